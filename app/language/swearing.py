"""The roots of Russian swear words, and the ordinary words that look like them."""

from __future__ import annotations

import re

from app.language.morph import is_known, look_up

_PRE = (
    "(?:на|по|о|а|до|за|вы|у|ра[зс]ъ?|рас|под?ъ?|объ?|от|отъ|въ|съ|изъ?|при|про|пере|недо|ни|не|"
    "н[еи]до|по?на|ис|вз?ъ|рас?про|о?при|не?за|поза|[свз]ь|обь|отьь?|подь|разь)?"
)
# Every root stands at the beginning of the word, so «застрахуй», «рубля» and «потреблять» do not
# reach it. A word is looked at squeezed («бляяять») and as it is: «ссыт» would else read «сыт».
_ROOTS = re.compile(
    "(?:"
    f"(?:{_PRE}|подо|одно|мозго|впе|не?)ху(?:[йияею]|е[лсвктн]|ищ|йн)\\w*|хул[иеь]ж?"
    f"|(?:{_PRE}|с)п[ие][зс](?:д|ж(?:е[ну]|у))\\w*|пзд(?:[цеа]\\w*)?"
    "|(?:вы|за|раз|от|на|по)?бля(?:[дтц]\\w*)?|бле?ать|блеа[тд]ь?|бл[ияэ]н?т[ьъ]|блэт|ска+бля\\w*"
    f"|{_PRE}[ъьй]?[еи]?(?:еб|йоб)(?!ург|итд|ипе|рд|онит)(?:[аоиуыелнкштсцщ]|ец|$)\\w*"
    "|(?:на|за|вы|про|от|раз|у)и[пб](?:а[лтн]\\w*|ись|ыва\\w*|ло)|ипать|ипан(?:ы|ут|ая|ое|ько)\\w*"
    "|[йе]птвою\\w*|йоптвою\\w*|[дт][оа]л?б[оа](?:йо|о|е|я)?еб\\w*"
    "|\\w{2,8}о(?:ъ|ь)?еб(?:ств|ы$|и$|ал|ен|ла|$)\\w*"
    "|с?[сц]ук(?:а|и|у|е|о|ой|ами?|ах)|сукабл\\w*|суч(?:ара|ки|ка|ку|ий|ье|ьи|ьего|ьих)\\w*"
    "|муд(?:ак|ач|ац|ил|оз|охат|еб|енья|л[оа]$|н[яюи]$)\\w*"
    "|п[ие]д[оа]р(?!к)\\w*|п[ие]дерас\\w*|п[ие]др(?:ил|ас|ян|ы$|$)\\w*|педик(?:и|ов|ам|а|у)?|пидот\\w*|педераст\\w*"
    "|г[оа]ндон\\w*|г[оа]вн\\w*|дерьм\\w*"
    "|шлю(?:х|ш)\\w*|шалав\\w*|манд(?:а|ы|у|ой|е|авош\\w*|еть)|залуп\\w*"
    "|(?:за|на|по|об|от|при|до)?дроч\\w*"
    "|(?:за|про)?жоп(?:а[шс]?\\w*|ы|у|е|ой|н\\w*|ец|ень|ищ\\w*|олиз\\w*)?"
    "|(?:на|по|о|до|не|ни|за|а|рас|от)?хер(?:а|у|ом|ь|ю|н\\w*|ов\\w*|ач\\w*|ел\\w*|е[тюе]\\w*|и)?"
    "|(?:на|обо|по|за|про|у|вы)?(?:сра(?:л\\w*|ть\\w*|н\\w*|т|ч)|серить?)|высер\\w{0,2}"
    "|(?:на|обо|по|за|про|у|вы|от)?сс(?:ать|ал|ан|ыт|ышь|ым|ут|аться|ыкл|ака|ыв)\\w*"
    "|трах(?:н|ать|аю)\\w*"
    ")"
)
_ORDINARY = re.compile(
    "жопиков\\w*|хуи?ан\\w*|сране\\w*|сран(?:тон)\\w*|срал?ьн\\w*|херес\\w*"
    "|ебонит\\w*|пиздун(?:$)|небос\\w*|ебрил\\w*|изебр\\w*|небо\\w*|херуви\\w*|хером\\w*о\\w*"
    "|одробн\\w*|уебстер\\w*|уэб\\w*|мандел\\w*|неебо\\w*|трахе[йя]\\w*|поебда|суками|хуяс\\w*"
    "|заебург|дрочен[аыу]|хернс|ебей\\w*|небе\\w*|неебск\\w*|обляп\\w*"
)
_CORE = re.compile(
    "пизд|хуйн|нахуй|захуй|гохуя|бляд[иьс]|долбоеб|мудак|говно|гандон|залуп|хуесос|[ао]хуе[лтн]"
)
"""What swears inside a word too, if the dictionary does not have it: «идинахуй», «пиздабанк»."""
_H = "(?:h|x|kh)"
_LATIN_PRE = (
    "(?:za|na|pro|vy|do|u|ot|ot'|ras|raz|po|pere|ob|pod|pri|ni|ne|o|a|s|sy|sj|vj|iz|is|bez|oh)?"
)
_LATIN = re.compile(
    f"{_LATIN_PRE}{_H}[uy](?:[yji]|[yji][aeu]|[yji]?n(?:y|i|j)a\\w?|[yi]lo\\w*|li|ya(?:r|ch|k)\\w*)"
    f"|{_LATIN_PRE}{_H}u(?:et\\w{{0,4}}|e[vs]\\w{{1,6}}|enn?\\w{{0,5}}|el[aio]?|yar\\w*|yach\\w*|jn\\w*)"
    f"|(?:s|{_LATIN_PRE})p[i1e!][zs]d\\w*|blya(?:[td]\\w{{0,6}})?|bli[ae][td]\\w{{0,3}}|bl[e9]a?t"
    "|blea[td]|bl9"
    "|(?:s|c)[uy]k[aiuy]|su[ck]hk[aiu]|suchara|scuk[oa]"
    f"|{_LATIN_PRE}[yj]?eb(?:at\\w*|al\\w{{0,5}}|an(?:$|y|i|a|o|u|k[oa])\\w*|lan\\w*|lo|uch\\w*|ut|et"
    "|is|li|ot[ay]|nut\\w*|ash\\w*)"
    "|(?:u|ras|raz|na|pro|za)?[yj]ob(?:an\\w*|nut\\w*|ok|ki)|u[yj]?[eo]b(?:ok|ki|an|is[ch]+e)\\w*"
    "|ot[yj]?ebis\\w*|dolb[oa][yj]?[eo]b\\w*"
    "|m[uy]d(?:ak|il|oz|ach)\\w*|p[ie]d[oa]r\\w{0,6}|pidr\\w*|g[oa]ndon\\w*|g[oa]vn\\w+"
    f"|(?:na|po|ni){_H}er(?:a)?|{_H}er(?:nya|ovo|nyu)|xep(?:nya)?"
    "|shlyu[hx]a?\\w*|zalup\\w*|jop[auey]|zhop\\w*|droch\\w+|(?:na|za)srat|zasran\\w*|obosr\\w*"
)
_ENGLISH = re.compile(
    "\\w*(?:ebay|ebook|ebit|ebanx|ebert|hugo|huji|lapis|pisde|ebank|ebony|rapids)\\w*"
    "|hu[aei]|hu[ei]y|hues|huel|huevos?|ohue|pedor\\w*|pedal\\w*|pedro|suki|uebe\\w*|ahu[aei]"
    "|nhu[iy]|shu[iy]|jop[ey]|yob|anebe|po[hx]era?|nehu[iy]|hu[yi]en|xue[nt]"
)
_LEET = (str.maketrans("0136459", "oizbasy"), str.maketrans("0136459", "oiebasy"))


def is_swearing(word: str) -> bool:
    """Whether a folded Cyrillic word is one."""
    if _ROOTS.fullmatch(word):
        return not _ORDINARY.fullmatch(word)
    return bool(_CORE.search(word)) and not is_known(word) and not look_up(word).proper


def is_swearing_in_latin(word: str) -> bool:
    """Whether a lower-cased word in Latin letters and digits is one: «nahui», «pi3dec»."""
    if sum(map(str.isalpha, word)) * 2 < len(word):
        return False
    spellings = {word} if word.isalpha() else {word.translate(table) for table in _LEET}
    return any(_LATIN.fullmatch(each) and not _ENGLISH.fullmatch(each) for each in spellings)
