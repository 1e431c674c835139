"""Makes the evidence that ships with the sample: real captures of the sample's own pages.

Run it in the project's environment: `python packaging/make_sample_evidence.py`. Every bundle of
`resources/sample/evidence` is made anew by the real capture helper.
"""

from __future__ import annotations

import asyncio
import getpass
import platform
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain import clock
from app.domain.evidence import CaptureStatus
from app.evidence.signing import Signer
from app.evidence.verification import verify_bundle
from app.services import sample_content
from app.services.capturing import CaptureOrder, make_bundle
from app.services.sample_content import SamplePost, World
from app.services.sample_network import addresses
from app.services.sample_network.network import SampleNetwork
from app.services.sample_network.town import standing


def first_post(world: World, name: str) -> SamplePost:
    """The post that a bundle is to show."""
    place, thread, person = world.captured[name]
    return next(p for p in world.posts if (p.place, p.thread, p.by) == (place, thread, person))


def address(world: World, post: SamplePost) -> str:
    """Where the page of a post is."""
    by = world.by_number[post.place.key, post.thread, 1].by
    return addresses.of(post.place, post.thread, standing(world, post).id, by)


async def make(world: World, network: SampleNetwork, signer: Signer, name: str) -> None:
    """One bundle, in the place of the old one."""
    post = first_post(world, name)
    folder = sample_content.folder() / "evidence" / name
    shutil.rmtree(folder, ignore_errors=True)
    order = CaptureOrder(
        url=address(world, post),
        complaint=post.text,
        operator=world.operator,
        host_map=network.host_map,
        signer=signer,
    )
    made = await make_bundle(order, folder)
    broken = [finding.item for finding in verify_bundle(folder) if not finding.holds]
    if made.status is not CaptureStatus.COMPLETE or broken:
        raise SystemExit(f"{name}: {made.status} {made.reason} {broken}")
    print(f"{name}: {made.url} {made.size:,} bytes")


async def main() -> None:
    """All bundles, one after the other, signed with a key that nobody keeps."""
    world, signer = World(clock.now()), Signer(Ed25519PrivateKey.generate())
    async with SampleNetwork(world) as network:
        for name in sorted(world.captured):
            await make(world, network, signer, name)


if __name__ == "__main__":
    platform.node = getpass.getuser = lambda: "sample"
    asyncio.run(main())
