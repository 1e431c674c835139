"""VK: walls, searches, communities, discussions, pictures, videos, goods, mentions, messages."""

from __future__ import annotations

from app.sources.networks.vk.network import Vk

__all__ = ["Vk"]
