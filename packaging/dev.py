"""The door to the checkout: sets all up, then runs, tests or checks. Standard library only."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "packaging" / "locks"
WINDOWS = os.name == "nt"
SUPPORTED = ((3, 11), (3, 14))

# What Qt and its browser engine load from a Debian-like system, and fonts with Cyrillic.
DEBIAN_PACKAGES = [
    "libasound2",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libnss3",
    "libopengl0",
    "libwayland-cursor0",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "libxcomposite1",
    "libxdamage1",
    "libxkbcommon-x11-0",
    "libxkbfile1",
    "libxrandr2",
    "libxtst6",
    "fonts-dejavu-core",
    "fonts-noto-core",
    "fonts-noto-color-emoji",
]
BUILDING = Lock()
"""An editable install writes beside the sources: one at a time."""
WORKERS = "4"
"""Of pytest, two for each core of a small machine: many tests wait for a child, a server or the
disk, and every further worker reads in all tests once more."""
RENAMED = {"libasound2": "libasound2t64", "libglib2.0-0": "libglib2.0-0t64"}
USAGE = """usage: python3 packaging/dev.py COMMAND [ARGUMENTS]

  setup     the virtual environment, the locked dependencies, the system libraries
  run       set up, then start the program (without a display: perform the tour)
  test      set up, then every check and every test
  check     set up, then layers, style and types only
"""


def main(arguments: list[str]) -> int:
    """Exit code of the command asked for."""
    commands = {"setup": setup, "run": run, "test": test, "check": check}
    if not arguments or arguments[0] not in commands:
        print(USAGE, file=sys.stderr)
        return 2
    if not SUPPORTED[0] <= sys.version_info[:2] < SUPPORTED[1]:
        print(f"Python 3.11, 3.12 or 3.13 is needed; this is {sys.version.split()[0]}.")
        return 1
    return commands[arguments[0]](arguments[1:])


def setup(arguments: list[str]) -> int:
    """Everything a start or a test needs; does nothing when nothing has changed."""
    del arguments
    if code := _system_libraries():
        return code
    _environment(ROOT / ".venv", "check")
    _translations()
    return 0


def run(arguments: list[str]) -> int:
    """Starts the window; without a display performs the tour and says where the pictures are."""
    if code := setup([]):
        return code
    if arguments or _has_display():
        return _call([_python(ROOT / ".venv"), "-m", "ui", *arguments])
    pictures = ROOT / "tour"
    print(f"There is no display here, so the program performs its tour; pictures go to {pictures}.")
    return _call([_python(ROOT / ".venv"), "-m", "ui", "tour", "--out", pictures], _headless())


def test(arguments: list[str]) -> int:
    """All checks, tests/app with Qt uninstalled, then the rest; or just what the arguments name."""
    if arguments:
        return setup([]) or _call(
            [_python(ROOT / ".venv"), "-m", "pytest", *arguments], _headless()
        )
    if code := _system_libraries():
        return code
    with _beside(_core) as second:
        code = setup([])
    if code := code or second.result():
        return code
    quiet = ("-m", "pytest", "-q", "--durations=15", "--dist", "loadgroup", "-n")
    core: list[str | Path] = [_python(ROOT / ".venv-core"), *quiet, WORKERS, "tests/app"]
    with _beside(check) as checks:
        code = _call(core, _headless())
    if code := code or checks.result():
        return code
    whole: list[str | Path] = [
        _python(ROOT / ".venv"),
        *quiet,
        WORKERS,
        "--ignore=tests/app",
        "tests",
    ]
    return _call(whole, _headless())


def check(arguments: list[str]) -> int:
    """Style, types and layers."""
    del arguments
    if code := setup([]):
        return code
    python = _python(ROOT / ".venv")
    commands: tuple[list[str | Path], ...] = (
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [python.with_name("lint-imports" + (".exe" if WINDOWS else ""))],
    )
    return next((code for command in commands if (code := _call(command))), 0)


def _core(arguments: list[str]) -> int:
    """The environment without Qt."""
    del arguments
    _environment(ROOT / ".venv-core", "test")
    return 0


@contextmanager
def _beside(work: Callable[[list[str]], int]) -> Iterator[Future[int]]:
    """Work that fills the time in which other work waits for a child, a server or the disk."""
    with ThreadPoolExecutor(1) as other:
        yield other.submit(work, [])


def _call(command: Sequence[str | Path], environment: dict[str, str] | None = None) -> int:
    print("$", *(Path(part).name if part is command[0] else part for part in command), flush=True)
    return subprocess.run(
        [str(part) for part in command], cwd=ROOT, env=environment, check=False
    ).returncode


def _python(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if WINDOWS else "bin/python")


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _headless() -> dict[str, str]:
    """Draws offscreen; Chromium refuses to start its sandbox as root, so only root lacks it."""
    environment = dict(os.environ)
    environment["QT_QPA_PLATFORM"] = "offscreen"
    if sys.platform == "linux" and os.geteuid() == 0:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return environment


def _environment(folder: Path, lock: str) -> None:
    """A virtual environment that holds exactly the lock file; made anew when that changes."""
    wanted = LOCKS / f"{lock}.txt"
    stamp = folder / "otklik-lock.sha256"
    digest = hashlib.sha256(wanted.read_bytes() + sys.version.encode()).hexdigest()
    if stamp.is_file() and stamp.read_text("ascii") == digest and _python(folder).exists():
        return
    print(f"Preparing {folder.name} …", flush=True)
    venv.EnvBuilder(with_pip=True, clear=folder.exists()).create(folder)
    install: list[str | Path] = [_python(folder), "-m", "pip", "install", "--quiet"]
    install += ["--disable-pip-version-check"]
    # --no-deps: the lock is complete, and pymorphy2 is left out on purpose.
    _must([*install, "--no-deps", "--require-hashes", "-r", wanted])
    with BUILDING:
        _must([*install, "--no-deps", "--no-build-isolation", "--editable", ROOT])
    stamp.write_text(digest, "ascii")


def _translations() -> None:
    """Compiles resources/i18n/*.ts where they are newer than their .qm."""
    release = _python(ROOT / ".venv").with_name("pyside6-lrelease" + (".exe" if WINDOWS else ""))
    for source in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            _must([release, "-silent", source, "-qm", compiled])


def _must(command: list[str | Path]) -> None:
    if code := _call(command):
        raise SystemExit(code)


def _system_libraries() -> int:
    """Installs what is missing on Debian-like Linux as root; otherwise prints the one command."""
    if sys.platform != "linux" or not shutil.which("dpkg-query"):
        return 0
    missing = [name for name in _needed_packages() if not _installed(name)]
    if not missing:
        return 0
    if os.geteuid() != 0:
        print("Some system libraries are missing. Install them once with this command:")
        print(f"  sudo apt-get install --yes {' '.join(missing)}")
        return 1
    print(f"Installing system libraries: {' '.join(missing)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = _call(["apt-get", "update", "-qq"], environment)
    install: list[str | Path] = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends"]
    return _call([*install, *map(_available_name, missing)], environment) or update


def _needed_packages() -> list[str]:
    needed = list(DEBIAN_PACKAGES)
    try:
        import ensurepip  # noqa: F401  # Debian splits it from python3
    except ImportError:
        needed.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return needed


def _installed(package: str) -> bool:
    """True when the package, or the name newer Debians gave it, is installed."""
    names = [package, *([RENAMED[package]] if package in RENAMED else [])]
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f=${Status}\n", *names], capture_output=True, text=True, check=False
    )
    return "install ok installed" in answer.stdout


def _available_name(package: str) -> str:
    newer = RENAMED.get(package)
    if newer is None:
        return package
    known = subprocess.run(["apt-cache", "show", newer], capture_output=True, check=False)
    return newer if known.returncode == 0 else package


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
