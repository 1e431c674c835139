"""What captures say more; stamps, watched pages, logins, redacted copies, imported cases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.store.tables.base import UtcDateTime

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Forward; there is no way back but the copy made before."""
    op.add_column("cases", sa.Column("capture_waiver", sa.JSON(), nullable=True))
    _captures()
    _stamps()
    _page_watches()
    _browser_profiles()
    _redactions()
    _case_imports()


def _captures() -> None:
    no: sa.Column[bool] = sa.Column(
        "logged_in", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("captures", _text("kind", default="post"))
    op.add_column("captures", _text("origin", default="here"))
    op.add_column("captures", sa.Column("previous_id", sa.String(), nullable=True))
    op.add_column("captures", sa.Column("change", sa.String(), nullable=True))
    op.add_column("captures", no)
    op.add_column("captures", _moment("deleted_at", nullable=True))
    op.add_column("captures", _text("deleted_reason", default=""))


def _stamps() -> None:
    op.create_table(
        "stamps",
        _whole("id"),
        _text("subject"),
        _text("digest"),
        _text("authority"),
        _text("state"),
        _moment("asked_at", nullable=True),
        _moment("next_at", nullable=True),
        _whole("attempts"),
        _moment("moment", nullable=True),
        _text("reason"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stamps")),
        sa.UniqueConstraint("subject", "authority", name="uq_stamps_subject"),
    )
    op.create_index("ix_stamps_due", "stamps", ["state", "next_at"])


def _page_watches() -> None:
    op.create_table(
        "page_watches",
        _whole("id"),
        sa.Column("url", sa.Text(), nullable=False),
        _whole("case_id", nullable=True),
        _text("capture_id"),
        _moment("next_at"),
        _moment("checked_at", nullable=True),
        _whole("checks"),
        _text("state"),
        _text("reason"),
        _to("page_watches", "case_id", "cases"),
        _to("page_watches", "capture_id", "captures"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page_watches")),
    )
    op.create_index(op.f("ix_page_watches_case_id"), "page_watches", ["case_id"])
    op.create_index("ix_page_watches_next_at", "page_watches", ["next_at"])


def _browser_profiles() -> None:
    op.create_table(
        "browser_profiles",
        _whole("id"),
        _whole("source_id"),
        sa.Column("start_url", sa.Text(), nullable=False),
        _moment("created"),
        _moment("signed_in_at", nullable=True),
        _moment("used_at", nullable=True),
        _moment("expires", nullable=True),
        _to("browser_profiles", "source_id", "sources"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_browser_profiles")),
        sa.UniqueConstraint("source_id", name=op.f("uq_browser_profiles_source_id")),
    )


def _redactions() -> None:
    op.create_table(
        "redactions",
        _text("id"),
        _text("capture_id"),
        _moment("at"),
        _text("folder"),
        _text("manifest_sha256"),
        _text("original_sha256"),
        _whole("size"),
        _to("redactions", "capture_id", "captures"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redactions")),
    )
    op.create_index(op.f("ix_redactions_capture_id"), "redactions", ["capture_id"])


def _case_imports() -> None:
    op.create_table(
        "case_imports",
        _whole("id"),
        _whole("case_id"),
        _moment("at"),
        _text("file_sha256"),
        _text("operator"),
        _text("original"),
        _to("case_imports", "case_id", "cases"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_imports")),
        sa.UniqueConstraint("file_sha256", name=op.f("uq_case_imports_file_sha256")),
    )
    op.create_index(op.f("ix_case_imports_case_id"), "case_imports", ["case_id"])


def _whole(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _text(name: str, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default=default)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, UtcDateTime(), nullable=nullable)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)
