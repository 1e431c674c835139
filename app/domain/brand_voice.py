"""Who speaks for a brand: a human name, a signature, a picture, Вы or ты (C34, R-000-21)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from app.domain.handwritten import line, lines
from app.errors import VoiceUnfit

LONGEST_NAME = 80
LONGEST_SIGNATURE = 300
LONGEST_CONTACT = 120
"""Also of the form's address: what a template's field can hold without being cut."""
LONGEST_BRAND = 200
EVERYBODY = ""
"""The brand of the voice that speaks for all brands without one of their own."""
USUAL = "— {{operator.name}}, {{brand}}"
"""What is offered for a first signature."""
_FIELD = re.compile(r"\{\{\s*([a-z_.]+)\s*\}\}")
_LETTERS = re.compile(r"[\W_]+")
_PICTURE = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks for a brand."""

    brand: str = EVERYBODY
    operator: str = ""
    """A person's name, never the brand's."""
    signature: str = ""
    """With `{{operator.name}}`, `{{brand}}`, `{{contact}}`, `{{form_url}}`; empty: none."""
    picture: str = ""
    """SHA-256 of the picture in `attachments/`; empty: none."""
    formal: bool = True
    """Вы, not ты."""
    contact: str = ""
    """One more way to reach us (R-003-12)."""
    form_url: str = ""
    """Where a customer may leave word (R-003-12)."""

    def checked(self) -> Voice:
        """The same with tidy texts.

        Raises:
            VoiceUnfit: a text that is too long, an address that is none.
        """
        tidy = replace(
            self,
            brand=line(self.brand),
            operator=line(self.operator),
            signature=lines(self.signature),
            contact=line(self.contact),
            form_url=self.form_url.strip(),
        )
        same = tidy.operator and _folded(tidy.operator) == _folded(tidy.brand)
        wrong = (
            ("brand", len(tidy.brand) > LONGEST_BRAND),
            ("operator", same or len(tidy.operator) > LONGEST_NAME),
            ("signature", len(tidy.signature) > LONGEST_SIGNATURE),
            ("contact", len(tidy.contact) > LONGEST_CONTACT),
            ("form_url", bool(tidy.form_url) and not _is_page(tidy.form_url)),
            ("picture", bool(tidy.picture) and not _PICTURE.fullmatch(tidy.picture)),
        )
        if found := [name for name, is_wrong in wrong if is_wrong]:
            raise VoiceUnfit(what=", ".join(found))
        return tidy

    def said(self) -> str:
        """The signature with its fields filled; a line whose field is empty is left out."""
        known = {
            "operator.name": self.operator,
            "brand": self.brand,
            "contact": self.contact,
            "form_url": self.form_url,
        }
        told = [_filled(one, known) for one in self.signature.split("\n")]
        return "\n".join(one for one in told if one)


def voice_of(voices: Iterable[Voice], brand: str, operator: str = "") -> Voice:
    """Who speaks for a case of this brand.

    What the brand's own voice leaves empty is said by the voice for everybody; who has no voice
    at all speaks with the operator's name and without a signature.
    """
    known = {_folded(voice.brand): voice for voice in voices}
    own, common = known.get(_folded(brand)), known.get(EVERYBODY)
    first = own or common or Voice()
    second = common or first
    return Voice(
        brand=brand,
        operator=first.operator or second.operator or operator,
        signature=first.signature or second.signature,
        picture=first.picture or second.picture,
        formal=first.formal,
        contact=first.contact or second.contact,
        form_url=first.form_url or second.form_url,
    )


def signature_of(voice: Voice, operator: str = "") -> tuple[str, str]:
    """The signature of a voice and the name in it; `operator` where the voice names nobody."""
    named = voice if voice.operator else replace(voice, operator=line(operator))
    return named.said(), named.operator


def signed(text: str, signature: str, operator: str = "") -> str:
    """The text with its signature below; unchanged where it bears it, or the name, already."""
    if not needs_signature(text, signature, operator):
        return text
    return f"{text.rstrip()}\n\n{signature}"


def needs_signature(text: str, signature: str, operator: str = "") -> bool:
    """Whether a signature is given, and the text does not end with it or with the name."""
    if not signature.strip() or not text.strip():
        return False
    last = text.rstrip().rsplit("\n", 1)[-1]
    is_named = operator and len(last) <= LONGEST_NAME + 40 and _ends(last, operator)
    return not (is_named or _ends(text, signature))


def _ends(text: str, with_: str) -> bool:
    wanted = _folded(with_)
    return bool(wanted) and _folded(text[-4 * len(with_) - 40 :]).endswith(wanted)


def _folded(text: str) -> str:
    return _LETTERS.sub("", text.casefold().replace("ё", "е"))


def _filled(one: str, known: Mapping[str, str]) -> str:
    names = _FIELD.findall(one)
    if names and not any(known.get(name) for name in names):
        return ""
    text = _FIELD.sub(lambda found: line(known.get(found[1], "")), one)
    text = re.sub(r"(?:\s*[,;·|]\s*)+$", "", text)
    return re.sub(r"^([—–-]?\s*)[,;·|]\s*", r"\1", text).strip()


def _is_page(address: str) -> bool:
    if len(address) > LONGEST_CONTACT or not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False
