"""Whether one word names a brand: exactly, in a case form, by ear, by look, by a slip, derived."""

from __future__ import annotations

import re

from app.language.brand_list import owner
from app.language.edits import within
from app.language.folding import LOOKS_LIKE, drawn_first, fold, latin_reading, readings, squeezed
from app.language.morph import is_known
from app.language.names import Known, Names
from app.language.slips import sound, sounds_like
from app.language.translit import spoken_forms

_DERIVED = re.compile(
    "(?:э|о|е)?(?:в|фф|ф)?(?:о?в?ск|ск|шн|вк|вс|в)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ый|ым|ых|ые|и|а|о)?"
    "|(?:о|э|е)?(?:вц|ц|вец|щик|чик|шник|ник|ик|ыч|ушк|очк|ечк|шечк|шк|ишк|юшк|ошк|еньк|оньк|юш|ош|юх|эх"
    "|к|ец|ист|ищ|ок|ек|чек|чк|ач|ят)"
    "(?:а|у|ом|е|и|ы|ов|ам|ами|ах|ой|ем|ей)?|(?:ан|ск)?банк(?:а|у|ом|е)?"
    r"|\d{1,4}[a-zа-я]?"
    "|(?:банк|чик)(?:овск|инск|ск)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)"
)
"""Endings that make another word out of a name: «сбербанковский», «втбшник», «мегафоша»."""
_PRODUCT = re.compile(
    "(?:-)?(?:онлаин|онлайн|маркет|такси|еда|лавк|драив|драйв|диск|почт|музык|карт|тв|мобаил|мобайл"
    "|праим|прайм|плюс|клуб|бонус|страхован|инвест|доставк|экспресс|пэи|пей|пэй|аиди|айди|трэвел|авто"
    "|касс|бизнес|лизинг|телеком|связь|интернет|роутер|банк|шоп|прилож|поддержк|официал|сервис|про"
    "|паи|пай|лаб|тех|здоров|кидс|фреш|гоу|го|ру|вск)[а-я]{0,4}"
)
"""What a brand's own products are called after its name: «яндекседа», «втбонлайн»."""
_ANGRY = re.compile(
    "(?:позор|вор|обман|говн|лох|развод|сдох|отстои|отстой|ужас|плох|хам|мошен|кид|верни|хватит|"
    "врет|днищ|отзыв|росси|москв|питер|спб|помоги|помощ|поддержк|официальн|акци|скидк|нов)[а-я]*"
)
"""What people write in a tag after a name: «#сберпозор»."""
_AFFIX = re.compile(
    "(?:ru|rus|rf|russia|official|offical|online|support|help|care|bank|by|kz|msk|spb|news|life|app"
    "|club|shop|store|market|team|bot|info|company|media|twit|pro|live|tv|mobile|the|my|go|mos|moscow|\\d+)*"
)
"""What accounts are called besides the name: «@ozonru», «@mts_official»."""
_SHORT_DERIVED = re.compile(
    "(?:а|э|е)?ш(?:к|ечк|н|ник|никовск)(?:а|и|у|е|ой|ам|ами|ах|ый|ого|ому|ая|ое|ые|ых|ов|ом|)"
)
"""Endings of names of two letters: «вбшка», «вкшный»."""
_TAG_STEM = 5
_RISKY = frozenset("nuiglrwvdzfjsq")
"""Latin letters that look like Russian ones only to those who wish it."""
_LEAST_DERIVED = 3
_LONG = 7
_LEAST_HEARD = 4
_LONGEST_TAIL = 12
_LEAST_SURE_TAIL = 5
_HUMP = re.compile("[a-zа-яё][A-ZА-ЯЁ]")
_CAMEL = re.compile("[A-ZА-ЯЁ]+(?![a-zа-яё])|[A-ZА-ЯЁ]?[a-zа-яё]+")
_CYRILLIC = re.compile("[а-я]+")


class BrandWords:
    """Judges single words by the names of some brands."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def judge(self, written: str) -> Known | None:
        """What brand a word names, whatever it is written with."""
        names = self._names
        folded = fold(written)
        known = names.spellings.get(folded)
        if known is None and folded.isascii():
            return self._latin(written, folded)
        if known is not None:
            if known.how == "translit" and known.everyday:
                return None
            plain = written.lower().replace("ё", "е")
            return known if plain == folded else _how(known, "look_alike")
        if drawn := self._drawn(written, folded) or self._camel(written):
            return drawn
        if not 3 < len(folded) < names.longest + _LONGEST_TAIL:
            return None
        return None if is_known(folded) else self.unknown(folded)

    def _readings(self, written: str) -> tuple[str, ...]:
        shapes = self._names.shapes
        length = len(written)
        may_be = any((first, length) in shapes for first in drawn_first(written))
        return readings(written) if may_be else ()

    def _camel(self, written: str) -> Known | None:
        """«говноМТС», «КартаСбербанка»: capitals part the words."""
        if not _HUMP.search(written):
            return None
        for piece in _CAMEL.findall(written):
            known = self._names.spellings.get(fold(piece)) if len(piece) > 2 else None
            if known is not None and not known.ambiguous and not known.needs_trade:
                return _how(known, "derived")
        return None

    def unknown(self, folded: str) -> Known | None:
        """A Cyrillic word that the dictionary does not have: derived from a name, or misspelt."""
        if owner(folded) and owner(folded) not in self._brands_of(folded):
            return None
        if known := self._names.spellings.get(squeezed(folded)):
            return Known(known.brand, "typo")
        return self._derived(folded) or self.heard(folded)

    def _brands_of(self, folded: str) -> set[str]:
        known = self._names.spellings.get(folded)
        return {known.brand} if known else set()

    def _drawn(self, written: str, folded: str) -> Known | None:
        """«0зон», «оzon», «ВТB», «яндеks»: letters of another script, digits, signs."""
        if sum(map(str.isalpha, written)) * 2 < len(written):
            return None
        if _CYRILLIC.fullmatch(written.lower().replace("ё", "е")):
            return None
        for reading in self._readings(written):
            known = self._names.spellings.get(reading)
            if known is not None and reading != folded:
                return _how(known, "look_alike")
        latin = latin_reading(written)
        if latin and (known := self._names.spellings.get(latin) or self._latin(latin, latin)):
            return _how(known, "look_alike")
        return None

    def _latin(self, written: str, folded: str) -> Known | None:
        """A word all in Latin letters and digits."""
        if not 1 < len(folded) < self._names.longest:
            return None
        for spoken in spoken_forms(folded)[: 2 if len(folded) > _LEAST_HEARD else 1]:
            known = self._names.spellings.get(spoken)
            if known is not None:
                # The ordinary word in Latin letters stays the ordinary word.
                return None if known.everyday else _how(known, "translit")
        if drawn := self._drawn_latin(written, folded):
            return drawn
        if not folded.isalpha():
            latin = latin_reading(folded)
            known = self._names.spellings.get(latin) if len(latin) > _LEAST_DERIVED else None
            return _how(known, "look_alike") if known else None
        return self._heard_latin(folded) if len(folded) > _LEAST_HEARD else None

    def _heard_latin(self, folded: str) -> Known | None:
        """«rostelekom», «ozonovskiy», «wilberries»."""
        names = self._names
        for spoken in spoken_forms(folded):
            heard = names.sounds.get(sound(spoken))
            if heard and not heard.known.ambiguous and sounds_like(spoken, heard.written):
                return _how(heard.known, "translit")
            if derived := self._derived(spoken.replace("ии", "ий")):
                return derived
        near = names.mistyped.like(folded, folded)
        if near is None or near[0] != folded[0] or names.latin[near].ambiguous:
            return None
        return _how(names.latin[near], "typo")

    def _drawn_latin(self, written: str, folded: str) -> Known | None:
        """«MTC»: a Cyrillic name drawn in Latin letters alone."""
        length = len(folded)
        if length < _LEAST_DERIVED or sum(map(str.isalpha, folded)) * 2 < length:
            return None
        if folded.isalpha() and (_RISKY & set(folded)) and not written.isupper():
            return None
        for reading in (folded.translate(LOOKS_LIKE), *self._readings(folded)):
            known = self._names.spellings.get(reading)
            if known is None or known.needs_trade or not _CYRILLIC.match(reading):
                continue
            # «MTC» is short, but the name itself; «озон» all in Latin letters is English.
            if length > _LEAST_DERIVED or known.how == "exact":
                return None if known.ambiguous and folded.isalpha() else _how(known, "look_alike")
        return None

    def _derived(self, folded: str) -> Known | None:
        """«сбербанковский», «втбэшный», «мегафончик», «яндекседа»."""
        for length in range(len(folded) - 1, 1, -1):
            known = self._names.stems.get(folded[:length])
            if known is None:
                continue
            tail = folded[length:]
            if length < _LEAST_DERIVED:
                return known if _SHORT_DERIVED.fullmatch(tail) else None
            if _DERIVED.fullmatch(tail) or _PRODUCT.fullmatch(tail):
                return known
        return None

    def heard(self, folded: str) -> Known | None:
        """A misspelling: sounds the same, or is an edit or two away."""
        names = self._names
        if brand := names.slipped.get(folded):
            return Known(brand, "typo")
        near = self._near(folded)
        if near is None or (not within(sound(folded), near, 1) and _is_compound(folded, near)):
            return None
        known = names.sounds[near].known
        if known.everyday:
            # A misspelt «перекресток» may be the ordinary one; a short word is anything.
            return Known(known.brand, "typo", ambiguous=True, everyday=len(folded) < _LONG)
        # «озонн» is the ordinary word, drawn out.
        drawn_out = known.ambiguous and is_known(squeezed(folded))
        return _how(known, "typo") if drawn_out else Known(known.brand, "typo")

    def _near(self, folded: str) -> str | None:
        if not self._names.misheard.may_begin(folded):
            return None
        spoken = sound(folded)
        same = self._names.sounds.get(spoken)
        if same is not None and sounds_like(folded, same.written):
            return spoken
        return self._names.misheard.like(spoken, folded)

    def whole(self, joined: str, pieces: int, *, hyphen: bool) -> Known | None:
        """Some words together: «почту росии» misspelt, «альфа-банковская» derived."""
        near = self._near(joined)
        if near is not None and (hyphen or self._names.whole_sounds.get(near) == pieces):
            return Known(self._names.sounds[near].known.brand, "typo")
        return self._derived(joined) if hyphen else None

    def tag(self, written: str) -> Known | None:
        """«@alfabankby», «#велобилайн», «#сберпозор»: a tag is written without spaces."""
        folded = fold(written)
        if is_known(folded):
            return None
        for length in range(min(len(folded), self._names.longest), _LEAST_DERIVED - 1, -1):
            name, rest = folded[:length], folded[length:]
            known = self._named(name)
            if known and _may_follow(name, rest, sure=self._is_sure(name)):
                return Known(known.brand, "hashtag")
            name, rest = folded[-length:], folded[:-length]
            known = self._named(name)
            if known is None or not _may_follow(name, rest, sure=self._is_sure(name)):
                continue
            if length > _TAG_STEM or (is_known(rest) and self._is_sure(name)):
                return Known(known.brand, "hashtag")
        return None

    def _named(self, name: str) -> Known | None:
        return self._names.stems.get(name) or self._names.latin.get(name)

    def _is_sure(self, name: str) -> bool:
        known = self._names.spellings.get(name)
        return known is not None and not known.ambiguous


def _may_follow(name: str, rest: str, *, sure: bool) -> bool:
    """Whether that with which a name is written together leaves it a name."""
    if len(name) < _LEAST_DERIVED:
        return False
    if _AFFIX.fullmatch(rest) or _ANGRY.fullmatch(rest) or _PRODUCT.fullmatch(rest):
        return True
    if not sure:
        return False
    # A long name is recognised in any tag, a short one only beside a whole word.
    return len(name) >= _TAG_STEM or (len(rest) > _LEAST_DERIVED and is_known(rest))


def _is_compound(folded: str, name: str) -> bool:
    """«ростелеканал»: ends in a word that the name does not end in."""
    for length in range(_LEAST_SURE_TAIL, len(folded) - 2):
        tail = folded[-length:]
        if is_known(tail) and not name.endswith(sound(tail)):
            return True
    return False


def _how(known: Known, how: str) -> Known:
    return Known(known.brand, how, known.ambiguous, known.needs_trade, known.everyday)
