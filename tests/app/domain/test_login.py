"""Which cookies a login is made of, where they go, and until when it lasts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain import jar_json
from app.domain.ids import SourceId
from app.domain.login import BrowserProfile, Cookie, Jar, LoginState

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
AUTH = Cookie(name="auth", value="v", domain=".bank.example", http_only=True,
              expires=NOW + timedelta(days=30))  # fmt: skip


def profile(**more: datetime | None) -> BrowserProfile:
    values = {"signed_in_at": NOW, **more}
    return BrowserProfile(source_id=SourceId(1), start_url="https://a.example/", created=NOW,
                          **values)  # type: ignore[arg-type]  # fmt: skip  # moments only


def test_a_login_lasts_until_the_cookie_that_tells_who_somebody_is_runs_out():
    banner = Cookie(name="cookie_consent", value="1", domain="bank.example", http_only=True,
                    expires=NOW + timedelta(days=2))  # fmt: skip
    assert Jar(cookies=(banner, AUTH)).lasts_until(NOW) == AUTH.expires


def test_what_a_site_renews_every_minute_does_not_end_a_login():
    short = Cookie(name="session_check", value="1", domain="bank.example", http_only=True,
                   expires=NOW + timedelta(minutes=30))  # fmt: skip
    assert Jar(cookies=(short, AUTH)).lasts_until(NOW) == AUTH.expires
    assert Jar(cookies=(short,)).lasts_until(NOW) == short.expires


def test_a_login_of_session_cookies_has_no_known_end():
    assert Jar(cookies=(Cookie(name="s", value="1", domain="a"),)).lasts_until(NOW) is None


@pytest.mark.parametrize(
    ("domain", "host", "goes"),
    [
        (".bank.example", "forum.bank.example", True),
        (".bank.example", "bank.example", True),
        ("bank.example", "bank.example", True),
        ("bank.example", "forum.bank.example", False),
        (".bank.example", "evilbank.example", False),
    ],
)
def test_a_cookie_goes_to_its_own_site_only(*, domain: str, host: str, goes: bool):
    assert Cookie(name="a", value="b", domain=domain).goes_to(host) is goes


def test_a_jar_serves_the_sites_it_knows_something_of():
    jar = Jar(cookies=(AUTH,), storage={"https://app.example:8443": {"token": "t"}})
    assert jar.serves("https://www.bank.example/x")
    assert jar.serves("https://app.example:8443/x")
    assert not jar.serves("https://app.example/x")


def test_the_state_follows_the_clock():
    assert profile().state(NOW) is LoginState.THERE
    assert profile(expires=NOW).state(NOW) is LoginState.EXPIRED
    assert profile(signed_in_at=None).state(NOW) is LoginState.NONE


def test_a_jar_survives_being_written_down():
    storage = {"https://a.example": {"ключ": "значение"}}
    jar = Jar(cookies=(AUTH,), storage=storage, former=(AUTH,))
    assert jar_json.from_bytes(jar_json.to_bytes(jar)) == jar


@pytest.mark.parametrize("content", [b"", b"[]", b'{"cookies":[{}]}', b"[" * 100_000, b"\xff"])
def test_what_is_no_jar_is_refused(content: bytes):
    with pytest.raises(jar_json.NotAJar):
        jar_json.from_bytes(content)


def test_local_storage_beyond_our_measure_is_left_out():
    jar = Jar(storage={"https://a.example": {"k": "x" * (jar_json.MOST_STORAGE + 1)},
                       "https://b.example": {"k": "v"}})  # fmt: skip
    assert set(jar_json.from_bytes(jar_json.to_bytes(jar)).storage) == {"https://b.example"}
