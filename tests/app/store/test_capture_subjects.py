"""What a capture of a case's post is to show besides the page."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.post import Attachment
from app.errors import NotFound
from app.services import intake
from app.store import capture_subjects
from app.store.capture_subjects import Subject
from tests.app.make import author, fetched, judged, with_source
from tests.place_rows import database

TOP = "https://vk.example/wall-1_100"
FILES = (
    Attachment(kind="photo", url="https://vk.example/a.jpg"),
    Attachment(kind="link", url="https://elsewhere.example/"),
    Attachment(kind="video", url="https://vk.example/v.mp4"),
    Attachment(kind="photo"),
)


def subject(tmp_path: Path, address: str = "", **more: Any) -> Subject:
    """Of a case about a comment under a post that is known."""
    db = database(tmp_path)
    source = with_source(db)
    top = fetched("100", "Распродажа", permalink=TOP, thread_id="100", context=True)
    said = fetched(author=author(url="https://vk.example/id7"), attachments=FILES, **more)
    now = clock.now()
    posts = (judged(top), judged(said))
    db.run_now(lambda s: [intake.store_posts(s, source, [post], now) for post in posts])
    found = db.read_now(lambda s: capture_subjects.subject_of(s, CaseId(1), address))
    db.close()
    return found


def test_files_author_and_thread_of_the_post_are_found(tmp_path: Path) -> None:
    found = subject(tmp_path)
    assert found.media == ("https://vk.example/a.jpg", "https://vk.example/v.mp4")
    assert (found.author_url, found.context_url) == ("https://vk.example/id7", TOP)
    assert found.author == {"id": "7", "name": "Анна Котова", "url": "https://vk.example/id7"}
    assert found.post["network"] == "vk"


@pytest.mark.parametrize(("thread", "parent", "found"), [("100", "999", TOP), (None, None, "")])
def test_the_thread_is_there_where_it_is_known(
    tmp_path: Path, thread: str | None, parent: str | None, found: str
) -> None:
    assert subject(tmp_path, thread_id=thread, parent_id=parent).context_url == found


def test_an_unknown_case_has_no_subject(tmp_path: Path) -> None:
    db = database(tmp_path)
    with pytest.raises(NotFound):
        db.read_now(lambda s: capture_subjects.subject_of(s, CaseId(1)))
    db.close()


def test_the_post_at_the_address_is_meant(tmp_path: Path) -> None:
    created = clock.now() - timedelta(minutes=5)
    found = subject(tmp_path, "https://vk.example/wall-1_100?reply=1", created=created)
    assert found.text == "Где мой заказ?"
