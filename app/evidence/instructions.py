"""ПРОВЕРКА.txt: how a stranger checks a bundle with nothing but sha256sum, in Russian."""

from __future__ import annotations

FILE = "ПРОВЕРКА.txt"

TEXT = """\
ПРОВЕРКА ФИКСАЦИИ {id}

Это копия страницы, снятая программой «Отклик» {version}.
Адрес: {url}
Начало съёмки (UTC): {started}
Конец съёмки (UTC):  {finished}

Как проверить, что ни один файл не изменён. Программа «Отклик» для этого не нужна.

1. Linux, macOS с установленным sha256sum, Git Bash в Windows. Откройте терминал в этой папке:

       sha256sum -c manifest.json.sha256
       sha256sum -c SHA256SUMS

   Каждая строка должна кончаться словом OK (или «ЦЕЛ», если система говорит по-русски).
   В macOS без sha256sum:

       shasum -a 256 -c manifest.json.sha256
       shasum -a 256 -c SHA256SUMS

2. Windows без дополнительных программ. В PowerShell, по одному файлу:

       Get-FileHash -Algorithm SHA256 page.png

   и сравните строку с той, что стоит у этого файла в SHA256SUMS (большие и малые буквы равны).

3. Лишние файлы. В папке должны лежать только файлы из SHA256SUMS, а кроме них сами SHA256SUMS
   и manifest.json.sha256. Всё остальное добавлено позже.

4. Чтобы исключить подмену всей папки целиком, сверьте контрольную сумму файла manifest.json
   с той, которую назвал владелец рабочего места: она записана в его журнале в момент съёмки.

Что лежит в папке

       manifest.json   адрес, время, кто и чем снимал, контрольные суммы всех файлов
       page.png        страница целиком; screen.png — первый экран, как его видит человек
       page.wacz       сетевой архив (запросы и ответы); открывается в ReplayWeb.page и pywb
       page.mhtml      страница одним файлом; открывается в Chrome и Edge
       dom.html        разметка после выполнения скриптов
       page.txt        видимый текст
       log.jsonl       что происходило во время съёмки, по шагам
       cert_chain.pem  сертификаты сайта, если соединение было защищённым

Какого-то из этих файлов может не быть, если страница не дала его снять: причина в manifest.json.

Что это доказывает: файлы не менялись с момента съёмки.
Чего это не доказывает: что сервер действительно прислал именно это, и кто автор текста.
"""


def instructions(*, capture_id: str, version: str, url: str, started: str, finished: str) -> bytes:
    """The file's bytes."""
    text = TEXT.format(id=capture_id, version=version, url=url, started=started, finished=finished)
    return text.encode("utf-8")
