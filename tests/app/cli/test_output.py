"""What a command writes arrives whole, whatever the console thinks it can show."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.app.child import ROOT

CODE = "from app.cli.output import speak_utf8; speak_utf8(); print('Жалоба → ✓ \\ud800')"


@pytest.mark.parametrize("console", ["cp1251", "cp866", "ascii"])
def test_a_console_of_another_encoding_gets_utf_8(console: str):
    told = subprocess.run(
        [sys.executable, "-c", CODE],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": console, "PYTHONPATH": str(ROOT)},
    )
    assert told.stdout.decode().strip() == "Жалоба → ✓ \\ud800"
