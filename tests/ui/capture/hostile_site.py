"""Pages that mean harm, and servers that speak nonsense, over loopback."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import struct
import threading
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

WORDS = "<!doctype html><meta charset=utf-8><title>злая</title><h1>Жалоба видна</h1>"


def script(code: str) -> str:
    """A page of a few visible words and a script."""
    return f"{WORDS}<script>{code}</script>"


PAGES = {
    "alert_storm": script("setInterval(() => { alert(1); confirm(2); prompt(3) }, 1)"),
    "alert_loop": script("for (;;) { alert(1); confirm(2); prompt(3) }"),
    "busy_loop": script("onload = () => setTimeout(() => { for (;;); }, 50)"),
    "busy_parse": script("for (;;);"),
    "busy_later": script("setTimeout(() => { for (;;); }, 900)"),
    "busy_worker": script(
        "for (let i = 0; i < 8; i++)"
        " new Worker(URL.createObjectURL(new Blob(['for(;;);'])))"
    ),
    "busy_frame": f"{WORDS}<iframe src='/busy_parse'></iframe>",
    "busy_resize": script("onresize = () => { for (;;); }"),
    "busy_regex": script("/^(a+)+$/.test('a'.repeat(60) + '!')"),
    "promises": script("(function f() { Promise.resolve().then(f) })()"),
    "windows": script("setInterval(() => window.open('/plain?' + Math.random()), 2)"),
    "reload": script("setTimeout(() => location.reload(), 30)"),
    "nav_storm": script("setInterval(() => { location.href = '/nav_storm?' + Math.random() }, 5)"),
    "hash_storm": script("let n = 0; setInterval(() => { location.hash = n++ }, 1)"),
    "history_storm": script("let n = 0; setInterval(() => history.pushState(0, '', '?' + n++), 1)"),
    "meta_refresh": f"<meta http-equiv=refresh content=0>{WORDS}",
    "close": script("setInterval(() => { close(); stop(); print() }, 5)"),
    "unload": script("onbeforeunload = e => { e.preventDefault(); return 'x' }; "
                     "setTimeout(() => { location.href = '/plain' }, 100)"),
    "endless": script(
        "addEventListener('scroll', add); function add() { for (let i = 0; i < 9; i++) {"
        "const d = document.createElement('div'); d.style.height = '400px'; d.textContent = 'ещё';"
        "document.body.append(d) } } add(); new IntersectionObserver(add, {rootMargin: '900px'})"
        ".observe(document.body.appendChild(document.createElement('i')))"
    ),
    "growing": script(
        "setInterval(() => { for (let i = 0; i < 50; i++) { const d = document.createElement('p');"
        "d.style.height = '200px'; document.body.append(d) } }, 20)"
    ),
    "viewport": "<!doctype html><style>body{margin:0}div{height:100vh}</style>"
                "<div style='background:#123456'>жалоба</div>"
                "<div style='background:#654321'></div>",
    "taller_each_time": script(
        "onresize = () => { document.body.style.height = innerHeight * 2 + 'px' }"
    ),
    "deep": script("let e = document.body; for (let i = 0; i < 60000; i++)"
                   " e = e.appendChild(document.createElement('div')); e.textContent = 'дно'"),
    "nodes": script("let s = ''; for (let i = 0; i < 400000; i++) s += '<p>строка ' + i + '</p>';"
                    "document.body.innerHTML = s"),
    "text": script("document.body.append('жалоба '.repeat(4e6))"),
    "title": script("document.title = 'ж'.repeat(5e6)"),
    "memory": script("const a = []; setInterval(() => { for (let i = 0; i < 4; i++)"
                     " a.push(new Uint8Array(64 << 20).fill(1)) }, 10)"),
    "canvas": script("for (let i = 0; i < 20; i++) { const c = document.createElement('canvas');"
                     "c.width = c.height = 16000; c.getContext('2d').fillRect(0, 0, 16000, 16000);"
                     "document.body.append(c) }"),
    "frames": script("for (let i = 0; i < 400; i++) {"
                     "const f = document.createElement('iframe'); f.src = '/plain?' + i;"
                     "document.body.append(f) }"),
    "nested": script("const f = document.createElement('iframe'); f.src = '/nested?'"
                     " + Math.random(); document.body.append(f)"),
    "workers": script("setInterval(() => new Worker(URL.createObjectURL(new Blob(["
                      "'setInterval(() => fetch(\"/plain\"), 1)']))), 5)"),
    "fetches": script("setInterval(() => { for (let i = 0; i < 50; i++)"
                      " fetch('/plain?' + Math.random()) }, 5)"),
    "sockets": script("setInterval(() => new WebSocket('ws://' + location.host + '/plain'), 2)"),
    "service": script("navigator.serviceWorker.register('/sw.js').then(() => fetch('/plain'))"),
    "downloads": script("setInterval(() => { location.href = '/download' }, 20)"),
    "schemes": script("for (const to of ['file:///etc/passwd', 'chrome://crash', 'tel:1',"
                      "'mailto:a@b.c', 'javascript:alert(1)', 'data:text/html,x', 'about:blank'])"
                      "setTimeout(() => { location.href = to }, 30)"),
    "permissions": script(
        "navigator.geolocation.getCurrentPosition(() => 0); Notification.requestPermission();"
        "navigator.mediaDevices?.getUserMedia({video: true, audio: true});"
        "navigator.mediaDevices?.getDisplayMedia(); document.documentElement.requestFullscreen();"
        "navigator.clipboard?.readText()"
    ),
    "files": script("const i = document.createElement('input'); i.type = 'file';"
                    "document.body.append(i); i.click(); i.showPicker?.()"),
    "wide": "<body style='margin:0'><div style='width:60000px;height:3000px'>широкая</div>",
    "scroller": "<!doctype html><style>body{margin:0;height:100vh;overflow:hidden}"
                "div{height:100vh;overflow-y:auto}p{margin:0;height:5000px;background:#abcdef}"
                "</style><div><p>внутри</p></div>",
    "sideways": "<!doctype html><style>body{margin:0}div{position:absolute;top:-9999px}</style>"
                "<div>сверху</div><p style='margin-top:150vh'>ниже</p>",
    "laughs": "<svg xmlns='http://www.w3.org/2000/svg'><g id=a>" + "<circle r=9 />" * 10 + "</g>"
              + "".join(f"<g id={to}>" + f"<use href='#{of}'/>" * 10 + "</g>"
                        for of, to in zip("abcdef", "bcdefg", strict=True)) + "</svg>",
    "hanging_image": f"{WORDS}<img src='/hang'>",
    "hanging_script": f"{WORDS}<script src='/hang'></script><p>после",
    "sync_request": script("const x = new XMLHttpRequest(); x.open('GET', '/hang', 0); x.send()"),
    "event_source": script("new EventSource('/drip')"),
    "blobs": script("setInterval(() => URL.createObjectURL(new Blob([new Uint8Array(1e7)])), 9)"),
    "popover": script("document.body.innerHTML += '<dialog id=d>x</dialog>'; d.showModal()"),
    "plain": WORDS,
}  # fmt: skip
"""By path; every one must end in time with a named result."""


def _pixels() -> bytes:
    """A PNG of 100 KB that unpacks to 3.6 GB of pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        sums = struct.pack("!I", zlib.crc32(kind + content))
        return struct.pack("!I", len(content)) + kind + content + sums

    packing = zlib.compressobj(9)
    rows = b"".join(packing.compress(b"\0" * 3751) for _ in range(30_000)) + packing.flush()
    head = struct.pack("!IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _bomb(megabytes: int) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packing.compress(b"<p>")] + [packing.compress(b" " * (1 << 20))] * megabytes
    return b"".join(parts) + packing.flush()


def _answer(body: bytes, kind: str = "text/html; charset=utf-8", *more: str) -> bytes:
    lines = ["HTTP/1.1 200 OK", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *more]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def _moved(to: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n".encode("latin-1")


RAW = {
    "empty": b"",
    "garbage": b"\x00\xff" * 3000,
    "no_content": b"HTTP/1.1 204 No Content\r\n\r\n",
    "not_modified": b"HTTP/1.1 304 Not Modified\r\n\r\n",
    "short": b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\nContent-Type: text/html\r\n\r\n<h1>half",
    "bad_chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
                  b"Content-Type: text/html\r\n\r\nzz\r\n<h1>x",
    "negative": b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\nContent-Type: text/html\r\n\r\n<h1>x",
    "heads": b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"y" * 300_000 + b"\r\n\r\n",
    "early": b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 200 + _answer(WORDS.encode()),
    "in_file": _moved("file:///etc/passwd"),
    "circle": _moved("/circle"),
    "inside": _moved("http://10.0.0.1/admin"),
    "inside_decimal": _moved("http://2130706433:8080/"),
    "inside_mapped": _moved("http://[::ffff:127.0.0.1]:8080/"),
    "inside_nat64": _moved("http://[64:ff9b::7f00:1]:8080/"),
    "inside_6to4": _moved("http://[2002:7f00:1::]:8080/"),
    "to_javascript": _moved("javascript:alert(1)"),
    "to_data": _moved("data:text/html,hello"),
    "download": _answer(b"MZ" + b"x" * 90_000, "application/octet-stream",
                        'Content-Disposition: attachment; filename="../../a.exe"'),
    "asks_password": b'HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm="bank"\r\n'
                     b"Content-Length: 12\r\nContent-Type: text/html\r\n\r\n<h1>401</h1>",
    "server_error": b"HTTP/1.1 500 No\r\nContent-Length: 3\r\n\r\noh!",
    "gzip_bomb": _answer(_bomb(100), "text/html", "Content-Encoding: gzip"),
    "gzip_lie": _answer(b"not gzip at all", "text/html", "Content-Encoding: gzip"),
    "pixels": _answer(_pixels(), "image/png"),
    "pdf": _answer(b"%PDF-1.4\n%%EOF", "application/pdf"),
    "json": _answer(b'{"text": 1}', "application/json"),
    "xml": _answer(b"<?xml version='1.0'?><a>x</a>", "text/xml"),
    "sw.js": _answer(b"onfetch = e => e.respondWith(new Response('taken over'))",
                     "text/javascript"),
}  # fmt: skip
"""Answers as they stand on the wire."""


@contextlib.contextmanager
def serving(folder: Path | None = None) -> Iterator[int]:
    """The port, while they are up; with a folder: in TLS, with a certificate of nobody there."""
    server = socket.create_server(("127.0.0.1", 0), backlog=256)
    context = _certificate(folder) if folder else None
    threading.Thread(target=_accept, args=(server, context), daemon=True).start()
    try:
        yield server.getsockname()[1]
    finally:
        with contextlib.suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        server.close()


def _certificate(folder: Path) -> ssl.SSLContext:
    """Made out by itself, for a bank that is not here, and out of date."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "bank.example")])
    made = (
        x509.CertificateBuilder(subject_name=name, issuer_name=name, public_key=key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2021, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "both.pem").write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "both.pem")
    return context


def _accept(server: socket.socket, context: ssl.SSLContext | None) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection, _ = server.accept()
            threading.Thread(target=_serve, args=(connection, context), daemon=True).start()


def _serve(connection: socket.socket, context: ssl.SSLContext | None) -> None:
    with contextlib.suppress(OSError, IndexError):
        if context is not None:
            connection = context.wrap_socket(connection, server_side=True)
        asked = connection.recv(65_536).decode("latin-1").split(" ")[1]
        path = asked.lstrip("/").partition("?")[0]
        if path in ("never", "drip", "hang", "big"):
            _slowly(connection, path)
        elif path in RAW:
            connection.sendall(RAW[path])
        else:
            packed = gzip.compress(PAGES.get(path, PAGES["plain"]).encode(), 1)
            connection.sendall(_answer(packed, "text/html", "Content-Encoding: gzip"))
    with contextlib.suppress(OSError):
        connection.close()


def _slowly(connection: socket.socket, path: str) -> None:
    """Half a page, events without end, silence, or 100 MB."""
    kind = "text/event-stream" if path == "drip" else "text/html; charset=utf-8"
    if path != "hang":
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode())
    if path == "big":
        line = ("<p>" + "Жалоба на навязанную страховку. " * 32 + "</p>\n").encode() * 64
        for _ in range((100 << 20) // len(line)):
            connection.sendall(line)
        return
    if path == "never":
        connection.sendall(WORDS.encode() * 5)
    for _ in range(600):
        time.sleep(0.1)
        if path != "hang":
            connection.sendall(b"data: 1\n\n")
