"""A tiny engine for tests: a Python child that answers as it is told."""

from __future__ import annotations

import sys

SCRIPT = """
import json, sys
def say(**what):
    sys.stdout.write(json.dumps(what) + chr(10)); sys.stdout.flush()
say(event="ready")
for line in sys.stdin:
    asked = json.loads(line)
    match asked["do"]:
        case "die": sys.exit(3)
        case "refuse": say(id=asked["id"], error={"code": "source.login", "facts": {"code": 5}})
        case "noise": sys.stdout.write("not json" + chr(10)); say(id=asked["id"], result={})
        case "event": say(**asked["what"]); say(id=asked["id"], result={})
        case "silence": pass
        case _: say(id=asked["id"], result={"asked": asked})
"""


def tiny_engine() -> list[str]:
    """The command line that starts it."""
    return [sys.executable, "-c", SCRIPT]
