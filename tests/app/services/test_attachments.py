"""Files of answers: kept once, found unchanged, laid out by name, swept when nobody needs them."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.attachment_errors import (
    FileEmpty,
    FileGone,
    FilesTooMany,
    FileTooLarge,
    FileUnreadable,
    ReplyFilesUnsupported,
)
from app.domain import clock
from app.domain.attachment import LARGEST, MOST, AttachedFile
from app.domain.post import FetchedPost
from app.domain.reply import NewReply, Way
from app.domain.template import Template
from app.paths import Workspace
from app.services import attachments, replying, templating
from app.services.file_loading import LoadingSender
from app.sources.base import OutgoingFile, OutgoingReply, SentReply
from app.store import cases, drafts, templates
from tests.place_rows import NOON, add_one, database

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


@pytest.fixture
def paths(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def test_the_same_bytes_are_kept_once_and_come_back(paths: Workspace) -> None:
    first = attachments.keep(paths, "чек.png", PNG)
    second = attachments.keep(paths, "копия.png", PNG)
    assert first.sha256 == second.sha256
    assert [path.name for path in paths.attachments.iterdir()] == [first.sha256]
    assert attachments.content_of(paths, first) == PNG


def test_what_is_no_fit_file_says_why(paths: Workspace) -> None:
    with pytest.raises(FileEmpty):
        attachments.keep(paths, "a", b"")
    with pytest.raises(FileTooLarge):
        attachments.keep(paths, "a", b"a" * (LARGEST + 1))
    with pytest.raises(FileUnreadable):
        attachments.keep_file(paths, paths.root)
    with pytest.raises(FileUnreadable):
        attachments.keep_file(paths, paths.root / "none")


def test_a_file_that_is_gone_or_was_changed_is_not_sent(paths: Workspace) -> None:
    file = attachments.keep(paths, "a.png", PNG)
    attachments.path_of(paths, file).write_bytes(PNG + b"!")
    with pytest.raises(FileGone):
        attachments.content_of(paths, file)


def test_by_hand_they_lie_under_their_own_names(paths: Workspace) -> None:
    file = attachments.keep(paths, "чек.png", PNG)
    attachments.lay_out(paths, [file, file], "case 1")
    folder = attachments.lay_out(paths, [file, file], "case 1")
    assert sorted(path.name for path in folder.iterdir()) == ["чек (2).png", "чек.png"]


def test_what_nobody_refers_to_is_swept_after_a_day(paths: Workspace) -> None:
    db = database(paths.root)
    kept, lost = (attachments.keep(paths, "a", text) for text in (b"one", b"two"))
    old = (clock.now() - timedelta(days=3)).timestamp()
    for file in (kept, lost):
        os.utime(attachments.path_of(paths, file), (old, old))
    fresh = attachments.keep(paths, "c", b"three")
    made = Template(id=templating.NEW, short_code="a", name="a", folder="", body="a", files=(kept,))
    db.run_now(lambda s: templating.keep(s, made))
    assert db.read_now(lambda s: attachments.sweep(s, paths, clock.now())) == 1
    assert {path.name for path in paths.attachments.iterdir()} == {kept.sha256, fresh.sha256}
    db.close()


FILE = AttachedFile(name="чек.png", media_type="image/png", size=9, sha256="ab" * 32)


def test_a_template_keeps_its_files_and_brings_them_back(tmp_path: Path) -> None:
    db = database(tmp_path)
    new = Template(id=templating.NEW, short_code="a", name="a", folder="", body="a", files=(FILE,))
    kept = db.run_now(lambda s: templating.keep(s, new))[0]
    assert kept.files == (FILE,)
    removed = db.run_now(lambda s: templating.remove(s, kept.id))[0]
    back = db.run_now(lambda s: templating.restore(s, removed))[0]
    assert (back.files, back.short_code) == ((FILE,), "a")
    with pytest.raises(FilesTooMany):
        db.run_now(lambda s: templating.keep(s, replace(back, files=(FILE,) * (MOST + 1))))
    db.close()


def test_what_a_template_takes_in_brings_its_files_too(tmp_path: Path) -> None:
    db = database(tmp_path)
    inner = Template(
        id=templating.NEW, short_code="В", name="в", folder="", body="x", files=(FILE,)
    )
    middle = Template(id=templating.NEW, short_code="б", name="б", folder="", body="{>в}")
    db.run_now(lambda s: [templating.keep(s, one) for one in (inner, middle)])
    assert db.read_now(lambda s: templating.look(s, "{>б} {>в}")).files == (FILE,)
    db.close()


def test_files_are_never_dropped_silently(tmp_path: Path) -> None:
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    post_id = db.read_now(lambda s: cases.posts(s, case_id))[-1].id
    new = NewReply(case_id=case_id, post_id=post_id, text="Вот чек", files=(FILE,))
    with pytest.raises(ReplyFilesUnsupported):  # VK takes none from here
        db.run_now(lambda s: replying.queue_reply(s, new, NOON, undo_s=0, capture_first=False))
    copied = replace(new, way=Way.COPY)
    reply, _ = db.run_now(
        lambda s: replying.queue_reply(s, copied, NOON, undo_s=0, capture_first=False)
    )
    assert reply.files == (FILE,)
    db.close()


def test_uses_are_counted_once_each_and_taken_back_with_the_answer(tmp_path: Path) -> None:
    db = database(tmp_path)
    case_id = db.run_now(add_one)
    post_id = db.read_now(lambda s: cases.posts(s, case_id))[-1].id
    made = [Template(id=templating.NEW, short_code=c, name=c, folder="", body=c) for c in "ab"]
    ids = tuple(db.run_now(lambda s: [templating.keep(s, one)[0].id for one in made]))
    new = NewReply(
        case_id=case_id, post_id=post_id, text="Да", way=Way.COPY, template_ids=(*ids, ids[0])
    )
    reply, _ = db.run_now(
        lambda s: replying.queue_reply(s, new, NOON, undo_s=0, capture_first=False)
    )
    used = db.read_now(templates.every)
    assert [(one.uses, one.used_at) for one in used] == [(1, NOON), (1, NOON)]
    db.run_now(lambda s: replying.take_back(s, reply.id, NOON))
    assert [(one.uses, one.used_at) for one in db.read_now(templates.every)] == [(0, None)] * 2
    draft = db.read_now(lambda s: drafts.get(s, case_id))
    assert draft is not None
    assert draft.template_ids[:2] == ids
    db.close()


class _Taker:
    """A sender that keeps what it was given."""

    def __init__(self) -> None:
        self.given: list[OutgoingReply] = []

    async def send(self, reply: OutgoingReply) -> SentReply:
        self.given.append(reply)
        return SentReply(native_id="1")

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        del reply
        return None


def test_a_sender_is_given_the_bytes_and_nothing_leaves_without_them(paths: Workspace) -> None:
    file, taker = attachments.keep(paths, "a.png", PNG), _Taker()
    to = FetchedPost(native_id="1", kind="comment", text="?")
    reply = OutgoingReply(key="k", text="Да", to=to, files=(OutgoingFile(file=file),))
    sender = LoadingSender(taker, paths)
    asyncio.run(sender.send(reply))
    assert [one.content for one in taker.given[0].files] == [PNG]
    attachments.path_of(paths, file).unlink()
    with pytest.raises(FileGone):
        asyncio.run(sender.send(reply))
    assert len(taker.given) == 1
