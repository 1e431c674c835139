"""Single facts of a capture as a protocol words them; what is not written down is said to be so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from app.domain import clock
from app.evidence import protocol_words as words
from app.evidence.protocol_blocks import Block, Rows, Text, fit

NONE = "не записано"
TLS = (
    ("protocol", "протокол"), ("cipher", "шифр"), ("subjectName", "сертификат выдан узлу"),
    ("issuer", "издатель"),
)  # fmt: skip


def local_and_utc(moment: object) -> str:
    """`22.11.2026 13:02:27 (UTC+03:00); 22.11.2026 10:02:27 UTC`; a text that is none stays."""
    if not isinstance(moment, str) or not moment:
        return NONE
    try:
        at = datetime.fromisoformat(moment)
        utc = clock.aware(at)
    except ValueError:
        return fit(moment)[:60]
    shown = f"{utc:%d.%m.%Y %H:%M:%S} UTC"
    offset = at.utcoffset()
    if not offset:
        return shown
    return f"{at:%d.%m.%Y %H:%M:%S} (UTC{at.isoformat()[-6:]}); {shown}"


def exact(moment: object) -> str:
    """`22.11.2026 10:02:27,500 UTC`: a step's moment with its thousandths."""
    if not isinstance(moment, str):
        return NONE
    try:
        utc = clock.aware(datetime.fromisoformat(moment))
    except ValueError:
        return fit(moment)[:40]
    return f"{utc:%d.%m.%Y %H:%M:%S},{utc.microsecond // 1000:03d} UTC"


def clock_line(facts: Mapping[str, Any]) -> str:
    """How far the computer's clock was off, and who says so."""
    told = facts.get("clock")
    if not isinstance(told, Mapping):
        return words.CLOCK_NONE if "clock" in facts else words.CLOCK_OLD
    offset = _number(told.get("offset_s"))
    grain = _number(told.get("grain_s"))
    if offset is None:
        return words.CLOCK_NONE
    way = words.CLOCK_WAYS[(offset > 0) - (offset < 0)]
    of_site = told.get("source") == "http_date"
    return (words.CLOCK_OF_SITE if of_site else words.CLOCK).format(
        way=way,
        server=fit(str(told.get("server") or NONE)),
        offset=_decimal(abs(offset)),
        grain=_decimal(grain) if grain is not None else NONE,
        at=local_and_utc(told.get("at")),
    )


def means(facts: Mapping[str, Any]) -> Rows:
    """The computer and the programs, with their versions."""
    computer, versions = an_object(facts.get("computer")), an_object(facts.get("versions"))
    system = " ".join(
        str(computer[name]) for name in ("system", "release", "version") if computer.get(name)
    )
    view = an_object(facts.get("viewport"))
    size = f"{view.get('width')} × {view.get('screen_height')} точек" if view.get("width") else ""
    rows = (
        ("Компьютер", computer.get("name")),
        ("Архитектура", computer.get("architecture")),
        ("Операционная система", system),
        ("Имя входа в систему", computer.get("login")),
        ("Язык системы", computer.get("locale")),
        (
            "Программа съёмки",
            f"«Отклик» {versions.get('otklik')}" if versions.get("otklik") else "",
        ),
        ("Средство просмотра", _engine(versions)),
        ("Как представилась сайту", facts.get("user_agent")),
        ("Размер окна просмотра", size),
    )
    return Rows(tuple((name, fit(str(said)) if said else NONE) for name, said in rows
                      if said or name not in {"Имя входа в систему", "Язык системы"}))  # fmt: skip


def connection(facts: Mapping[str, Any]) -> Iterator[Block]:
    """What was asked for, what was reached, over which connection."""
    hops = [an_object(hop) for hop in listed(facts.get("hops"))]
    asked, reached = str(facts.get("url") or ""), str(facts.get("final_url") or "")
    ways = [f"{hop.get('url', '')} — ответ {hop.get('status') or 'не получен'}" for hop in hops]
    tls = an_object(facts.get("tls"))
    secured = "; ".join(f"{name}: {tls[key]}" for key, name in TLS if tls.get(key))
    plain = reached.startswith("http:")
    rows = (
        ("Запрошенный адрес", asked or NONE),
        ("Открытый адрес", reached or "страница не открыта"),
        ("Перенаправления", "\n".join(ways) if len(ways) > 1 else "не было"),
        ("Код ответа сервера (HTTP)", str(facts.get("http_status") or "ответа нет")),
        ("IP-адрес сервера", str(facts.get("remote_ip") or NONE)),
        ("Защита соединения (TLS)", secured or ("нет: соединение открытое" if plain else NONE)),
    )
    yield Rows(tuple((name, fit(said)) for name, said in rows))
    if facts.get("network_error"):
        yield Text(f"Ошибка соединения: {fit(str(facts['network_error']))}.")
    proxy = facts.get("proxy")
    yield Text(words.PROXY[proxy if isinstance(proxy, bool) else None])
    who = f" ({fit(str(facts['login']))})" if facts.get("login") else ""
    yield Text(words.LOGIN[bool(facts.get("logged_in"))].format(login=who))
    mapped = an_object(an_object(facts.get("guard")).get("mapped"))
    if mapped:
        hosts = ", ".join(fit(str(name)) for name in list(mapped)[:10])
        yield Text(words.MAPPED.format(hosts=hosts), "strong")


def whole_lines(facts: Mapping[str, Any]) -> Iterator[str]:
    """What is not there; nothing is claimed of what the facts are silent about."""
    failed = [str(step) for step in listed(facts.get("failed_steps"))]
    yield words.FAILED_STEPS.format(steps=fit(", ".join(failed))) if failed else (
        words.NOTHING_LACKING if facts.get("status") == "complete" else
        "Причина неполноты указана в разделе 6."
    )  # fmt: skip
    view = an_object(facts.get("viewport"))
    if view.get("cut"):
        yield words.CUT.format(
            height=view.get("height", NONE), page_height=view.get("page_height", NONE)
        )
    width = _number(view.get("picture_width", view.get("width")))
    page_width = _number(view.get("page_width"))
    if view.get("narrow") and width == page_width:
        yield words.STRANGE_BESIDE
    if width is not None and page_width is not None and page_width > width:
        yield words.WIDER.format(width=round(width), page_width=round(page_width))
    missing = listed(facts.get("missing"))
    if missing:
        yield words.MISSING.format(count=len(missing))
    redacted = _count(facts.get("redacted"))
    if redacted:
        yield words.REDACTED.format(count=redacted)
    for name, said in (("author", "Страница автора"), ("context", "Ветка обсуждения")):
        aside = an_object(facts.get(name))
        if aside:
            came = "зафиксирована" if aside.get("status") == "complete" else (
                "зафиксирована не полностью" if aside.get("status") == "partial"
                else "не зафиксирована"
            )  # fmt: skip
            yield f"{said} ({fit(str(aside.get('url') or NONE))}): {came}."


def _engine(versions: Mapping[str, Any]) -> str:
    named = (("Chromium", "chromium"), ("Qt", "qt"))
    told = [f"{name} {versions[key]}" for name, key in named if versions.get(key)]
    return ", ".join(told)


def an_object(value: object) -> Mapping[str, Any]:
    """An object; what is none is empty."""
    return value if isinstance(value, Mapping) else {}


def listed(value: object) -> list[Any]:
    """A list; what is none is empty: a bundle of a stranger may hold anything."""
    return value if isinstance(value, list) else []


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _decimal(value: float) -> str:
    return f"{value:.3f}".replace(".", ",")


def _count(value: object) -> int:
    if isinstance(value, Mapping):
        return sum(_count(inner) for inner in value.values())
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
