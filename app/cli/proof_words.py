"""The terminal's words for signatures, time stamps and the journal; Russian and English."""

from __future__ import annotations

PROOF: dict[str, tuple[str, str]] = {
    "digests_differ": ("ДВЕ КОНТРОЛЬНЫЕ СУММЫ ПРОТИВОРЕЧАТ", "TWO SUMS CONTRADICT EACH OTHER"),
    "capture_gone": (
        "ЗАПИСАНА В ЖУРНАЛЕ (запись {seq}), НО В БАЗЕ ЕЁ НЕТ",
        "IN THE JOURNAL (entry {seq}), BUT NOT IN THE DATABASE",
    ),
    "not_registered": ("ПАПКА НЕ ЗАПИСАНА В БАЗЕ", "NO ROW SPEAKS OF THIS FOLDER"),
    "signed": ("подписано ключом {key:.16}…", "signed with key {key:.16}…"),
    "unsigned": ("не подписано", "not signed"),
    "signature_unchecked": (
        "подпись проверить не по чему: изменено то, что она подписывает",
        "the signature cannot be judged: what it signs was altered",
    ),
    "signature_wrong": ("ПОДПИСЬ НЕВЕРНА", "THE SIGNATURE IS WRONG"),
    "key_swapped": ("КЛЮЧ ПОДМЕНЁН", "THE KEY WAS SWAPPED"),
    "key_known": ("ключ известен журналу", "the journal knows the key"),
    "key_foreign": ("ключ другого рабочего места", "the key of another installation"),
    "key_unknown": ("КЛЮЧ ЖУРНАЛУ НЕИЗВЕСТЕН", "THE JOURNAL DOES NOT KNOW THE KEY"),
    "no_stamps": ("меток времени нет", "there are no time stamps"),
    "stamped": ("метка времени {moment}, {signer}", "time stamp {moment}, {signer}"),
    "stamp_early": (
        "метка времени {moment}, {signer}: раньше съёмки по часам компьютера ({started})",
        "time stamp {moment}, {signer}: before the capture by the computer's clock ({started})",
    ),
    "stamp_unknown_authority": (
        "метка {moment} верна, но служба «{signer}» этой программе неизвестна",
        "stamp {moment} holds, but its authority “{signer}” is not known to this program",
    ),
    "stamp_of_other": ("МЕТКА ОТ ДРУГОЙ ФИКСАЦИИ", "STAMP OF ANOTHER BUNDLE"),
    "stamp_forged": ("ПОДПИСЬ МЕТКИ НЕВЕРНА", "THE STAMP'S SIGNATURE IS WRONG"),
    "stamp_outdated": (
        "МЕТКА НА УСТАРЕВШЕЙ ХЕШ-ФУНКЦИИ",
        "A STAMP OVER A DIGEST NOBODY RELIES ON",
    ),
    "stamp_altered": ("МЕТКА ИЗМЕНЕНА", "THE STAMP WAS ALTERED"),
    "stamp_not_allowed": (
        "СЕРТИФИКАТ НЕ ДЛЯ МЕТОК ВРЕМЕНИ",
        "A CERTIFICATE THAT MAY NOT STAMP",
    ),
    "stamp_outside_validity": (
        "СЕРТИФИКАТ В ТОТ МОМЕНТ НЕ ДЕЙСТВОВАЛ",
        "THE CERTIFICATE WAS NOT VALID THEN",
    ),
    "stamp_chain_wrong": (
        "ЦЕПОЧКА СЕРТИФИКАТОВ НЕ СХОДИТСЯ",
        "THE CHAIN OF CERTIFICATES DOES NOT HOLD",
    ),
    "stamp_unreadable": ("МЕТКА НЕ ЧИТАЕТСЯ", "THE STAMP CANNOT BE READ"),
    "stamp_refused": ("ЭТО ОТКАЗ, А НЕ МЕТКА", "A REFUSAL, NOT A STAMP"),
    "stamp_without_certificate": (
        "В МЕТКЕ НЕТ СЕРТИФИКАТА",
        "THE STAMP HAS NO CERTIFICATE",
    ),
    "stamp_lost": ("МЕТКА ИСЧЕЗЛА", "THE STAMP IS GONE"),
    "stamp_swapped": (
        "НЕ ТОТ ФАЙЛ, ЧТО ЗАПИСАН В ЖУРНАЛЕ",
        "NOT THE FILE THAT THE JOURNAL RECORDED",
    ),
    "stamp_pending": ("метка ещё не получена", "the stamp has not come yet"),
    "stamp_denied": ("служба отказала в метке", "the authority refused a stamp"),
    "chain_holds": ("цепочка сертификатов цела", "the chain of certificates is intact"),
    "chain_altered": ("ЦЕПОЧКА СЕРТИФИКАТОВ ИЗМЕНЕНА", "THE CHAIN OF CERTIFICATES WAS ALTERED"),
    "chain_file_alone": ("цепочка без метки", "a chain without its stamp"),
    "heads_none": (
        "конец журнала ещё не заверен меткой времени",
        "the journal's head was never stamped",
    ),
    "head_stands": ("запись {seq} на месте", "entry {seq} stands"),
    "head_stamped": (
        "журнал до записи {seq} заверен меткой {moment}, {signer}",
        "the journal up to entry {seq} is stamped {moment}, {signer}",
    ),
    "journal_cut": ("ЖУРНАЛ ОБРЕЗАН: нет записи {seq}", "THE JOURNAL WAS CUT: no entry {seq}"),
    "journal_rewritten": (
        "ЖУРНАЛ ПЕРЕПИСАН на записи {seq}",
        "THE JOURNAL WAS REWRITTEN at entry {seq}",
    ),
    "copy_agrees": ("копия журнала совпадает", "the journal's copy agrees"),
    "copy_differs": (
        "КОПИЯ ЖУРНАЛА РАСХОДИТСЯ на записи {seq}",
        "THE JOURNAL'S COPY DIFFERS at entry {seq}",
    ),
    "tombstone": ("файлы удалены {at}: {reason}", "files deleted {at}: {reason}"),
    "deletion_in_journal": ("удаление записано в журнал", "the deletion is in the journal"),
    "deletion_not_in_journal": (
        "УДАЛЕНИЕ В ЖУРНАЛ НЕ ЗАПИСАНО",
        "THE DELETION IS NOT IN THE JOURNAL",
    ),
    "sum_intact": (
        "С момента съёмки ничего не изменено (проверено: {checked}).",
        "Nothing was altered since the capture (checked: {checked}).",
    ),
    "sum_unsealed": (
        "Файлы сходятся со списком, но сам список ничем не заверен: ни подписи, ни меток.",
        "The files fit their list, but nothing vouches for the list: no signature, no stamp.",
    ),
    "sum_altered": (
        "Есть изменения после съёмки: не сходится {bad} из {checked}.",
        "Something was altered after the capture: {bad} of {checked} do not hold.",
    ),
    "sum_since": (
        "Доказуемо существовало {moment}: это подтвердила служба меток времени «{authority}».",
        "It provably existed {moment}: the time-stamping authority “{authority}” vouches for it.",
    ),
    "sum_since_unknown": (
        "По метке «{authority}» существовало {moment}, но эта служба программе неизвестна.",
        "By the stamp of “{authority}” it existed {moment}; this program does not know it.",
    ),
    "sum_own_clock": (
        "Время съёмки {moment} известно только по часам этого компьютера.",
        "Only this computer's clock says that it was captured {moment}.",
    ),
    "sum_no_clock": (
        "С какого времени это существует, не доказано.",
        "Since when it existed is not proved.",
    ),
    "sum_unproved": (
        (
            "Не доказано: что сайт действительно прислал именно это; кто автор; и метка времени — "
            "не «метка доверенного времени» по п. 19 ст. 2 закона 63-ФЗ."
        ),
        (
            "Not proved: that the site really sent it; who the author is; and the time stamp is no "
            "“trusted time mark” of Russian law 63-FZ, article 2, item 19."
        ),
    ),
    "stamp_came": ("метка получена", "stamped"),
    "stamp_is_pending": ("ждёт", "waits"),
    "stamp_is_stamped": ("есть", "stamped"),
    "stamp_is_refused": ("отказано", "refused"),
    "why_unknown_authority": ("служба программе неизвестна", "authority not known"),
    "why_not_configured": ("службы нет в настройках", "not in the settings any more"),
    "why_altered": ("манифест изменён", "the manifest was altered"),
    "why_deleted": ("файлы удалены", "files deleted"),
    "why_missing": ("фиксации нет", "no such capture"),
    "why_disk": ("диск не принял файл", "the disk did not take the file"),
    "why_stamp_nonce": ("ответ на другой запрос", "answer to another question"),
    "why_source.unreachable": ("служба недоступна", "out of reach"),
    "why_source.too_large": ("ответ слишком велик", "the answer is too large"),
    "why_source.broken": ("служба ответила ошибкой", "the authority answered with an error"),
    "why_source.forbidden": ("служба отказала в доступе", "the authority denied access"),
    "why_source.login": ("служба отказала в доступе", "the authority denied access"),
    "why_source.missing": ("по этому адресу службы нет", "no authority at this address"),
    "why_source.limited": ("служба просит подождать", "the authority asks to wait"),
    "why_source.failed": ("служба ответила ошибкой", "the authority answered with an error"),
    "why_source.refused": ("служба отклонила запрос", "the authority turned the request down"),
    "why_stamp_unreadable": ("ответ не метка времени", "the answer is no time stamp"),
    "why_stamp_of_other": ("метка от другой суммы", "a stamp of another digest"),
    "why_stamp_forged": ("подпись метки неверна", "the stamp's signature is wrong"),
    "why_stamp_outdated": ("метка подписана устаревшим SHA-1", "the stamp is signed with SHA-1"),
    "why_stamp_chain_wrong": ("цепочка сертификатов неверна", "the chain is wrong"),
    "why_stamp_not_allowed": ("сертификат не для меток времени", "the certificate may not stamp"),
    "why_stamp_outside_validity": (
        "сертификат был недействителен",
        "the certificate was not valid",
    ),
    "why_stamp_without_certificate": ("в ответе нет сертификата", "no certificate in the answer"),
    "why_bad_algorithm": ("служба не знает SHA-256", "the authority does not take SHA-256"),
    "why_bad_request": ("служба не приняла запрос", "the authority does not take the request"),
    "why_bad_data": ("служба не поняла запрос", "the authority cannot read the request"),
    "why_time_not_available": ("у службы нет времени", "the authority has no time source"),
    "why_unaccepted_policy": ("служба не приняла политику", "policy not accepted"),
    "why_unaccepted_extension": ("служба не приняла расширение", "extension not accepted"),
    "why_no_such_detail": ("служба не даёт таких сведений", "the authority lacks such details"),
    "why_system_failure": ("сбой у службы", "the authority failed"),
    "why_rejected": ("служба отказала без причины", "refused without a reason"),
    "why_changed": ("служба изменила запрос", "the authority changed the request"),
    "why_waiting": ("служба просит подождать", "the authority asks to wait"),
    "why_source.slow": ("служба не ответила вовремя", "no answer in time"),
}
