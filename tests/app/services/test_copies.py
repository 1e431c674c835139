"""Posts that say the same are joined after they are stored: in pieces, again, in archives."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import CaseId, PostId
from app.services import copies
from app.services.alike import alike
from app.services.changes import Changes
from app.store import mentions, settings
from app.store.database import Database
from app.store.queue import QueueReader
from app.store.tables import CaseRow, CopyGroupRow, FingerprintRow, PostRow
from tests.case_rows import add_post, add_version
from tests.place_rows import NOON, Wrote, add_author, add_case, add_one, add_source, database

TEXT = "Курьер опоздал на три часа, привёз холодную пиццу и нахамил моей маме у подъезда"
NEAR = "Здравствуйте! Курьер опоздал на 4 часа, привез холодную пиццу, нахамил моей маме у подъезда"
FAR = "Спасибо за чудесный праздник, вежливых официантов и вкусный торт на юбилей бабушки"
OUTAGE = (
    "Интернета нет с шести утра на Садовой, роутер перезагружал дважды, толку никакого",
    "Весь подъезд без связи, работать из дома невозможно, когда почините кабель?",
    "Ни позвонить, ни написать, район Речной, телефон показывает отсутствие сети",
    "Третий час сижу без вайфая, горячая линия скидывает, дети не могут учиться",
    "У нас в Туле пропала связь у всей семьи разом, терминал в магазине тоже встал",
    "Опять авария? Оплачиваю тариф вовремя, а услугу не получаю с самого рассвета",
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def join(db: Database) -> Changes:
    """The whole pass."""
    changes: list[Changes] = []
    asyncio.run(copies.catch_up(db, lambda _done, _total, changed: changes.append(changed)))
    return Changes(cases=frozenset[CaseId]().union(*(each.cases for each in changes)))


def groups(db: Database) -> list[tuple[int, int, bool]]:
    """Cases, authors and whether it is an attack, of each group."""
    query = select(CopyGroupRow.cases, CopyGroupRow.authors, CopyGroupRow.attack)
    return [tuple(row) for row in db.read_now(lambda s: s.execute(query).all())]  # type: ignore[misc]  # rows


def crowd(session: Session, texts: tuple[str, ...], **account: object) -> None:
    """A case for each text, by different accounts, ten minutes apart."""
    source = add_source(session)
    for number, text in enumerate(texts):
        author = add_author(session, f"Имя {number}", **{"followers": 500, **account})
        moment = NOON + timedelta(minutes=10 * number)
        more = {"last_post_at": moment, "thread_id": f"t{number}"}
        add_case(session, Wrote(source, author), text, **more)


def test_cases_of_different_authors_and_networks_become_one_group(db: Database) -> None:
    one = db.run_now(lambda s: add_one(s, TEXT))
    other = db.run_now(lambda s: add_one(s, NEAR, network="telegram"))
    db.run_now(lambda s: add_one(s, FAR))
    assert join(db).cases == {one, other}
    assert groups(db) == [(2, 2, False)]
    assert db.read_now(lambda s: s.get_one(CaseRow, one).status) == "new"


def test_the_same_text_of_one_author_in_two_places_is_a_group_too(db: Database) -> None:
    def twice(session: Session) -> None:
        wrote = Wrote(add_source(session), add_author(session))
        add_case(session, wrote, TEXT, thread_id="1")
        add_case(session, wrote, TEXT, thread_id="2")

    db.run_now(twice)
    join(db)
    assert groups(db) == [(2, 1, False)]


def test_short_words_join_nothing(db: Database) -> None:
    db.run_now(lambda s: crowd(s, ("Спасибо!", "спасибо", "Когда?", "когда???", "Верните деньги")))
    join(db)
    assert groups(db) == []


def test_two_groups_that_turn_out_the_same_become_one(db: Database) -> None:
    db.run_now(lambda s: crowd(s, (TEXT, TEXT, FAR, FAR)))
    join(db)
    assert groups(db) == [(2, 2, False), (2, 2, False)]
    db.run_now(lambda s: add_one(s, f"{TEXT}. {FAR}"))
    join(db)
    assert groups(db) == [(5, 5, False)]


def test_an_edited_text_leaves_its_group_and_a_group_of_one_is_none(db: Database) -> None:
    db.run_now(lambda s: add_one(s, TEXT))
    edited = db.run_now(lambda s: add_one(s, NEAR))
    join(db)
    post = PostId(db.read_now(lambda s: s.get_one(CaseRow, edited).main_post_id))
    db.run_now(lambda s: add_version(s, post, NEAR))
    db.run_now(lambda s: setattr(s.get_one(PostRow, post), "text", FAR))
    assert edited not in join(db).cases or groups(db) == []
    assert groups(db) == []


def test_the_pass_goes_on_where_it_was_broken_off(db: Database) -> None:
    db.run_now(lambda s: crowd(s, (TEXT, FAR, NEAR)))
    first = db.run_now(lambda s: copies.join_next(s, clock.now(), most=2))
    assert (first.looked, first.left) == (2, 1)
    assert db.read_now(copies.waiting) == 1
    assert asyncio.run(copies.catch_up(db)) == 1
    assert (groups(db), db.read_now(copies.waiting)) == ([(2, 2, False)], 0)


def test_an_archive_of_other_fingerprints_is_looked_through_anew(db: Database) -> None:
    db.run_now(lambda s: crowd(s, (TEXT, NEAR)))
    join(db)
    db.run_now(lambda s: settings.remember(s, {copies.PLACE: {"version": "0", "post": 2}}))
    assert db.read_now(copies.waiting) == 2
    join(db)
    kept = db.read_now(lambda s: s.scalars(select(FingerprintRow.band)).all())
    assert (groups(db), len(kept)) == ([(2, 2, False)], 32)


def test_like_texts_by_new_accounts_are_named_an_attack(db: Database) -> None:
    texts = tuple(f"{TEXT}, номер {number}! {'😡' * number}" for number in range(7))
    db.run_now(lambda s: crowd(s, texts, registered=NOON - timedelta(days=3)))
    join(db)
    assert groups(db) == [(7, 7, True)]
    found = db.read_now(lambda s: alike(s, CaseId(1)))
    assert found.group is not None
    assert found.group.attack is not None
    told = found.group.attack
    assert (told.texts, told.hours, told.registered) == (7, 1, 7)


def test_an_outage_in_the_customers_own_words_is_no_attack(db: Database) -> None:
    db.run_now(lambda s: crowd(s, OUTAGE, registered=NOON - timedelta(days=3)))
    join(db)
    assert groups(db) == []


def test_what_many_write_by_chance_in_the_same_few_words_is_no_attack(db: Database) -> None:
    texts = ("Приложение не открывается, пишет ошибку!",) * 7
    db.run_now(lambda s: crowd(s, texts, registered=NOON - timedelta(days=3)))
    join(db)
    assert groups(db) == [(7, 7, False)]


def test_a_row_of_the_queue_says_how_many_say_the_same(db: Database, tmp_path: Path) -> None:
    db.run_now(lambda s: crowd(s, (TEXT,) * 6, registered=NOON - timedelta(days=3)))
    calm = db.run_now(lambda s: add_one(s, FAR))
    join(db)
    reader = QueueReader(tmp_path / "otklik.db")
    rows = reader.rows([CaseId(1), calm])
    reader.close()
    assert (rows[CaseId(1)].copies, rows[CaseId(1)].attack) == (5, True)
    assert (rows[calm].copies, rows[calm].attack) == (0, False)


def test_the_differences_of_a_copy_are_told(db: Database) -> None:
    case_id = db.run_now(lambda s: add_one(s, TEXT))
    db.run_now(lambda s: add_one(s, TEXT.replace("три", "пять")))
    join(db)
    found = db.read_now(lambda s: alike(s, case_id))
    assert found.group is not None
    changed = [piece.text for piece in found.group.others[0].pieces if piece.change.value != "kept"]
    assert changed == ["три", "пять"]


def test_customers_posts_are_counted_by_their_hour_once(db: Database) -> None:
    case_id = db.run_now(lambda s: add_one(s, TEXT))
    hour = int(NOON.timestamp()) // 3600
    db.run_now(lambda s: add_post(s, case_id, "ours", ours=True, created=NOON))
    db.run_now(lambda s: add_post(s, case_id, "later", created=NOON - timedelta(hours=2)))
    tomorrow = NOON + timedelta(days=1)
    for _ in range(2):
        db.run_now(lambda s: copies.join_next(s, tomorrow))
    assert db.read_now(mentions.by_hour) == {hour: 1, hour - 2: 1}
