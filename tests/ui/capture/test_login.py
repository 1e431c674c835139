"""Two people sign in to one site and pages are captured as each of them; nothing of it leaks."""

from __future__ import annotations

import asyncio
import contextlib
import email
import gzip
import json
import logging
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import keyring
import pytest

from app import logs, secrets
from app.domain import clock
from app.domain.evidence import Capture
from app.domain.ids import SourceId
from app.domain.login import LoginState
from app.evidence.verification import verify_bundle
from app.paths import Workspace
from app.services import login_keeping, logins
from app.services.capturing import CaptureOrder, capture
from app.services.helper_process import Limits
from app.services.login_window import Hands, SignIn
from app.services.page_engines import PageEngines
from app.store import logins as store
from app.store.database import Database
from tests import databases
from tests.app.make import with_source
from tests.app.test_secrets import Memory
from tests.ui.capture.login_site import PEOPLE, LoginSite, serving

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("login")]
"""One worker signs in and captures for all of them."""
QUICK = Limits(load_s=5.0, whole_s=40.0)
SAID = "Заказ 4471 не привезли"
NOBODY, OVER = "nobody", "over"


@dataclass
class Stage:
    """A workspace where both have signed in, each for a source of their own."""

    site: LoginSite
    db: Database
    paths: Workspace
    sources: dict[str, SourceId]
    made: dict[str, Capture]

    def bundle(self, user: str) -> Path:
        """What was captured as this person."""
        return self.paths.root / self.made[user].folder


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Signed in and captured once; the tests look at what came of it."""
    root = tmp_path_factory.mktemp("workspace")
    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    with serving() as site, pytest.MonkeyPatch.context() as patch:
        patch.setattr(secrets, "_session", {})
        databases.upgrade(root / "otklik.db", root)
        db = Database(root / "otklik.db")
        made = Stage(site, db, Workspace(root), {}, {})
        with logged(made.paths.logs):
            made.sources |= {user: with_source(db, name=f"как {user}") for user in PEOPLE}
            asyncio.run(_play(made))
        yield made
        db.close()
    keyring.set_keyring(before)


@contextlib.contextmanager
def logged(folder: Path) -> Iterator[None]:
    """All that is logged meanwhile is written down, as the engine does it."""
    root = logging.getLogger()
    before = list(root.handlers)
    logs.start(folder, "test")
    yield
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()


async def _play(stage: Stage) -> None:
    """Both sign in; one warm helper draws the page for each, for nobody, and after the end."""
    await asyncio.gather(*(_sign_in(stage, user) for user in PEOPLE))
    engines = PageEngines(most=1)
    try:
        for user in (*PEOPLE, NOBODY):
            stage.made[user] = await _captured(stage, engines, user)
        stage.site.over.add("boris")
        stage.made[OVER] = await _captured(stage, engines, "boris")
    finally:
        await engines.close()


async def _sign_in(stage: Stage, user: str) -> None:
    site = stage.site
    hands = Hands(script=site.hands(user), until=f"{site.url}/private")
    wish = SignIn(url=f"{site.url}/login", allow=(site.host,), hands=hands)
    _, kept, _ = await logins.sign_in(stage.sources[user], wish, stage.db, stage.paths)
    assert kept


async def _captured(stage: Stage, engines: PageEngines, user: str) -> Capture:
    url, login = f"{stage.site.url}/private", None
    if user in PEOPLE:
        login = await logins.login_for(stage.sources[user], url, stage.db, stage.paths)
    order = CaptureOrder(
        url=url,
        allow=(stage.site.host,),
        complaint=SAID,
        author_url=f"{url}?author" if user == "anna" else "",
        login=login,
        limits=QUICK,
        run=engines.capture,
    )
    made, _ = await capture(order, stage.db, stage.paths)
    return made


def test_each_capture_shows_what_its_own_person_sees(stage: Stage) -> None:
    for user, other in (("anna", "boris"), ("boris", "anna")):
        made, text = stage.made[user], (stage.bundle(user) / "page.txt").read_text("utf-8")
        assert (made.status.value, made.reason, made.text_found) == ("complete", None, True)
        assert f"Вы вошли как {user}" in text
        assert other not in text
        assert made.title == "с памятью", "the site's local storage was there before the page"


def test_the_bundle_says_with_whose_login_it_was_made_and_what_was_taken_out(
    stage: Stage,
) -> None:
    told = json.loads((stage.bundle("anna") / "capture.json").read_bytes())
    assert (told["logged_in"], told["login"]) == (True, "как anna")
    assert told["redacted"]["cookie"] >= 3
    assert told["redacted"]["authorization"] == 2
    assert told["redacted"]["login_values"] > 20
    assert all(finding.holds for finding in verify_bundle(stage.bundle("anna")))


def test_no_byte_of_a_login_is_in_a_bundle(stage: Stage) -> None:
    for user in stage.made:
        for name, content in unpacked(stage.bundle(user)):
            found = re.findall(rb"[\w-]*(?:-canary-|-pass-)[\w-]*", content)
            assert not found, f"{name}: {found[:3]}"


def test_no_byte_of_a_login_lies_in_the_workspace_in_clear(stage: Stage) -> None:
    stage.db.run_now(lambda session: None)
    files = [path for path in stage.paths.root.rglob("*") if path.is_file()]
    assert {"otklik.db", "1.jar", "2.jar", "test.log"} <= {path.name for path in files}
    for path in files:
        assert not re.search(rb"-canary-|-pass-", path.read_bytes()), path.name


def test_two_logins_on_one_site_never_mix(stage: Stage) -> None:
    for _, cookies in stage.site.asked:
        assert not ("anna" in cookies and "boris" in cookies)
    for user, source_id in stage.sources.items():
        jar = login_keeping.open_jar(stage.paths, "", source_id)
        assert {cookie.value.rpartition("-")[2] for cookie in jar.cookies} == {user, "ru"}


def test_the_author_s_page_is_seen_with_the_same_login(stage: Stage) -> None:
    text = (stage.bundle("anna") / "author" / "page.txt").read_text("utf-8")
    assert "Вы вошли как anna" in text


def test_the_session_s_token_as_the_site_renewed_it_is_kept_for_the_next_time(
    stage: Stage,
) -> None:
    jar = login_keeping.open_jar(stage.paths, "", stage.sources["anna"])
    tokens = {cookie.name: cookie for cookie in jar.cookies}
    assert tokens["sess"].value == "sess-canary-3-anna", "the author's page was the third"
    assert (tokens["auth"].http_only, tokens["auth"].same_site) == (True, "lax")
    assert tokens["sess"].expires is None


def test_a_capture_without_a_login_sees_what_anybody_sees(stage: Stage) -> None:
    made = stage.made[NOBODY]
    assert (made.logged_in, made.text_found) == (False, False)
    assert made.final_url == f"{stage.site.url}/login"


def test_a_login_that_the_site_has_ended_is_said_to_be_over(stage: Stage) -> None:
    made, wanted = stage.made[OVER], stage.sources["boris"]
    profile = stage.db.read_now(lambda session: store.of_source(session, wanted))
    assert (made.status.value, made.reason) == ("failed", "login_wall")
    assert profile is not None
    assert profile.state(clock.now()) is LoginState.EXPIRED


def unpacked(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file, and what is packed in it: archives, their records, parts of letters, streams."""
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        content = path.read_bytes()
        yield path.name, content
        if path.suffix == ".wacz":
            yield from _of_archive(path)
        elif path.suffix == ".mhtml":
            for part in email.message_from_bytes(content).walk():
                yield path.name, _decoded(part)
        elif path.suffix == ".pdf":
            for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
                yield path.name, _inflated(stream)


def _of_archive(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            inner = archive.read(name)
            yield name, inner
            if name.endswith(".gz"):
                yield name, gzip.decompress(inner)


def _decoded(part: Message) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""
