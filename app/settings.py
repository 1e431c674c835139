"""One frozen record of settings, read once from settings.toml; an unknown key is an error."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from app.domain.compensation import CompensationLimits
from app.domain.resting import RestRules, RestWhen
from app.domain.stamping import PUBLIC, Authority, are_sound
from app.errors import BadSettings

TIME_SERVERS = ("ntp1.vniiftri.ru", "ntp2.vniiftri.ru", "ntp.msk-ix.ru")
"""Two of Russia's state service of time, and the Moscow exchange's."""
NO_LIMITS = CompensationLimits()


LONGEST_UNDO_S = 600
LONGEST_REST_MIN = 7 * 24 * 60
"""A week; what is written beyond the longest means the longest."""
NETWORK = re.compile(r"[a-z0-9_]{1,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the person may set. No secret is ever here."""

    language: str = "ru"
    theme: str = "system"
    """system, light or dark."""
    density: str = "comfortable"
    """comfortable or compact."""
    zoom: int = 100
    """Interface zoom in percent, 80 to 200."""
    undo_s: int = 15
    """Seconds in which a sent answer can be taken back; 0: none."""
    undo_s_by_network: Mapping[str, int] = field(default_factory=dict)
    """The same for single networks, by their names: `vk = 0`."""
    look_before_sending: bool = True
    """The post is asked for again before an answer leaves (C24)."""
    operator: str = ""
    """The name that stands in evidence and under answers."""
    brands: tuple[str, ...] = ()
    work_starts: int = 9
    work_ends: int = 18
    """Working hours of a working day, local time."""
    capture_on_arrival: bool = False
    capture_before_answer: bool = True
    """A case is answered only when the complaint is captured, or somebody said why not (E20)."""
    capture_after_answer: bool = True
    """Our published answers are captured, and the page when a case is solved."""
    time_servers: tuple[str, ...] = TIME_SERVERS
    """Hosts that are asked beside a capture how far this computer's clock is off; empty: none."""
    stamp_authorities: tuple[Authority, ...] = PUBLIC
    """Who stamps the time of every capture and of the journal's head (RFC 3161); empty: nobody."""
    watch_pages: bool = True
    """Captured pages are looked at again by themselves."""
    rest_when: str = "high"
    """Which replies rest before they leave: never, high, medium or always (C22)."""
    rest_minutes: int = 10
    rest_hasty_s: int = 60
    """A draft on a hot case that took less is offered for re-reading; 0: never."""
    crisis: bool = False
    """Every reply is read again before it leaves."""
    compensation_limits: CompensationLimits = NO_LIMITS
    """The most that is given without asking anybody, in whole roubles."""
    offline: bool = False

    def undo_for(self, network: str) -> int:
        """Seconds in which an answer on this network can be taken back; 0: none."""
        return min(max(0, self.undo_s_by_network.get(network, self.undo_s)), LONGEST_UNDO_S)

    @property
    def rest_rules(self) -> RestRules:
        """The four above; a word that nobody knows means what is usual."""
        known = {when.value: when for when in RestWhen}
        return RestRules(
            when=known.get(self.rest_when, RestWhen.HIGH),
            minutes=min(max(0, self.rest_minutes), LONGEST_REST_MIN),
            hasty_s=min(max(0, self.rest_hasty_s), LONGEST_REST_MIN * 60),
            crisis=self.crisis,
        )


def load(path: Path) -> Settings:
    """The settings in a file; all defaults where there is none.

    Raises:
        BadSettings: unreadable, not TOML, an unknown key, a value of the wrong kind.
    """
    if not path.exists():
        return Settings()
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings(file=path.name, reason="not_toml", key="") from error
    except OSError as error:
        raise BadSettings(file=path.name, reason="unreadable", key="") from error
    known = {field.name: getattr(Settings(), field.name) for field in fields(Settings)}
    if unknown := raw.keys() - known.keys():
        raise BadSettings(file=path.name, reason="unknown_key", key=min(unknown))
    tables = {"stamp_authorities": _authorities, "compensation_limits": _limits}
    tables["undo_s_by_network"] = _seconds
    raw |= {key: read(raw[key], path.name) for key, read in tables.items() if key in raw}
    raw = {key: _settled(value, known[key]) for key, value in raw.items()}
    for key, value in raw.items():
        if type(value) is not type(known[key]):
            raise BadSettings(file=path.name, reason="wrong_kind", key=key)
    return Settings(**raw)


def _settled(value: object, known: object) -> object:
    """A list of the file as the tuple of texts that the record has in its place."""
    if isinstance(value, list) and isinstance(known, tuple):
        return tuple(map(str, value))
    return value


def _seconds(given: object, file: str) -> dict[str, int]:
    """The table `[undo_s_by_network]`: names of networks, and whole seconds up to ten minutes."""
    if not isinstance(given, dict) or not all(
        NETWORK.fullmatch(network) and type(seconds) is int and 0 <= seconds <= LONGEST_UNDO_S
        for network, seconds in given.items()
    ):
        raise BadSettings(file=file, reason="wrong_kind", key="undo_s_by_network")
    return given


def _authorities(given: object, file: str) -> tuple[Authority, ...]:
    """`[[stamp_authorities]]` tables with name, url and, if it is no public one, roots."""
    try:
        found = tuple(Authority(**one) for one in given)  # type: ignore[attr-defined]  # what TOML had
        sound = all(type(part) is str for one in found for part in (one.name, one.url, one.roots))
    except TypeError as error:
        raise BadSettings(file=file, reason="wrong_kind", key="stamp_authorities") from error
    if not (sound and are_sound(found)):
        raise BadSettings(file=file, reason="wrong_kind", key="stamp_authorities")
    return found


def _limits(given: object, file: str) -> CompensationLimits:
    """The table `[compensation_limits]`: kinds and `case`, in whole roubles."""
    try:
        found = CompensationLimits(**given)  # type: ignore[arg-type]  # what TOML had
        if found.are_sound():
            return found
    except TypeError as error:
        raise BadSettings(file=file, reason="wrong_kind", key="compensation_limits") from error
    raise BadSettings(file=file, reason="wrong_kind", key="compensation_limits")


def save(path: Path, settings: Settings) -> None:
    """Writes the whole record; readers see the old file or the new one, nothing between."""
    lines = [f"{field.name} = {_toml(getattr(settings, field.name))}" for field in fields(settings)]
    part = path.with_suffix(".part")
    part.write_text("\n".join(lines) + "\n", "utf-8")
    part.replace(path)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{k} = {_toml(v)}" for k, v in sorted(value.items())) + " }"
    if isinstance(value, Authority | CompensationLimits):
        return "{ " + ", ".join(f"{k} = {_toml(v)}" for k, v in asdict(value).items()) + " }"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return (
            '"'
            + "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04X}" for c in escaped)
            + '"'
        )
    return str(value)
