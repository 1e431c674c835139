"""Why a file cannot be imported, in words: Russian and English."""

from __future__ import annotations

REASONS: dict[str, tuple[str, str]] = {
    "missing": ("Файла {file} нет.", "There is no file {file}."),
    "not_a_file": ("{file} — не файл.", "{file} is not a file."),
    "unreadable": ("Файл {file} не читается.", "The file {file} cannot be read."),
    "too_large": ("Файл слишком велик: разделите его.", "The file is too large: split it."),
    "empty": ("В файле нет строк.", "There are no rows in the file."),
    "binary": ("Это не таблица с текстами.", "This is not a table of texts."),
    "picture": ("Это картинка, а не таблица.", "This is a picture and not a table."),
    "pdf": ("Это PDF: выгрузите CSV или XLSX.", "This is a PDF: export CSV or XLSX."),
    "archive": (
        "Это архив: распакуйте его и импортируйте содержимое.",
        "This is an archive: unpack it and import what is inside.",
    ),
    "old_excel": (
        "Это старый файл Excel: сохраните его как XLSX.",
        "This is an old Excel file: save it as XLSX.",
    ),
    "broken_xlsx": (
        "Книга Excel повреждена: сохраните её заново как XLSX.",
        "The workbook is damaged: save it again as XLSX.",
    ),
    "not_a_table": ("В архиве нет таблицы Excel.", "There is no workbook in this archive."),
    "no_sheet": ("Листа «{sheet}» в книге нет.", "There is no sheet “{sheet}” in the workbook."),
    "html": (
        "Это веб-страница: выгрузите CSV или XLSX.",
        "This is a web page: export CSV or XLSX.",
    ),
    "not_json": ("JSON повреждён.", "The JSON is damaged."),
    "no_list": ("В JSON нет списка публикаций.", "There is no list of posts in the JSON."),
    "encoding": ("Кодировка «{encoding}» неизвестна.", "The encoding “{encoding}” is not known."),
    "zone": ("Часовой пояс «{zone}» неизвестен.", "The time zone “{zone}” is not known."),
    "no_text_column": (
        "Нет столбца с текстом; столбцы: {heads}. Назовите его: --column text=СТОЛБЕЦ.",
        "There is no column of texts; columns: {heads}. Name it: --column text=HEAD.",
    ),
    "no_text": ("Ни в одной строке нет текста.", "No row has a text."),
    "bad_moment": (
        "Ни одна дата не читается: укажите столбец --column created=СТОЛБЕЦ.",
        "No day and time can be read: name their column, --column created=HEAD.",
    ),
}
