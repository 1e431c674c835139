"""The terminal's words for case files: written, checked, taken in; Russian and English."""

from __future__ import annotations

CASE_FILE: dict[str, tuple[str, str]] = {
    "not_whole": (
        "Внимание: фиксация {id} ушла неполной или повреждённой: {items}",
        "Warning: capture {id} went incomplete or altered: {items}",
    ),
    "files_lost": (
        "Внимание: файлов ответов уже нет на диске, они не вошли: {names}",
        "Warning: files of answers are no longer on the disk and stayed out: {names}",
    ),
    "protocol_written": ("Протокол осмотра: {path}", "Protocol of inspection: {path}"),
    "case_taken": (
        "Обращение принято: № {id}, фиксаций {captures}",
        "Case taken in: no. {id}, {captures} captures",
    ),
    "case_joined": (
        "Такое обращение здесь уже есть: № {id}. Добавлено новое, фиксаций {captures}",
        "This case is here already: no. {id}. What was new was added, {captures} captures",
    ),
    "case_known": (
        "Этот файл уже принимали: обращение № {id}",
        "This very file was taken in before: case no. {id}",
    ),
    "left_out": ("Не приняты фиксации: {ids}", "Captures left out: {ids}"),
    "outside": ("ИМЯ ВЕДЁТ НАРУЖУ", "NAME LEADS OUT"),
    "link": ("ССЫЛКА ВМЕСТО ФАЙЛА", "A LINK, NOT A FILE"),
    "encrypted": ("ЗАШИФРОВАН", "ENCRYPTED"),
    "packing": ("УПАКОВАН НЕИЗВЕСТНЫМ СПОСОБОМ", "PACKED IN AN UNKNOWN WAY"),
    "overlapping": ("НАКЛАДЫВАЕТСЯ НА ДРУГОЙ ФАЙЛ", "OVERLAPS ANOTHER FILE"),
    "bomb": ("РАСПАКОВАЛСЯ БЫ В ОГРОМНЫЙ ФАЙЛ", "WOULD UNPACK TO A HUGE FILE"),
    "junk": ("ЛИШНЕЕ ПЕРЕД АРХИВОМ ИЛИ ПОСЛЕ НЕГО", "SOMETHING BEFORE OR BEHIND THE ARCHIVE"),
    "too_many": ("СЛИШКОМ МНОГО ФАЙЛОВ", "TOO MANY FILES"),
    "case_signed": ("подписано ключом {key}", "signed with key {key}"),
    "case_unsigned": ("не подписано", "not signed"),
    "case_signature_wrong": ("ПОДПИСЬ НЕВЕРНА", "THE SIGNATURE IS WRONG"),
    "case_unreadable": ("ОБРАЩЕНИЕ НЕ ЧИТАЕТСЯ: {field}", "THE CASE CANNOT BE READ: {field}"),
    "case_newer": (
        "ЗАПИСАНО БОЛЕЕ НОВЫМ «ОТКЛИКОМ» ({format}): само обращение не прочесть",
        "A NEWER OTKLIK WROTE IT ({format}): the case itself cannot be read",
    ),
    "excerpt_intact": (
        "выписка из журнала цела, записей {entries}",
        "the journal's excerpt is intact, {entries} entries",
    ),
    "excerpt_broken": (
        "ВЫПИСКА ИЗ ЖУРНАЛА НАРУШЕНА на записи {seq}",
        "THE JOURNAL'S EXCERPT IS BROKEN at entry {seq}",
    ),
    "excerpt_unreadable": (
        "ВЫПИСКА ИЗ ЖУРНАЛА НЕ ЧИТАЕТСЯ",
        "THE JOURNAL'S EXCERPT CANNOT BE READ",
    ),
    "in_excerpt": ("записан в журнал {at}, запись {seq}", "in the journal {at}, entry {seq}"),
    "not_in_excerpt": ("В ВЫПИСКЕ ИЗ ЖУРНАЛА ЕГО НЕТ", "NOT IN THE JOURNAL'S EXCERPT"),
    "exported": ("Обращение {id} выгружено: {path}", "Case {id} exported: {path}"),
}
TELLS_WHY = ("evidence.broken", "case_file.refused")
"""Errors whose reason is one of these."""
BROKEN: dict[str, tuple[str, str]] = {
    "altered": ("файлы не те, что были сняты", "its files are not as they were captured"),
    "capture": ("не читается capture.json", "capture.json cannot be read"),
    "capture_differs": (
        "здесь есть другая фиксация с тем же номером",
        "another capture of the same number is here",
    ),
    "case": ("не читается case.json", "case.json cannot be read"),
    "changed": ("файл изменился, пока его читали", "it changed while it was read"),
    "manifest": ("не читается manifest.json", "manifest.json cannot be read"),
    "no_folder": ("такой папки нет", "there is no such folder"),
    "no_manifest": ("в ней нет manifest.json", "there is no manifest.json"),
    "not_zip": ("это не архив ZIP", "it is no ZIP"),
    "outside": ("папка лежит вне рабочей", "its folder lies outside of the workspace"),
    "picture": ("картинка не читается или огромна", "its picture is unreadable or huge"),
    "unreadable": ("не читается", "it cannot be read"),
}
"""Why something is no evidence, or no case file."""
