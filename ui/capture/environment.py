"""What must be settled before Qt starts: platform, sandbox, and no way around the proxy."""

from __future__ import annotations

import logging
import os
import sys

log = logging.getLogger(__name__)

NO_SANDBOX = "QTWEBENGINE_DISABLE_SANDBOX"
DEAD_PROXY = 1
"""A port where nobody listens: whatever gets as far as the network ends there."""


class RootWithDisplay(RuntimeError):
    """Chromium's sandbox does not run as root, and on a desktop we do not switch it off."""


def prepare(proxy_port: int, *, isolate: bool = True) -> bool:
    """Sets the environment of this process; True if Chromium's sandbox is on.

    `isolate` gives every site a process of its own; an archive is answered in one.

    Raises:
        RootWithDisplay: root on Linux with a display; start Otklik as an ordinary user.
    """
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sandbox = _sandbox(bool(display))
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(_flags(proxy_port, isolate=isolate))
    os.environ.setdefault("QT_LOGGING_RULES", "*.warning=false;qt.webenginecontext.info=false")
    os.environ.pop("QTWEBENGINE_REMOTE_DEBUGGING", None)  # any local program could drive the page
    return sandbox


def _sandbox(display: bool) -> bool:  # noqa: FBT001  # a private yes or no
    if os.environ.get(NO_SANDBOX, "0") not in ("", "0"):
        return False
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return True
    if display:
        raise RootWithDisplay
    os.environ[NO_SANDBOX] = "1"
    log.warning("running as root without a display: Chromium's sandbox is off")
    return False


def _flags(proxy_port: int, *, isolate: bool) -> list[str]:
    """Dead or guarded proxy, also for loopback; no UDP that would go around it (capture.md §3)."""
    return [
        f"--proxy-server=http://127.0.0.1:{proxy_port}",
        "--proxy-bypass-list=<-loopback>",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--site-per-process" if isolate else "--disable-site-isolation-trials",
        "--disable-quic",
        "--disable-background-networking",
        "--no-pings",
    ]
