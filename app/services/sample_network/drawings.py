"""Avatars and photos of the sample, drawn as SVG from a name alone."""

from __future__ import annotations

import hashlib
from html import escape

HUES = (12, 36, 80, 140, 172, 200, 222, 262, 300, 336)


def avatar(name: str) -> str:
    """A round picture with the initials; the same name always has the same colours."""
    seed = _seed(name)
    hue = HUES[seed[0] % len(HUES)]
    letters = "".join(word[0] for word in name.split()[:2] if word[0].isalnum()).upper() or "?"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">'
        f'<circle cx="48" cy="48" r="48" fill="hsl({hue},45%,62%)"/>'
        f'<circle cx="{30 + seed[1] % 36}" cy="86" r="{34 + seed[2] % 10}" '
        f'fill="hsl({hue},45%,52%)"/>'
        '<text x="48" y="59" text-anchor="middle" font-family="sans-serif" font-size="32" '
        f'font-weight="600" fill="white">{escape(letters)}</text></svg>'
    )


def photo(name: str) -> str:
    """A quiet still life: a table, a few things on it, light from a window."""
    seed = _seed(name)
    hue = HUES[seed[3] % len(HUES)]
    things = "".join(_thing(seed, number, hue) for number in range(4))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 604 403" width="604" height="403">'
        f'<rect width="604" height="403" fill="hsl({hue},22%,82%)"/>'
        f'<polygon points="60,0 250,0 420,403 130,403" fill="hsl({hue},30%,90%)" opacity=".7"/>'
        f'<rect y="{260 + seed[4] % 40}" width="604" height="160" '
        f'fill="hsl({(hue + 20) % 360},28%,58%)"/>{things}</svg>'
    )


def _thing(seed: bytes, number: int, hue: int) -> str:
    here = seed[5 + number * 4 : 9 + number * 4]
    left, width = 70 + number * 120 + here[0] % 50, 60 + here[1] % 50
    tall = 60 + here[2] % 110
    colour = f"hsl({(hue + here[3]) % 360},38%,{44 + here[1] % 22}%)"
    top = 320 - tall
    if here[3] % 2:
        middle = f'cx="{left + width // 2}" cy="{320 - width // 2}"'
        return f'<ellipse {middle} rx="{width // 2}" ry="{width // 2}" fill="{colour}"/>'
    box = f'x="{left}" y="{top}" width="{width}" height="{tall}"'
    return f'<rect {box} rx="10" fill="{colour}"/>'


def _seed(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()
