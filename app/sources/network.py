"""What a network's file says: how to ask, how to read, how to answer. All else is the engine's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig, SourceKind
from app.errors import CannotSend, SourceBroken, SourceError
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Portion, Seen, Task
from app.sources.base import OutgoingReply, Reader, Sender, SentReply
from app.sources.html_text import folded

Given = dict[str, Any]
"""One item in the network's own words, with the keys of a recording's `expected.json`."""
Secret = Mapping[str, str]
"""The parts of a token by their names in `SourceKind.token_parts`; never stored, never logged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """At most `calls` in `seconds` for one account (the network's own limit, a little less)."""

    calls: float
    seconds: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One configured source as its network sees it."""

    config: SourceConfig
    base: str
    """The address that requests go to."""
    site: str
    """The address that permalinks are built on."""

    def param(self, name: str, default: str = "") -> str:
        """A parameter of the source."""
        return self.config.params.get(name) or default


class Network:
    """Base of all networks; what a network cannot do, it does not override."""

    name: ClassVar[str]
    base: ClassVar[str] = ""
    """Where its interface lives; empty: many servers, the person names one."""
    site: ClassVar[str] = ""
    """Where its pages live."""
    pace: ClassVar[Pace] = Pace(calls=5)
    kinds: ClassVar[tuple[SourceKind, ...]] = ()
    recorded_as: ClassVar[tuple[str, ...]] = ()
    """Other names under which recordings of its answers go."""
    heavy: ClassVar[bool] = False
    """Reading an answer may take a second: it is done in a thread, and the others go on."""

    one_reader: ClassVar[bool] = False
    """What it told one reader of an account no other hears: they must not read at once."""
    one_line: ClassVar[bool] = False
    """A session takes one connection at a time: whoever wants it meanwhile waits."""

    # --- asking

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """The request with the token on it; `Authorization: Bearer` unless a network differs."""
        token = secret.get("token")
        if not token:
            return ask
        return replace(ask, headers={**ask.headers, "authorization": f"Bearer {token}"})

    def login(self, place: Place, secret: Secret) -> Ask | None:
        """The request that turns a lasting secret into one for a while; None: not needed."""
        del place, secret
        return None

    def session(self, answer: Answer) -> Secret:
        """What `login` brought; handed to `sign` together with the lasting secret."""
        raise SourceBroken(reason="no_session", status=answer.status)

    def refused(self, answer: Answer) -> SourceError | None:
        """The error that an answer stands for, where the status alone does not say it."""
        del answer
        return None

    # --- reading

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """Where a sync begins; of a network that is not heard over HTTP, nowhere."""
        del place, marks
        return ()

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """What an answer to a task holds."""
        del task, answer, place
        return Portion()

    def own_reader(self, place: Place, secret: Secret, *, live: bool = False) -> Reader | None:
        """A reader that does not ask over HTTP (mail); None: the engine walks the lists.

        `live`: it never stops, and says by an idle page that there is nothing new.
        """
        del place, secret, live
        return None

    # --- edits and deletions

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """How to ask for posts again; those that no look names cannot be asked for."""
        del place, posts
        return ()

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """What the answer to a look says; with `Look.complete` missing ids need no mention."""
        raise NotImplementedError

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """A request that is answered only while we may see where this post stood.

        «Not found» is also what networks say to whom they show nothing any more. None: not here.
        """
        del place, post
        return None

    def grants(self, answer: Answer) -> bool:
        """Whether the answer to `access` shows anything."""
        del answer
        return True

    # --- answering

    def length(self, text: str) -> int:
        """How long an answer is, as the network counts (`SourceKind.longest_reply`)."""
        return len(text)

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """The request that publishes an answer.

        Raises:
            CannotSend: this post cannot be answered here.
        """
        del place, reply
        raise CannotSend(reason="network")

    def uploads(self, reply: OutgoingReply) -> tuple[Ask, ...]:
        """The requests that give the network the files before the answer; nothing shows yet.

        None: the files go with the answer itself (`SourceKind.most_files`).
        """
        del reply
        return ()

    def uploaded(self, answer: Answer) -> str:
        """What the network calls a file that it was given."""
        raise SourceBroken(reason="upload", status=answer.status)

    def unready(self, answer: Answer, name: str) -> Ask | None:
        """Asks again after a file that the network still works at; None: it may be used."""
        del answer, name
        return None

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """What the network says of the published answer.

        Raises:
            SourceBroken: nothing that can be understood; it may stand there all the same.
        """
        raise NotImplementedError

    def who(self, place: Place) -> Ask | None:
        """Asks whose token this is; None: the network does not say."""
        del place
        return None

    def whose(self, answer: Answer) -> str | None:
        """The native id of the token's owner."""
        del answer
        return None

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """The list in which an answer of unknown fate would stand; None: nobody can tell."""
        del place, reply, me
        return None

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """Whether a post of that list is this answer."""
        ours = me is None or post.author is None or post.author.native_id == me
        there = post.parent_id in {None, reply.to.native_id}
        return ours and there and folded(post.text) == folded(reply.text)

    def own_sender(self, place: Place, secret: Secret) -> Sender | None:
        """A sender that does not speak HTTP (mail)."""
        del place, secret
        return None

    # --- recordings

    def given(self, answer: Answer) -> list[Given]:
        """All items of any answer of this network, key by key, as `sources replay` prints them."""
        del answer
        return []

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """One stored item, key by key, from its raw form."""
        del raw
        return {}

    def partly(self, answer: Answer) -> Sequence[SourceError]:
        """What went wrong in an answer that holds something all the same."""
        del answer
        return ()

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """What a recording says beside its items: cursors, totals, waits."""
        del answers, items
        return {}
