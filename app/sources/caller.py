"""One call to a network: signed, in its turn, its refusals understood, its session renewed."""

from __future__ import annotations

from app.errors import (
    SourceBroken,
    SourceCaptcha,
    SourceError,
    SourceLimited,
    SourceLogin,
    SourceUnsure,
)
from app.sources.accounts import Account
from app.sources.answer import Answer
from app.sources.asking import Ask
from app.sources.hiding import hidden_values, without
from app.sources.multipart import form_with
from app.sources.network import Network, Place, Secret
from app.sources.params import moved
from app.sources.refusals import refusal
from app.sources.transport import Body, Terms, Transport


class Caller:
    """Calls one network with one account."""

    def __init__(
        self,
        network: Network,
        place: Place,
        secret: Secret,
        account: Account,
        transport: Transport,
    ) -> None:
        self.network = network
        self.place = place
        self._secret = secret
        self._account = account
        self._transport = transport

    async def get(self, ask: Ask, *, tries: int | None = None) -> Answer:
        """A call that changes nothing; it may be made several times.

        Raises:
            SourceError: what is in the way.
        """
        try:
            return await self._get(ask, tries)
        except SourceLogin:
            if self._account.session is None:
                raise
        self._account.session = None  # it ran out: once more with a new one
        return await self._get(ask, tries)

    async def act(self, ask: Ask) -> Answer:
        """A call that changes something; made once, or again where a session had run out.

        Raises:
            SourceUnsure: nobody knows whether it happened. SourceError: it did not.
        """
        try:
            return await self._act(ask)
        except SourceLogin:
            if self._account.session is None:
                raise
        self._account.session = None
        return await self._act(ask)

    async def _act(self, ask: Ask) -> Answer:
        signed = await self._signed(ask)
        await self._account.turn(ask.bucket)
        try:
            answer = await self._transport.act(
                self._address(signed),
                method=signed.method or "POST",
                params=signed.query,
                headers=signed.headers,
                body=_body(signed),
                judge=self.judge,
            )
        except SourceLimited as error:
            self._account.hold(ask.bucket, error.wait)
            raise
        except (SourceBroken, SourceCaptcha) as error:
            if error.facts.get("status") == 200:  # half a word: it may have happened
                raise SourceUnsure(**error.facts) from error
            raise
        return self._hiding(answer)

    def judge(self, answer: Answer) -> SourceError | None:
        """What is wrong with an answer: the network's own word before the bare status."""
        answer = self._hiding(answer)
        return self.network.refused(answer) or refusal(answer)

    async def _get(self, ask: Ask, tries: int | None) -> Answer:
        signed = await self._signed(ask)
        await self._account.turn(ask.bucket)
        try:
            answer = await self._transport.get(
                self._address(signed),
                params=signed.query,
                headers=signed.headers,
                body=_body(signed),
                terms=Terms(tries=tries, judge=self.judge, wait_s=signed.wait_s),
            )
        except SourceLimited as error:
            self._account.hold(ask.bucket, error.wait)
            raise
        return self._hiding(answer)

    def _hiding(self, answer: Answer) -> Answer:
        """The answer without our token in it."""
        return without(answer, hidden_values(self._secret, self._account.session))

    async def _signed(self, ask: Ask) -> Ask:
        secret = self._secret
        if entrance := self.network.login(self.place, secret):
            secret = {**secret, **await self._session(entrance)}
        return self.network.sign(ask, secret)

    async def _session(self, entrance: Ask) -> Secret:
        async with self._account.entering:
            if self._account.session is None:
                self._account.session = self.network.session(await self._enter(entrance))
            return self._account.session

    async def _enter(self, entrance: Ask) -> Answer:
        try:
            return await self._transport.act(
                self._address(entrance),
                params=entrance.query,
                headers=entrance.headers,
                body=_body(entrance),
                judge=self.judge,
            )
        except SourceUnsure as error:  # nothing was published by it
            raise SourceBroken(reason="login", **error.facts) from error

    def _address(self, ask: Ask) -> str:
        own = self.place.config.base_url
        if "://" in ask.path:
            return moved(ask.path, own.rstrip("/")) if own else ask.path
        return f"{self.place.base.rstrip('/')}/{ask.path.lstrip('/')}"


def _body(ask: Ask) -> Body | None:
    if ask.parts:
        return form_with(ask.form or {}, ask.parts)
    return (
        Body(form=ask.form, json=ask.json) if ask.form is not None or ask.json is not None else None
    )
