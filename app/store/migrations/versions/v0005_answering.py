"""Answering: drafts by channel, what a reply knows, templates' files and uses, who answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.store.tables.base import UtcDateTime

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Forward; there is no way back but the copy made before."""
    _cases()
    _drafts()
    _replies()
    _templates()
    _colleagues()
    _given()
    _kept_by_name()
    _rests()


def _cases() -> None:
    op.add_column("cases", _whole("assignee_id", nullable=True))
    op.add_column("cases", _flag("escalated", on=False))
    op.create_index("ix_cases_assignee", "cases", ["assignee_id", "open", "heat", "due", "id"])
    op.create_index("ix_cases_escalated", "cases", ["escalated", "open", "heat", "due", "id"])


def _drafts() -> None:
    """A draft has a channel now, and that is part of its key: the table is made anew."""
    op.rename_table("drafts", "drafts_before")
    op.create_table(
        "drafts",
        _whole("case_id"),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _moment("saved_at"),
        sa.Column("template_ids", sa.JSON(), nullable=False),
        _moment("began_at", nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="1"),
        _text("writer", default=""),
        _list("files"),
        _to("drafts", "case_id", "cases"),
        sa.PrimaryKeyConstraint("case_id", "public", name=op.f("pk_drafts")),
    )
    op.execute(
        "INSERT INTO drafts (case_id, public, text, saved_at, template_ids) "
        "SELECT case_id, public, text, saved_at, template_ids FROM drafts_before"
    )
    op.drop_table("drafts_before")
    op.add_column("draft_history", _flag("public", on=True))
    # Nobody noted who was to read those: most likely who reads the draft that they led to, or
    # the last answer. What was written for one person must not come back as a public text.
    op.execute(
        "UPDATE draft_history SET public = coalesce("
        "(SELECT public FROM drafts WHERE drafts.case_id = draft_history.case_id), "
        "(SELECT public FROM replies WHERE replies.case_id = draft_history.case_id "
        "ORDER BY id DESC LIMIT 1), 1)"
    )
    op.add_column("draft_history", _text("writer", default=""))
    op.add_column("draft_history", _text("why", default="pause"))


def _replies() -> None:
    op.add_column("replies", _flag("scheduled", on=False))
    op.add_column("replies", _flag("look_first", on=True))
    op.add_column("replies", sa.Column("seen", sa.JSON(), nullable=True))
    op.add_column("replies", _list("files"))
    op.add_column("replies", _moment("promised_due", nullable=True))
    op.add_column("replies", _text("promise", default=""))
    op.add_column("replies", _flag("interim", on=False))


def _templates() -> None:
    op.add_column("templates", _list("networks"))
    op.add_column("templates", _list("causes"))
    op.add_column("templates", _text("slot", default=""))
    op.add_column("templates", _flag("interim", on=False))
    op.add_column("templates", _text("language", default="ru"))
    op.add_column("templates", _moment("used_at", nullable=True))
    op.create_table(
        "template_files",
        _whole("id"),
        _whole("template_id"),
        _text("name"),
        _text("media_type"),
        _whole("size"),
        _text("sha256"),
        sa.ForeignKeyConstraint(
            ["template_id"],
            ["templates.id"],
            name=op.f("fk_template_files_template_id_templates"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_files")),
    )
    _index("template_files", "template_id")
    op.create_table(
        "template_uses",
        _whole("id"),
        _whole("template_id"),
        _whole("reply_id"),
        _whole("case_id"),
        _moment("at"),
        _to("template_uses", "reply_id", "replies"),
        _to("template_uses", "case_id", "cases"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_uses")),
    )
    for column in ("template_id", "reply_id", "case_id"):
        _index("template_uses", column)
    op.execute(
        "INSERT INTO template_uses (template_id, reply_id, case_id, at) "
        "SELECT DISTINCT used.value, replies.id, replies.case_id, replies.created_at "
        "FROM replies, json_each(replies.template_ids) AS used"
    )


def _colleagues() -> None:
    op.create_table(
        "colleagues",
        _whole("id"),
        _text("name"),
        _text("kind"),
        _text("contact", default=""),
        _moment("removed_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_colleagues")),
        sa.UniqueConstraint("name", name=op.f("uq_colleagues_name")),
    )
    op.create_table(
        "handoffs",
        _whole("id"),
        _whole("case_id"),
        _whole("colleague_id", nullable=True),
        _text("to_name"),
        sa.Column("what", sa.Text(), nullable=False),
        _moment("made_at"),
        _moment("due_at"),
        _text("sheet_sha256", default=""),
        _moment("contacted_at", nullable=True),
        _long("result"),
        _moment("ended_at", nullable=True),
        _text("end", default=""),
        _to("handoffs", "case_id", "cases"),
        _to("handoffs", "colleague_id", "colleagues"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handoffs")),
    )
    _index("handoffs", "case_id")
    op.create_index("ix_handoffs_due", "handoffs", ["ended_at", "due_at"])


def _given() -> None:
    op.create_table(
        "compensations",
        _whole("id"),
        _whole("case_id"),
        _text("kind"),
        _long("what"),
        _whole("amount", nullable=True),
        _text("currency", default="RUB"),
        sa.Column("public", sa.Boolean(), nullable=False),
        _moment("given_at"),
        _text("given_by"),
        _long("over_limit"),
        _moment("withdrawn_at", nullable=True),
        _to("compensations", "case_id", "cases"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compensations")),
    )
    _index("compensations", "case_id")


def _kept_by_name() -> None:
    op.create_table(
        "brand_voices",
        _text("brand"),
        _text("operator", default=""),
        _long("signature"),
        _text("picture", default=""),
        _flag("formal", on=True),
        _text("contact", default=""),
        _text("form_url", default=""),
        sa.PrimaryKeyConstraint("brand", name=op.f("pk_brand_voices")),
    )
    op.create_table(
        "macros",
        _whole("id"),
        _text("short_code"),
        _text("name"),
        _text("folder", default=""),
        sa.Column("spec", sa.JSON(), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False, server_default="0"),
        _moment("used_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_macros")),
        sa.UniqueConstraint("short_code", name=op.f("uq_macros_short_code")),
    )
    op.create_table(
        "rule_cards",
        _text("network"),
        sa.Column("spec", sa.JSON(), nullable=False),
        _moment("changed_at"),
        sa.PrimaryKeyConstraint("network", name=op.f("pk_rule_cards")),
    )


def _rests() -> None:
    op.create_table(
        "rests",
        _whole("case_id"),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _moment("began_at"),
        _moment("ready_at"),
        _moment("read_at", nullable=True),
        _long("read_text"),
        _to("rests", "case_id", "cases"),
        sa.PrimaryKeyConstraint("case_id", "public", name=op.f("pk_rests")),
    )


def _whole(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _text(name: str, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default=default)


def _long(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def _list(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False, server_default="[]")


def _flag(name: str, *, on: bool) -> sa.Column[bool]:
    default = sa.true() if on else sa.false()
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=default)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, UtcDateTime(), nullable=nullable)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _index(table: str, column: str) -> None:
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
