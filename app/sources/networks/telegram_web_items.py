"""One post of a channel's public preview: its block of HTML, key by key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.domain.post import FetchedPost
from app.sources.html_text import html_to_text
from app.sources.items import moment, number, post_of, when
from app.sources.network import Given

SITE = "https://t.me"
WRAP = '[class*="tgme_widget_message_wrap"]'
POST = "[data-post]"
NOTHING = '[class*="tme_no_messages_found"]'
PICTURE = re.compile(r"background-image:url\('([^']*)'\)")
IDENTITY = re.compile(r"^\w{1,64}/\d{1,18}$")
COUNT = re.compile(r"^([\d.]+)\s*([KM]?)$")
SCALE = {"": 1, "K": 1_000, "M": 1_000_000}
THUMBS = ("reply", "video", "roundvideo")
EMOJI = "/img/emoji/"
"""Emoji are drawn as pictures; they hang on a text, not on a post."""
Found = list[tuple[str, str]]


def blocks(html: str) -> list[LexborNode]:
    """The posts of a page, or the one that an embedded page shows, as they stand there."""
    tree = LexborHTMLParser(html)
    wraps = tree.css(WRAP) or tree.css(".tgme_widget_message")
    return [one for one in wraps if _own(one) is not None and not one.css_matches(NOTHING)]


def post(block: LexborNode, base: str, followers: int | None = None) -> FetchedPost:
    """The post of a block; its raw form is the block's HTML."""
    item = given_post(block, base)
    name = str(item["id"]).partition("/")[0]
    owner = block.css_first(".tgme_widget_message_owner_name")
    inner = _text_block(block)
    author: Given = {"author_id": name, "author_handle": name, "author_followers": followers}
    told = {
        **item,
        **author,
        "author_name": _line(owner),
        "kind": "service" if item["kind"] == "service" else "post",
        "text": _readable(block, inner),
        "text_html": inner.inner_html if inner is not None else None,
        "attachments": _attachments(item),
        "parent_id": f"{name}/{item['reply_to_id']}" if item["reply_to_id"] else None,
        "author_url": f"{SITE}/{name}",
    }
    return post_of(told, {"html": block.html or ""}, context=item["kind"] == "service")


def given_post(block: LexborNode, base: str) -> Given:
    """A post key by key, as the peers read it."""
    native = _own(block) or ""
    text = _text_block(block)
    is_service = bool(block.css_first('[class*="service_message"]'))
    kind, urls = ("service", _service(block)) if is_service else _media(block, text)
    time, signed = block.css_first("time[datetime]"), block.css_first(FROM)
    meta = block.css_first(".tgme_widget_message_meta")
    said = "".join(_own_words(meta)) if meta is not None else ""
    forwarded = block.css_first('a[class*="tgme_widget_message_forwarded_from_name"]')
    return {
        "id": native,
        "kind": kind,
        "author_name": _line(signed),
        "text": None if text is None else _joined(text, "" if is_service else "\n"),
        "created_utc": when(moment(time.attributes.get("datetime"))) if time else None,
        "edited": "edited" in said,
        "views": None if is_service else _count(block.css_first(VIEWS)),
        "urls": [(name, urljoin(base, url)) for name, url in urls],
        "permalink": f"{SITE}/{native}",
        "reply_to_id": _answered(block),
        "forwarded_author": _line(forwarded),
        "forwarded_author_url": forwarded.attributes.get("href") if forwarded else None,
        **_preview(block),
    }


VIEWS = '[class*="tgme_widget_message_views"]'
FROM = ".tgme_widget_message_from_author"


def count(text: str) -> int | None:
    """`436.6K` → 436600."""
    found = COUNT.match(text.strip())
    if found is None:
        return number(text.replace(" ", ""))
    try:
        return round(float(found[1]) * SCALE[found[2]])
    except ValueError:
        return None


def _own(block: LexborNode) -> str | None:
    """`channel/number`: what has none is no post."""
    named = block if block.attributes.get("data-post") else block.css_first(POST)
    told = (named.attributes.get("data-post") if named is not None else None) or ""
    return told if IDENTITY.match(told) else None


def _text_block(block: LexborNode) -> LexborNode | None:
    """The post's text, not the one of the post it answers."""
    return next((one for one in block.css(TEXT) if not _is_within(one, REPLY)), None)


TEXT = '[class*="tgme_widget_message_text"]'
REPLY = "tgme_widget_message_reply"


def _is_within(node: LexborNode, name: str) -> bool:
    above = node.parent
    while above is not None:
        if name in (above.attributes.get("class") or ""):
            return True
        above = above.parent
    return False


def _joined(node: LexborNode, between: str) -> str:
    texts = (text.strip() for text in _words(node))
    return between.join(text for text in texts if text).strip()


def _words(node: LexborNode) -> Iterator[str]:
    for one in node.traverse(include_text=True):
        if one.tag == "-text":
            yield one.text_content or ""


def _own_words(node: LexborNode) -> Iterator[str]:
    """The text that stands in a node itself."""
    for one in node.iter(include_text=True):
        if one.tag == "-text":
            yield one.text_content or ""


def _line(node: LexborNode | None) -> str | None:
    return (_joined(node, " ") or None) if node is not None else None


def _readable(block: LexborNode, text: LexborNode | None) -> str:
    if text is not None:
        return html_to_text(text.inner_html or "")
    poll = block.css_first(".tgme_widget_message_poll")
    if poll is None:
        return ""
    options = [_line(one) for one in poll.css(".tgme_widget_message_poll_option_text")]
    question = _line(poll.css_first(".tgme_widget_message_poll_question"))
    return "\n".join(line for line in (question, *options) if line)


def _count(node: LexborNode | None) -> int | None:
    return count(_joined(node, "")) if node is not None else None


def _answered(block: LexborNode) -> int | None:
    link = block.css_first(f'a[class*="{REPLY}"]')
    return number((link.attributes.get("href") or "").rpartition("/")[2]) if link else None


def _service(block: LexborNode) -> Found:
    photo = block.css_first("a.tgme_widget_message_service_photo > img")
    return [("photo", photo.attributes.get("src") or "")] if photo is not None else []


def _media(block: LexborNode, text: LexborNode | None) -> tuple[str, Found]:
    """The kind of a post and every address in it, in the order in which peers list them."""
    kind, found = _alone(block) if text is None else (None, _pictures(text, "i.emoji")[:1])
    if block.css_first('div[class*="tgme_widget_message_document"]'):
        kind = "document"
    if block.css_first('div[class*="tgme_widget_message_poll"]'):
        kind = "poll"
    photos = _pictures(block, 'a[class*="tgme_widget_message_photo_wrap"]')
    rounds = _sources(block, "round-video", 'video[class*="tgme_widget_message_roundvideo"]')
    played = block.css_first('a[class*="tgme_widget_message_video_player"]') is not None
    videos = _sources(block, "video", VIDEO) if played else []
    for name, there in (("photo", photos), ("round-video", rounds), ("video", played)):
        if there:
            kind = name if kind is None else "multimedia"
    links = [one.attributes.get("href") for one in text.css("a[href]")] if text is not None else []
    found += photos + rounds + videos + [("link", url) for url in links if url]
    for thumb in THUMBS:
        images = _pictures(block, f'i[class*="tgme_widget_message_{thumb}_thumb"]')
        found += [(f"thumbnail-{thumb}", url) for _name, url in images]
    return kind or "text", found


VIDEO = 'div[class*="tgme_widget_message_video_wrap"] video[class*="tgme_widget_message_video"]'


def _alone(block: LexborNode) -> tuple[str | None, Found]:
    """What stands without a text: a sticker, a place, a voice."""
    kinds = (
        ("sticker", "photo", 'i[class*="tgme_widget_message_sticker"][data-webp]', "data-webp"),
        ("location", "link", "a.tgme_widget_message_location_wrap", "href"),
        ("audio", "audio", "audio[src]", "src"),
    )
    kind, found = None, list[tuple[str, str]]()
    for name, as_, where, attribute in kinds:
        if (node := block.css_first(where)) is not None:
            kind = name
            found.append((as_, node.attributes.get(attribute) or ""))
    return kind, found


def _pictures(block: LexborNode, where: str) -> Found:
    styles = (PICTURE.search(one.attributes.get("style") or "") for one in block.css(where))
    urls = (found[1] for found in styles if found)
    return [("photo", f"https:{url}" if url.startswith("//") else url) for url in urls]


def _sources(block: LexborNode, name: str, where: str) -> Found:
    return [(name, url) for one in block.css(where) if (url := one.attributes.get("src"))]


def _preview(block: LexborNode) -> Given:
    link = block.css_first('a[class*="tgme_widget_message_link_preview"]')
    if link is None:
        return {}
    image = _pictures(link, 'i[class*="link_preview_"]')
    parts = ("site_name", "title", "description")
    told = {f"preview_{p}": _line(link.css_first(f'div[class*="link_preview_{p}"]')) for p in parts}
    url = link.attributes.get("href")
    return {"preview_url": url, "preview_image_url": image[0][1] if image else None, **told}


def _attachments(item: Given) -> list[dict[str, Any]]:
    found = [
        {"kind": kind, "url": url}
        for kind, url in item["urls"]
        if not kind.startswith("thumbnail-") and EMOJI not in url
    ]
    if item.get("preview_url"):
        found.append({"kind": "link", "url": item["preview_url"], "title": item["preview_title"]})
    return found
