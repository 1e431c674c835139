"""`otklik sample`: the loopback networks of the sample, and a workspace filled from them."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.output import Output
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands


def register(commands: Commands) -> None:
    """The two commands below `otklik sample`."""
    group = commands.group("sample", "the sample workspace and its networks")
    play = group.add("network", "play the sample's networks on 127.0.0.1 until stdin ends")
    play.add_argument("--port", type=int, default=0, help="a fixed port; 0: any free one")
    play.add_argument("--hold", action="store_true", help="new posts arrive only when asked for")
    play.set_defaults(run=run_network)
    build = group.add("build", "fill a fresh workspace with the sample")
    build.add_argument("--network", required=True, help="the line that `sample network` printed")
    build.set_defaults(run=run_build)


def run_network(call: argparse.Namespace, output: Output) -> int:
    """Prints one line of JSON with where it listens, then serves."""
    asyncio.run(_play(call.port, hold=call.hold))
    return 0


def run_build(call: argparse.Namespace, output: Output) -> int:
    """Fills the workspace; the number of its cases."""
    from app.domain import clock
    from app.services.sample import Network, build_sample

    if call.workspace is None:
        raise WrongCall(reason="--workspace")
    try:
        told = json.loads(call.network)
        network = Network(
            url=told["url"],
            host_map=tuple(told["host_map"]),
            started=clock.from_iso(told["started"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise WrongCall(reason="--network") from error
    cases = asyncio.run(build_sample(Path(call.workspace), network, output.progress))
    output.document({"cases": cases}, [str(cases)])
    return 0


async def _play(port: int, *, hold: bool) -> None:
    from app.domain import clock
    from app.services.sample_content import World
    from app.services.sample_network.network import SampleNetwork

    world = World(clock.now())
    async with SampleNetwork(world, port) as network:
        network.town.held = hold
        told = {
            "url": network.url,
            "host_map": network.host_map,
            "started": clock.iso(world.started),
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)
