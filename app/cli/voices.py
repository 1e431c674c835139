"""`otklik voices list | set | remove`: who speaks for which brand."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.opening import opened
from app.cli.output import Output
from app.errors import VoiceUnfit

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.brand_voice import Voice

TEXTS = ("operator", "signature", "contact", "form_url")


def register(commands: Commands) -> None:
    """Adds the group."""
    group = commands.group("voices", "who speaks for which brand")
    group.add("list", "all voices; the empty brand is all others").set_defaults(run=_list)
    change = group.add("set", "change a voice; what is not given stays")
    change.add_argument(
        "brand", metavar="BRAND", help="the empty one: all brands without their own"
    )
    change.add_argument("--operator", metavar="NAME", help="a person's name")
    change.add_argument("--signature", help="may hold {{operator.name}}, {{brand}}, {{contact}}")
    change.add_argument("--contact", help="one more way to reach us")
    change.add_argument("--form-url", metavar="ADDRESS", help="where a customer may leave word")
    change.add_argument("--picture", type=Path, metavar="FILE.png", help="a small square")
    change.add_argument("--address", choices=["formal", "familiar"], help="Вы or ты")
    change.set_defaults(run=_set)
    remove = group.add("remove", "the brand speaks as all others from now on")
    remove.add_argument("brand", metavar="BRAND")
    remove.set_defaults(run=_remove)


def _list(call: Namespace, output: Output) -> int:
    from app.store import brand_voices

    with opened(call, output) as workspace:
        found = workspace.db.read_now(brand_voices.listed)
    output.document({"voices": [_document(one) for one in found]}, map(_line, found))
    return 0


def _set(call: Namespace, output: Output) -> int:
    from app.domain.brand_voice import Voice
    from app.domain.handwritten import line
    from app.services import voices
    from app.store import brand_voices

    given: dict[str, Any] = {
        name: getattr(call, name) for name in TEXTS if getattr(call, name) is not None
    }
    if call.address:
        given["formal"] = call.address == "formal"
    with opened(call, output) as workspace:
        known = {one.brand: one for one in workspace.db.read_now(brand_voices.listed)}
        brand = line(call.brand)
        wanted = replace(known.get(brand, Voice(brand=brand)), **given).checked()
        if call.picture is not None:
            digest = voices.keep_picture(workspace.paths, _content(call.picture))
            wanted = replace(wanted, picture=digest)
        kept, _ = workspace.db.run_now(partial(voices.keep, voice=wanted))
    output.document(_document(kept), [_line(kept)])
    return 0


def _remove(call: Namespace, output: Output) -> int:
    from app.services import voices

    with opened(call, output) as workspace:
        workspace.db.run_now(partial(voices.remove, brand=call.brand))
    output.document({"removed": call.brand}, [call.brand])
    return 0


def _content(path: Path) -> bytes:
    from app.services.voices import LARGEST_PICTURE

    try:
        if path.stat().st_size > LARGEST_PICTURE:
            raise VoiceUnfit(what="picture")
        return path.read_bytes()
    except OSError as error:
        raise VoiceUnfit(what="picture") from error


def _document(voice: Voice) -> dict[str, Any]:
    return asdict(voice) | {"said": voice.said()}


def _line(voice: Voice) -> str:
    said = " / ".join(voice.said().split("\n"))
    return f"{voice.brand or '*'}\t{voice.operator}\t{said}"
