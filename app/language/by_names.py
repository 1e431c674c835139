"""What stands beside a first name and is no surname: «Ваня Грустный», «Лена Шопоголик» (C10)."""

from __future__ import annotations

import re
from functools import lru_cache

from app.domain.person_name import Gender
from app.language.everyday import is_everyday_noun, is_quality
from app.language.family_nouns import FAMILY_NOUNS
from app.language.given_names import first_name, words_of
from app.language.morph import dictionary

_SHORT = words_of(
    """
    аленка алеша алёнка алёша андрюша анечка антоша анюта аня ася боря валя ваня варюша варя вася
    вика викуся витек витя витёк влад владик вова вован володя галочка галя гена глаша гоша гриша
    груша даша дашуля дима димка димон дуся женечка женя жора зина зоечка игорек игорёк инночка ира
    иришка ирка ирочка катенька катька катюша катя коля колян костя ксюня ксюша лара лариска лева
    леля лена ленка леночка леня лера лерочка леха леша лида лиза лизонька люба любаша люда людочка
    люся ляля ляна лёва лёка лёлик лёля лёня лёха лёша макс манюня маня марго маруся маша машенька
    машуня мила милочка митя миша мишаня мишка муся наденька надя настенька настюша настя ната
    наташа наташка нюта нюша олежка оленька олечка олька оля паша петя полинка поля рая рита ритуля
    рома ромка санек саня санёк саша сашка сашок света светик светка светлячок сема сеня серега
    сережа серый серёга серёжа слава славик сонечка сонька соня стас стасик степа стеша стёпа сёма
    танечка танька танюша таня тася таша тема тимоха толик толя толян тоня тоша тёма федя фрося
    шура эдик элечка эля юлечка юлька юля юляша юра яночка
    """
)
"""First names of friends: beside these an everyday noun is a nickname, or may be."""
_QUALITIES = words_of(
    """
    лют запашн дивн ладн знатн
    бабий бедн безродн бел береговой березов берёзов бешен богат больш бородат бос буйн бур быстр
    вдов вдовий велик верн весел весёл ветрен вишнев вишнёв вольн втор глад глух гол голуб гордый
    горов городн горьк грозн губат дик добр долг дорог дубов железн желт жёлт загорн загребельн
    задорожн заморск запорожн заречн звонк зелен зелён золот каменн кисл кленов коротк кос крайн
    красн крив криворог круп крупн кудряв ласков лесн лих луговой лыс любим мал медн мелк меньш мил
    молод морозн мудр нагорн надежн надёжн нем нов носат озорн остр перв пестр погож подгорн
    подлесн поздн полев правдив праведн приход прям пёстр ранн ровн рудн рудый рыж ряб садов сед
    сер сердит серебрян сиз син скромн славн сладк смел средн стар степн сух тепл тих толст трет
    туп тёпл усат хмур холодн храбр хром черн честн чужой чёрн широк яров ясн
    """
)
"""Stems of qualities that are surnames as well: «Белый», «Весёлая», «Надёжный»."""
_FAMILIES = words_of(
    """
    хан мороз мельник ткач гончар коваль бондарь кузнец швец шпак дрозд ковалец пастух гайдамак
    козак казак чумак рыбак гусак рудник литвин поляк турок немец грек черкес чех король гетман
    """
)
"""Nouns that are everywhere surnames first, beside «Дима» and «Маша» too."""
_FOND = re.compile(".{2,}(?:[аеиуюя]шка|[аеио]чка|[еоую]нька)")
"""«Вкусняшка»: no dictionary has it, and it is no family either."""
_SMALL = ("енка", "инка", "ушка", "ушек", "ышек", "очек", "чик", "ка", "ик", "ок", "ёк")
_BORROWED = re.compile(
    "(?:мульти|супер|мега|микро|кофе|авто|фото|видео|нано|эко|мини|макси|гипер|теле|кино|био|мото"
    "|электро|вело|аэро|авиа|агро|радио|спорт|спец|поли|анти|турбо|евро)"
)
_NOUN_ENDS = ("", "а", "я", "о", "е", "ь", "ок", "ое", "ая")
_WOMANS = re.compile(".{2,}(?:[оеё]ва|[иы]на|[сц]кая)")
CHILD_OF = dict.fromkeys(words_of("оглы оглу огли угли улы уулу уул оол"), "m") | dict.fromkeys(
    words_of("кызы гызы кизи кизы"), "f"
)
"""What stands behind the father's name, and whose child it is: «Айбек уулу», «Болат кызы»."""
_QUALITY_END = re.compile("(?:ый|ий|ой|ая|яя)")
_NETWORKED = re.compile(
    ".+(?:голик|маньяк|манка|фанат|ляндия|лэнд|шоп|стайл|лайф|мейкер|хаус|тревел|блог|бьюти|нейлс"
    "|вумен|гёрл|хантер|геймер|сервис|строй|авто|фото|видео|декор|дизайн|мастер|крафт|хэнд|мейд)"
)
_MANY = re.compile(".{2,}[чшнлд]ь?ки")
_UKRAINIAN = re.compile(".+(?:[сц]ьк(?:а|ий)|ець|ння)")
"""«Ковальська», «Бондарець»: written as in Ukrainian, and no rule of Russian bends them."""
_NOT_ALONE = words_of("абу умм ибн бин")
"""«Абу Бакр»: the first word belongs to the second."""
_SPOKEN = re.compile(
    "(?P<m>(?:[иі]ван|степан|пал|михал|михайл|данил|кирил|сан|семён|семен|антон|роман|демьян|богдан"
    "|харитон|платон)ыч|(?:андре|серге|алексе|никола|матве|евсе|тимофе|ерофе|корне|васил|григорь"
    "|юрь|анатоль|геннадь|аркадь|валерь|дмитр)ич)"
    "|(?P<f>(?:иван|степан|пал|михал|михайл|сан|семён|семен|антон|роман|богдан)на"
    "|(?:никола|серге|алексе|андре|матве|тимофе)вна|васильна|.{3,}ишна)"
)
_TITLES = words_of(
    "апа опа апай аба эне эже ана ака ага агай агы абый байке ата бабай хаджи ханум ханым эфенди "
    "аксакал бегим биби"
)
"""«Гульнара апа», «Алишер ака»: how one speaks to elders, and no family."""
_TOWNS = words_of("питер екб нск крд ебург")
"""Where one lives: «Катя Питер»; other towns are no families by themselves."""
_VOWEL = re.compile("[аеёиоуыэюя]")
_ASIAN = words_of(
    """
    ан ань бао буй ван вань во ву вэй вэнь вэньцзюнь гао го гуань данг джи джин джун дин до дун дык
    дэн е жун жэнь зунг зыонг инь кан квон ким ко куок лай лан лань ле ли лим лин линь ло лу лэй лю
    лян ма май мао мин минь мэй мэн нам нго нгок нгуен но ню пак пан пань пэ пэн син со сок сон су
    сун сунь сюй сюэ ся сян сяо тан тань тао туан тун тхань тхао тхи тхуан тхюи тянь у ук фам фан
    фэн ха хай хан хань хао хван хи хо хоа хоанг хоу ху хуа хуан хунг хуэй хыонг хэ хюинь хён цай
    цао цзи цзинь цзюнь цзя цзян цзянь цинь цюй ча чан чжан чжао чжоу чжу чжун чжэн чо чон чу чунь
    чхве чэн чэнь шань шао ши шэн шэнь ын юань юй юн ян янь яо ён ён-су
    """
)
"""Syllables of Chinese, Korean and Vietnamese names: which word is the surname, nobody knows."""


@lru_cache(maxsize=4_000)
def is_byname(first: str, last: str) -> bool:
    """Whether the word beside a first name is rather what a person calls himself."""
    name, low = first.lower(), last.lower()
    if name == low or _NETWORKED.fullmatch(low) or _UKRAINIAN.fullmatch(low):
        return not _is_last(low)
    if _is_no_word_of_a_family(name, low) or _is_mood(low) or _are_two(name, low):
        return True
    made_up = _FOND.fullmatch(low) or _is_made_of_a_noun(low)
    if _is_last(low) or not (is_everyday_noun(low) or made_up):
        return False
    if name in _SHORT:
        return low not in _FAMILIES
    # «Родина» is a family in a woman's form, its ending is in doubt; «Чёрный» is a quality too.
    likely = low in FAMILY_NOUNS or _WOMANS.fullmatch(low) or _QUALITY_END.fullmatch(low[-2:])
    return not likely and "-" not in low


def _is_made_of_a_noun(low: str) -> bool:
    """«Зефирка», «Пироженка», «Мультиварка»: no known word, but made of one."""
    if any(parse.is_known for parse in dictionary().parse(low)):
        return False
    borrowed = _BORROWED.match(low)
    if borrowed is not None and is_everyday_noun(low[borrowed.end() :]):
        return True
    stems = {low[: -len(end)] for end in _SMALL if low.endswith(end)}
    if low.endswith("енка"):
        stems.add(low[:-2])
    nouns = (stem + ending for stem in stems if len(stem) > 2 for ending in _NOUN_ENDS)
    return any(is_everyday_noun(noun) and noun not in FAMILY_NOUNS for noun in nouns)


def _is_no_word_of_a_family(name: str, low: str) -> bool:
    """«Оля Ля», «Марь Иванна», «Абу Бакр», «Юля Шугаринг», «Настя Ноготочки», «Катя Питер»."""
    if low in _TITLES or low in _TOWNS or _VOWEL.search(low) is None:
        return True
    tiny = len(low) < 3 and low.endswith(("а", "я"))
    half = len(low) < 5 and spoken_patronymic(name) is not None
    trade = name in _SHORT and low.endswith("инг")
    return tiny or half or trade or name in _NOT_ALONE or _MANY.fullmatch(low) is not None


def _are_two(name: str, low: str) -> bool:
    """«Вера Надежда»: two first names; «Вера Верная»: a noun and what is said of it."""
    if _is_last(low):
        return False
    if low[-1] in "ая" and first_name(low) is not None:
        return True
    return is_everyday_noun(name) and is_quality(low)


def is_asian(words: list[str]) -> bool:
    """«Ли Цзинь», «Пак Чан Ук»; «Виктор Ли» is none."""
    return len(words) > 1 and all(
        part in _ASIAN for word in words for part in word.lower().split("-")
    )


def spoken_patronymic(low: str) -> str | None:
    """«Иваныч», «Пална»: whose patronymic it is as people say it; None: it is none."""
    found = _SPOKEN.fullmatch(low)
    if found is None and low.endswith("ыч"):
        father = first_name(low[:-2])  # «Глебыч», «Мироныч»
        return "m" if father is not None and father.gender is Gender.MASCULINE else None
    return found.lastgroup if found is not None else None


def _is_mood(low: str) -> bool:
    """«Грустный», «Солнечная»: a quality that no family is called by."""
    if not _QUALITY_END.fullmatch(low[-2:]) or low[:-2] in _QUALITIES or low in _QUALITIES:
        return False
    if low.endswith(("ский", "цкий", "ская", "цкая", "ской", "цкой")) or _is_last(low):
        return False
    parses = [parse for parse in dictionary().parse(low) if parse.is_known]
    return any(parse.tag.POS in ("ADJF", "PRTF") and "nomn" in parse.tag for parse in parses)


def _is_last(low: str) -> bool:
    return any(parse.is_known and "Surn" in parse.tag for parse in dictionary().parse(low))
