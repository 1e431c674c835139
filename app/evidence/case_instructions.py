"""ПРОВЕРКА.txt of a case file: how a stranger checks all of it with sha256sum and openssl."""

from __future__ import annotations

CASE_TEXT = """\
ПРОВЕРКА ВЫГРУЗКИ ОБРАЩЕНИЯ № {id}

Выгружено программой «Отклик» {made} (UTC). Программа для проверки не нужна.
Папка устроена по стандарту BagIt (RFC 8493): её проверит и любая программа для BagIt.

1. Распакуйте ZIP и откройте терминал в папке, где лежит этот файл.
2. Выполните:

       sha256sum -c tagmanifest-sha256.txt
       sha256sum -c manifest-sha256.txt

   (в macOS: shasum -a 256 -c …). Каждая строка должна кончаться словом OK (или «ЦЕЛ»).
   В Windows без дополнительных программ, в PowerShell, по одному файлу:

       Get-FileHash -Algorithm SHA256 data\\case.json

   и сравните строку с той, что стоит у этого файла в manifest-sha256.txt.

3. Если рядом лежат key.pem и tagmanifest-sha256.txt.sig, выгрузка подписана:

       openssl pkeyutl -verify -pubin -inkey key.pem -rawin \\
           -in tagmanifest-sha256.txt -sigfile tagmanifest-sha256.txt.sig

   Ответ должен быть «Signature Verified Successfully» (нужен OpenSSL 3). Отпечаток ключа:

       sha256sum key.pem

   сверьте с тем, что назвал владелец рабочего места. Ключ создан на его компьютере; это не
   квалифицированная электронная подпись.

4. Лишние файлы. Кроме перечисленных в двух списках здесь могут лежать только
   tagmanifest-sha256.txt и tagmanifest-sha256.txt.sig. Всё остальное добавлено позже.

5. У каждой фиксации в папке data/captures есть свой файл ПРОВЕРКА.txt, свои контрольные суммы,
   подпись и отметки времени: они сделаны в момент съёмки и сразу после неё, а суммы всей
   выгрузки — в момент выгрузки.

Что где лежит

       index.html           обращение целиком, для любого браузера, без интернета и без скриптов
       data/case.json       то же для программы «Отклик», которая может принять обращение
       data/journal.json    записи журнала об этих фиксациях
       data/captures/       фиксации, каждая в своей папке
       data/files/          файлы наших ответов; имя каждого — его же SHA-256
       data/protocols/      протоколы осмотра, если их выгружали

data/journal.json. У каждой записи hash — это SHA-256 от записи без поля hash (и без поля next),
записанной как JSON: ключи по алфавиту, без пробелов, UTF-8. previous — hash предыдущей записи
журнала, next — hash следующей. Записи о других обращениях сюда не входят.

Что это доказывает: файлы не менялись с момента выгрузки, а файлы фиксаций — с момента съёмки.
Чего это не доказывает: что сервер действительно прислал именно это, и кто автор текста.
"""


def case_instructions(case_id: int, made: str) -> bytes:
    """The file's bytes for an exported case."""
    return CASE_TEXT.format(id=case_id, made=made).encode("utf-8")
