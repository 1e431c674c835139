"""Topics in texts: named, tagged, linked, complained of, or held off by an exclusion."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from app.domain.links import leads_to, links_in, shown_host
from app.domain.post import FetchedPost
from app.domain.topic import Topic, TopicMatch
from app.domain.triage import BrandMention
from app.language import lexicons
from app.language.brands import Brands
from app.language.folding import Token, clean, tokens
from app.language.names import BrandName
from app.language.phrases import Found, Phrases, lemmas_of, not_denied
from app.language.variants import matcher_of

LOOK_AT = 100_000
"""Characters of one text that are looked at."""
_HREF = re.compile(r"href=[\"']([^\"']{4,2000})[\"']", re.IGNORECASE)
_VK_TAG = re.compile(r"\[((?:club|public|event|id)\d+)\|")
_TAGS = frozenset({"hashtag", "handle"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicText:
    """What of a post a topic looks at."""

    text: str
    page: str | None = None
    """Where the post itself stands: an exclusion may name the site."""
    links: tuple[str, ...] = ()
    """Links besides those written in the text."""
    tags: frozenset[str] = frozenset()
    """Accounts that the network itself says are tagged, lower-cased."""


@dataclass(slots=True)
class _Looked:
    """One text on its way; lemmas are made when somebody needs them."""

    given: TopicText
    text: str
    words: list[Token]
    mentions: tuple[BrandMention, ...]
    links: tuple[str, ...] | None = None
    _lemmas: list[str] = field(default_factory=list)

    @property
    def lemmas(self) -> list[str]:
        """The dictionary forms of the words."""
        if not self._lemmas:
            self._lemmas = lemmas_of(self.words)
        return self._lemmas


class _Ready:
    """One topic, its lists made ready."""

    def __init__(self, topic: Topic) -> None:
        self.topic = topic
        self.exclude = Phrases(topic.exclude)
        self.negative = _negative(topic.words_added, topic.words_removed)
        self.sites = {site: _hosts(site) for site in topic.sites}
        handles = "|".join(map(re.escape, sorted(topic.handles, key=len, reverse=True)))
        self.handle = (
            re.compile(rf"(?<![\w@])@(?:{handles})(?![\w.-]*\w)", re.IGNORECASE)
            if handles
            else None
        )


class TopicMatcher:
    """Finds topics by the one matcher of brands; made anew when a topic changes.

    `also` are brands that are known by name alone: those of sources without a topic.
    """

    def __init__(self, topics: Sequence[Topic] = (), also: Sequence[str] = ()) -> None:
        self.topics = tuple(topics)
        ours = {topic.name for topic in topics}
        others = [BrandName(name=name) for name in dict.fromkeys(also) if name and name not in ours]
        self.names: tuple[BrandName, ...] = (*map(matcher_of, topics), *others)
        self._ready = [_Ready(topic) for topic in topics]
        self._brands: Brands | None = None

    def knows(self, name: str) -> bool:
        """Whether a brand of this name is a topic."""
        return any(topic.name == name for topic in self.topics)

    def of_post(self, post: FetchedPost) -> tuple[TopicMatch, ...]:
        """What a post has to do with the topics: its text, its titles, its links."""
        return self.of_text(text_of(post)) if self.topics else ()

    def of_text(self, given: TopicText) -> tuple[TopicMatch, ...]:
        """What a text has to do with the topics; excluded ones say by what."""
        if not self._ready:
            return ()
        if self._brands is None:
            self._brands = Brands(self.names)
        text = clean(given.text[:LOOK_AT])
        words = tokens(text)
        looked = _Looked(given, text, words, self._brands.find(text, words))
        found = (_match(ready, looked) for ready in self._ready)
        return tuple(match for match in found if match is not None)

    def marks(self, text: str, topic: str) -> tuple[tuple[int, int], ...]:
        """Where a topic is named in a text."""
        if self._brands is None:
            self._brands = Brands(self.names)
        low = clean(text[:LOOK_AT])
        found = self._brands.find(low, tokens(low))
        return tuple((each.start, each.end) for each in found if each.brand == topic)


def text_of(post: FetchedPost) -> TopicText:
    """What of a fetched post a topic looks at."""
    return topic_text(
        text=post.text,
        title=post.title,
        html=post.text_html,
        page=post.permalink,
        attachments=[{"url": each.url, "title": each.title} for each in post.attachments],
        raw_text=post.raw.get("text") if isinstance(post.raw, Mapping) else None,
    )


def topic_text(
    *,
    text: str,
    title: str | None = None,
    html: str | None = None,
    page: str | None = None,
    attachments: Sequence[Mapping[str, Any]] = (),
    raw_text: Any = None,
) -> TopicText:
    """The same from the columns of a stored post; `raw_text` is what the network wrote itself."""
    titles = [str(each["title"]) for each in attachments if each.get("title")]
    whole = "\n".join(part for part in (title, text, *titles) if part)
    urls = [str(each["url"]) for each in attachments if each.get("url")]
    hrefs = _HREF.findall(html.replace("&amp;", "&")) if html else []
    tags = _VK_TAG.findall(raw_text) if isinstance(raw_text, str) and "[" in raw_text else []
    return TopicText(text=whole, page=page, links=(*hrefs, *urls), tags=frozenset(tags))


@cache
def shipped_words() -> tuple[str, ...]:
    """The negative words that every topic begins with."""
    return tuple(lexicons.lines("negative.txt"))


def _match(ready: _Ready, looked: _Looked) -> TopicMatch | None:
    topic = ready.topic
    own = [mention for mention in looked.mentions if mention.brand == topic.name]
    tags = _tagged(ready, looked)
    linked = any(_links(ready, looked))
    if not own and not tags and not linked:
        return None
    phrases = list(ready.exclude.find(looked.lemmas)) if ready.exclude else []
    kept, around = _outside(own, phrases, looked.words)
    other = [found.phrase for found in phrases if found not in around]
    excluded = _page(ready, looked) or (other[0] if other else "")
    if not excluded and not kept and not tags and not linked:
        excluded = around[0].phrase if around else ""
    said = not_denied(ready.negative.find(looked.lemmas), looked.lemmas)
    return TopicMatch(
        topic=topic.name,
        topic_id=topic.id,
        tagged=tags or any(mention.how in _TAGS for mention in kept),
        linked=linked,
        negative=bool(said),
        words=said,
        hows=tuple(dict.fromkeys(mention.how for mention in kept)),
        surfaces=tuple(dict.fromkeys(mention.surface for mention in kept)),
        excluded=excluded,
    )


def _outside(
    own: list[BrandMention], phrases: list[Found], words: list[Token]
) -> tuple[list[BrandMention], list[Found]]:
    """Mentions that no excluded phrase holds, and the phrases that hold one."""
    around = [
        found
        for found in phrases
        if any(
            words[found.first].start <= mention.end and mention.start < words[found.end - 1].end
            for mention in own
        )
    ]
    spans = [(words[found.first].start, words[found.end - 1].end) for found in around]
    kept = [
        mention
        for mention in own
        if not any(mention.start < end and start < mention.end for start, end in spans)
    ]
    return kept, around


def _tagged(ready: _Ready, looked: _Looked) -> bool:
    if looked.given.tags and looked.given.tags & set(ready.topic.handles):
        return True
    return ready.handle is not None and bool(ready.handle.search(looked.text))


def _links(ready: _Ready, looked: _Looked) -> Sequence[str]:
    if not ready.sites:
        return ()
    low = looked.text.lower()
    hosts = [host for names in ready.sites.values() for host in names]
    others = looked.given.links
    if not others and not any(host in low for host in hosts):
        return ()
    if looked.links is None:
        looked.links = (*links_in(looked.text), *others)
    return [link for link in looked.links for site in ready.sites if leads_to(link, site)]


def _page(ready: _Ready, looked: _Looked) -> str:
    """The excluded site that the post stands on."""
    page = looked.given.page
    domains = ready.topic.exclude_domains if page else ()
    return next((shown_host(site) for site in domains if leads_to(page or "", site)), "")


def _hosts(site: str) -> tuple[str, ...]:
    host = site.partition("/")[0]
    return tuple(dict.fromkeys((host, shown_host(host))))


@lru_cache(maxsize=8)
def _negative(added: tuple[str, ...], removed: tuple[str, ...]) -> Phrases:
    gone = {word.casefold() for word in removed}
    words = [word for word in (*shipped_words(), *added) if word.casefold() not in gone]
    return Phrases(dict.fromkeys(words), gaps=True)
