"""The terminal's words for captures and findings, Russian and English."""

from __future__ import annotations

import os
from collections.abc import Mapping

from app.cli.case_file_words import CASE_FILE
from app.cli.proof_words import PROOF
from app.domain.evidence import Finding, Level

WORDS: dict[str, tuple[str, str]] = {
    "pages_looked": ("просмотрено страниц", "pages looked at"),
    "page_edited": ("текст на странице изменён", "the page was edited"),
    "page_deleted": ("страница или текст удалены", "the page or its text is gone"),
    "page_restored": ("страница снова на месте", "the page is there again"),
    "complete": ("полная фиксация", "complete capture"),
    "partial": ("неполная фиксация", "partial capture"),
    "failed": ("страница не снята", "page not captured"),
    "timeout": ("страница не загрузилась вовремя", "the page did not load in time"),
    "memory": ("страница заняла слишком много памяти", "the page took too much memory"),
    "killed": ("процесс съёмки прервался", "the capture process ended early"),
    "crashed": ("страница обрушила движок браузера", "the page crashed the browser engine"),
    "busy": ("зависший скрипт остановлен", "a stuck script was stopped"),
    "incomplete": ("часть файлов снять не удалось", "some files could not be made"),
    "cut": ("снимок обрезан: страница слишком длинная", "picture cut: the page is too long"),
    "too_wide": ("снимок обрезан: страница слишком широкая", "picture cut: the page is too wide"),
    "text_missing": ("текста жалобы на странице нет", "the complaint's text is not there"),
    "text_hidden": (
        "текст жалобы есть в коде страницы, но на ней не виден",
        "the complaint's text is in the page's code but cannot be read on it",
    ),
    "text_cut": (
        "на странице видна только часть текста жалобы",
        "only a part of the complaint's text is shown there",
    ),
    "unreachable": ("страница недоступна", "the page cannot be reached"),
    "certificate": ("сертификат сайта неверен", "the site's certificate is wrong"),
    "redirects": ("сайт пересылает по кругу", "the site redirects in a circle"),
    "download": ("вместо страницы отдаётся файл", "a file comes instead of a page"),
    "scheme": ("сайт пересылает не на веб-страницу", "the site redirects off the web"),
    "start": ("запускаем браузер", "starting the browser"),
    "load": ("загружаем страницу", "loading the page"),
    "settle": ("ждём, пока всё догрузится", "waiting for the rest"),
    "screen": ("снимаем первый экран", "taking the first screen"),
    "text": ("сохраняем текст", "saving the text"),
    "mhtml": ("сохраняем страницу одним файлом", "saving the page as one file"),
    "page": ("снимаем страницу целиком", "taking the whole page"),
    "pdf": ("печатаем страницу в файл", "printing the page to a file"),
    "media": ("сохраняем фото и видео публикации", "saving the post's pictures and videos"),
    "asides": ("снимаем профиль автора и обсуждение", "taking the author's page and the thread"),
    "archive": ("дописываем сетевой архив", "finishing the network archive"),
    "manifest": ("считаем контрольные суммы", "computing the sums"),
    "intact": ("цел", "intact"),
    "altered": ("ИЗМЕНЁН", "ALTERED"),
    "missing": ("ОТСУТСТВУЕТ", "MISSING"),
    "unexpected": ("ЛИШНИЙ", "UNEXPECTED"),
    "renamed": ("ПЕРЕИМЕНОВАН в {to}", "RENAMED to {to}"),
    "unreadable": ("НЕ ЧИТАЕТСЯ", "UNREADABLE"),
    "doubled": ("ИМЕНА ПОВТОРЯЮТСЯ", "NAMES REPEAT"),
    "chain_intact": ("цепочка цела, записей {entries}", "chain intact, {entries} entries"),
    "chain_broken": ("ЦЕПОЧКА НАРУШЕНА на записи {seq}", "CHAIN BROKEN at entry {seq}"),
    "in_journal": ("манифест записан {at}, запись {seq}", "manifest recorded {at}, entry {seq}"),
    "not_in_journal": ("ТАКОГО МАНИФЕСТА В ЖУРНАЛЕ НЕТ", "NO SUCH MANIFEST IN THE JOURNAL"),
    "row_agrees": ("запись в базе совпадает", "the database agrees"),
    "row_differs": (
        "ЗАПИСЬ В БАЗЕ НЕ СОВПАДАЕТ: {columns}",
        "THE DATABASE DIFFERS: {columns}",
    ),
    "row_unreadable": (
        "ЗАПИСЬ В БАЗЕ ИСПОРЧЕНА: {columns}",
        "THE ROW IN THE DATABASE IS GARBLED: {columns}",
    ),
    "folder_outside": (
        "ПАПКА ФИКСАЦИИ В БАЗЕ УКАЗАНА ВНЕ РАБОЧЕЙ ПАПКИ, её не открывали",
        "THE DATABASE NAMES A FOLDER OUTSIDE OF THE WORKSPACE, it was not opened",
    ),
    "redacted_copy": (
        "КОПИЯ С ЗАКРЫТЫМИ МЕСТАМИ, оригинал {of}, манифест оригинала {sha256}",
        "A COPY WITH MASKED PLACES of {of}, the original's manifest {sha256}",
    ),
    "deleted": ("файлы фиксации удалены", "files of the capture deleted"),
    "redacted": ("копия без личных данных: {folder}", "copy without personal data: {folder}"),
    "no_chromium": (
        "Chromium не установлен: сравнить не с чем, показано только наше время.",
        "Chromium is not installed: nothing to compare with, only our own time is shown.",
    ),
}
WORDS |= CASE_FILE | PROOF

WALLS: dict[str, tuple[str, str]] = {
    "login_wall": (
        "вместо публикации показан вход на сайт",
        "a login page stands in the post's place",
    ),
    "captcha": (
        "вместо публикации показана проверка «я не робот»",
        "a check for robots stands in the post's place",
    ),
    "deleted": (
        "сайт сообщает, что публикация удалена или скрыта",
        "the site says that the post was deleted or hidden",
    ),
    "not_found": (
        "сайт сообщает, что такой страницы нет: публикация, вероятно, удалена",
        "the site says that there is no such page: the post was probably deleted",
    ),
    "private": (
        "публикация закрыта: её видят не все",
        "the post is private: not everybody may see it",
    ),
    "blocked": (
        "страница заблокирована сайтом или для этой страны",
        "the page is blocked by the site or for this country",
    ),
    "error_page": ("сайт показал свою ошибку", "the site shows an error of its own"),
    "age_gate": ("сайт сначала спрашивает возраст", "the site asks for the age first"),
    "cookie_wall": (
        "сайт сначала требует согласие на cookies",
        "the site wants consent to cookies first",
    ),
    "empty_page": ("страница пуста", "the page is empty"),
}
"""What stands in the place of the page that was to be captured."""


CERTIFICATES: dict[str, tuple[str, str]] = {
    "authority": ("за него никто не ручается", "nobody known vouches for it"),
    "date": ("он просрочен или ещё не действует", "it is out of date or not valid yet"),
    "common_name": ("он выдан другому сайту", "it is for another site"),
    "revoked": ("он отозван", "it was revoked"),
    "weak_key": ("его ключ слишком слаб", "its key is too weak"),
    "weak_signature_algorithm": ("его подпись слишком слаба", "its signature is too weak"),
    "contains_errors": ("в нём ошибки", "it has errors"),
    "invalid": ("он неверен", "it is invalid"),
}
"""In Chromium's terms, of which the rest speak for themselves."""


def capture_reason(code: str) -> str:
    """Why a capture is partial or failed."""
    if code not in WALLS:
        return word(code)
    russian, english = WALLS[code]
    return english if os.environ.get("OTKLIK_LANG") == "en" else russian


def certificate_problem(code: str) -> str:
    """What is wrong with a site's certificate."""
    russian, english = CERTIFICATES.get(code, (code, code))
    return english if os.environ.get("OTKLIK_LANG") == "en" else russian


def word(code: str, **facts: object) -> str:
    """The words for a code; `http_404` and codes without words speak for themselves."""
    english = os.environ.get("OTKLIK_LANG") == "en"
    if code.startswith("http_"):
        return f"the server answered {code[5:]}" if english else f"сервер ответил {code[5:]}"
    pair = WORDS.get(code)
    return (pair[1] if english else pair[0]).format(**facts) if pair else code


def finding_line(finding: Finding) -> str:
    """One line of a verification: + holds, ~ holds and proves less, ! does not hold."""
    sign = {Level.GOOD: "+", Level.AMBER: "~", Level.BAD: "!"}[finding.level]
    return f"{sign} {finding.item}: {word(finding.code, **finding.facts)}"


def sum_line(sentence: tuple[str, Mapping[str, str]]) -> str:
    """One of the three sentences that a verification comes to."""
    code, facts = sentence
    return word(code, **facts)
