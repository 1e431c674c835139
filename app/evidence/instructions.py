"""ПРОВЕРКА.txt: how a stranger checks a bundle with sha256sum and openssl alone, in Russian.

It is written before the first time stamp comes, so its commands name no authority.
"""

from __future__ import annotations

import re

FILE = "ПРОВЕРКА.txt"

TEXT = """\
ПРОВЕРКА ФИКСАЦИИ {id}

Это копия страницы, снятая программой «Отклик» {version}.
Адрес: {url}
Начало съёмки (UTC): {started}
Конец съёмки (UTC):  {finished}

Программа «Отклик» для проверки не нужна: хватит sha256sum и openssl (версии 3.0 или новее,
узнать: openssl version). Откройте терминал в этой папке и выполните команды по порядку.
Интернет не нужен.

ШАГ 1. Ни один файл не изменён.

   Linux, macOS, Git Bash в Windows, bash:

       sha256sum -c manifest.json.sha256
       sha256sum -c SHA256SUMS

   Каждая строка должна кончаться словом OK (или «ЦЕЛ»). В macOS вместо sha256sum бывает
   только «shasum -a 256», остальное так же. Windows без дополнительных программ, PowerShell:

       Get-Content -Encoding UTF8 manifest.json.sha256, SHA256SUMS | ForEach-Object {
         $sum, $name = $_ -split '  ', 2
         $same = (Get-FileHash -Algorithm SHA256 -LiteralPath $name).Hash -eq $sum
         if ($same) { "OK $name" } else { "НЕ СОВПАЛО $name" } }

ШАГ 2. Ничего не подложено. Список файлов, которых нет в SHA256SUMS, bash:

       find . ! -type d | sed 's|^\\./||' | sort | grep -vxFf <(cut -c67- SHA256SUMS)

   В нём могут быть только SHA256SUMS, manifest.json.sha256, manifest.sig и файлы в папке stamps,
   которые кончаются на .tsr и .pem: всё это появилось после списка. Остальное добавлено позже.

ШАГ 3. Список файлов подписан ключом того рабочего места, где снимали. Если рядом лежит
   manifest.sig, bash:

       openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.json -sigfile manifest.sig
       sha256sum key.pem

   Первый ответ: Signature Verified Successfully. Второй — отпечаток ключа: он же стоит в
   manifest.json в поле signer, и его может назвать владелец рабочего места. В Windows команда
   openssl та же. OpenSSL 1.1 и LibreSSL (macOS) такую подпись (Ed25519) проверить не умеют.
   Это не квалифицированная электронная подпись.

ШАГ 4. С какого времени фиксация точно существует. Независимые службы поставили метки времени
   (RFC 3161) на manifest.json, а в нём записаны суммы всех файлов. Метки приходят после съёмки;
   если папки stamps ещё нет, то её время известно только по часам компьютера. bash:

       for f in stamps/*.tsr; do
         openssl ts -verify -data manifest.json -in "$f" -CAfile "${f%.tsr}.pem" -partial_chain
       done
       for f in stamps/*.tsr; do
         openssl ts -reply -in "$f" -text | grep -E "Time stamp|TSA"
       done
       for f in stamps/*.pem; do
         openssl crl2pkcs7 -nocrl -certfile "$f" | openssl pkcs7 -print_certs -noout
       done

   На каждую метку первая команда отвечает Verification: OK; вторая показывает её время (GMT);
   третья — кто поставил метку и кто за него ручается. PowerShell, если openssl установлен:

       Get-ChildItem stamps\\*.tsr | ForEach-Object {
         $chain = $_.FullName -replace '\\.tsr$', '.pem'
         openssl ts -verify -data manifest.json -in $_.FullName -CAfile $chain -partial_chain
         openssl ts -reply -in $_.FullName -text }

   Цепочка сертификатов лежит здесь же, поэтому сама по себе не доказывает, что служба настоящая.
   Возьмите корневой сертификат на сайте службы (файл root.pem) и повторите с ним:

       openssl ts -verify -data manifest.json -in stamps/СЛУЖБА.tsr \\
         -CAfile root.pem -untrusted stamps/СЛУЖБА.pem

ШАГ 5. Чтобы исключить подмену всей папки целиком, сверьте сумму manifest.json (она стоит в
   manifest.json.sha256) с журналом владельца рабочего места: она записана туда в момент съёмки.

Что лежит в папке

       manifest.json   что, где и когда снято; контрольные суммы всех файлов
       capture.json    все обстоятельства: кто, чем, по каким часам, по каким шагам снимал
       page.png        страница целиком; screen.png — первый экран, как его видит человек;
                       framed.png — страница в рамке с адресом и временем
       page.wacz       сетевой архив (запросы и ответы); открывается в ReplayWeb.page и pywb
       page.mhtml      страница одним файлом; открывается в Chrome и Edge
       page.pdf        страница для печати
       dom.html        разметка после выполнения скриптов
       page.txt        видимый текст
       http.json       ответ сервера: заголовки, адрес, соединение
       cert_chain.pem  сертификаты сайта, если соединение было защищённым
       log.jsonl       что происходило во время съёмки, по шагам
       media           файлы публикации; author — страница автора; context — ветка вокруг
       key.pem, manifest.sig   ключ и подпись
       stamps          метки времени и цепочки сертификатов

Какого-то из этих файлов может не быть, если страница не дала его снять: причина в capture.json.

Что это доказывает: файлы не менялись с момента съёмки (шаги 1 и 2); список файлов составлен
владельцем этого ключа (шаг 3); он существовал не позже времени каждой метки (шаг 4).
Чего это не доказывает: что сервер действительно прислал именно это; кто автор текста; что снято
именно тогда, когда сказано, а не раньше. Эти метки времени — не «метка доверенного времени»
по пункту 19 статьи 2 закона 63-ФЗ.
"""


def instructions(*, capture_id: str, version: str, url: str, started: str, finished: str) -> bytes:
    """The file's bytes."""
    told = {
        "id": capture_id, "version": version, "url": url, "started": started, "finished": finished,
    }  # fmt: skip
    # Not str.format: the commands have braces of their own, and the address may have.
    return re.sub(r"\{(\w+)\}", lambda found: told[found[1]], TEXT).encode("utf-8")
