"""One frozen record of settings, read once from settings.toml; what is odd there is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from shutil import copyfile

from app.domain.compensation import CompensationLimits
from app.domain.resting import RestRules, RestWhen
from app.domain.stamping import PUBLIC, Authority
from app.errors import BadSettings, SettingsOdd
from app.settings_text import LONGEST, values_of
from app.settings_values import LONGEST_REST_MIN, LONGEST_UNDO_S, settled

TIME_SERVERS = ("ntp1.vniiftri.ru", "ntp2.vniiftri.ru", "ntp.msk-ix.ru")
"""Two of Russia's state service of time, and the Moscow exchange's."""
NO_LIMITS = CompensationLimits()


MOST_NAMED = 12
"""So many odd settings are named in one sentence."""
MOST_OLD = 20
"""So many old files are kept; then the last one is overwritten."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A file of settings as it was found."""

    settings: Settings
    trouble: SettingsOdd | BadSettings | None = None
    """What the person has to hear about it, once."""


def load(path: Path) -> Settings:
    """The settings in a file; all defaults where there is none.

    Raises:
        BadSettings: it cannot be read.
    """
    return read(path).settings


def read(path: Path) -> Read:
    """The settings in a file; what is odd in it means the default, and is named.

    Raises:
        BadSettings: it cannot be read.
    """
    if not path.exists():
        return Read(settings=Settings())
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST + 1)
    except OSError as error:
        raise BadSettings(file=path.name, reason="unreadable", key="") from error
    found = values_of(content) if len(content) <= LONGEST else None
    if found is None:
        reason = "too_large" if len(content) > LONGEST else "not_toml"
        return Read(settings=Settings(), trouble=BadSettings(file=path.name, reason=reason, key=""))
    raw, spoiled = found
    known = {field.name: getattr(Settings(), field.name) for field in fields(Settings)}
    kept, odd = settled(raw, known)
    named = tuple(dict.fromkeys((*spoiled, *odd)))
    keys = ", ".join(named[:MOST_NAMED]) + ("…" if len(named) > MOST_NAMED else "")
    trouble = SettingsOdd(file=path.name, keys=keys) if named else None
    return Read(settings=Settings(**kept), trouble=trouble)


def save(path: Path, settings: Settings) -> None:
    """Writes the whole record; readers see the old file or the new one, nothing between.

    A file that has something we do not understand is kept beside it, as `settings.old.toml`.

    Raises:
        OSError: it cannot be written, or the old one not kept; then that one stands as it was.
    """
    if _is_odd(path):
        copyfile(path, _free(path))
    lines = [f"{field.name} = {_toml(getattr(settings, field.name))}" for field in fields(settings)]
    part = path.with_suffix(".part")
    part.write_text("\n".join(lines) + "\n", "utf-8")
    part.replace(path)


def _is_odd(path: Path) -> bool:
    try:
        return read(path).trouble is not None
    except BadSettings:
        return False


def _free(path: Path) -> Path:
    """A name for the old file that no other old one has."""
    numbers = ("", *(f".{number}" for number in range(2, MOST_OLD)))
    names = [path.with_suffix(f".old{number}.toml") for number in numbers]
    return next((one for one in names if not one.exists()), names[-1])


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
