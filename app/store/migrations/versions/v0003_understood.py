"""The inbox, rules and tags, corrections, copies, roles; what cases and authors say more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.store.tables.base import UtcDateTime

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Forward; there is no way back but the copy made before."""
    hidden: sa.Column[bool] = sa.Column(
        "hidden", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("cases", hidden)
    op.add_column("cases", sa.Column("answers", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("authors", sa.Column("registered", UtcDateTime(), nullable=True))
    op.create_index("ix_posts_analysis", "posts", ["analysis_version", "id"])
    _inbox()
    _rules()
    _corrections()
    _copies()


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _whole(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, UtcDateTime(), nullable=nullable)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _inbox() -> None:
    op.create_table(
        "inbox",
        _id(),
        _whole("source_id"),
        _moment("heard_at"),
        sa.Column("posts", sa.JSON(), nullable=False),
        _whole("attempts"),
        _to("inbox", "source_id", "sources"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
    )
    op.create_index("ix_inbox_source", "inbox", ["source_id", "id"])


def _rules() -> None:
    op.create_table(
        "rules",
        _id(),
        _text("name"),
        _whole("place"),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("spec", sa.JSON(), nullable=False),
        _whole("version"),
        _moment("created"),
        _moment("removed_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rules")),
        sa.UniqueConstraint("name", name=op.f("uq_rules_name")),
    )
    op.create_table(
        "case_tags",
        _whole("case_id"),
        _text("tag"),
        _whole("rule_id", nullable=True),
        _to("case_tags", "case_id", "cases"),
        _to("case_tags", "rule_id", "rules"),
        sa.PrimaryKeyConstraint("case_id", "tag", name=op.f("pk_case_tags")),
    )
    op.create_index("ix_case_tags_tag", "case_tags", ["tag", "case_id"])


def _corrections() -> None:
    op.create_table(
        "corrections",
        _id(),
        _whole("post_id"),
        _moment("at"),
        _text("proposed"),
        _text("verdict"),
        _moment("undone_at", nullable=True),
        _to("corrections", "post_id", "posts"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index(op.f("ix_corrections_post_id"), "corrections", ["post_id"])
    op.create_table(
        "author_roles",
        _id(),
        _whole("author_id"),
        _text("role"),
        _text("reason"),
        _moment("at"),
        _to("author_roles", "author_id", "authors"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_author_roles")),
    )
    op.create_index(op.f("ix_author_roles_author_id"), "author_roles", ["author_id"])


def _copies() -> None:
    op.create_table(
        "fingerprints",
        _whole("post_id"),
        _whole("band"),
        _whole("value"),
        _to("fingerprints", "post_id", "posts"),
        sa.PrimaryKeyConstraint("post_id", "band", name=op.f("pk_fingerprints")),
    )
    op.create_index("ix_fingerprints_piece", "fingerprints", ["band", "value", "post_id"])
    op.create_table(
        "copy_groups",
        _id(),
        _whole("first_case_id"),
        _whole("cases"),
        _whole("authors"),
        _whole("new_accounts"),
        sa.Column("attack", sa.Boolean(), nullable=False),
        _moment("first_at"),
        _moment("last_at"),
        _to("copy_groups", "first_case_id", "cases"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copy_groups")),
    )
    op.create_table(
        "copies",
        _whole("case_id"),
        _whole("group_id"),
        sa.Column("nearness", sa.Double(), nullable=False),
        _to("copies", "case_id", "cases"),
        _to("copies", "group_id", "copy_groups"),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_copies")),
    )
    op.create_index(op.f("ix_copies_group_id"), "copies", ["group_id"])
