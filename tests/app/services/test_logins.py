"""Logins from outside the page engine: signed in, lent to captures, renewed, ended, forgotten."""

from __future__ import annotations

import asyncio
import sys
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from app import secrets
from app.domain import clock
from app.domain.evidence import Capture
from app.domain.ids import CaseId, SourceId
from app.domain.login import BrowserProfile, Cookie, Jar, LoginState
from app.errors import AddressRefused, JobCancelled, LoginElsewhere, LoginEmpty, LoginMissing
from app.paths import Workspace
from app.services import login_keeping, login_window, logins
from app.services.capturing import CaptureOrder, capture
from app.services.helper_process import Limits, OnStep
from app.services.login_loan import BACK_FILE, borrowed, returned
from app.services.login_window import SignIn
from app.services.tokens import workspace_id
from app.store import journal, sources
from app.store import logins as store
from app.store.database import Database
from tests.app.evidence.make import COMPLAINT, URL, left_by_helper
from tests.app.make import database, with_source
from tests.app.test_secrets import Memory
from tests.place_rows import add_one

ROOT = Path(__file__).resolve().parents[3]
JAR = Jar(cookies=(Cookie(name="auth", value="canary-0", domain="forum.example", http_only=True),))
NEXT = Jar(cookies=(replace(JAR.cookies[0], value="canary-1"),))
SIGNS_IN = """
import json
from app.domain.login import Cookie, Jar
from app.services.login_loan import borrowed, returned
order = json.loads(sys.stdin.readline())
before = borrowed(order["jar"], order["jar_key"])
cookie = Cookie(name="auth", value=f"canary-{len(before.cookies)}", domain="bank.example",
                http_only=True)
print(json.dumps({"jar": returned(Jar(cookies=(cookie,)), order["jar_key"])}), flush=True)
sys.stdin.readline()
"""
"""A window that leaves one cookie, named by how many it was given."""


@pytest.fixture(autouse=True)
def a_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    monkeypatch.setattr(secrets, "_session", {})
    monkeypatch.setattr(login_keeping, "_held", {})
    yield
    keyring.set_keyring(before)


@pytest.fixture
def db(tmp_path: Path) -> Database:
    return database(tmp_path)


@pytest.fixture
def paths(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def window(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Puts a script in place of the login window."""
    head = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
    command = [sys.executable, "-c", head + textwrap.dedent(script)]
    monkeypatch.setattr(login_window, "own_command", lambda *given: [*command, *given])


def signed_in(db: Database, paths: Workspace, source_id: SourceId, jar: Jar = JAR) -> None:
    """As after a login window."""
    login_keeping.keep(paths, db.read_now(workspace_id), source_id, jar)
    now = clock.now()
    profile = BrowserProfile(
        source_id=source_id, start_url=URL, created=now, signed_in_at=now, captures=True
    )
    db.run_now(lambda session: store.keep(session, profile))


def profile_of(db: Database, source_id: SourceId) -> BrowserProfile | None:
    return db.read_now(lambda session: store.of_source(session, source_id))


def case_of(db: Database, source_id: SourceId) -> CaseId:
    return db.run_now(lambda session: add_one(session, COMPLAINT, source_id=source_id))


def taken(db: Database, paths: Workspace, login: logins.Login, page: Page) -> Capture:
    """A capture of a page that a helper of the test draws."""
    order = CaptureOrder(url=URL, complaint=COMPLAINT, login=login, run=page.draw)
    made, _ = asyncio.run(capture(order, db, paths))
    return made


class Page:
    """A helper inside the test: it leaves what it is told, and gives the jar back."""

    def __init__(self, text: str = "", back: Jar | None = NEXT) -> None:
        self.lent: Jar | None = None
        self._text, self._back = text, back

    async def draw(self, order: Mapping[str, object], limits: Limits, on_step: OnStep) -> str:
        self._leave(Path(str(order["out"])), str(order["jar"]), str(order["jar_key"]))
        return "done"

    def _leave(self, out: Path, jar: str, key: str) -> None:
        self.lent = borrowed(jar, key)
        out.rmdir()
        left_by_helper(out)
        if self._text:
            (out / "page.txt").write_text(self._text, "utf-8")
            (out / "dom.html").write_text(f"<p>{self._text}</p>", "utf-8")
        if self._back is not None:
            (out / BACK_FILE).write_text(returned(self._back, key), "ascii")


def test_who_signs_in_has_a_login_that_the_next_window_begins_with(
    db: Database, paths: Workspace, monkeypatch: pytest.MonkeyPatch
):
    window(monkeypatch, SIGNS_IN)
    source_id = with_source(db)
    wish = SignIn(url="https://bank.example/login")
    for number in range(2):
        profile, kept, changes = asyncio.run(logins.sign_in(source_id, wish, db, paths))
        jar = login_keeping.open_jar(paths, "", source_id)
        assert kept
        assert set(changes.sources) == {source_id}
        assert jar.cookies[0].value == f"canary-{number}"
    assert profile_of(db, source_id) == profile
    assert profile.state(clock.now()) is LoginState.THERE
    head = db.read_now(journal.head)
    assert head is not None
    assert (head.action, dict(head.facts)) == ("signed_in", {"host": "bank.example"})


@pytest.mark.parametrize(
    ("said", "error"), [('{"error": "left"}', JobCancelled), ('{"error": "empty"}', LoginEmpty)]
)
def test_who_leaves_the_window_changes_nothing(
    db: Database,
    paths: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    said: str,
    error: type[Exception],
):
    window(monkeypatch, f"sys.stdin.readline(); print({said!r}, flush=True)")
    source_id = with_source(db)
    with pytest.raises(error):
        asyncio.run(logins.sign_in(source_id, SignIn(url="https://bank.example/"), db, paths))
    assert profile_of(db, source_id) is None
    assert not paths.logins.exists()


def test_a_private_address_is_no_place_to_sign_in(db: Database, paths: Workspace):
    with pytest.raises(AddressRefused):
        asyncio.run(logins.sign_in(with_source(db), SignIn(url="http://10.0.0.1/"), db, paths))


def test_a_capture_uses_the_login_keeps_what_came_back_and_says_whose_it_was(
    db: Database, paths: Workspace
):
    source_id = with_source(db)
    signed_in(db, paths, source_id)
    login = asyncio.run(logins.login_for(source_id, URL, db, paths))
    page = Page(f"{COMPLAINT} canary-0 canary-1")
    made = taken(db, paths, login, page)
    folder = paths.root / made.folder
    assert (page.lent, made.logged_in, made.text_found) == (JAR, True, True)
    assert login_keeping.open_jar(paths, "", source_id) == NEXT
    assert b"canary" not in b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    assert not (folder / BACK_FILE).exists()
    profile = profile_of(db, source_id)
    assert profile is not None
    assert profile.used_at is not None


def test_a_wall_in_the_page_s_place_ends_the_login(db: Database, paths: Workspace):
    source_id = with_source(db)
    signed_in(db, paths, source_id)
    login = asyncio.run(logins.login_for(source_id, URL, db, paths))
    page = Page("Войдите на сайт, чтобы продолжить\nТелефон или почта\nПароль\nЗабыли пароль?")
    made = taken(db, paths, login, page)
    profile = profile_of(db, source_id)
    assert made.reason == "login_wall"
    assert profile is not None
    assert profile.state(clock.now()) is LoginState.EXPIRED
    assert login_keeping.open_jar(paths, "", source_id) == JAR


def test_a_login_forgotten_during_a_capture_does_not_come_back(db: Database, paths: Workspace):
    source_id = with_source(db)
    signed_in(db, paths, source_id)
    login = asyncio.run(logins.login_for(source_id, URL, db, paths))
    asyncio.run(logins.forget(source_id, db, paths))
    taken(db, paths, login, Page())
    assert profile_of(db, source_id) is None
    assert not login_keeping.is_there(paths, "", source_id)


def test_a_page_that_ended_before_it_could_say_leaves_the_login_as_it_was(
    db: Database, paths: Workspace
):
    source_id = with_source(db)
    signed_in(db, paths, source_id)
    login = asyncio.run(logins.login_for(source_id, URL, db, paths))
    taken(db, paths, login, Page(back=None))
    assert login_keeping.open_jar(paths, "", source_id) == JAR


def test_of_two_captures_at_once_the_second_begins_with_what_the_first_left(
    db: Database, paths: Workspace
):
    source_id = with_source(db)
    signed_in(db, paths, source_id)
    pages = [Page(), Page()]

    async def both() -> None:
        login = await logins.login_for(source_id, URL, db, paths)
        orders = [CaptureOrder(url=URL, login=login, run=page.draw) for page in pages]
        await asyncio.gather(*(capture(order, db, paths) for order in orders))

    asyncio.run(both())
    lent = [page.lent for page in pages]
    assert JAR in lent  # whichever came first
    assert NEXT in lent


def test_captures_use_a_login_only_where_the_person_ticked_it(db: Database, paths: Workspace):
    source_id = with_source(db)
    case_id = case_of(db, source_id)
    signed_in(db, paths, source_id)
    found = asyncio.run(logins.usual_login(case_id, URL, db, paths))
    assert found is not None
    assert found.source == "wall"
    elsewhere = "https://elsewhere.example/"
    assert asyncio.run(logins.usual_login(case_id, elsewhere, db, paths)) is None
    asyncio.run(logins.choose(source_id, db, captures=False))
    assert asyncio.run(logins.usual_login(case_id, URL, db, paths)) is None
    assert asyncio.run(logins.usual_login(None, URL, db, paths)) is None


def test_a_login_that_is_not_there_or_not_for_this_page_is_said(db: Database, paths: Workspace):
    source_id = with_source(db)
    with pytest.raises(LoginMissing):
        asyncio.run(logins.login_for(source_id, URL, db, paths))
    signed_in(db, paths, source_id)
    with pytest.raises(LoginElsewhere):
        asyncio.run(logins.login_for(source_id, "https://elsewhere.example/", db, paths))


def test_at_the_start_what_does_not_belong_together_goes(db: Database, paths: Workspace):
    kept, lost, removed = (with_source(db, name=name) for name in ("a", "b", "c"))
    for source_id in (kept, lost, removed):
        signed_in(db, paths, source_id)
    login_keeping.file_of(paths, lost).unlink()
    login_keeping.file_of(paths, SourceId(99)).write_bytes(b"of nobody")
    db.run_now(lambda session: sources.remove(session, removed, clock.now()))
    db.run_now(lambda session: logins.tidy(session, paths))
    assert [profile.source_id for profile in db.read_now(store.listed)] == [kept]
    assert login_keeping.sources_with_files(paths) == {kept}
