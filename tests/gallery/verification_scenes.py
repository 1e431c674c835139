"""What a verification shows: all in order, with remarks, altered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.evidence import Finding
from app.domain.stamping import PUBLIC, Authority
from ui.dialogs.findings import FindingsDialog
from ui.layouts import column
from ui.panes.evidence_settings import EvidenceSettings

FILES = (
    "SHA256SUMS", "manifest.json", "manifest.json.sha256", "capture.json", "page.png", "screen.png",
    "page.mhtml", "page.wacz", "page.wacz!archive/data.warc.gz", "page.txt", "author/page.png",
)  # fmt: skip
CAPTURED = "2026-11-22T10:02:00Z"


def _one(item: str, code: str, *, holds: bool = True, **facts: str) -> Finding:
    return Finding(item=item, holds=holds, code=code, facts=facts)


def _files(altered: str = "") -> list[Finding]:
    return [
        _one(name, "altered" if name == altered else "intact", holds=name != altered,
             captured=CAPTURED if name == "manifest.json" else "")
        for name in FILES
    ]  # fmt: skip


def _stamp(authority: str, signer: str, code: str = "stamped", *, holds: bool = True) -> Finding:
    facts = {"authority": authority, "signer": signer, "moment": "2026-11-22T10:02:41Z"}
    return _one(f"stamps/{authority}.tsr", code, holds=holds, **facts)


KEY = "5d2ebed7fd4ea4a1c1f0c0fe0a53bb1a2f2f7b6ad3c6a2f4b2dfd8d2d2a0c111"
JOURNAL = [
    _one("journal", "chain_intact", entries="1 204"),
    _one("journal/1180-0fd01022", "head_stands", seq="1180"),
    _one("journal/1180-0fd01022/stamps/digicert.tsr", "head_stamped", seq="1180",
         signer="DigiCert SHA256 Timestamp Responder 2025 1", moment="2026-11-22T08:00:03Z"),
    _one("journal", "in_journal", seq="1201", at="2026-11-22T10:02:10Z"),
    _one("database", "row_agrees"),
]  # fmt: skip
SIGNED = [_one("manifest.sig", "signed", key=KEY), _one("key.pem", "key_known", key=KEY)]


def good() -> QWidget:
    """All in order."""
    stamps = [
        _stamp("digicert", "DigiCert SHA256 RSA4096 Timestamp Responder 2025 1"),
        _one("stamps/digicert.pem", "chain_holds"),
        _stamp("sectigo", "Sectigo Public Time Stamping Signer R36"),
        _one("stamps/sectigo.pem", "chain_holds"),
    ]
    return FindingsDialog([*_files(), *SIGNED, *stamps, *JOURNAL])


def amber() -> QWidget:
    """Nothing altered, and less proved than could be."""
    stamps = [
        _stamp("ours", "TSA of the company", "stamp_unknown_authority"),
        _one("stamps/ours.pem", "chain_holds"),
        _one("digicert", "stamp_pending", authority="digicert", reason="source.unreachable"),
    ]
    return FindingsDialog([*_files(), _one("manifest.sig", "unsigned"), *stamps, *JOURNAL])


def bad() -> QWidget:
    """Altered, a swapped stamp, a journal that was cut."""
    stamps = [
        _stamp("digicert", "DigiCert Timestamp", "stamp_of_other", holds=False),
        _one("stamps/note.txt", "unexpected", holds=False),
    ]
    cut = _one("journal/1180-0fd01022", "journal_cut", holds=False, seq="1180")
    wrong = _one("manifest.sig", "signature_wrong", holds=False)
    return FindingsDialog([*_files("page.png"), wrong, *stamps, cut, *JOURNAL[3:]])


def authorities() -> QWidget:
    """Who stamps, with one that cannot be asked yet."""
    section = EvidenceSettings()
    ours = Authority(name="ours", url="http://tsa.company.example:318/", roots="ours.pem")
    section.show_authorities((*PUBLIC, ours))
    section.add.click()
    section.findChildren(QLineEdit)[-3].setText("служба")
    section.keep()
    frame = QWidget()
    column(frame, around="gap").addWidget(section)
    return frame


SCENES: dict[str, Callable[[], QWidget]] = {
    "findings_good": good,
    "findings_amber": amber,
    "findings": bad,
    "settings_authorities": authorities,
}


def size_of(name: str) -> tuple[int, int]:
    """As the dialog opens; the section as wide as its page."""
    return (720, 440) if name == "settings_authorities" else (820, 660)
