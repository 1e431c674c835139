"""The terminal's sentences about templates and the files of answers, Russian and English."""

from __future__ import annotations

NOT_A_DAY: tuple[str, str] = (
    "{blank}: «{typed}» — не день. Подойдёт 25.11, 25 ноября, завтра, в пятницу; пока пропуск.",
    "{blank}: “{typed}” is no day. Type 25.11, завтра, в пятницу; until then it is a blank.",
)
"""What a blank for a day does not take."""
TEMPLATES: dict[str, tuple[str, str]] = {
    "template.code_taken": (
        "Код «/{code}» уже есть у другого шаблона.",
        "Another template already has the code “/{code}”.",
    ),
    "template.empty": ("У шаблона не заполнено: {missing}.", "The template lacks: {missing}."),
    "template.cycle": (
        "Шаблоны вложены друг в друга по кругу: {chain}.",
        "Templates take in each other in a circle: {chain}.",
    ),
    "template.too_large": (
        "Шаблон вместе со всем вложенным длиннее {letters} знаков.",
        "With all it takes in, the template is longer than {letters} characters.",
    ),
    "template.file_unread": (
        "Файл «{name}» не читается: проверьте, есть ли он и можно ли его открыть.",
        "The file “{name}” cannot be read: see whether it is there and may be opened.",
    ),
    "template.file_too_large": (
        "Файл слишком велик: до 20 МБ и 5000 шаблонов. Разделите его.",
        "The file is too large: up to 20 MB and 5,000 templates. Split it.",
    ),
    "template.file_broken": (
        "Файл повреждён: выгрузите его заново.",
        "The file is damaged: export it again.",
    ),
    "template.file_foreign": (
        (
            "Шаблонов в файле нет. Подходят CSV, XLSX, JSON (и макросы Zendesk, ответы Chatwoot) и "
            "таблица Word."
        ),
        (
            "There are no templates in the file. CSV, XLSX, JSON (Zendesk's macros and Chatwoot's "
            "answers too) and tables of Word are read."
        ),
    ),
    "template.file_exists": (
        "Файл «{name}» уже есть: выберите другое имя или --over.",
        "The file “{name}” is there already: choose another name, or --over.",
    ),
    "template.file_unwritten": (
        "Файл «{name}» не записан: проверьте папку, диск и окончание (.csv, .json, .docx).",
        "“{name}” was not written: see to the folder, the disk, the ending (.csv, .json, .docx).",
    ),
    "template.folder_inside": (
        "Папку «{folder}» нельзя переложить в неё же.",
        "The folder “{folder}” cannot be moved into itself.",
    ),
    "file.too_large": (
        "Файл «{name}» слишком велик: {size} байт, а можно {most}.",
        "The file “{name}” is too large: {size} bytes of at most {most}.",
    ),
    "file.empty": ("Файл «{name}» пуст.", "The file “{name}” is empty."),
    "file.unreadable": (
        "Файл «{name}» не читается.",
        "The file “{name}” cannot be read.",
    ),
    "file.too_many": (
        "К одному ответу можно приложить не больше {most} файлов.",
        "At most {most} files go with one answer.",
    ),
    "file.gone": (
        "Файла «{name}» в рабочей папке больше нет.",
        "The file “{name}” is not in the workspace any more.",
    ),
    "reply.files": (
        "Сеть {network} не принимает такие файлы отсюда: уберите их или приложите вручную.",
        "{network} takes no such files from here: remove them, or attach them by hand.",
    ),
}
