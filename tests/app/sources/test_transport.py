"""The transport against servers that behave badly."""

from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib

import pytest

from app.errors import (
    SourceBroken,
    SourceCaptcha,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
    SourceSlow,
    SourceTooLarge,
    SourceUnreachable,
    SourceUnsure,
)
from app.sources.answer import Answer
from app.sources.transport import Body, Limits, Transport
from tests.app.sources import server as bad
from tests.app.sources.server import FAST, Routes, Server, redirect, say, use

TOKEN = {"authorization": "Bearer CANARY"}


def get(routes: Routes, path: str = "/x", limits: Limits = FAST) -> tuple[Answer, Server]:
    async def work(server: Server, transport: Transport) -> Answer:
        return await transport.get(server.base + path, headers=TOKEN)

    return use(routes, work, limits)


def post(routes: Routes, path: str = "/x") -> tuple[Answer, Server]:
    async def work(server: Server, transport: Transport) -> Answer:
        return await transport.act(server.base + path, body=Body(form={"a": 1, "b": None}))

    return use(routes, work)


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (bad.drip_body, SourceSlow),
        (bad.drip_head, SourceSlow),
        (say(b'{"items":[{"id":1},', length=5000), SourceBroken),
        (bad.reset, SourceBroken),
        (bad.huge, SourceTooLarge),
        (bad.bomb(), SourceTooLarge),
        (redirect("/x"), SourceBroken),
        (redirect("file:///etc/passwd"), SourceBroken),
        (say(b"", status=302), SourceBroken),
        (say(b"zz", headers={"Content-Encoding": "br"}), SourceBroken),
        (say(b"zz", headers={"Content-Encoding": "gzip"}), SourceBroken),
    ],
)
def test_a_bad_answer_ends_in_its_error_in_bounded_time(
    handler: bad.Handler, error: type[SourceError]
):
    started = time.monotonic()
    with pytest.raises(error):
        get({"/x": handler})
    assert time.monotonic() - started < FAST.total_s + 1


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, SourceRefused),
        (401, SourceLogin),
        (403, SourceForbidden),
        (404, SourceMissing),
        (407, SourceUnreachable),
        (410, SourceMissing),
        (418, SourceRefused),
        (422, SourceRefused),
        (451, SourceForbidden),
        (500, SourceBroken),
        (503, SourceBroken),
    ],
)
def test_a_status_means_its_error(status: int, error: type[SourceError]):
    with pytest.raises(error) as raised:
        get({"/x": say({}, status=status)})
    assert raised.value.facts["status"] == status


def test_a_bomb_costs_little_memory():
    handler = bad.bomb()
    tracemalloc.start()
    with pytest.raises(SourceTooLarge):
        get({"/x": handler})
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


@pytest.mark.parametrize("packing", ["gzip", "deflate", "bare"])
def test_packed_answers_are_unpacked(packing: str):
    text = '{"text": "жалоба"}'.encode()
    bare = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(text),
        "deflate": zlib.compress(text),
        "bare": bare.compress(text) + bare.flush(),
    }[packing]
    told = {"Content-Encoding": "gzip" if packing == "gzip" else "deflate"}
    answer, _ = get({"/x": say(packed, headers=told)})
    assert answer.json() == {"text": "жалоба"}


def test_a_packed_answer_cut_short_is_no_answer():
    packed = gzip.compress(b"[1, 2, 3]" * 100)[:-9]
    with pytest.raises(SourceBroken):
        get({"/x": say(packed, headers={"Content-Encoding": "gzip"})})


def test_a_failing_server_is_asked_again_until_it_answers():
    failing = say(b"<html>bad gateway</html>", status=502, kind="text/html")
    answer, server = get({"/x": [failing, failing, say({"n": 3})]})
    assert answer.json() == {"n": 3}
    assert len(server.asked) == 3


def test_a_failing_server_is_asked_four_times_at_most():
    async def work(server: Server, transport: Transport) -> int:
        with pytest.raises(SourceBroken):
            await transport.get(server.base + "/x")
        return len(server.asked)

    assert use({"/x": say({}, status=500)}, work)[0] == 4


def test_a_short_wait_is_sat_out_and_a_long_one_is_told():
    soon = say({}, status=429, headers={"Retry-After": "1"})
    patient = Limits(total_s=5.0, patience_s=2.0)
    answer, server = get({"/x": [soon, say({"ok": True})]}, limits=patient)
    assert answer.json() == {"ok": True}
    assert len(server.asked) == 2
    with pytest.raises(SourceLimited) as raised:
        get({"/x": say({}, status=429, headers={"Retry-After": "120"})})
    assert raised.value.wait == 120


def test_another_host_never_sees_the_token():
    async def work(server: Server, transport: Transport) -> list[bool]:
        server.routes = {
            "/x": redirect(f"http://localhost:{server.port}/y"),
            "/y": say({}),
            "/z": redirect("/y"),
        }
        keys = {**TOKEN, "api-key": "CANARY", "if-none-match": '"1"'}
        await transport.get(server.base + "/x", headers=keys)
        await transport.get(server.base + "/z", headers=keys)
        assert all("if-none-match" in asked.headers for asked in server.asked)
        return [{"authorization", "api-key"} <= asked.headers.keys() for asked in server.asked]

    found, server = use({}, work)
    assert found == [True, False, True, True]
    assert "api-key" not in server.asked[1].headers


def test_five_redirects_are_followed_and_a_sixth_is_not():
    hops = {f"/{n}": redirect(f"/{n + 1}") for n in range(6)} | {"/6": say({})}
    assert get(hops, "/1")[0].status == 200
    with pytest.raises(SourceBroken):
        get(hops, "/0")


def test_only_a_move_for_good_is_remembered():
    answer, server = get({"/x": redirect("/y", 301), "/y": say({})})
    assert answer.moved_to == server.base + "/y"
    assert get({"/x": redirect("/y", 302), "/y": say({})})[0].moved_to is None


def test_an_address_that_is_none_is_an_error_not_a_crash():
    for address in ("ftp://example.com/x", "http://", "nonsense", "http://[::1"):
        with pytest.raises(SourceBroken):
            use({}, lambda _server, transport, a=address: transport.get(a))  # type: ignore[misc]  # bound now


def test_nobody_at_the_other_end_is_unreachable():
    with pytest.raises(SourceUnreachable):
        use({}, lambda _server, transport: transport.get("http://127.0.0.1:9/x"))


@pytest.mark.parametrize("status", [200, 403, 503])
def test_a_page_with_a_captcha_wants_a_person(status: int):
    page = '<html><title>Ой!</title><form action="/checkcaptcha">'.encode()
    with pytest.raises(SourceCaptcha):
        get({"/x": say(page, status=status, kind="text/html")})[0].json()


def test_a_page_instead_of_json_is_broken():
    with pytest.raises(SourceBroken) as raised:
        get({"/x": say(b"<html>hello</html>", kind="text/html")})[0].json()
    assert raised.value.facts["reason"] == "page"


@pytest.mark.parametrize(
    "handler",
    [bad.drip_body, bad.reset, bad.huge, say({}, status=502), say(b"{", length=90)],
)
def test_a_post_without_a_whole_answer_is_unsure_and_sent_once(handler: bad.Handler):
    async def work(server: Server, transport: Transport) -> int:
        with pytest.raises(SourceUnsure):
            await transport.act(server.base + "/x", body=Body(form={"a": 1}))
        return len(server.asked)

    assert use({"/x": handler}, work)[0] == 1


def test_a_refused_post_is_certainly_refused():
    with pytest.raises(SourceForbidden):
        post({"/x": say({}, status=403)})
    with pytest.raises(SourceLimited):
        post({"/x": say({}, status=429)})
    with pytest.raises(SourceBroken):
        post({"/x": redirect("/y")})


def test_a_post_goes_out_as_a_form_without_what_is_nothing():
    _answer, server = post({"/x": say({})})
    assert server.asked[0].form == {"a": "1"}


def test_no_error_of_any_kind_names_the_token():
    for handler in (say({}, status=401), bad.reset, redirect("/x"), say({}, status=429)):
        with pytest.raises(SourceError) as raised:
            get({"/x": handler})
        assert "CANARY" not in f"{raised.value!r} {raised.value} {raised.value.facts}"
