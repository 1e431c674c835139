<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Otklik</source>
        <translation>О программе «Отклик»</translation>
    </message>
    <message>
        <source>Otklik</source>
        <translation>Отклик</translation>
    </message>
    <message>
        <source>Version {version}, licence MIT</source>
        <translation>Версия {version}, лицензия MIT</translation>
    </message>
    <message>
        <source>Otklik is built on:</source>
        <translation>«Отклик» построен на:</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Части и их лицензии</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Часть</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>AlikePage</name>
    <message>
        <source>The same problem</source>
        <translation>Та же проблема</translation>
    </message>
    <message>
        <source>By rare words, from all years; what was solved stands first.</source>
        <translation>По редким словам, за всё время; решённые — первыми.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>И ещё %n</numerusform>
            <numerusform>И ещё %n</numerusform>
            <numerusform>И ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The same text</source>
        <translation>Тот же текст</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>Слово в слово</translation>
    </message>
    <message numerus="yes">
        <source>And %n more difference(s)</source>
        <translation>
            <numerusform>И ещё %n отличие</numerusform>
            <numerusform>И ещё %n отличия</numerusform>
            <numerusform>И ещё %n отличий</numerusform>
        </translation>
    </message>
    <message>
        <source>the same author</source>
        <translation>тот же автор</translation>
    </message>
    <message>
        <source>{share} in common</source>
        <translation>совпадает {share}</translation>
    </message>
    <message>
        <source>Answered: «{text}»</source>
        <translation>Ответили: «{text}»</translation>
    </message>
    <message>
        <source>Template: {name}</source>
        <translation>Шаблон: {name}</translation>
    </message>
</context>
<context>
    <name>AnswerFiles</name>
    <message>
        <source>Attach a file…</source>
        <translation>Приложить файл…</translation>
    </message>
    <message numerus="yes">
        <source>This network takes at most %n file(s): the answer is copied.</source>
        <translation>
            <numerusform>Площадка берёт не больше %n файла: ответ копируется.</numerusform>
            <numerusform>Площадка берёт не больше %n файлов: ответ копируется.</numerusform>
            <numerusform>Площадка берёт не больше %n файлов: ответ копируется.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer is copied; you attach the %n file(s) on the page.</source>
        <translation>
            <numerusform>Ответ копируется, %n файл вы приложите на странице.</numerusform>
            <numerusform>Ответ копируется, %n файла вы приложите на странице.</numerusform>
            <numerusform>Ответ копируется, %n файлов вы приложите на странице.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Приложить файл</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>картинка.png</translation>
    </message>
    <message>
        <source>The picture goes with the answer as a file.</source>
        <translation>Картинка приложена к ответу файлом.</translation>
    </message>
    <message>
        <source>Only the beginning was pasted: an answer has at most 100,000 characters.</source>
        <translation>Вставлено только начало: в ответе не больше 100 000 знаков.</translation>
    </message>
    <message numerus="yes">
        <source>The text is copied. Attach %n file(s) on the page.</source>
        <translation>
            <numerusform>Текст скопирован. Приложите на странице %n файл.</numerusform>
            <numerusform>Текст скопирован. Приложите на странице %n файла.</numerusform>
            <numerusform>Текст скопирован. Приложите на странице %n файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Обращение {number}</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
</context>
<context>
    <name>AppraisalTable</name>
    <message>
        <source>Appraisal table</source>
        <translation>Таблица оценки</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Сохранить правки</translation>
    </message>
    <message>
        <source>Copy as a row</source>
        <translation>Скопировать строкой</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>The table of this case…</source>
        <translation>Таблица этого обращения…</translation>
    </message>
    <message>
        <source>The tables of all open cases…</source>
        <translation>Таблицы всех открытых обращений…</translation>
    </message>
    <message>
        <source>The tables of all cases, closed ones too…</source>
        <translation>Таблицы всех обращений, и закрытых…</translation>
    </message>
</context>
<context>
    <name>ArchiveFilters</name>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Все сети</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Вид текста</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Все тексты</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Our answers</source>
        <translation>Наши ответы</translation>
    </message>
    <message>
        <source>Captured pages</source>
        <translation>Зафиксированные страницы</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вердикт</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Любой вердикт</translation>
    </message>
    <message>
        <source>State of the case</source>
        <translation>Состояние обращения</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Любое состояние</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>With evidence</source>
        <translation>С доказательством</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>В каком порядке</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>По важности</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Снять фильтры</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 дней</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Год</translation>
    </message>
</context>
<context>
    <name>ArchivePane</name>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Found texts</source>
        <translation>Найденные тексты</translation>
    </message>
    <message>
        <source>Any word in any form, «an exact phrase», the beginning of a word*</source>
        <translation>Слова в любой форме, «точная фраза», начало слова*</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>Поиск по архиву</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>&amp;Открыть обращение</translation>
    </message>
    <message>
        <source>Show the &amp;page as captured</source>
        <translation>Показать &amp;страницу, как она была</translation>
    </message>
    <message>
        <source>&amp;Verify the evidence</source>
        <translation>&amp;Проверить доказательство</translation>
    </message>
    <message>
        <source>&amp;Export the case…</source>
        <translation>&amp;Выгрузить обращение…</translation>
    </message>
    <message>
        <source>Word forms are not at hand right now: words are looked for as typed.</source>
        <translation>Формы слов сейчас недоступны: слова ищутся так, как набраны.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Архив пуст</translation>
    </message>
    <message>
        <source>Everything that the sources bring and that we answer is kept here.</source>
        <translation>Здесь хранится всё, что приносят источники, и всё, что мы отвечаем.</translation>
    </message>
    <message>
        <source>To the sources</source>
        <translation>К источникам</translation>
    </message>
    <message>
        <source>All forms of a word are looked for already. Try fewer words.</source>
        <translation>Слова уже ищутся во всех формах. Попробуйте убрать часть слов.</translation>
    </message>
    <message>
        <source>Perhaps the filters leave out what you are looking for.</source>
        <translation>Возможно, нужное отсеяли фильтры.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Снять фильтры</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>more than {count} texts</source>
        <translation>больше {count} текстов</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln текст</numerusform>
            <numerusform>%Ln текста</numerusform>
            <numerusform>%Ln текстов</numerusform>
        </translation>
    </message>
    <message>
        <source>post</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>our answer</source>
        <translation>наш ответ</translation>
    </message>
    <message>
        <source>captured page</source>
        <translation>зафиксированная страница</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in this case</source>
        <translation>
            <numerusform>ещё %Ln в этом обращении</numerusform>
            <numerusform>ещё %Ln в этом обращении</numerusform>
            <numerusform>ещё %Ln в этом обращении</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a case</source>
        <translation>Без обращения</translation>
    </message>
</context>
<context>
    <name>ArchivePresenter</name>
    <message>
        <source>Case file (*.zip)</source>
        <translation>Файл дела (*.zip)</translation>
    </message>
    <message>
        <source>case-{number}.zip</source>
        <translation>обращение-{number}.zip</translation>
    </message>
</context>
<context>
    <name>ArchivedPage</name>
    <message>
        <source>With scripts (no network)</source>
        <translation>Со скриптами (без сети)</translation>
    </message>
    <message>
        <source>The page's own scripts run, closed off from the network</source>
        <translation>Скрипты самой страницы работают, но к сети их не пускают</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Назад к странице</translation>
    </message>
    <message>
        <source>As root the archived page is not shown: no sandbox.</source>
        <translation>От имени root страница из архива не показывается: нет песочницы.</translation>
    </message>
    <message>
        <source>There is no sound archive in this capture.</source>
        <translation>В этой фиксации нет исправного архива.</translation>
    </message>
    <message>
        <source>Scripts are off: what they would add is missing.</source>
        <translation>Скрипты выключены: того, что они добавляют, не видно.</translation>
    </message>
    <message>
        <source>The page's scripts run; the network is closed.</source>
        <translation>Скрипты страницы работают; сеть закрыта.</translation>
    </message>
    <message>
        <source>The archived page cannot be shown by this Qt.</source>
        <translation>Эта версия Qt не может показать страницу из архива.</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>Not decided</source>
        <translation>Не решено</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Почему, в двух словах</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Причина решения</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Задать</translation>
    </message>
    <message>
        <source>Set verdict and route</source>
        <translation>Задать вердикт и маршрут</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вердикт</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>Proposed: {route}, for {why}</source>
        <translation>Предлагаем: {route} — {why}</translation>
    </message>
    <message>
        <source>Risk {score}</source>
        <translation>Риск {score}</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>Задано вами</translation>
    </message>
    <message>
        <source>Proposed, sure to {share}</source>
        <translation>Предложено, уверенность {share}</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Предложено</translation>
    </message>
</context>
<context>
    <name>AssigneeChips</name>
    <message>
        <source>+ assignee</source>
        <translation>+ ответственный</translation>
    </message>
    <message>
        <source>Answered by {name}</source>
        <translation>Отвечает {name}</translation>
    </message>
    <message>
        <source>Nobody's yet</source>
        <translation>Пока ничьё</translation>
    </message>
    <message>
        <source>Escalated: {name}</source>
        <translation>Эскалировано: {name}</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Эскалировано</translation>
    </message>
</context>
<context>
    <name>AssigningPresenter</name>
    <message>
        <source>End the escalation</source>
        <translation>Снять эскалацию</translation>
    </message>
    <message>
        <source>Who should answer? A name, or a new one</source>
        <translation>Кто отвечает? Имя, можно новое</translation>
    </message>
    <message numerus="yes">
        <source>Who should answer %n case(s)?</source>
        <translation>
            <numerusform>Кто ответит на %n обращение?</numerusform>
            <numerusform>Кто ответит на %n обращения?</numerusform>
            <numerusform>Кто ответит на %n обращений?</numerusform>
        </translation>
    </message>
    <message>
        <source>Me: {name}</source>
        <translation>Я: {name}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>A new colleague: {name}</source>
        <translation>Новый коллега: {name}</translation>
    </message>
</context>
<context>
    <name>AuthorPage</name>
    <message>
        <source>opinion leader</source>
        <translation>лидер мнений</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Открыть профиль</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Сохранить заметку</translation>
    </message>
    <message>
        <source>What we remember of this person</source>
        <translation>Что помнить об этом человеке</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Автор неизвестен</translation>
    </message>
    <message numerus="yes">
        <source>Other cases: %n</source>
        <translation>
            <numerusform>Другие обращения: %n</numerusform>
            <numerusform>Другие обращения: %n</numerusform>
            <numerusform>Другие обращения: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No other cases of this person</source>
        <translation>Других обращений этого человека нет</translation>
    </message>
    <message>
        <source>The network does not say who wrote this.</source>
        <translation>Сеть не сообщает, кто это написал.</translation>
    </message>
    <message>
        <source>Audience: {count}</source>
        <translation>Аудитория: {count}</translation>
    </message>
    <message>
        <source>Audience unknown</source>
        <translation>Аудитория неизвестна</translation>
    </message>
    <message>
        <source>First seen {when}</source>
        <translation>Впервые замечен {when}</translation>
    </message>
    <message>
        <source>On the network since {day}</source>
        <translation>В сети с {day}</translation>
    </message>
</context>
<context>
    <name>BesidePage</name>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего нет</translation>
    </message>
</context>
<context>
    <name>BubbleWords</name>
    <message>
        <source>Note for us</source>
        <translation>Заметка для своих</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Новые сообщения</translation>
    </message>
    <message>
        <source>Message {number} of {all}</source>
        <translation>Сообщение {number} из {all}</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Автор неизвестен</translation>
    </message>
    <message>
        <source>A kind of post that Otklik does not know; open the original</source>
        <translation>«Отклик» не знает такого вида сообщений; откройте оригинал</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Без текста</translation>
    </message>
    <message>
        <source>Show all, {count} characters</source>
        <translation>Показать целиком, знаков: {count}</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message numerus="yes">
        <source>and %n more attachment(s)</source>
        <translation>
            <numerusform>и ещё %n вложение</numerusform>
            <numerusform>и ещё %n вложения</numerusform>
            <numerusform>и ещё %n вложений</numerusform>
        </translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Стикер</translation>
    </message>
    <message>
        <source>rating {count}</source>
        <translation>оценка {count}</translation>
    </message>
    <message>
        <source>likes {count}</source>
        <translation>лайки: {count}</translation>
    </message>
    <message>
        <source>reposts {count}</source>
        <translation>репосты: {count}</translation>
    </message>
    <message>
        <source>comments {count}</source>
        <translation>комментарии: {count}</translation>
    </message>
    <message>
        <source>views {count}</source>
        <translation>просмотры: {count}</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>Наш ответ</translation>
    </message>
    <message>
        <source>Our private answer</source>
        <translation>Наш личный ответ</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Свернуть</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier event(s)</source>
        <translation>
            <numerusform>ещё %n событие раньше</numerusform>
            <numerusform>ещё %n события раньше</numerusform>
            <numerusform>ещё %n событий раньше</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
</context>
<context>
    <name>CaptureActs</name>
    <message>
        <source>The files of the capture are deleted; the journal keeps their sums</source>
        <translation>Файлы фиксации удалены; их суммы хранит журнал</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>Files deleted</source>
        <translation>Файлы удалены</translation>
    </message>
    <message>
        <source>Version {n} of {all}</source>
        <translation>Версия {n} из {all}</translation>
    </message>
    <message>
        <source>With a login</source>
        <translation>Под входом</translation>
    </message>
    <message>
        <source>Taken in from a case file</source>
        <translation>Принята из файла обращения</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time stamp(s)</source>
        <translation>
            <numerusform>%Ln метка времени</numerusform>
            <numerusform>%Ln метки времени</numerusform>
            <numerusform>%Ln меток времени</numerusform>
        </translation>
    </message>
    <message>
        <source>Time stamp is awaited</source>
        <translation>Ждём метку времени</translation>
    </message>
    <message>
        <source>No time stamp</source>
        <translation>Без метки времени</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Почему: {reason}</translation>
    </message>
    <message>
        <source>Our answer's text is in the capture</source>
        <translation>Текст нашего ответа в фиксации есть</translation>
    </message>
    <message>
        <source>Our answer's text was not found in the capture</source>
        <translation>Текста нашего ответа в фиксации нет</translation>
    </message>
    <message>
        <source>The complaint's text is in the capture</source>
        <translation>Текст жалобы в фиксации есть</translation>
    </message>
    <message>
        <source>The complaint's text was not found in the capture</source>
        <translation>Текста жалобы в фиксации нет</translation>
    </message>
    <message>
        <source>The files were deleted on {moment}: {reason}. The journal keeps their sums.</source>
        <translation>Файлы удалены {moment}: {reason}. Их суммы хранит журнал.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>More: {when}</source>
        <translation>Ещё: {when}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Protocol of inspection…</source>
        <translation>Протокол осмотра…</translation>
    </message>
    <message>
        <source>Copy without personal data…</source>
        <translation>Копия без личных данных…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>Сравнить с предыдущей</translation>
    </message>
    <message>
        <source>Delete the files…</source>
        <translation>Удалить файлы…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравнить с</translation>
    </message>
</context>
<context>
    <name>CaptureCertificate</name>
    <message>
        <source>Not captured: the site’s certificate is wrong ({why})</source>
        <translation>Не снято: сертификат сайта неверен ({why})</translation>
    </message>
    <message>
        <source>Capture all the same…</source>
        <translation>Всё равно снять…</translation>
    </message>
    <message>
        <source>Capture a page whose certificate is wrong?</source>
        <translation>Снять страницу с неверным сертификатом?</translation>
    </message>
    <message>
        <source>The site’s certificate is wrong: {why}. Somebody on the way could have changed the page. The capture will say so and keep the certificate.</source>
        <translation>Сертификат сайта неверен: {why}. Страницу мог изменить кто-то по дороге. Фиксация так и скажет и сохранит сертификат.</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Снять</translation>
    </message>
</context>
<context>
    <name>CaptureGate</name>
    <message>
        <source>Capture first: the post may be edited or deleted</source>
        <translation>Сначала фиксация: пост могут изменить или удалить</translation>
    </message>
    <message>
        <source>The answer was not sent. {why}</source>
        <translation>Ответ не отправлен. {why}</translation>
    </message>
    <message>
        <source>Capture ({key})</source>
        <translation>Зафиксировать ({key})</translation>
    </message>
    <message>
        <source>Without a capture…</source>
        <translation>Без фиксации…</translation>
    </message>
    <message>
        <source>{capturing}. The answer leaves when the page is captured</source>
        <translation>{capturing}. Ответ уйдёт, когда страница будет снята</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Without a capture: {why}</source>
        <translation>Без фиксации: {why}</translation>
    </message>
    <message>
        <source>Its case was joined with another one</source>
        <translation>Обращение объединили с другим</translation>
    </message>
    <message>
        <source>The page could not be captured</source>
        <translation>Страницу снять не удалось</translation>
    </message>
</context>
<context>
    <name>CaptureLogin</name>
    <message>
        <source>The login of this source has expired: pages are captured without it.</source>
        <translation>Вход этого источника истёк: страницы снимаются без него.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Войти снова…</translation>
    </message>
    <message>
        <source>Pages of this source are captured under your login.</source>
        <translation>Страницы этого источника снимаются под вашим входом.</translation>
    </message>
    <message>
        <source>Capture without the login</source>
        <translation>Снять без входа</translation>
    </message>
    <message>
        <source>Pages of this source are captured as anybody sees them.</source>
        <translation>Страницы этого источника снимаются такими, какими их видит любой.</translation>
    </message>
    <message>
        <source>Capture under my login</source>
        <translation>Снять под моим входом</translation>
    </message>
</context>
<context>
    <name>CaptureLoginPresenter</name>
    <message>
        <source>Not captured: the login has expired. Sign in again</source>
        <translation>Не снято: вход истёк. Войдите снова</translation>
    </message>
    <message>
        <source>Not captured: the site shows this page only to those who sign in</source>
        <translation>Не снято: сайт показывает эту страницу только тем, кто вошёл</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
</context>
<context>
    <name>CapturesPage</name>
    <message>
        <source>Capture now</source>
        <translation>Зафиксировать</translation>
    </message>
    <message>
        <source>Export the case</source>
        <translation>Выгрузить обращение</translation>
    </message>
    <message>
        <source>Check the page</source>
        <translation>Проверить страницу</translation>
    </message>
    <message>
        <source>Look now whether the captured page was edited or deleted</source>
        <translation>Посмотреть сейчас, не изменили ли снятую страницу и не удалили ли её</translation>
    </message>
    <message>
        <source>Nothing is captured yet. A post can be edited or deleted: capture it first.</source>
        <translation>Фиксаций пока нет. Сообщение могут изменить или удалить: сначала зафиксируйте.</translation>
    </message>
</context>
<context>
    <name>CaseExport</name>
    <message>
        <source>Export the case</source>
        <translation>Выгрузить обращение</translation>
    </message>
    <message>
        <source>ZIP archive (*.zip)</source>
        <translation>Архив ZIP (*.zip)</translation>
    </message>
    <message>
        <source>case-{number}.zip</source>
        <translation>обращение-{number}.zip</translation>
    </message>
</context>
<context>
    <name>CaseFileDialog</name>
    <message>
        <source>A case from a file</source>
        <translation>Обращение из файла</translation>
    </message>
    <message>
        <source>Take it in without the captures that do not hold</source>
        <translation>Принять без фиксаций, которые не прошли проверку</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Taking the case in</source>
        <translation>Принимаем обращение</translation>
    </message>
    <message>
        <source>Case no. {number}</source>
        <translation>Обращение № {number}</translation>
    </message>
    <message>
        <source>the author is unknown</source>
        <translation>автор неизвестен</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>никто не назван</translation>
    </message>
    <message>
        <source>Handed over by: {who}</source>
        <translation>Передал(а): {who}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln сообщение</numerusform>
            <numerusform>%Ln сообщения</numerusform>
            <numerusform>%Ln сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln ответ</numerusform>
            <numerusform>%Ln ответа</numerusform>
            <numerusform>%Ln ответов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln заметка</numerusform>
            <numerusform>%Ln заметки</numerusform>
            <numerusform>%Ln заметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln capture(s)</source>
        <translation>
            <numerusform>%Ln фиксация</numerusform>
            <numerusform>%Ln фиксации</numerusform>
            <numerusform>%Ln фиксаций</numerusform>
        </translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>This very file was taken in before: case no. {id}</source>
        <translation>Этот самый файл уже принимали: обращение № {id}</translation>
    </message>
    <message>
        <source>A capture of the same number is here, and is another one.</source>
        <translation>Фиксация с таким номером здесь есть, но она другая.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) do not hold. Nothing is taken in.</source>
        <translation>
            <numerusform>Не сходится %Ln пункт. Ничего не принято.</numerusform>
            <numerusform>Не сходятся %Ln пункта. Ничего не принято.</numerusform>
            <numerusform>Не сходятся %Ln пунктов. Ничего не принято.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) do not hold</source>
        <translation>
            <numerusform>Не прошёл проверку %Ln пункт</numerusform>
            <numerusform>Не прошли проверку %Ln пункта</numerusform>
            <numerusform>Не прошли проверку %Ln пунктов</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in the file holds.</source>
        <translation>Всё в файле цело.</translation>
    </message>
    <message>
        <source>This case is here already: no. {id}. What is new is added to it.</source>
        <translation>Такое обращение здесь уже есть: № {id}. Новое добавится к нему.</translation>
    </message>
    <message>
        <source>Yours stays as it is: {names}.</source>
        <translation>Ваше остаётся как есть: {names}.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Что проверено</translation>
    </message>
    <message>
        <source>Capture {number}: {fate}</source>
        <translation>Фиксация {number}: {fate}</translation>
    </message>
</context>
<context>
    <name>CaseFilePresenter</name>
    <message>
        <source>Take in a case from a file</source>
        <translation>Принять обращение из файла</translation>
    </message>
    <message>
        <source>Case of Otklik (*.zip)</source>
        <translation>Обращение Отклика (*.zip)</translation>
    </message>
    <message>
        <source>The case was taken in</source>
        <translation>Обращение принято</translation>
    </message>
    <message>
        <source>What is new was added to the case that is here already</source>
        <translation>Новое добавлено к обращению, которое здесь уже есть</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln capture(s)</source>
        <translation>
            <numerusform>Не принята %Ln фиксация</numerusform>
            <numerusform>Не приняты %Ln фиксации</numerusform>
            <numerusform>Не принято %Ln фиксаций</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseLines</name>
    <message>
        <source>Open the case</source>
        <translation>Открыть обращение</translation>
    </message>
    <message>
        <source>Open the case: {text}</source>
        <translation>Открыть обращение: {text}</translation>
    </message>
</context>
<context>
    <name>CaseTags</name>
    <message>
        <source>Hidden by a rule: bring it back</source>
        <translation>Скрыто правилом: вернуть</translation>
    </message>
    <message>
        <source>+ tag</source>
        <translation>+ метка</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Метки: {tags}</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>Меток пока нет</translation>
    </message>
</context>
<context>
    <name>CauseChoice</name>
    <message>
        <source>Not named</source>
        <translation>Не названа</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Proposed: {text}</source>
        <translation>Предлагаем: {text}</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Was deleted; there again {window}.</source>
        <translation>Было удалено; снова на месте {window}.</translation>
    </message>
    <message>
        <source>Attachments or rating changed {window}; the text did not.</source>
        <translation>Изменились вложения или оценка {window}; текст прежний.</translation>
    </message>
    <message>
        <source>Struck out: before. Underlaid: after.</source>
        <translation>Зачёркнуто: было. Выделено: стало.</translation>
    </message>
    <message>
        <source>at {moment}</source>
        <translation>в {moment}</translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>между {first} и {last}</translation>
    </message>
    <message>
        <source>Deleted on the page {window}. The text is kept here.</source>
        <translation>Удалено на странице {window}. Текст сохранён здесь.</translation>
    </message>
    <message>
        <source>Deleted on the page, noticed {when}. The text is kept here.</source>
        <translation>Удалено на странице, замечено {when}. Текст сохранён здесь.</translation>
    </message>
    <message>
        <source>Edited, noticed {when}</source>
        <translation>Изменено, замечено {when}</translation>
    </message>
    <message>
        <source>Edited {window}</source>
        <translation>Изменено {window}</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) in all</source>
        <translation>
            <numerusform>всего %n правка</numerusform>
            <numerusform>всего %n правки</numerusform>
            <numerusform>всего %n правок</numerusform>
        </translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Было и стало</translation>
    </message>
</context>
<context>
    <name>ChoiceChips</name>
    <message>
        <source>removed ({what})</source>
        <translation>удалено ({what})</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the case</source>
        <translation>Закрыть обращение</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Чем закончилось?</translation>
    </message>
    <message>
        <source>What was done, or why nothing was</source>
        <translation>Что сделано или почему ничего не сделано</translation>
    </message>
    <message>
        <source>Note on the closing</source>
        <translation>Пояснение к закрытию</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Закрыть обращение</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The customer wrote, a call, a receipt…</source>
        <translation>Клиент написал, звонок, чек…</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Не названа</translation>
    </message>
    <message>
        <source>Who or what confirmed it</source>
        <translation>Кто или что подтвердило</translation>
    </message>
    <message>
        <source>The root cause</source>
        <translation>Глубинная причина</translation>
    </message>
    <message>
        <source>Solved, and the customer confirmed it</source>
        <translation>Решено, клиент подтвердил</translation>
    </message>
    <message>
        <source>The customer went silent after our attempts</source>
        <translation>Клиент замолчал после наших попыток</translation>
    </message>
    <message>
        <source>No answer on purpose: no rational kernel</source>
        <translation>Не отвечаем намеренно: нет рационального зерна</translation>
    </message>
    <message>
        <source>Not about our company</source>
        <translation>Не о нашей компании</translation>
    </message>
    <message>
        <source>We stopped, with the attempts listed</source>
        <translation>Мы прекратили; попытки перечислены</translation>
    </message>
    <message>
        <source>a note: it must be possible to check it later</source>
        <translation>пояснение, чтобы потом можно было проверить</translation>
    </message>
    <message>
        <source>who or what confirmed that it is solved</source>
        <translation>кто или что подтвердило решение</translation>
    </message>
    <message>
        <source>the root cause of the complaint</source>
        <translation>глубинная причина жалобы</translation>
    </message>
    <message>
        <source>an answer that reached the customer: there is none yet</source>
        <translation>ответ, который дошёл до клиента: его пока нет</translation>
    </message>
    <message>
        <source>their contact with the customer: the case is handed off</source>
        <translation>связь исполнителя с клиентом: обращение передано</translation>
    </message>
    <message>
        <source>whose it is and which one: the answers under the verdict</source>
        <translation>чьё это и что именно: ответы под вердиктом</translation>
    </message>
    <message>
        <source>Still needed: {what}.</source>
        <translation>Ещё нужно: {what}.</translation>
    </message>
</context>
<context>
    <name>ColdReading</name>
    <message>
        <source>The answer rests until {time}; then you read it again</source>
        <translation>Ответ отлёживается до {time}, потом вы его перечитаете</translation>
    </message>
    <message>
        <source>Do not wait…</source>
        <translation>Не ждать…</translation>
    </message>
    <message>
        <source>It has rested. Read it again</source>
        <translation>Отлежалось. Перечитайте</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Перечитать</translation>
    </message>
    <message>
        <source>Written in a hurry, on a hot case</source>
        <translation>Написано второпях, а обращение горячее</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Всё равно отправить</translation>
    </message>
</context>
<context>
    <name>ColleaguesSection</name>
    <message>
        <source>Colleagues</source>
        <translation>Коллеги</translation>
    </message>
    <message>
        <source>Whom cases are given to: persons, departments, branches, suppliers.</source>
        <translation>Кому поручают обращения: люди, отделы, филиалы, поставщики.</translation>
    </message>
    <message>
        <source>Show those put aside</source>
        <translation>Показать убранных</translation>
    </message>
    <message>
        <source>A new name</source>
        <translation>Новое имя</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Добавить</translation>
    </message>
    <message>
        <source>Offer {name} again</source>
        <translation>Снова предлагать: {name}</translation>
    </message>
    <message>
        <source>Put {name} aside</source>
        <translation>Убрать из списка: {name}</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Снова предлагать</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>telephone, mail, chat</source>
        <translation>телефон, почта, чат</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>department</source>
        <translation>отдел</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>филиал</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>поставщик</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>Новый коллега</translation>
    </message>
    <message>
        <source>{who}: name</source>
        <translation>{who}: имя</translation>
    </message>
    <message>
        <source>{who}: kind</source>
        <translation>{who}: кто это</translation>
    </message>
    <message>
        <source>{who}: contact</source>
        <translation>{who}: контакт</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Comparison: {title}</source>
        <translation>Сравнение: {title}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Before: {old}. After: {new}.</source>
        <translation>Было: {old}. Стало: {new}.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>было</translation>
    </message>
    <message>
        <source>after</source>
        <translation>стало</translation>
    </message>
    <message>
        <source>Not as captured: {sides}. This comparison proves nothing.</source>
        <translation>Не в том виде, в каком сняли: {sides}. Такое сравнение ничего не доказывает.</translation>
    </message>
    <message>
        <source>Both captures are unchanged since they were made.</source>
        <translation>Обе фиксации не менялись с момента съёмки.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Сравниваем…</translation>
    </message>
    <message>
        <source>There is no picture of the whole page in one of the captures.</source>
        <translation>В одной из фиксаций нет снимка всей страницы.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Text: no difference</source>
        <translation>Текст: различий нет</translation>
    </message>
    <message numerus="yes">
        <source>Text: %Ln passage(s) differ</source>
        <translation>
            <numerusform>Текст: отличается %Ln место</numerusform>
            <numerusform>Текст: отличаются %Ln места</numerusform>
            <numerusform>Текст: отличаются %Ln мест</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures: %Ln place(s) differ</source>
        <translation>
            <numerusform>Картинки: отличается %Ln место</numerusform>
            <numerusform>Картинки: отличаются %Ln места</numerusform>
            <numerusform>Картинки: отличаются %Ln мест</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures: no difference</source>
        <translation>Картинки: различий нет</translation>
    </message>
</context>
<context>
    <name>ComparedPictures</name>
    <message>
        <source>Picture before</source>
        <translation>Картинка: было</translation>
    </message>
    <message>
        <source>Picture after</source>
        <translation>Картинка: стало</translation>
    </message>
    <message>
        <source>Solid frame: changed. Dashes: added. Dots: removed.</source>
        <translation>Сплошная рамка: изменено. Пунктир: добавлено. Точки: убрано.</translation>
    </message>
    <message>
        <source>The pictures do not differ.</source>
        <translation>Картинки не отличаются.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) differ</source>
        <translation>
            <numerusform>Отличается %Ln место</numerusform>
            <numerusform>Отличаются %Ln места</numerusform>
            <numerusform>Отличаются %Ln мест</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {total}: {kind}</source>
        <translation>{number} из {total}: {kind}</translation>
    </message>
    <message>
        <source>before</source>
        <translation>было</translation>
    </message>
    <message>
        <source>after</source>
        <translation>стало</translation>
    </message>
    <message>
        <source>shown: {side}</source>
        <translation>показано: {side}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлено</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>убрано</translation>
    </message>
</context>
<context>
    <name>ComparedTexts</name>
    <message>
        <source>Text before and after</source>
        <translation>Текст: было и стало</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Только отличия</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Предыдущее отличие</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Следующее отличие</translation>
    </message>
    <message>
        <source>Struck out: before. Underlined: after.</source>
        <translation>Зачёркнуто: было. Подчёркнуто: стало.</translation>
    </message>
    <message>
        <source>The texts do not differ.</source>
        <translation>Тексты не отличаются.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) differ</source>
        <translation>
            <numerusform>Отличается %Ln место</numerusform>
            <numerusform>Отличаются %Ln места</numerusform>
            <numerusform>Отличаются %Ln мест</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} из {total}</translation>
    </message>
    <message>
        <source>only the beginning of these long texts was compared</source>
        <translation>сравнено только начало этих длинных текстов</translation>
    </message>
</context>
<context>
    <name>ComparingPresenter</name>
    <message>
        <source>One of the two captures is not there any more: its files were deleted.</source>
        <translation>Одной из двух фиксаций больше нет: её файлы удалены.</translation>
    </message>
    <message>
        <source>Looking at the captured page again…</source>
        <translation>Смотрим на снятую страницу ещё раз…</translation>
    </message>
    <message>
        <source>edited: {edited}, deleted: {deleted}, restored: {restored}</source>
        <translation>изменено: {edited}, удалено: {deleted}, возвращено: {restored}</translation>
    </message>
    <message>
        <source>The page could not be seen now: it is looked at again later</source>
        <translation>Сейчас страницу увидеть не удалось: посмотрим позже</translation>
    </message>
    <message>
        <source>There is no captured page of this case to look at</source>
        <translation>У этого обращения нет снятой страницы, которую можно проверить</translation>
    </message>
    <message>
        <source>The page is as it was captured</source>
        <translation>Страница такая же, какой её сняли</translation>
    </message>
</context>
<context>
    <name>CompensationDialog</name>
    <message>
        <source>Compensation</source>
        <translation>Компенсация</translation>
    </message>
    <message>
        <source>Others may see it in the thread</source>
        <translation>Другие могут увидеть её в переписке</translation>
    </message>
    <message>
        <source>What does the customer get?</source>
        <translation>Что получит клиент?</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>A month of membership, a new kettle, 10 %…</source>
        <translation>Месяц подписки, новый чайник, 10 %…</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Sum, roubles</source>
        <translation>&amp;Сумма, рублей</translation>
    </message>
    <message>
        <source>&amp;What exactly</source>
        <translation>&amp;Что именно</translation>
    </message>
    <message>
        <source>Earlier cases with the same problem</source>
        <translation>Прежние обращения с той же проблемой</translation>
    </message>
    <message>
        <source>Wh&amp;y it is so</source>
        <translation>&amp;Почему так</translation>
    </message>
    <message>
        <source>Who &amp;allowed it</source>
        <translation>Кто &amp;разрешил</translation>
    </message>
    <message>
        <source>None are known yet.</source>
        <translation>Таких пока нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n обращение</numerusform>
            <numerusform>%n обращения</numerusform>
            <numerusform>%n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>something was given in {count}</source>
        <translation>компенсация была в {count}</translation>
    </message>
    <message>
        <source>mostly {median}</source>
        <translation>обычно {median}</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>от {least} до {most}</translation>
    </message>
    <message>
        <source>Still needed: {what}.</source>
        <translation>Ещё нужно: {what}.</translation>
    </message>
    <message>
        <source>a sum that can be read: 1 500 or 1500,50</source>
        <translation>сумма цифрами: 1 500 или 1500,50</translation>
    </message>
    <message>
        <source>fewer words</source>
        <translation>покороче</translation>
    </message>
    <message>
        <source>the sum</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>the sum, or what exactly</source>
        <translation>сумма или что именно</translation>
    </message>
    <message>
        <source>Above the limit of this kind: {limit}.</source>
        <translation>Выше предела для этого вида: {limit}.</translation>
    </message>
    <message>
        <source>Above the limit of one case: {limit}.</source>
        <translation>Выше предела на обращение: {limit}.</translation>
    </message>
    <message>
        <source>More than like cases got: special treatment is written down.</source>
        <translation>Больше, чем получили другие с той же бедой: особое отношение будет записано.</translation>
    </message>
    <message>
        <source>Less than like cases got: others were treated better.</source>
        <translation>Меньше, чем получили другие с той же бедой.</translation>
    </message>
    <message>
        <source>why it is so</source>
        <translation>почему так</translation>
    </message>
    <message>
        <source>who allowed it</source>
        <translation>кто разрешил</translation>
    </message>
</context>
<context>
    <name>CompensationLimitsSection</name>
    <message>
        <source>Limits of compensation</source>
        <translation>Пределы компенсации</translation>
    </message>
    <message>
        <source>What is above a limit is not forbidden: it asks why, and who allowed it. Whole roubles; 0: no limit.</source>
        <translation>Выше предела не запрещено: программа спросит, почему так и кто разрешил. Целые рубли; 0 — без предела.</translation>
    </message>
    <message>
        <source>All compensations as a table…</source>
        <translation>Все компенсации таблицей…</translation>
    </message>
    <message>
        <source>All that one case gets</source>
        <translation>Всё по одному обращению</translation>
    </message>
</context>
<context>
    <name>CompensationPresenter</name>
    <message>
        <source>Compensation…</source>
        <translation>Компенсация…</translation>
    </message>
    <message>
        <source>Withdraw the compensation</source>
        <translation>Отозвать компенсацию</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
</context>
<context>
    <name>CompensationSection</name>
    <message>
        <source>Compensation</source>
        <translation>Компенсация</translation>
    </message>
    <message>
        <source>Give…</source>
        <translation>Дать…</translation>
    </message>
    <message>
        <source>Give a compensation…</source>
        <translation>Дать компенсацию…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Отозвать…</translation>
    </message>
    <message>
        <source>seen by others</source>
        <translation>видно другим</translation>
    </message>
    <message>
        <source>withdrawn {when}</source>
        <translation>отозвано {when}</translation>
    </message>
</context>
<context>
    <name>CompensationSettings</name>
    <message>
        <source>All compensations</source>
        <translation>Все компенсации</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>Текст с разделителями (*.csv)</translation>
    </message>
    <message>
        <source>compensations</source>
        <translation>компенсации</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n строка записана в {file}</numerusform>
            <numerusform>%n строки записаны в {file}</numerusform>
            <numerusform>%n строк записано в {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Answer to the customer</source>
        <translation>Ответ клиенту</translation>
    </message>
    <message>
        <source>Write an answer; type / for a template</source>
        <translation>Напишите ответ; «/» — шаблоны</translation>
    </message>
    <message>
        <source>Fill in first: {blanks}</source>
        <translation>Сначала заполните: {blanks}</translation>
    </message>
    <message numerus="yes">
        <source>Too long for this network by %n character(s)</source>
        <translation>
            <numerusform>Для этой сети длиннее на %n знак</numerusform>
            <numerusform>Для этой сети длиннее на %n знака</numerusform>
            <numerusform>Для этой сети длиннее на %n знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Прежние тексты</translation>
    </message>
    <message>
        <source>More for this answer</source>
        <translation>Ещё для этого ответа</translation>
    </message>
    <message>
        <source>Publicly</source>
        <translation>Публично</translation>
    </message>
    <message>
        <source>Privately</source>
        <translation>Лично</translation>
    </message>
    <message>
        <source>Who will see the answer</source>
        <translation>Кто увидит ответ</translation>
    </message>
    <message>
        <source>Privately is proposed: {why}</source>
        <translation>Предлагаем ответить лично: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of the card without an answer</source>
        <translation>
            <numerusform>%n вопрос карточки без ответа</numerusform>
            <numerusform>%n вопроса карточки без ответа</numerusform>
            <numerusform>%n вопросов карточки без ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message>
        <source>{length} of {longest}</source>
        <translation>{length} из {longest}</translation>
    </message>
    <message>
        <source>Characters: {count}</source>
        <translation>Знаков: {count}</translation>
    </message>
    <message>
        <source>To fill in (Tab): {blanks}</source>
        <translation>Заполнить (Tab): {blanks}</translation>
    </message>
    <message>
        <source>Draft kept at {time}</source>
        <translation>Черновик сохранён в {time}</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Are you sure?</source>
        <translation>Вы уверены?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>They reached the customer</source>
        <translation>Связались с клиентом</translation>
    </message>
    <message>
        <source>{name} reached the customer</source>
        <translation>{name}: с клиентом связались</translation>
    </message>
    <message>
        <source>Who of theirs</source>
        <translation>Кто именно</translation>
    </message>
    <message>
        <source>What they agreed on</source>
        <translation>О чём договорились</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>К&amp;ак</translation>
    </message>
    <message>
        <source>W&amp;ho</source>
        <translation>К&amp;то</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Итог</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CorrectionList</name>
    <message>
        <source>What you corrected</source>
        <translation>Что вы поправили</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>What the program has learned</source>
        <translation>Чему программа научилась</translation>
    </message>
    <message>
        <source>New posts like these are judged as you judged these. What is taken back teaches nothing any more; the cases keep the verdicts that you set.</source>
        <translation>Новые сообщения, похожие на эти, оцениваются так, как решили вы. Отменённая поправка больше ничему не учит; вердикты, которые вы поставили обращениям, остаются.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ве&amp;рнуть</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>Отменить &amp;поправку</translation>
    </message>
    <message>
        <source>Nothing is left that it learned from you.</source>
        <translation>От вас она больше ничему не научена.</translation>
    </message>
    <message>
        <source>Take &amp;all back</source>
        <translation>Отменить &amp;все поправки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) taken back.</source>
        <translation>
            <numerusform>%Ln поправка отменена.</numerusform>
            <numerusform>%Ln поправки отменены.</numerusform>
            <numerusform>%Ln поправок отменено.</numerusform>
        </translation>
    </message>
    <message>
        <source>{verdict}: you agreed</source>
        <translation>{verdict}: вы согласились</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>без слов</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>Attack? %n more</source>
        <translation>
            <numerusform>Атака? Ещё %n</numerusform>
            <numerusform>Атака? Ещё %n</numerusform>
            <numerusform>Атака? Ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation>
            <numerusform>ещё %n такое</numerusform>
            <numerusform>ещё %n таких</numerusform>
            <numerusform>ещё %n таких</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more case(s) say the same</source>
        <translation>
            <numerusform>Ещё %n обращение с тем же текстом</numerusform>
            <numerusform>Ещё %n обращения с тем же текстом</numerusform>
            <numerusform>Ещё %n обращений с тем же текстом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like text(s)</source>
        <translation>
            <numerusform>%n похожий текст</numerusform>
            <numerusform>%n похожих текста</numerusform>
            <numerusform>%n похожих текстов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s)</source>
        <translation>
            <numerusform>за %n час</numerusform>
            <numerusform>за %n часа</numerusform>
            <numerusform>за %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new account(s)</source>
        <translation>
            <numerusform>%n новый аккаунт</numerusform>
            <numerusform>%n новых аккаунта</numerusform>
            <numerusform>%n новых аккаунтов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different account(s)</source>
        <translation>
            <numerusform>%n разный аккаунт</numerusform>
            <numerusform>%n разных аккаунта</numerusform>
            <numerusform>%n разных аккаунтов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them registered within the month before</source>
        <translation>
            <numerusform>%n из них зарегистрирован за последний месяц до этого</numerusform>
            <numerusform>%n из них зарегистрированы за последний месяц до этого</numerusform>
            <numerusform>%n из них зарегистрированы за последний месяц до этого</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them never seen before, without known followers</source>
        <translation>
            <numerusform>%n из них раньше не встречался, подписчиков почти нет или число неизвестно</numerusform>
            <numerusform>%n из них раньше не встречались, подписчиков почти нет или число неизвестно</numerusform>
            <numerusform>%n из них раньше не встречались, подписчиков почти нет или число неизвестно</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) with this text</source>
        <translation>
            <numerusform>%n обращение с этим текстом</numerusform>
            <numerusform>%n обращения с этим текстом</numerusform>
            <numerusform>%n обращений с этим текстом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n author(s)</source>
        <translation>
            <numerusform>%n автор</numerusform>
            <numerusform>%n автора</numerusform>
            <numerusform>%n авторов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) in an hour</source>
        <translation>
            <numerusform>%n упоминание за час</numerusform>
            <numerusform>%n упоминания за час</numerusform>
            <numerusform>%n упоминаний за час</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation>
            <numerusform>Есть %n лайк</numerusform>
            <numerusform>Есть %n лайка</numerusform>
            <numerusform>Есть %n лайков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repost(s)</source>
        <translation>
            <numerusform>есть %n репост</numerusform>
            <numerusform>есть %n репоста</numerusform>
            <numerusform>есть %n репостов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n фото</numerusform>
            <numerusform>%n фото</numerusform>
            <numerusform>%n фото</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Otklik stumbled</source>
        <translation>«Отклик» споткнулся</translation>
    </message>
    <message>
        <source>Otklik met a mistake of its own</source>
        <translation>В «Отклике» обнаружилась ошибка</translation>
    </message>
    <message>
        <source>What you typed is saved, answers that were sent stay sent. You can go on working; if something looks wrong, start Otklik again.</source>
        <translation>Набранное сохранено, отправленные ответы остались отправленными. Можно работать дальше; если что-то выглядит не так, запустите «Отклик» заново.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Технические подробности</translation>
    </message>
    <message>
        <source>The same is in the log: {folder}</source>
        <translation>То же самое есть в журнале программы: {folder}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Скопировать подробности</translation>
    </message>
    <message>
        <source>Quit Otklik</source>
        <translation>Закрыть «Отклик»</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Работать дальше</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>CriterionChip</name>
    <message>
        <source>not asked for here</source>
        <translation>здесь не требуется</translation>
    </message>
    <message>
        <source>met: {words}</source>
        <translation>есть: {words}</translation>
    </message>
    <message>
        <source>met</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>{why} Press: {mend}</source>
        <translation>{why} Нажмите: {mend}</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>25.11, tomorrow, Friday …</source>
        <translation>25.11, завтра, пятница…</translation>
    </message>
    <message>
        <source>Calendar (Down)</source>
        <translation>Календарь (↓)</translation>
    </message>
    <message>
        <source>In words: {day}</source>
        <translation>Словами: {day}</translation>
    </message>
    <message>
        <source>This is no day, and the blank stays: 25.11, tomorrow, Friday …</source>
        <translation>Это не день, поле остаётся пустым: 25.11, завтра, пятница…</translation>
    </message>
</context>
<context>
    <name>DeadlinesPane</name>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Cases by deadline</source>
        <translation>Обращения по срокам</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Обещание исполнено</translation>
    </message>
    <message>
        <source>What was promised first is done; the next one is due</source>
        <translation>Первое обещанное исполнено; дальше — следующее</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Сроков нет</translation>
    </message>
    <message>
        <source>No open case waits for an answer by a certain time, nothing is promised.</source>
        <translation>Ни одно обращение не ждёт ответа к сроку, ничего не обещано.</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>К очереди</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed off: they have not reached the customer</source>
        <translation>Передано: с клиентом ещё не связались</translation>
    </message>
    <message>
        <source>Promises kept this week</source>
        <translation>Исполнено за неделю</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>опоздание {span}</translation>
    </message>
    <message>
        <source>kept {moment}</source>
        <translation>исполнено {moment}</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>в срок</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln обращение</numerusform>
            <numerusform>%Ln обращения</numerusform>
            <numerusform>%Ln обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>the nearest {count} of {total}</source>
        <translation>ближайшие {count} из {total}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Мы обещали</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>до {moment}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n обещание</numerusform>
            <numerusform>%n обещания</numerusform>
            <numerusform>%n обещаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteCaptureDialog</name>
    <message>
        <source>Delete the files of the capture</source>
        <translation>Удаление файлов фиксации</translation>
    </message>
    <message>
        <source>Delete the capture of {moment}?</source>
        <translation>Удалить фиксацию от {moment}?</translation>
    </message>
    <message>
        <source>All its files go for good: {size}. In the list and in the journal it stays written down that they were there, their sums, when they were deleted and why.</source>
        <translation>Все её файлы исчезнут навсегда: {size}. В списке и в журнале останется запись: что они были, их суммы, когда и почему их удалили.</translation>
    </message>
    <message>
        <source>It is the last capture: the case will be without evidence.</source>
        <translation>Это последняя фиксация: обращение останется без доказательств.</translation>
    </message>
    <message>
        <source>Why are they deleted?</source>
        <translation>Почему удаляете?</translation>
    </message>
    <message>
        <source>Delete the files</source>
        <translation>Удалить файлы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details of the case</source>
        <translation>Подробности обращения</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Фиксации</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>The details of a case stand here.</source>
        <translation>Здесь подробности обращения.</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Похожие</translation>
    </message>
</context>
<context>
    <name>DraftHistoryDialog</name>
    <message>
        <source>Earlier texts of this answer</source>
        <translation>Прежние тексты этого ответа</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Прежние тексты</translation>
    </message>
    <message>
        <source>There are no earlier texts yet.</source>
        <translation>Прежних текстов пока нет.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Struck out: only in the earlier text. Underlined: only in the present one.</source>
        <translation>Зачёркнуто — было только в прежнем тексте. Подчёркнуто — есть только в нынешнем.</translation>
    </message>
    <message>
        <source>The earlier text beside the present one</source>
        <translation>Прежний текст рядом с нынешним</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
</context>
<context>
    <name>DraftNews</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>While you were writing, the customer added a message</source>
        <translation>Пока вы писали, клиент добавил сообщение</translation>
    </message>
    <message>
        <source>While you were writing, it was answered in our name</source>
        <translation>Пока вы писали, от нашего имени уже ответили</translation>
    </message>
    <message>
        <source>While you were writing, somebody else wrote here</source>
        <translation>Пока вы писали, здесь написал кто-то ещё</translation>
    </message>
</context>
<context>
    <name>DraftsPresenter</name>
    <message>
        <source>What you typed is not kept yet. {why} It is tried again by itself.</source>
        <translation>Набранное ещё не сохранено. {why} Программа повторит попытку сама.</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Log in to Telegram</source>
        <translation>Вход в Telegram</translation>
    </message>
    <message>
        <source>Telegram has sent a code to your Telegram or by SMS.</source>
        <translation>Telegram прислал код: в приложение, где вы уже вошли, или по СМС.</translation>
    </message>
    <message>
        <source>The password is the one of two-step verification.</source>
        <translation>Это пароль двухэтапной аутентификации.</translation>
    </message>
    <message>
        <source>What Telegram said</source>
        <translation>Что ответил Telegram</translation>
    </message>
    <message>
        <source>&amp;Send another code</source>
        <translation>&amp;Прислать новый код</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Code from Telegram</source>
        <translation>Код из Telegram</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>What is kept stays if this is empty</source>
        <translation>Если пусто, останется сохранённое</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>Прислать код</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Входим…</translation>
    </message>
    <message>
        <source>Asking Telegram for a code…</source>
        <translation>Запрашиваем код…</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>It did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>Code for the log: {code}</source>
        <translation>Код для журнала: {code}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>EscalateDialog</name>
    <message>
        <source>Escalate</source>
        <translation>Эскалировать</translation>
    </message>
    <message>
        <source>Who has to decide?</source>
        <translation>Кто должен решить?</translation>
    </message>
    <message>
        <source>A new name is kept among your colleagues.</source>
        <translation>Новое имя останется среди коллег.</translation>
    </message>
    <message>
        <source>&amp;To whom</source>
        <translation>&amp;Кому</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Почему</translation>
    </message>
    <message>
        <source>The deadline stays as it is; the case stands in the view “Escalated”.</source>
        <translation>Срок не меняется; обращение будет в представлении «Эскалировано».</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>{told} · macro “{name}”</source>
        <translation>{told} · макрос «{name}»</translation>
    </message>
    <message>
        <source>by {moment}</source>
        <translation>к {moment}</translation>
    </message>
</context>
<context>
    <name>EvidenceHealthDialog</name>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>How the evidence is</source>
        <translation>Состояние доказательств</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cases on a page without a capture</source>
        <translation>Обращения со страницей, но без фиксации</translation>
    </message>
    <message>
        <source>&amp;Capture all</source>
        <translation>&amp;Зафиксировать все</translation>
    </message>
    <message>
        <source>Show in the &amp;queue</source>
        <translation>Показать в &amp;очереди</translation>
    </message>
    <message>
        <source>Captures that failed</source>
        <translation>Фиксации, которые не удались</translation>
    </message>
    <message>
        <source>Captures that lack something</source>
        <translation>Неполные фиксации</translation>
    </message>
    <message numerus="yes">
        <source>Captures that nobody verified for %n day(s)</source>
        <translation>
            <numerusform>Фиксации, которые не проверяли %n день</numerusform>
            <numerusform>Фиксации, которые не проверяли %n дня</numerusform>
            <numerusform>Фиксации, которые не проверяли %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Verify all</source>
        <translation>&amp;Проверить все</translation>
    </message>
    <message>
        <source>Captures whose time stamp is still to come; asked for by itself</source>
        <translation>Фиксации, к которым метка времени ещё придёт; запрашивается сама</translation>
    </message>
    <message>
        <source>Captures refused a time stamp</source>
        <translation>Фиксации, которым отказали в метке времени</translation>
    </message>
    <message>
        <source>Cases whose page was edited or deleted since</source>
        <translation>Обращения, страницу которых с тех пор изменили или удалили</translation>
    </message>
    <message>
        <source>Show the &amp;first</source>
        <translation>Показать &amp;первое</translation>
    </message>
</context>
<context>
    <name>EvidenceHealthPresenter</name>
    <message>
        <source>Without a capture: {count}</source>
        <translation>Без фиксации: {count}</translation>
    </message>
    <message>
        <source>Captures failed: {count}</source>
        <translation>Не удалось снять: {count}</translation>
    </message>
    <message>
        <source>To be verified: {count}</source>
        <translation>Пора проверить: {count}</translation>
    </message>
    <message>
        <source>Captured: {good} of {total}</source>
        <translation>Зафиксировано: {good} из {total}</translation>
    </message>
    <message>
        <source>Verified: everything holds</source>
        <translation>Проверено: всё цело</translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n of them no longer hold(s)</source>
        <translation>
            <numerusform>Проверено: %n фиксация больше не сходится</numerusform>
            <numerusform>Проверено: %n фиксации больше не сходятся</numerusform>
            <numerusform>Проверено: %n фиксаций больше не сходятся</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePresenter</name>
    <message>
        <source>The network gave no address for this post: there is no page to capture</source>
        <translation>Сеть не дала адреса этого сообщения: фиксировать нечего</translation>
    </message>
    <message>
        <source>Capturing evidence</source>
        <translation>Фиксируем страницу</translation>
    </message>
</context>
<context>
    <name>EvidenceSettings</name>
    <message>
        <source>a public root</source>
        <translation>общеизвестный корень</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>File with its root certificate</source>
        <translation>Файл с её корневым сертификатом</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Remove this authority</source>
        <translation>Убрать эту службу</translation>
    </message>
    <message>
        <source>Time stamps of captures</source>
        <translation>Метки времени фиксаций</translation>
    </message>
    <message>
        <source>Independent authorities (RFC 3161) vouch that a capture existed by a certain moment. They are shown a digest of it, nothing else. Two are better than one.</source>
        <translation>Независимые службы (RFC 3161) подтверждают, что к некоторому моменту фиксация уже была. Им показывают только её контрольную сумму. Две службы лучше одной.</translation>
    </message>
    <message>
        <source>Names are Latin letters, digits, dots and dashes and do not repeat; addresses begin with http:// or https://. Until then the earlier list is in force.</source>
        <translation>Имена — латинские буквы, цифры, точки и дефисы, без повторов; адреса начинаются с http:// или https://. До тех пор действует прежний список.</translation>
    </message>
    <message>
        <source>Add an authority</source>
        <translation>Добавить службу</translation>
    </message>
    <message>
        <source>File with the root certificate</source>
        <translation>Файл с корневым сертификатом</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Сертификаты (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>Все (*)</translation>
    </message>
</context>
<context>
    <name>ExportCaseDialog</name>
    <message>
        <source>Export the case</source>
        <translation>Выгрузить обращение</translation>
    </message>
    <message>
        <source>One file: the conversation, the answers, the captures with their time stamps, a page for any browser. Another Otklik can take the case over from it.</source>
        <translation>Один файл: переписка, ответы, фиксации с метками времени и страница для любого браузера. Другой Отклик может принять из него обращение.</translation>
    </message>
    <message>
        <source>Internal notes too</source>
        <translation>И внутренние заметки</translation>
    </message>
    <message>
        <source>A protocol of inspection of each capture (PDF)</source>
        <translation>Протокол осмотра каждой фиксации (PDF)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Exported</name>
    <message>
        <source>The case was exported to {file}</source>
        <translation>Обращение выгружено в {file}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln capture(s) went incomplete or altered</source>
        <translation>
            <numerusform>%Ln фиксация ушла неполной или изменённой</numerusform>
            <numerusform>%Ln фиксации ушли неполными или изменёнными</numerusform>
            <numerusform>%Ln фиксаций ушли неполными или изменёнными</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of answers were gone</source>
        <translation>
            <numerusform>%Ln файла ответов уже нет</numerusform>
            <numerusform>%Ln файлов ответов уже нет</numerusform>
            <numerusform>%Ln файлов ответов уже нет</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>FieldCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>Attached files</source>
        <translation>Приложенные файлы</translation>
    </message>
    <message>
        <source>Take out {name}, {size}</source>
        <translation>Убрать {name}, {size}</translation>
    </message>
    <message>
        <source>{name}: press to take it out</source>
        <translation>{name}: нажмите, чтобы убрать</translation>
    </message>
</context>
<context>
    <name>FillBlanksDialog</name>
    <message>
        <source>Template: {name}</source>
        <translation>Шаблон: {name}</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>Как это будет выглядеть</translation>
    </message>
    <message>
        <source>What you leave empty stays marked in the answer.</source>
        <translation>Незаполненное останется отмеченным в ответе.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>число</translation>
    </message>
</context>
<context>
    <name>FindLine</name>
    <message>
        <source>Find here</source>
        <translation>Найти здесь</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Verification</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>All templates</source>
        <translation>Все шаблоны</translation>
    </message>
</context>
<context>
    <name>FolderTreeView</name>
    <message>
        <source>Folders</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>Rename or move…</source>
        <translation>Переименовать или переложить…</translation>
    </message>
</context>
<context>
    <name>FoundText</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln место</numerusform>
            <numerusform>%Ln места</numerusform>
            <numerusform>%Ln мест</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Furnished</name>
    <message>
        <source>Otklik: sample</source>
        <translation>Отклик: пример</translation>
    </message>
</context>
<context>
    <name>HandOffDialog</name>
    <message>
        <source>Hand off</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Write a case sheet for them as a file</source>
        <translation>Записать для них лист обращения файлом</translation>
    </message>
    <message>
        <source>Who shall reach the customer?</source>
        <translation>Кто свяжется с клиентом?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Branch, supplier, department, a name</source>
        <translation>Филиал, поставщик, отдел, имя</translation>
    </message>
    <message>
        <source>&amp;To whom</source>
        <translation>&amp;Кому</translation>
    </message>
    <message>
        <source>A new one:</source>
        <translation>Новый:</translation>
    </message>
    <message>
        <source>Call the customer and agree on a replacement…</source>
        <translation>Позвонить клиенту и договориться о замене…</translation>
    </message>
    <message>
        <source>&amp;What they should do</source>
        <translation>&amp;Что сделать</translation>
    </message>
    <message>
        <source>They reach the customer &amp;by</source>
        <translation>С клиентом свяжутся &amp;до</translation>
    </message>
    <message numerus="yes">
        <source>In %n working day(s)</source>
        <translation>
            <numerusform>Через %n рабочий день</numerusform>
            <numerusform>Через %n рабочих дня</numerusform>
            <numerusform>Через %n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>to whom</source>
        <translation>кому</translation>
    </message>
    <message>
        <source>what they should do</source>
        <translation>что сделать</translation>
    </message>
    <message>
        <source>a day that is not over</source>
        <translation>день, который ещё не прошёл</translation>
    </message>
    <message>
        <source>fewer words: {most} characters at most</source>
        <translation>покороче: не больше {most} знаков</translation>
    </message>
    <message>
        <source>Still needed: {what}.</source>
        <translation>Ещё нужно: {what}.</translation>
    </message>
</context>
<context>
    <name>HandoffReminders</name>
    <message>
        <source>{name} was to reach the customer by now</source>
        <translation>{name}: пора было связаться с клиентом</translation>
    </message>
    <message numerus="yes">
        <source>%n hand-off(s) are late: nobody reached the customer</source>
        <translation>
            <numerusform>Просрочена %n передача: с клиентом не связались</numerusform>
            <numerusform>Просрочены %n передачи: с клиентом не связались</numerusform>
            <numerusform>Просрочено %n передач: с клиентом не связались</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoffsPresenter</name>
    <message>
        <source>Hand off…</source>
        <translation>Передать…</translation>
    </message>
    <message>
        <source>A text for a letter or a messenger is in the clipboard</source>
        <translation>Текст для письма или мессенджера — в буфере обмена</translation>
    </message>
    <message>
        <source>Case sheet</source>
        <translation>Лист обращения</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Документ Word (*.docx)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Документ PDF (*.pdf)</translation>
    </message>
    <message>
        <source>case-{number}-hand-off-{handoff}</source>
        <translation>обращение-{number}-передача-{handoff}</translation>
    </message>
    <message>
        <source>The case sheet is in {file}</source>
        <translation>Лист обращения: {file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Written down. Ask the customer whether it helped?</source>
        <translation>Записано. Спросить клиента, помогло ли?</translation>
    </message>
    <message>
        <source>Put the question into the answer</source>
        <translation>Вставить вопрос в ответ</translation>
    </message>
    <message>
        <source>Did they reach you, and did it help? If not, tell us here.</source>
        <translation>Подскажите, пожалуйста, с вами связались? Вопрос решён? Если нет, напишите нам здесь.</translation>
    </message>
    <message>
        <source>Withdraw the hand-off</source>
        <translation>Отозвать передачу</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
</context>
<context>
    <name>HandoffsSection</name>
    <message>
        <source>Handed off</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Hand off…</source>
        <translation>Передать…</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>the customer was reached: {when}</source>
        <translation>с клиентом связались: {when}</translation>
    </message>
    <message>
        <source>open · {left}</source>
        <translation>открыто · {left}</translation>
    </message>
    <message>
        <source>They reached the customer…</source>
        <translation>Связались с клиентом…</translation>
    </message>
    <message>
        <source>Sheet…</source>
        <translation>Лист…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Отозвать…</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Text (needed)</source>
        <translation>Текст (нужен)</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Дата и время</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Author's account</source>
        <translation>Учётная запись автора</translation>
    </message>
    <message>
        <source>Author's page</source>
        <translation>Страница автора</translation>
    </message>
    <message>
        <source>Author's audience</source>
        <translation>Аудитория автора</translation>
    </message>
    <message>
        <source>Address of the post</source>
        <translation>Адрес поста</translation>
    </message>
    <message>
        <source>Number of the post</source>
        <translation>Номер записи</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>Ответ на</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Лайки</translation>
    </message>
    <message>
        <source>Reposts</source>
        <translation>Репосты</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Просмотры</translation>
    </message>
    <message>
        <source>— none —</source>
        <translation>— нет —</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import «{file}»</source>
        <translation>Импорт «{file}»</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Импортировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Читаем файл…</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>Which column holds what</source>
        <translation>Что в каком столбце</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>точка с запятой</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>вертикальная черта</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Кодировка</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Разделитель</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>как на этом компьютере</translation>
    </message>
    <message>
        <source>name of a profile, if wanted</source>
        <translation>название набора, если нужно</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>&amp;Бренд</translation>
    </message>
    <message>
        <source>Time &amp;zone of the moments</source>
        <translation>&amp;Часовой пояс времени</translation>
    </message>
    <message>
        <source>Keep these choices &amp;as</source>
        <translation>Сохранить выбор &amp;как</translation>
    </message>
    <message>
        <source>read as «{name}»</source>
        <translation>прочитано как «{name}»</translation>
    </message>
    <message>
        <source>{kind}, rows: {total}</source>
        <translation>{kind}, строк: {total}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Tables and exports (*.csv *.tsv *.txt *.xlsx *.json)</source>
        <translation>Таблицы и выгрузки (*.csv *.tsv *.txt *.xlsx *.json)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>The file {file} cannot be written.</source>
        <translation>Файл {file} не записывается.</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Progress of the import</source>
        <translation>Ход импорта</translation>
    </message>
    <message>
        <source>You can stop at any time: what has been imported stays, and comes only once.</source>
        <translation>Можно остановить в любой момент: загруженное останется и не повторится.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>строк: {done} из {total}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) so far</source>
        <translation>
            <numerusform>пока %Ln строка</numerusform>
            <numerusform>пока %Ln строки</numerusform>
            <numerusform>пока %Ln строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterimGate</name>
    <message>
        <source>We will answer by {day}.</source>
        <translation>Ответим до {day}.</translation>
    </message>
</context>
<context>
    <name>InterimStrip</name>
    <message>
        <source>An interim answer names a day. By when will the solution come?</source>
        <translation>В промежуточном ответе нужен срок. Когда будет решение?</translation>
    </message>
    <message>
        <source>{moment} stands in the answer now. Look at it and send</source>
        <translation>Срок «{moment}» вписан в ответ. Проверьте и отправляйте</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>In 3 working days</source>
        <translation>Через 3 рабочих дня</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Другой день…</translation>
    </message>
    <message>
        <source>It is the final answer</source>
        <translation>Это окончательный ответ</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Access key</source>
        <translation>Ключ доступа</translation>
    </message>
    <message>
        <source>Replace the key of this account…</source>
        <translation>Заменить ключ этого аккаунта…</translation>
    </message>
    <message>
        <source>Lo&amp;g in to Telegram…</source>
        <translation>&amp;Войти в Telegram…</translation>
    </message>
    <message>
        <source>For example: our service account. Other sources can use it too.</source>
        <translation>Например: наш служебный. Им смогут пользоваться и другие источники.</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Название аккаунта</translation>
    </message>
    <message>
        <source>Whose key</source>
        <translation>Чей ключ</translation>
    </message>
    <message>
        <source>This system has no safe place for keys (a keyring), so none is kept.</source>
        <translation>В этой системе нет надёжного места для ключей (связки ключей), поэтому ключ не сохранится.</translation>
    </message>
    <message>
        <source>Use it for this run only</source>
        <translation>Использовать только на этот запуск</translation>
    </message>
    <message>
        <source>Give the account a name.</source>
        <translation>Назовите аккаунт.</translation>
    </message>
    <message>
        <source>Without a key this cannot be read.</source>
        <translation>Без ключа это не прочитать.</translation>
    </message>
    <message>
        <source>Tick that the key is for this run only.</source>
        <translation>Отметьте, что ключ нужен только на этот запуск.</translation>
    </message>
    <message>
        <source>A key of this source alone</source>
        <translation>Ключ только этого источника</translation>
    </message>
    <message>
        <source>The account “{name}”</source>
        <translation>Аккаунт «{name}»</translation>
    </message>
    <message>
        <source>A new account, for several sources</source>
        <translation>Новый аккаунт, для нескольких источников</translation>
    </message>
    <message>
        <source>Access key (may stay empty)</source>
        <translation>Ключ доступа (можно без него)</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Полезно знать</translation>
    </message>
    <message>
        <source>It is kept in the system's keyring, never in a file or the database.</source>
        <translation>Он хранится в системной связке ключей, не в файле и не в базе.</translation>
    </message>
</context>
<context>
    <name>KeyParts</name>
    <message>
        <source>What is kept stays if this is empty</source>
        <translation>Если пусто, останется сохранённое</translation>
    </message>
    <message>
        <source>What you do not have may stay empty; then a part of it will not work.</source>
        <translation>Чего нет, оставьте пустым: тогда часть возможностей не заработает.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Show all keys</source>
        <translation>Показать все клавиши</translation>
    </message>
    <message>
        <source>Find an action, a place or paste an address</source>
        <translation>Найти действие, раздел или вставить адрес</translation>
    </message>
    <message>
        <source>Larger interface</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller interface</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Interface at 100 %</source>
        <translation>Размер 100 %</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Светлое или тёмное оформление</translation>
    </message>
    <message>
        <source>Close Otklik</source>
        <translation>Закрыть «Отклик»</translation>
    </message>
    <message>
        <source>To the next pane</source>
        <translation>К следующей панели</translation>
    </message>
    <message>
        <source>To the previous pane</source>
        <translation>К предыдущей панели</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Показать или скрыть подробности</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Следующее обращение</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Предыдущее обращение</translation>
    </message>
    <message>
        <source>Next case, from anywhere</source>
        <translation>Следующее обращение, отовсюду</translation>
    </message>
    <message>
        <source>Previous case, from anywhere</source>
        <translation>Предыдущее обращение, отовсюду</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Show what arrived</source>
        <translation>Показать пришедшее</translation>
    </message>
    <message>
        <source>Open a case for a page, a letter or a text</source>
        <translation>Открыть обращение по странице, письму или тексту</translation>
    </message>
    <message>
        <source>Take in a case from a file…</source>
        <translation>Принять обращение из файла…</translation>
    </message>
    <message>
        <source>Mark as not read</source>
        <translation>Отметить непрочитанным</translation>
    </message>
    <message>
        <source>How the evidence is</source>
        <translation>Состояние доказательств</translation>
    </message>
    <message>
        <source>Ask all sources now</source>
        <translation>Опросить все источники</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Написать ответ</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Отправить ответ</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Отправить позже</translation>
    </message>
    <message>
        <source>Take the sent answer back</source>
        <translation>Вернуть отправленный ответ</translation>
    </message>
    <message>
        <source>Capture evidence</source>
        <translation>Зафиксировать</translation>
    </message>
    <message>
        <source>Close the case and go to the next</source>
        <translation>Закрыть обращение и перейти к следующему</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Set the verdict</source>
        <translation>Выбрать вердикт</translation>
    </message>
    <message>
        <source>Tags of the case</source>
        <translation>Метки обращения</translation>
    </message>
    <message>
        <source>Say who answers the case</source>
        <translation>Назначить ответственного</translation>
    </message>
    <message>
        <source>Let somebody above decide</source>
        <translation>Эскалировать: пусть решит старший</translation>
    </message>
    <message>
        <source>Run a macro</source>
        <translation>Выполнить макрос</translation>
    </message>
    <message>
        <source>Choose the route</source>
        <translation>Выбрать маршрут</translation>
    </message>
    <message>
        <source>To the questions of the card</source>
        <translation>К вопросам карточки</translation>
    </message>
    <message>
        <source>Ask the customer for what is still open</source>
        <translation>Спросить клиента о неясном</translation>
    </message>
    <message>
        <source>Put the case off</source>
        <translation>Отложить обращение</translation>
    </message>
    <message>
        <source>Keep a promise with its date</source>
        <translation>Записать обещание с датой</translation>
    </message>
    <message>
        <source>Hand the case off: branch, supplier, department</source>
        <translation>Передать обращение: филиал, поставщик, отдел</translation>
    </message>
    <message>
        <source>Write down what the customer is given</source>
        <translation>Записать компенсацию клиенту</translation>
    </message>
    <message>
        <source>Open the original page</source>
        <translation>Открыть оригинал</translation>
    </message>
    <message>
        <source>Export the case</source>
        <translation>Выгрузить обращение</translation>
    </message>
    <message>
        <source>Build the answer from its parts</source>
        <translation>Собрать ответ из частей</translation>
    </message>
    <message>
        <source>Pick a template</source>
        <translation>Выбрать шаблон</translation>
    </message>
    <message>
        <source>To the next remark on the answer</source>
        <translation>К следующему замечанию об ответе</translation>
    </message>
    <message>
        <source>To the previous remark on the answer</source>
        <translation>К предыдущему замечанию об ответе</translation>
    </message>
    <message>
        <source>Mend what the remark is about</source>
        <translation>Исправить то, о чём замечание</translation>
    </message>
    <message>
        <source>Crisis: every answer is read again, or no more</source>
        <translation>Кризис: перечитывать каждый ответ — или больше не надо</translation>
    </message>
    <message>
        <source>Rules of the place</source>
        <translation>Правила площадки</translation>
    </message>
    <message>
        <source>Attach a file to the answer</source>
        <translation>Приложить файл к ответу</translation>
    </message>
    <message>
        <source>To the next blank</source>
        <translation>К следующему пропуску</translation>
    </message>
    <message>
        <source>Out of the answer, past its blanks</source>
        <translation>Из ответа наружу, мимо полей</translation>
    </message>
</context>
<context>
    <name>LearnedSection</name>
    <message>
        <source>What the program has learned</source>
        <translation>Чему программа научилась</translation>
    </message>
    <message>
        <source>Sho&amp;w, take back…</source>
        <translation>По&amp;казать и отменить…</translation>
    </message>
    <message>
        <source>Each verdict that you set or confirm teaches it what to propose for new posts like that one: on this computer, in this workspace only.</source>
        <translation>Каждый вердикт, который вы ставите или подтверждаете, учит её, что предлагать для похожих новых сообщений: только на этом компьютере и только в этом рабочем пространстве.</translation>
    </message>
    <message numerus="yes">
        <source>It learned from %Ln verdict(s) of yours.</source>
        <translation>
            <numerusform>Она научилась на %Ln вашем вердикте.</numerusform>
            <numerusform>Она научилась на %Ln ваших вердиктах.</numerusform>
            <numerusform>Она научилась на %Ln ваших вердиктах.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Пока ничему.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>The page is captured. The answer was not sent: it is no longer before you</source>
        <translation>Страница снята. Ответ не отправлен: он уже не перед вами</translation>
    </message>
</context>
<context>
    <name>LoginBar</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Load the page again</source>
        <translation>Загрузить страницу заново</translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation>Пустая страница</translation>
    </message>
    <message>
        <source>Address: {url}</source>
        <translation>Адрес: {url}</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>без шифрования</translation>
    </message>
    <message>
        <source>The connection is encrypted</source>
        <translation>Соединение зашифровано</translation>
    </message>
</context>
<context>
    <name>LoginPageDialog</name>
    <message>
        <source>Sign in for captures</source>
        <translation>Вход для фиксаций</translation>
    </message>
    <message>
        <source>Sign in for “{name}”</source>
        <translation>Вход для «{name}»</translation>
    </message>
    <message>
        <source>A window with the site opens. Sign in there as usual and press “Done”. Otklik keeps the login on this computer, encrypted; your password is not kept.</source>
        <translation>Откроется окно с сайтом. Войдите там как обычно и нажмите «Готово». Отклик хранит вход на этом компьютере в зашифрованном виде; пароль не сохраняется.</translation>
    </message>
    <message>
        <source>https://example.com/login</source>
        <translation>https://example.com/login</translation>
    </message>
    <message>
        <source>Captures made with it show what your account sees. Mind the site's terms.</source>
        <translation>Такие фиксации показывают то, что видит ваш аккаунт. Учитывайте правила сайта.</translation>
    </message>
    <message>
        <source>The &amp;page to sign in on</source>
        <translation>&amp;Страница входа</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>LoginShell</name>
    <message>
        <source>&amp;Done, I am signed in</source>
        <translation>&amp;Готово, я вошёл</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>The site says: {text}</source>
        <translation>Сайт говорит: {text}</translation>
    </message>
    <message>
        <source>The site remembers nothing yet: it seems that you are not signed in.</source>
        <translation>Сайт пока ничего не запомнил: похоже, вы ещё не вошли.</translation>
    </message>
    <message>
        <source>Sign in as usual, then press “Done”. Otklik remembers the login on this computer, encrypted, and uses it only to capture pages. Your password is not kept.</source>
        <translation>Войдите как обычно и нажмите «Готово». Отклик запомнит вход на этом компьютере в зашифрованном виде и использует его только для съёмки страниц. Пароль не сохраняется.</translation>
    </message>
    <message>
        <source>This system has no safe place for keys: the login lasts until Otklik is closed.</source>
        <translation>В этой системе нет надёжного места для ключей: вход действует, пока Отклик не закрыт.</translation>
    </message>
    <message>
        <source>Files are not downloaded here.</source>
        <translation>Файлы здесь не скачиваются.</translation>
    </message>
    <message>
        <source>The site asked for the camera, the place or the like: refused.</source>
        <translation>Сайт просил камеру, местоположение или подобное: отказано.</translation>
    </message>
    <message>
        <source>Passkeys and security keys do not work here. Choose another way to sign in: a password or a code.</source>
        <translation>Ключи доступа здесь не работают. Выберите другой способ входа: пароль или код.</translation>
    </message>
    <message>
        <source>The site's certificate is wrong: somebody may be listening. Do not sign in.</source>
        <translation>Сертификат сайта неверен: вас могут подслушивать. Не входите.</translation>
    </message>
    <message>
        <source>The site wanted to open another program: refused.</source>
        <translation>Сайт хотел открыть другую программу: отказано.</translation>
    </message>
    <message>
        <source>The site asks for a password in a way that does not work here.</source>
        <translation>Сайт спрашивает пароль способом, который здесь не работает.</translation>
    </message>
    <message>
        <source>Files are not handed to sites here.</source>
        <translation>Файлы отсюда сайтам не передаются.</translation>
    </message>
    <message>
        <source>The page broke off. Load it again.</source>
        <translation>Страница оборвалась. Загрузите её заново.</translation>
    </message>
    <message>
        <source>The site opened too many windows.</source>
        <translation>Сайт открыл слишком много окон.</translation>
    </message>
</context>
<context>
    <name>LoginWindow</name>
    <message>
        <source>Otklik: sign in to “{name}”</source>
        <translation>Отклик: вход для «{name}»</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message numerus="yes">
        <source>Looked at %Ln post(s)</source>
        <translation>
            <numerusform>Проверен %Ln пост</numerusform>
            <numerusform>Проверено %Ln поста</numerusform>
            <numerusform>Проверено %Ln постов</numerusform>
        </translation>
    </message>
    <message>
        <source>edited: {edited}, deleted: {deleted}, restored: {restored}</source>
        <translation>изменено: {edited}, удалено: {deleted}, возвращено: {restored}</translation>
    </message>
</context>
<context>
    <name>MacroCaseFields</name>
    <message>
        <source>Leave it</source>
        <translation>Не менять</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Не закрывать</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Я</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>Put off for</source>
        <translation>Отложить на</translation>
    </message>
    <message>
        <source>Deadline in</source>
        <translation>Срок через</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Добавить метки</translation>
    </message>
    <message>
        <source>Take tags away</source>
        <translation>Снять метки</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>What is promised by then</source>
        <translation>Что обещано к сроку</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Поручить</translation>
    </message>
    <message>
        <source>Note for us</source>
        <translation>Заметка для себя</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Маршрут</translation>
    </message>
    <message>
        <source>Why this route</source>
        <translation>Почему этот маршрут</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The solution, or the grounds</source>
        <translation>Решение или основания</translation>
    </message>
    <message>
        <source>Who confirmed it</source>
        <translation>Кто подтвердил</translation>
    </message>
    <message>
        <source>with commas between</source>
        <translation>через запятую</translation>
    </message>
</context>
<context>
    <name>MacroDialog</name>
    <message>
        <source>Macro</source>
        <translation>Макрос</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Выполнить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Текст ответа</translation>
    </message>
    <message>
        <source>&amp;Send the reply at once, where it may leave</source>
        <translation>Сразу &amp;отправить ответ, где это можно</translation>
    </message>
    <message>
        <source>Looking: {done} of {count}</source>
        <translation>Проверяем: {done} из {count}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Проверяем…</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>The reply, as the first one gets it</source>
        <translation>Ответ, каким его получит первый</translation>
    </message>
    <message numerus="yes">
        <source>%n people would read the same text. Readers of one thread see that, and it promises nothing by a date.</source>
        <translation>
            <numerusform>%n человек прочтёт один и тот же текст. Это заметят, а срока в нём нет.</numerusform>
            <numerusform>%n человека прочтут один и тот же текст. Это заметят, а срока в нём нет.</numerusform>
            <numerusform>%n человек прочтут один и тот же текст. Это заметят, а срока в нём нет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have read it: up to %n people get it</source>
        <translation>
            <numerusform>Прочитано: ответ получит до %n человека</numerusform>
            <numerusform>Прочитано: ответ получат до %n человек</numerusform>
            <numerusform>Прочитано: ответ получат до %n человек</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MacroEditor</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Код</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>What it would do now</source>
        <translation>Что он сделал бы сейчас</translation>
    </message>
    <message>
        <source>With the case of {name}:</source>
        <translation>С обращением {name}:</translation>
    </message>
    <message>
        <source>There is no case yet to try it on.</source>
        <translation>Попробовать пока не на чем: обращений нет.</translation>
    </message>
    <message numerus="yes">
        <source>used %Ln time(s)</source>
        <translation>
            <numerusform>использован %Ln раз</numerusform>
            <numerusform>использован %Ln раза</numerusform>
            <numerusform>использован %Ln раз</numerusform>
        </translation>
    </message>
    <message>
        <source>last {when}</source>
        <translation>последний раз {when}</translation>
    </message>
</context>
<context>
    <name>MacroEffects</name>
    <message>
        <source>What the macro does</source>
        <translation>Что сделает макрос</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n обращение</numerusform>
            <numerusform>%n обращения</numerusform>
            <numerusform>%n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) would stay as they are.</source>
        <translation>
            <numerusform>%n обращение останется как есть.</numerusform>
            <numerusform>%n обращения останутся как есть.</numerusform>
            <numerusform>%n обращений останется как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Will not be done:</source>
        <translation>Не будет сделано:</translation>
    </message>
</context>
<context>
    <name>MacroReply</name>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Текст ответа</translation>
    </message>
    <message>
        <source>The variables of templates hold here too: {example}</source>
        <translation>Здесь работают переменные шаблонов: {example}</translation>
    </message>
    <message>
        <source>Offer to send it at once</source>
        <translation>Предлагать отправить сразу</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>Its own text</source>
        <translation>Свой текст</translation>
    </message>
    <message>
        <source>/{code}: there is no such template</source>
        <translation>/{code}: такого шаблона нет</translation>
    </message>
</context>
<context>
    <name>MacroRunner</name>
    <message>
        <source>Macros: make and change</source>
        <translation>Макросы: создать и изменить</translation>
    </message>
    <message>
        <source>Take back the macro “{name}”</source>
        <translation>Вернуть сделанное макросом «{name}»</translation>
    </message>
    <message>
        <source>Make and change macros…</source>
        <translation>Создать и изменить макросы…</translation>
    </message>
    <message>
        <source>Which macro?</source>
        <translation>Какой макрос?</translation>
    </message>
    <message numerus="yes">
        <source>Which macro, on the first %n case(s)?</source>
        <translation>
            <numerusform>Какой макрос — на первое %n обращение?</numerusform>
            <numerusform>Какой макрос — на первые %n обращения?</numerusform>
            <numerusform>Какой макрос — на первые %n обращений?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which macro, on %n case(s)?</source>
        <translation>
            <numerusform>Какой макрос — на %n обращение?</numerusform>
            <numerusform>Какой макрос — на %n обращения?</numerusform>
            <numerusform>Какой макрос — на %n обращений?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the first %n chosen case(s): more at once are too many</source>
        <translation>
            <numerusform>На первое %n выбранное обращение: больше за раз нельзя</numerusform>
            <numerusform>На первые %n выбранных обращения: больше за раз нельзя</numerusform>
            <numerusform>На первые %n выбранных обращений: больше за раз нельзя</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n chosen case(s)</source>
        <translation>
            <numerusform>На %n выбранное обращение</numerusform>
            <numerusform>На %n выбранных обращения</numerusform>
            <numerusform>На %n выбранных обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The macro is running: %n case(s) done</source>
        <translation>
            <numerusform>Макрос работает: готово %n обращение</numerusform>
            <numerusform>Макрос работает: готово %n обращения</numerusform>
            <numerusform>Макрос работает: готово %n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n case(s) changed</source>
        <translation>
            <numerusform>«{name}»: изменено %n обращение</numerusform>
            <numerusform>«{name}»: изменены %n обращения</numerusform>
            <numerusform>«{name}»: изменено %n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n case(s) as before</source>
        <translation>
            <numerusform>Возвращено: %n обращение как было</numerusform>
            <numerusform>Возвращено: %n обращения как были</numerusform>
            <numerusform>Возвращено: %n обращений как были</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back, but for what changed since or has left already</source>
        <translation>Возвращено всё, кроме изменённого позже и уже ушедшего</translation>
    </message>
</context>
<context>
    <name>MacrosPane</name>
    <message>
        <source>Macros</source>
        <translation>Макросы</translation>
    </message>
    <message>
        <source>Code, name or text</source>
        <translation>Код, название или текст</translation>
    </message>
    <message>
        <source>Search the macros</source>
        <translation>Искать макросы</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>&amp;Шаблоны</translation>
    </message>
    <message>
        <source>&amp;New macro</source>
        <translation>&amp;Новый макрос</translation>
    </message>
    <message numerus="yes">
        <source>%Ln macro(s)</source>
        <translation>
            <numerusform>%Ln макрос</numerusform>
            <numerusform>%Ln макроса</numerusform>
            <numerusform>%Ln макросов</numerusform>
        </translation>
    </message>
    <message>
        <source>No macros yet</source>
        <translation>Макросов пока нет</translation>
    </message>
    <message>
        <source>A macro does several things at once: a reply, tags, a deadline, a note.</source>
        <translation>Макрос делает несколько дел сразу: ответ, метки, срок, заметка.</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>Новый макрос</translation>
    </message>
    <message>
        <source>Without a folder</source>
        <translation>Без папки</translation>
    </message>
</context>
<context>
    <name>MacrosPresenter</name>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>Новый макрос</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>в работе</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (копия)</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Автор неизвестен</translation>
    </message>
    <message>
        <source>Macro “{name}” was deleted</source>
        <translation>Макрос «{name}» удалён</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>MaskCanvas</name>
    <message>
        <source>Picture with masked places</source>
        <translation>Картинка с закрытыми местами</translation>
    </message>
</context>
<context>
    <name>MaskPage</name>
    <message>
        <source>This picture goes along</source>
        <translation>Эта картинка войдёт в копию</translation>
    </message>
    <message>
        <source>Masked places</source>
        <translation>Закрытые места</translation>
    </message>
    <message>
        <source>What is masked here</source>
        <translation>Что здесь закрыто</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>This is our &amp;own channel: answer here first</source>
        <translation>Это наш &amp;канал: отвечать здесь в первую очередь</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>The network tells of news by itself.</source>
        <translation>Сеть сама сообщает о новом.</translation>
    </message>
    <message>
        <source>May lead into &amp;your own network</source>
        <translation>Может вести в ваш&amp;у сеть</translation>
    </message>
    <message>
        <source>For special cases…</source>
        <translation>Для особых случаев…</translation>
    </message>
    <message>
        <source>Ask &amp;every</source>
        <translation>Спрашивать ка&amp;ждые</translation>
    </message>
    <message>
        <source>&amp;Brand or topic</source>
        <translation>&amp;Бренд или тема</translation>
    </message>
    <message>
        <source>For a proxy or a test server; usually empty.</source>
        <translation>Для прокси или тестового сервера; обычно пусто.</translation>
    </message>
    <message>
        <source>Another a&amp;ddress of the network</source>
        <translation>Другой а&amp;дрес сети</translation>
    </message>
    <message>
        <source>Otherwise addresses of this computer and of private networks are refused.</source>
        <translation>Иначе адреса этого компьютера и частных сетей отклоняются.</translation>
    </message>
</context>
<context>
    <name>MediaPage</name>
    <message>
        <source>Files of the post</source>
        <translation>Файлы поста</translation>
    </message>
    <message>
        <source>Only pictures are shown here: a file of a stranger is never opened or run. It lies in the folder of the capture.</source>
        <translation>Здесь показываются только картинки: чужой файл никогда не открывается и не запускается. Он лежит в папке фиксации.</translation>
    </message>
</context>
<context>
    <name>NamedEditor</name>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Копия</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>Folders inside folders are written with «::»</source>
        <translation>Вложенные папки пишутся через «::»</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Папка</translation>
    </message>
</context>
<context>
    <name>NetworkList</name>
    <message>
        <source>Networks</source>
        <translation>Сети</translation>
    </message>
</context>
<context>
    <name>NotOurs</name>
    <message>
        <source>Ask before you refuse: this verdict rests on what was answered.</source>
        <translation>Сначала уточните, потом отказывайте: вердикт держится на этих ответах.</translation>
    </message>
    <message>
        <source>Proposed: {text}</source>
        <translation>Предлагаем: {text}</translation>
    </message>
    <message>
        <source>Still to be answered: {questions}</source>
        <translation>Осталось ответить: {questions}</translation>
    </message>
</context>
<context>
    <name>NotSent</name>
    <message>
        <source>The answer was not sent: it changed before it could leave. Send again</source>
        <translation>Ответ не отправлен: он изменился раньше, чем успел уйти. Отправьте ещё раз</translation>
    </message>
    <message>
        <source>The answer was not sent: another case was opened before it could leave</source>
        <translation>Ответ не отправлен: вы открыли другое обращение раньше, чем он успел уйти</translation>
    </message>
    <message>
        <source>The answer was not sent. {why}</source>
        <translation>Ответ не отправлен. {why}</translation>
    </message>
    <message>
        <source>The answer was not sent: the case has no post of a customer</source>
        <translation>Ответ не отправлен: в обращении нет сообщения клиента</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Открыть обращение</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Only we see this; the customer never does.</source>
        <translation>Видим только мы; клиент — никогда.</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Текст заметки</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Сохранить заметку</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>NoticeBox</name>
    <message>
        <source>One asking: at most {count} posts, that is {price}. Usually far fewer.</source>
        <translation>Один запрос: не больше {count} постов, это {price}. Обычно намного меньше.</translation>
    </message>
    <message>
        <source>Without your consent nothing is asked.</source>
        <translation>Без вашего согласия ничего не запрашивается.</translation>
    </message>
</context>
<context>
    <name>OtherTextDialog</name>
    <message>
        <source>Two texts for one answer</source>
        <translation>Два текста одного ответа</translation>
    </message>
    <message>
        <source>The two texts</source>
        <translation>Оба текста</translation>
    </message>
    <message>
        <source>Struck out: only in the other window. Underlined: only here.</source>
        <translation>Зачёркнуто — только в другом окне. Подчёркнуто — только здесь.</translation>
    </message>
    <message>
        <source>The one you do not take stays among the earlier texts.</source>
        <translation>Второй текст останется среди прежних.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить мой</translation>
    </message>
    <message>
        <source>Take the other one</source>
        <translation>Взять другой</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Решить позже</translation>
    </message>
</context>
<context>
    <name>OtherTextStrip</name>
    <message>
        <source>Another text was typed in another window</source>
        <translation>В другом окне набран другой текст</translation>
    </message>
    <message>
        <source>Take that one</source>
        <translation>Взять тот</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить мой</translation>
    </message>
</context>
<context>
    <name>OutboxAlerts</name>
    <message>
        <source>Answer to {author}: {state}. {why}</source>
        <translation>Ответ для {author}: {state}. {why}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message>
        <source>Rows that were kept aside</source>
        <translation>Отложенные строки</translation>
    </message>
    <message>
        <source>&amp;Save them to a file…</source>
        <translation>&amp;Сохранить их в файл…</translation>
    </message>
    <message numerus="yes">
        <source>Imported: %Ln post(s)</source>
        <translation>
            <numerusform>Загружено: %Ln сообщение</numerusform>
            <numerusform>Загружено: %Ln сообщения</numerusform>
            <numerusform>Загружено: %Ln сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Known already and not imported again: {count}</source>
        <translation>Уже были, повторно не загружены: {count}</translation>
    </message>
    <message numerus="yes">
        <source>Kept aside, because they cannot be read: %Ln row(s)</source>
        <translation>
            <numerusform>Отложено, потому что не читается: %Ln строка</numerusform>
            <numerusform>Отложено, потому что не читается: %Ln строки</numerusform>
            <numerusform>Отложено, потому что не читается: %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Что в ней стоит</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Сохранено: {file}</translation>
    </message>
</context>
<context>
    <name>PageChangeStrip</name>
    <message numerus="yes">
        <source>%Ln more change(s) before that.</source>
        <translation>
            <numerusform>До этого ещё %Ln изменение.</numerusform>
            <numerusform>До этого ещё %Ln изменения.</numerusform>
            <numerusform>До этого ещё %Ln изменений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>An action, a place, or the address of a page</source>
        <translation>Действие, раздел или адрес страницы</translation>
    </message>
    <message>
        <source>Open a case for this page and capture it</source>
        <translation>Завести обращение по этой странице и зафиксировать её</translation>
    </message>
</context>
<context>
    <name>ParamField</name>
    <message>
        <source>{field} (may stay empty)</source>
        <translation>{field} (можно не заполнять)</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Заполните это поле.</translation>
    </message>
    <message>
        <source>This does not fit. For example: {example}</source>
        <translation>Это не подходит. Например: {example}</translation>
    </message>
    <message>
        <source>This does not fit.</source>
        <translation>Это не подходит.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>{part} ({reason})</source>
        <translation>{part} ({reason})</translation>
    </message>
    <message>
        <source>Left out: {parts}</source>
        <translation>Не нужно: {parts}</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>{reason} · {source}</source>
        <translation>{reason} · {source}</translation>
    </message>
    <message>
        <source>{part}: template</source>
        <translation>{part}: шаблон</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>{part}: own words</source>
        <translation>{part}: своими словами</translation>
    </message>
</context>
<context>
    <name>PartsBars</name>
    <message>
        <source>Parts of the risk</source>
        <translation>Из чего складывается риск</translation>
    </message>
    <message>
        <source>{points} of {most}</source>
        <translation>{points} из {most}</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>вес {weight}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>A page, a letter or a text</source>
        <translation>Страница, письмо или текст</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>https://… or what the customer wrote</source>
        <translation>https://… или то, что написал клиент</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Выбрать &amp;файл…</translation>
    </message>
    <message>
        <source>Or drop here a link, a saved page (.html, .mhtml) or a letter (.eml).</source>
        <translation>Или перетащите сюда ссылку, сохранённую страницу (.html, .mhtml) или письмо (.eml).</translation>
    </message>
    <message>
        <source>&amp;Link or text</source>
        <translation>&amp;Ссылка или текст</translation>
    </message>
    <message>
        <source>It is in our own network, read it all the same</source>
        <translation>Это в нашей собственной сети, всё равно прочитать</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>&amp;Capture the page as evidence at once</source>
        <translation>Сразу &amp;зафиксировать страницу как доказательство</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читаем…</translation>
    </message>
    <message>
        <source>{when} (the year is a guess)</source>
        <translation>{when} (год предположительно)</translation>
    </message>
    <message>
        <source>rating {rating}</source>
        <translation>оценка {rating}</translation>
    </message>
    <message>
        <source>File: {name}</source>
        <translation>Файл: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Open %n case(s)</source>
        <translation>
            <numerusform>Открыть %n обращение</numerusform>
            <numerusform>Открыть %n обращения</numerusform>
            <numerusform>Открыть %n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Открыть обращение</translation>
    </message>
    <message>
        <source>A saved page or a letter</source>
        <translation>Сохранённая страница или письмо</translation>
    </message>
    <message>
        <source>Pages, letters, texts ({kinds})</source>
        <translation>Страницы, письма, тексты ({kinds})</translation>
    </message>
</context>
<context>
    <name>PastePresenter</name>
    <message numerus="yes">
        <source>Found: %n. Choose what becomes a case.</source>
        <translation>
            <numerusform>Найдено: %n. Выберите, что станет обращением.</numerusform>
            <numerusform>Найдено: %n. Выберите, что станет обращением.</numerusform>
            <numerusform>Найдено: %n. Выберите, что станет обращением.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was pasted before, {when}, and says the same.</source>
        <translation>Это уже вставляли ({when}), текст тот же.</translation>
    </message>
    <message>
        <source>It was pasted before, {when}, and has changed since.</source>
        <translation>Это уже вставляли ({when}), с тех пор текст изменился.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) were opened</source>
        <translation>
            <numerusform>Открыто %Ln обращение</numerusform>
            <numerusform>Открыто %Ln обращения</numerusform>
            <numerusform>Открыто %Ln обращений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfPage</name>
    <message>
        <source>This PDF cannot be shown.</source>
        <translation>Этот PDF показать нельзя.</translation>
    </message>
    <message>
        <source>Printed page</source>
        <translation>Печатная страница</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation>
            <numerusform>%Ln лист</numerusform>
            <numerusform>%Ln листа</numerusform>
            <numerusform>%Ln листов</numerusform>
        </translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>По ширине</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Name or note</source>
        <translation>Имя или заметка</translation>
    </message>
    <message>
        <source>Search for people</source>
        <translation>Поиск людей</translation>
    </message>
    <message>
        <source>Whom to show</source>
        <translation>Кого показать</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>В каком порядке</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln человек</numerusform>
            <numerusform>%Ln человека</numerusform>
            <numerusform>%Ln человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никого не нашлось</translation>
    </message>
    <message>
        <source>Try a part of the name, or show everyone.</source>
        <translation>Попробуйте часть имени или покажите всех.</translation>
    </message>
    <message>
        <source>Show everyone</source>
        <translation>Показать всех</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>Пока никто не писал</translation>
    </message>
    <message>
        <source>Authors appear here by themselves once a source brings their posts.</source>
        <translation>Авторы появятся сами, как только источник принесёт их сообщения.</translation>
    </message>
    <message>
        <source>To the sources</source>
        <translation>К источникам</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>open: {count}</source>
        <translation>открыто: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln обращение</numerusform>
            <numerusform>%Ln обращения</numerusform>
            <numerusform>%Ln обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>audience {count}</source>
        <translation>аудитория {count}</translation>
    </message>
    <message numerus="yes">
        <source>thanked %Ln time(s)</source>
        <translation>
            <numerusform>благодарил %Ln раз</numerusform>
            <numerusform>благодарил %Ln раза</numerusform>
            <numerusform>благодарил %Ln раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hostile %Ln time(s)</source>
        <translation>
            <numerusform>враждебен %Ln раз</numerusform>
            <numerusform>враждебен %Ln раза</numerusform>
            <numerusform>враждебен %Ln раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Wrote more than once</source>
        <translation>Писали не раз</translation>
    </message>
    <message>
        <source>Large audience</source>
        <translation>С большой аудиторией</translation>
    </message>
    <message>
        <source>Thanked us</source>
        <translation>Благодарили нас</translation>
    </message>
    <message>
        <source>Trolls and haters</source>
        <translation>Тролли и хейтеры</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>Сначала недавние</translation>
    </message>
    <message>
        <source>By audience</source>
        <translation>По аудитории</translation>
    </message>
    <message>
        <source>By number of cases</source>
        <translation>По числу обращений</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>opinion leader</source>
        <translation>лидер мнений</translation>
    </message>
    <message>
        <source>Open the author's page</source>
        <translation>Открыть страницу автора</translation>
    </message>
    <message>
        <source>What to remember when this person writes again</source>
        <translation>Что помнить, когда этот человек напишет снова</translation>
    </message>
    <message>
        <source>Note on the author</source>
        <translation>Заметка об авторе</translation>
    </message>
    <message>
        <source>Cases of the author</source>
        <translation>Обращения автора</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Заметка</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Обращения</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Никто не выбран</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Заметка сохранена</translation>
    </message>
    <message>
        <source>Audience: {count}</source>
        <translation>Аудитория: {count}</translation>
    </message>
    <message>
        <source>Known to us since {day}</source>
        <translation>Знаем с {day}</translation>
    </message>
    <message>
        <source>Cases: {cases}, open: {open}, complaints: {complaints}, thanks: {thanks}</source>
        <translation>Обращений: {cases}, открытых: {open}, жалоб: {complaints}, благодарностей: {thanks}</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Сохраняем…</translation>
    </message>
</context>
<context>
    <name>PersonalTicks</name>
    <message>
        <source>What they may know of the customer (152-FZ)</source>
        <translation>Что им можно знать о клиенте (152-ФЗ)</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Telephone and mail, as the customer wrote them</source>
        <translation>Телефон и почта, как их написал клиент</translation>
    </message>
    <message>
        <source>Where it is written: the link and the page's picture</source>
        <translation>Где написано: ссылка и снимок страницы</translation>
    </message>
    <message>
        <source>What is not ticked is masked. Without any of it they cannot call.</source>
        <translation>Что не отмечено, будет скрыто. Совсем без этого они не смогут позвонить.</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>The picture is being opened…</source>
        <translation>Открываем картинку…</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Эту картинку показать нельзя.</translation>
    </message>
</context>
<context>
    <name>PictureTools</name>
    <message>
        <source>Previous difference</source>
        <translation>Предыдущее отличие</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Следующее отличие</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>Одна поверх другой</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Рамки</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>По ширине</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>По ширине</translation>
    </message>
</context>
<context>
    <name>Played</name>
    <message>
        <source>Not in the archive: {url}</source>
        <translation>Нет в архиве: {url}</translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>Promise</source>
        <translation>Обещание</translation>
    </message>
    <message>
        <source>What did we promise?</source>
        <translation>Что мы обещали?</translation>
    </message>
    <message>
        <source>Call back, refund, bring another one…</source>
        <translation>Перезвонить, вернуть деньги, привезти замену…</translation>
    </message>
    <message>
        <source>The promise</source>
        <translation>Обещание</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>К какому сроку</translation>
    </message>
    <message>
        <source>The case will stand among the promises, and its deadline will be this one.</source>
        <translation>Обращение встанет в «Обещано», сроком станет этот.</translation>
    </message>
    <message>
        <source>Keep the promise</source>
        <translation>Записать обещание</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PromiseReminders</name>
    <message>
        <source>Promised to {name} by {time}</source>
        <translation>Обещано: {name}, до {time}</translation>
    </message>
    <message>
        <source>Due now for {name}</source>
        <translation>Пора исполнить обещанное: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) to keep now</source>
        <translation>
            <numerusform>Пора исполнить %n обещание</numerusform>
            <numerusform>Пора исполнить %n обещания</numerusform>
            <numerusform>Пора исполнить %n обещаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisesPresenter</name>
    <message>
        <source>Promised by {moment}, late</source>
        <translation>Обещано до {moment}, просрочено</translation>
    </message>
    <message>
        <source>Promised by {moment}</source>
        <translation>Обещано до {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Исполнено</translation>
    </message>
    <message>
        <source>Promised: by {moment}</source>
        <translation>Обещано: до {moment}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>No promise</source>
        <translation>Не обещание</translation>
    </message>
    <message>
        <source>This day is over: {words}</source>
        <translation>Этот день уже прошёл: {words}</translation>
    </message>
    <message>
        <source>Do we promise it by {moment}?</source>
        <translation>Обещаем это до {moment}?</translation>
    </message>
    <message>
        <source>Yes…</source>
        <translation>Да…</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>ProposalLine</name>
    <message>
        <source>Take it</source>
        <translation>Взять</translation>
    </message>
</context>
<context>
    <name>ProtocolPresenter</name>
    <message>
        <source>Protocol of inspection</source>
        <translation>Протокол осмотра</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Документ Word (*.docx)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Документ PDF (*.pdf)</translation>
    </message>
    <message>
        <source>protocol-{day}</source>
        <translation>протокол-{day}</translation>
    </message>
    <message>
        <source>Writing the protocol of inspection…</source>
        <translation>Составляем протокол осмотра…</translation>
    </message>
    <message>
        <source>The protocol is in {file}</source>
        <translation>Протокол в файле {file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>PublishedDialog</name>
    <message>
        <source>The answer is published</source>
        <translation>Ответ опубликован</translation>
    </message>
    <message>
        <source>With its address the published answer is captured as evidence too.</source>
        <translation>Если указать адрес, опубликованный ответ тоже будет зафиксирован.</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Its address, if you have it</source>
        <translation>Адрес ответа, если он есть</translation>
    </message>
    <message>
        <source>Yes, it is published</source>
        <translation>Да, опубликован</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ещё нет</translation>
    </message>
    <message>
        <source>The post stands on {site}, this address leads to {other}. Is it right?</source>
        <translation>Публикация на {site}, а этот адрес ведёт на {other}. Всё верно?</translation>
    </message>
    <message>
        <source>Yes, it stands there</source>
        <translation>Да, ответ там</translation>
    </message>
</context>
<context>
    <name>PublishedStrip</name>
    <message>
        <source>The answer is copied. Is it published?</source>
        <translation>Ответ скопирован. Опубликовано?</translation>
    </message>
    <message>
        <source>The copied answer seems to stand on the page. Is it published?</source>
        <translation>Похоже, скопированный ответ уже на странице. Опубликовано?</translation>
    </message>
    <message>
        <source>Yes, published…</source>
        <translation>Да, опубликовано…</translation>
    </message>
    <message>
        <source>No, back to the draft</source>
        <translation>Нет, вернуть в черновик</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Take all proposals</source>
        <translation>Взять все предложения</translation>
    </message>
    <message>
        <source>Ask for what is open</source>
        <translation>Спросить о неясном</translation>
    </message>
    <message>
        <source>The real meaning</source>
        <translation>Настоящий смысл</translation>
    </message>
    <message>
        <source>To make clear with the customer</source>
        <translation>Уточнить у клиента</translation>
    </message>
    <message>
        <source>Answered: {done} of {all}</source>
        <translation>Ответов: {done} из {all}</translation>
    </message>
    <message>
        <source>Proposed: {text}</source>
        <translation>Предлагаем: {text}</translation>
    </message>
</context>
<context>
    <name>QueueChosen</name>
    <message>
        <source>Macro…</source>
        <translation>Макрос…</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Поручить…</translation>
    </message>
    <message>
        <source>Run a macro on the chosen cases</source>
        <translation>Выполнить макрос на выбранных обращениях</translation>
    </message>
    <message>
        <source>Say who answers them</source>
        <translation>Назначить ответственного</translation>
    </message>
    <message>
        <source>Choose only the shown case</source>
        <translation>Выбрать только показанное обращение</translation>
    </message>
    <message>
        <source>Choose only the shown case (Esc)</source>
        <translation>Выбрать только показанное обращение (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>Выбрано %Ln</numerusform>
            <numerusform>Выбрано %Ln</numerusform>
            <numerusform>Выбрано %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>Answered by {name}</source>
        <translation>Отвечает {name}</translation>
    </message>
    <message>
        <source>{band}, {score} of 100</source>
        <translation>{band}, {score} из 100</translation>
    </message>
    <message>
        <source>Deadline: {moment}</source>
        <translation>Срок: {moment}</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Метки: {tags}</translation>
    </message>
    <message>
        <source>Escalated: somebody above has to decide</source>
        <translation>Эскалировано: решает старший</translation>
    </message>
    <message>
        <source>Written on our own channel</source>
        <translation>Написано в нашем канале</translation>
    </message>
    <message>
        <source>Evidence is captured</source>
        <translation>Есть фиксация</translation>
    </message>
    <message>
        <source>An answer is being written</source>
        <translation>Есть черновик ответа</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n вложение</numerusform>
            <numerusform>%n вложения</numerusform>
            <numerusform>%n вложений</numerusform>
        </translation>
    </message>
    <message>
        <source>This author wrote to us before</source>
        <translation>Этот автор уже писал нам</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>Search in all cases</source>
        <translation>Поиск по всем обращениям</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Any word form is found</source>
        <translation>Найдётся любая форма слова</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Вид: {name}</translation>
    </message>
    <message>
        <source>Without the filter «{name}»</source>
        <translation>Снять фильтр «{name}»</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Cases</source>
        <translation>Обращения</translation>
    </message>
</context>
<context>
    <name>QueueMenus</name>
    <message>
        <source>Not read</source>
        <translation>Непрочитанные</translation>
    </message>
    <message>
        <source>Own channel</source>
        <translation>Свой канал</translation>
    </message>
    <message>
        <source>With a draft</source>
        <translation>С черновиком</translation>
    </message>
    <message>
        <source>High risk only</source>
        <translation>Только высокий риск</translation>
    </message>
    <message>
        <source>Without a capture</source>
        <translation>Без фиксации</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Отвечает</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Кто угодно</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Loading</source>
        <translation>Загрузка</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Плотные строки</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Как вас зовут?</translation>
    </message>
    <message>
        <source>Write your name into the settings: what is given to you stands here then.</source>
        <translation>Впишите своё имя в настройках: здесь будет то, что поручено вам.</translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation>К настройкам</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>Try another word; any form of it will do.</source>
        <translation>Попробуйте другое слово; подойдёт любая форма.</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Закончить поиск</translation>
    </message>
    <message>
        <source>Nothing passes the filters</source>
        <translation>Под фильтры ничего не подходит</translation>
    </message>
    <message>
        <source>Take one away above.</source>
        <translation>Снимите один из них выше.</translation>
    </message>
    <message>
        <source>Nothing to answer yet</source>
        <translation>Отвечать пока не на что</translation>
    </message>
    <message>
        <source>Say where people write about you, and their posts will come here.</source>
        <translation>Укажите, где о вас пишут, и сообщения придут сюда.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Добавить источник</translation>
    </message>
    <message>
        <source>All done here</source>
        <translation>Здесь всё сделано</translation>
    </message>
    <message>
        <source>New posts come by themselves.</source>
        <translation>Новые сообщения придут сами.</translation>
    </message>
    <message>
        <source>Ask the sources now</source>
        <translation>Опросить источники</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n новое ↑</numerusform>
            <numerusform>%n новых ↑</numerusform>
            <numerusform>%n новых ↑</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what arrived</source>
        <translation>Показать пришедшее</translation>
    </message>
    <message>
        <source>{first}–{last} of {total}</source>
        <translation>{first}–{last} из {total}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Answer</source>
        <translation>Отвечать</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Анализировать</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Слушать</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Готовиться</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>{place}, offline</source>
        <translation>{place}, офлайн</translation>
    </message>
</context>
<context>
    <name>ReadAgainDialog</name>
    <message>
        <source>Read it again</source>
        <translation>Перечитайте</translation>
    </message>
    <message>
        <source>As if it were addressed to you</source>
        <translation>Как будто это написали вам</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>Вам написали</translation>
    </message>
    <message>
        <source>You answer</source>
        <translation>Вы отвечаете</translation>
    </message>
    <message>
        <source>You answer; changed since it rested</source>
        <translation>Вы отвечаете; видно, что изменилось</translation>
    </message>
    <message>
        <source>I have read it: send</source>
        <translation>Перечитано, отправить</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Писать дальше</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Почему</translation>
    </message>
    <message>
        <source>It stays in the history, with this reason.</source>
        <translation>Останется в истории вместе с причиной.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>RedactDialog</name>
    <message>
        <source>Copy without personal data</source>
        <translation>Копия без личных данных</translation>
    </message>
    <message>
        <source>Draw over what a stranger must not see: its pixels are deleted in the copy. The capture itself stays as it is. The copy has pictures and text only: archive, page files and PDF would still hold the data.</source>
        <translation>Закройте прямоугольниками то, чего не должен видеть посторонний: в копии эти точки стираются. Сама фиксация не меняется. В копии только картинки и текст: архив, файлы страницы и PDF по-прежнему хранили бы эти данные.</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Вся страница</translation>
    </message>
    <message>
        <source>First screen</source>
        <translation>Первый экран</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) on the pictures</source>
        <translation>
            <numerusform>%Ln место на картинках</numerusform>
            <numerusform>%Ln места на картинках</numerusform>
            <numerusform>%Ln мест на картинках</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wording(s) in the text</source>
        <translation>
            <numerusform>%Ln выражение в тексте</numerusform>
            <numerusform>%Ln выражения в тексте</numerusform>
            <numerusform>%Ln выражений в тексте</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Redacting</name>
    <message>
        <source>The copy is made; the capture itself is as it was</source>
        <translation>Копия готова; сама фиксация не изменилась</translation>
    </message>
    <message>
        <source>Save as ZIP…</source>
        <translation>Сохранить как ZIP…</translation>
    </message>
    <message>
        <source>The copy was not made. {why}</source>
        <translation>Копия не сделана. {why}</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Сохранение копии</translation>
    </message>
    <message>
        <source>ZIP archive (*.zip)</source>
        <translation>Архив ZIP (*.zip)</translation>
    </message>
    <message>
        <source>The copy was saved as {file}</source>
        <translation>Копия сохранена: {file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>RemarkLine</name>
    <message>
        <source>Answer privately</source>
        <translation>Ответить лично</translation>
    </message>
    <message>
        <source>Show the words: {remark}</source>
        <translation>Показать слова: {remark}</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>ReplyCheckPane</name>
    <message>
        <source>Check of the answer</source>
        <translation>Проверка ответа</translation>
    </message>
    <message>
        <source>Too long to be checked whole</source>
        <translation>Слишком длинно: проверено не всё</translation>
    </message>
    <message>
        <source>The check is off: the background work is not running</source>
        <translation>Проверка не работает: фоновая часть программы остановлена</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Свернуть</translation>
    </message>
</context>
<context>
    <name>ReplyCheckPresenter</name>
    <message>
        <source>Answer privately</source>
        <translation>Ответить лично</translation>
    </message>
</context>
<context>
    <name>ReplyGuard</name>
    <message>
        <source>Not sent: {what}</source>
        <translation>Не отправлено: {what}</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Send it anyway</source>
        <translation>Всё равно отправить</translation>
    </message>
</context>
<context>
    <name>ReplyWords</name>
    <message numerus="yes">
        <source>Goes out in %n s</source>
        <translation>
            <numerusform>Уйдёт через %n с</numerusform>
            <numerusform>Уйдёт через %n с</numerusform>
            <numerusform>Уйдёт через %n с</numerusform>
        </translation>
    </message>
    <message>
        <source>{why} Next try at {time}.</source>
        <translation>{why} Следующая попытка в {time}.</translation>
    </message>
    <message>
        <source>Waits for the network</source>
        <translation>Ждёт сети</translation>
    </message>
    <message>
        <source>Copied. Is it published?</source>
        <translation>Скопировано. Опубликовано?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Open on the page</source>
        <translation>Открыть на странице</translation>
    </message>
    <message>
        <source>Files to attach</source>
        <translation>Файлы приложить вручную</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Change the time…</source>
        <translation>Изменить время…</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Всё равно отправить</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Вернуть в черновик</translation>
    </message>
    <message>
        <source>Before and after:</source>
        <translation>Было и стало:</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>Удалено:</translation>
    </message>
    <message>
        <source>Added by the author:</source>
        <translation>Автор добавил:</translation>
    </message>
    <message>
        <source>Answered already:</source>
        <translation>Уже ответили:</translation>
    </message>
    <message>
        <source>From a case file, not sent from here. There: {state}</source>
        <translation>Из файла обращения, отсюда не отправлялся. Там: {state}</translation>
    </message>
    <message>
        <source>Leaves {moment}</source>
        <translation>Уйдёт {moment}</translation>
    </message>
    <message>
        <source>The network asks to wait.</source>
        <translation>Площадка просит подождать.</translation>
    </message>
    <message>
        <source>No connection; nothing is lost.</source>
        <translation>Нет связи; ничего не потеряно.</translation>
    </message>
    <message>
        <source>The network answers too slowly.</source>
        <translation>Площадка отвечает слишком медленно.</translation>
    </message>
    <message>
        <source>It was to leave {moment}. {why}</source>
        <translation>Должен был уйти {moment}. {why}</translation>
    </message>
    <message>
        <source>Not sent. {why}</source>
        <translation>Не отправлено. {why}</translation>
    </message>
    <message>
        <source>The network is asked again at {time}.</source>
        <translation>Площадку спросим снова в {time}.</translation>
    </message>
    <message>
        <source>Ask the network</source>
        <translation>Спросить сеть</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Ответ там есть</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Ответа там нет</translation>
    </message>
    <message>
        <source>Yes, published</source>
        <translation>Да, опубликовано</translation>
    </message>
    <message>
        <source>No, back to the draft</source>
        <translation>Нет, вернуть в черновик</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Older posts are not read anew for now</source>
        <translation>Старые сообщения пока не перечитываются</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>RestReminders</name>
    <message>
        <source>case {id}</source>
        <translation>обращение {id}</translation>
    </message>
    <message>
        <source>The answer has rested, read it again: {name}</source>
        <translation>Ответ отлежался, пора перечитать: {name}</translation>
    </message>
</context>
<context>
    <name>RestSection</name>
    <message>
        <source>No answers</source>
        <translation>Никакие</translation>
    </message>
    <message>
        <source>Answers where the risk is high</source>
        <translation>Ответы при высоком риске</translation>
    </message>
    <message>
        <source>Answers where the risk is medium or high</source>
        <translation>Ответы при среднем и высоком риске</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Все ответы</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>Crisis: every answer is read again before it leaves</source>
        <translation>Кризис: каждый ответ перечитывается перед отправкой</translation>
    </message>
    <message>
        <source>Cold reading</source>
        <translation>Холодное чтение</translation>
    </message>
    <message>
        <source>What is written in the heat rests a while and is read again, with what was changed meanwhile, before it can leave. In a hurry it can go at once, with a reason.</source>
        <translation>Написанное сгоряча отлёживается, потом перечитывается вместе с правками — и только тогда уходит. Если срочно, можно отправить сразу, назвав причину.</translation>
    </message>
    <message>
        <source>What rests</source>
        <translation>Что отлёживается</translation>
    </message>
    <message>
        <source>Hot cases only; 0: never.</source>
        <translation>Только в горячих обращениях; 0 — никогда.</translation>
    </message>
    <message>
        <source>Offer to read again what took less than</source>
        <translation>Предлагать перечитать написанное быстрее, чем за</translation>
    </message>
    <message>
        <source>It rests for</source>
        <translation>Сколько отлёживается</translation>
    </message>
</context>
<context>
    <name>RewriteDialog</name>
    <message>
        <source>The answer with its changes</source>
        <translation>Ответ с правками</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
</context>
<context>
    <name>Rewriting</name>
    <message>
        <source>Nothing to change: {how}</source>
        <translation>Менять нечего: {how}</translation>
    </message>
</context>
<context>
    <name>RiskSection</name>
    <message>
        <source>As delivered</source>
        <translation>Как было изначально</translation>
    </message>
    <message>
        <source>The weights and limits as delivered</source>
        <translation>Исходные веса и границы</translation>
    </message>
    <message>
        <source>How the risk is measured</source>
        <translation>Как измеряется риск</translation>
    </message>
    <message>
        <source>Each criterion counts by its share of all weights. The queue is put into the new order by itself; your own decisions stay.</source>
        <translation>Каждый критерий весит столько, какова его доля в сумме весов. Очередь перестроится сама, ваши решения останутся.</translation>
    </message>
    <message>
        <source>{band} from</source>
        <translation>{band} от</translation>
    </message>
    <message>
        <source>{points} of 100</source>
        <translation>{points} из 100</translation>
    </message>
    <message>
        <source>Example, {title}: {before} → {after}, {band}</source>
        <translation>Пример, {title}: {before} → {after}, {band}</translation>
    </message>
</context>
<context>
    <name>RiskSettings</name>
    <message>
        <source>a complaint with a photo</source>
        <translation>жалоба с фотографией</translation>
    </message>
</context>
<context>
    <name>RoleCard</name>
    <message>
        <source>Why, in a few words</source>
        <translation>Почему, в двух словах</translation>
    </message>
    <message>
        <source>Reason of the role</source>
        <translation>Почему такая роль</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Задать</translation>
    </message>
    <message>
        <source>Set the role</source>
        <translation>Задать роль</translation>
    </message>
    <message>
        <source>What this person is to us</source>
        <translation>Кто это для нас</translation>
    </message>
    <message>
        <source>Proposed: {text}</source>
        <translation>Предлагаем: {text}</translation>
    </message>
</context>
<context>
    <name>RuleActs</name>
    <message>
        <source>Leave as it is</source>
        <translation>Не менять</translation>
    </message>
    <message>
        <source>H&amp;ide: out of the queue into the view “Hidden”</source>
        <translation>Убрать из о&amp;череди в вид «Скрытые»</translation>
    </message>
    <message>
        <source>Tell &amp;me at once, at the bottom of the window</source>
        <translation>Сооб&amp;щить мне сразу, внизу окна</translation>
    </message>
    <message>
        <source>&amp;Capture evidence at once</source>
        <translation>Сразу зафикс&amp;ировать доказательство</translation>
    </message>
    <message>
        <source>&amp;Tags, with commas between</source>
        <translation>&amp;Метки через запятую</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>Вер&amp;дикт</translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation>Ва&amp;жность</translation>
    </message>
</context>
<context>
    <name>RuleAlerts</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Rule «{rule}»: {author}: {text}</source>
        <translation>Правило «{rule}»: {author}: {text}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleAuthor</name>
    <message>
        <source>any</source>
        <translation>всё равно</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>What they are to us</source>
        <translation>Кто они для нас</translation>
    </message>
    <message>
        <source>Followers, at leas&amp;t</source>
        <translation>Подписчиков не мень&amp;ше</translation>
    </message>
    <message>
        <source>Followers, at &amp;most</source>
        <translation>Подписчиков не &amp;больше</translation>
    </message>
    <message>
        <source>Opinion leader</source>
        <translation>Лидер мнений</translation>
    </message>
    <message>
        <source>A&amp;ccount younger than, days</source>
        <translation>Аккаунт молож&amp;е, дней</translation>
    </message>
</context>
<context>
    <name>RuleCardDialog</name>
    <message>
        <source>Rules of the place</source>
        <translation>Правила площадки</translation>
    </message>
    <message>
        <source>Networks change their rules. Where a card is wrong, change it.</source>
        <translation>Площадки меняют правила. Если карточка устарела, исправьте её.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Change this card…</source>
        <translation>Исправить карточку…</translation>
    </message>
</context>
<context>
    <name>RuleCardEditor</name>
    <message>
        <source>Change the card</source>
        <translation>Исправить карточку</translation>
    </message>
    <message>
        <source>One rule a line.</source>
        <translation>Одно правило — одна строка.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>As it came with Otklik</source>
        <translation>Как было в «Отклике»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>RuleCards</name>
    <message>
        <source>Rules of the place</source>
        <translation>Правила площадки</translation>
    </message>
    <message numerus="yes">
        <source>Complaints about contests and prizes in a year: %Ln</source>
        <translation>
            <numerusform>Жалоб на конкурсы и призы за год: %Ln</numerusform>
            <numerusform>Жалоб на конкурсы и призы за год: %Ln</numerusform>
            <numerusform>Жалоб на конкурсы и призы за год: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}. {rules}</source>
        <translation>{place}. {rules}</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>What the rule would fire on</source>
        <translation>На что сработает правило</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Перестать искать</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Give up chan&amp;ges</source>
        <translation>&amp;Отменить правку</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Раньше</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Позже</translation>
    </message>
    <message>
        <source>&amp;Apply to the archive…</source>
        <translation>Применить к &amp;архиву…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Looking through the archive…</source>
        <translation>Просматриваем архив…</translation>
    </message>
    <message>
        <source>The archive is still empty.</source>
        <translation>Архив пока пуст.</translation>
    </message>
    <message>
        <source>So far it would fire on {found} of {looked}; {total} in all.</source>
        <translation>Пока сработает на {found} из {looked}; всего {total}.</translation>
    </message>
    <message>
        <source>It would fire on everything: {looked} of {looked}.</source>
        <translation>Сработает на все: {looked} из {looked}.</translation>
    </message>
    <message>
        <source>It would fire on {found} of {looked}.</source>
        <translation>Сработает на {found} из {looked}.</translation>
    </message>
</context>
<context>
    <name>RuleFields</name>
    <message>
        <source>&amp;Follow it</source>
        <translation>В&amp;ключено</translation>
    </message>
    <message>
        <source>Where it fires, ask no ot&amp;her rule</source>
        <translation>Сработало — дру&amp;гие правила не спрашивать</translation>
    </message>
    <message>
        <source>Parts of the rule</source>
        <translation>Части правила</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>На&amp;звание</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>All rules</source>
        <translation>Все правила</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
</context>
<context>
    <name>RulePostFields</name>
    <message>
        <source>any</source>
        <translation>всё равно</translation>
    </message>
    <message>
        <source>&amp;Rating at most</source>
        <translation>О&amp;ценка не выше</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Kinds of post</source>
        <translation>Виды сообщений</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вердикт</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Настроение</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Сети</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Own channel</source>
        <translation>Свой канал</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Swearing</source>
        <translation>Мат</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Words count in any form: “return” finds “returned”.</source>
        <translation>Слова считаются в любой форме: «вернуть» найдёт «вернули».</translation>
    </message>
    <message>
        <source>Any of &amp;these words, one a line</source>
        <translation>Любое из этих с&amp;лов, по одному в строке</translation>
    </message>
    <message>
        <source>All of these wo&amp;rds</source>
        <translation>Все &amp;эти слова</translation>
    </message>
    <message>
        <source>E&amp;xact phrases, any of them</source>
        <translation>Точные &amp;фразы, любая из них</translation>
    </message>
    <message>
        <source>None of these w&amp;ords</source>
        <translation>Ни одного из э&amp;тих слов</translation>
    </message>
    <message>
        <source>None of these exact &amp;phrases</source>
        <translation>Ни одно&amp;й из этих точных фраз</translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Appl&amp;y all to the archive…</source>
        <translation>Применить &amp;все к архиву…</translation>
    </message>
    <message>
        <source>Ne&amp;w rule</source>
        <translation>&amp;Новое правило</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Новое правило</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln правило</numerusform>
            <numerusform>%Ln правила</numerusform>
            <numerusform>%Ln правил</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>Правил пока нет</translation>
    </message>
    <message>
        <source>A rule looks at every new post and tags it, judges it, raises or hides its case, tells you or captures evidence. It is tried on the archive first.</source>
        <translation>Правило смотрит каждое новое сообщение: ставит метку или вердикт, поднимает или скрывает обращение, сообщает вам или фиксирует доказательство. Сначала его пробуют на архиве.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>не сохранено</translation>
    </message>
    <message>
        <source>asks for what was removed</source>
        <translation>спрашивает об удалённом</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>скрыть</translation>
    </message>
    <message>
        <source>tell me</source>
        <translation>сообщить</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>зафиксировать</translation>
    </message>
    <message>
        <source>every post</source>
        <translation>каждое сообщение</translation>
    </message>
    <message>
        <source>does nothing yet</source>
        <translation>пока ничего не делает</translation>
    </message>
</context>
<context>
    <name>RulesPresenter</name>
    <message>
        <source>Rule «{name}» was deleted</source>
        <translation>Правило «{name}» удалено</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Apply the rule «{name}» to what is in the archive?</source>
        <translation>Применить правило «{name}» к тому, что в архиве?</translation>
    </message>
    <message>
        <source>Apply all rules to what is in the archive?</source>
        <translation>Применить все правила к тому, что в архиве?</translation>
    </message>
    <message>
        <source>Tags, verdicts, urgency and hiding follow; the history of every case says so. What you judged yourself stays, and cases in work are not hidden.</source>
        <translation>Метки, вердикты, срочность и скрытие изменятся; это будет записано в истории каждого обращения. Что вы решили сами, останется; обращения в работе скрыты не будут.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Rules fired on {posts} posts; cases changed: {cases}</source>
        <translation>Правила сработали на сообщениях: {posts}; изменено обращений: {cases}</translation>
    </message>
</context>
<context>
    <name>SendLater</name>
    <message>
        <source>Send later</source>
        <translation>Отправить позже</translation>
    </message>
    <message>
        <source>You publish it yourself: remind me</source>
        <translation>Публикуете вы сами: напомнить</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Другое время…</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Через час</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Сегодня вечером</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Завтра утром</translation>
    </message>
    <message>
        <source>When work begins</source>
        <translation>С началом рабочего дня</translation>
    </message>
    <message>
        <source>publish the answer</source>
        <translation>опубликовать ответ</translation>
    </message>
</context>
<context>
    <name>SendLaterDialog</name>
    <message>
        <source>Send later</source>
        <translation>Отправить позже</translation>
    </message>
    <message>
        <source>When is the answer to leave?</source>
        <translation>Когда отправить ответ?</translation>
    </message>
    <message>
        <source>&amp;Day and time</source>
        <translation>&amp;День и время</translation>
    </message>
    <message>
        <source>The post is asked for again first. If Otklik is not running then, it leaves at the next start; more than an hour late, you are asked.</source>
        <translation>Сначала публикация будет проверена ещё раз. Если «Отклик» в это время закрыт, ответ уйдёт при следующем запуске; опоздав больше чем на час, программа спросит.</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Отправить тогда</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Leaves {moment}, {zone}.</source>
        <translation>Уйдёт {moment}, {zone}.</translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation>Это время уже прошло.</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Ask for the post again before an answer leaves</source>
        <translation>Перед отправкой ответа проверять публикацию</translation>
    </message>
    <message>
        <source>An edited, deleted or answered post stops the answer; you then decide.</source>
        <translation>Если публикацию исправили, удалили или на неё уже ответили, ответ остановится; решите вы.</translation>
    </message>
    <message>
        <source>So long an answer can be taken back, by network:</source>
        <translation>Сколько можно вернуть ответ, по площадкам:</translation>
    </message>
    <message>
        <source>As everywhere</source>
        <translation>Как везде</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Отправлять сразу</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунда</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo of sending: {network}</source>
        <translation>Возврат отправки: {network}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Close and lose what you typed?</source>
        <translation>Закрыть и потерять набранное?</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Закрыть и потерять</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторные</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Плотные</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунда</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Отправлять сразу</translation>
    </message>
    <message>
        <source>Capture the page of every new case by itself</source>
        <translation>Фиксировать страницу каждого нового обращения автоматически</translation>
    </message>
    <message>
        <source>Capture the complaint before it is answered</source>
        <translation>Фиксировать жалобу до ответа</translation>
    </message>
    <message>
        <source>Capture our published answers, and what was solved</source>
        <translation>Фиксировать наши опубликованные ответы и решённое</translation>
    </message>
    <message>
        <source>Look at captured pages again: were they edited, deleted?</source>
        <translation>Проверять снятые страницы: не изменили ли их, не удалили ли</translation>
    </message>
    <message>
        <source>Work offline: ask no network until I say so</source>
        <translation>Работать без сети: не опрашивать сети, пока я не скажу</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>In force when Otklik is started again.</source>
        <translation>Подействует после перезапуска.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>О&amp;формление</translation>
    </message>
    <message>
        <source>&amp;Rows of the queue</source>
        <translation>&amp;Строки очереди</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Масштаб</translation>
    </message>
    <message>
        <source>How we work</source>
        <translation>Как мы работаем</translation>
    </message>
    <message>
        <source>Stands under answers and in evidence: people answer people.</source>
        <translation>Стоит под ответами и в доказательствах: людям отвечают люди.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>Brands and the ways to write them are topics.</source>
        <translation>Бренды и варианты их написания — это темы.</translation>
    </message>
    <message>
        <source>To the &amp;topics</source>
        <translation>К &amp;темам</translation>
    </message>
    <message>
        <source>The working day begins at</source>
        <translation>Рабочий день начинается в</translation>
    </message>
    <message>
        <source>and ends at</source>
        <translation>и заканчивается в</translation>
    </message>
    <message>
        <source>So long a sent answer can be taken back.</source>
        <translation>Столько времени отправленный ответ можно вернуть.</translation>
    </message>
    <message>
        <source>&amp;Undo of sending</source>
        <translation>&amp;Отмена отправки</translation>
    </message>
    <message>
        <source>Without it nothing shows what was answered once the post is edited or gone.</source>
        <translation>Без этого нечем показать, на что вы отвечали, если пост изменят или удалят.</translation>
    </message>
    <message>
        <source>Where everything lies</source>
        <translation>Где всё лежит</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Открыть &amp;папку</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Клавиши…</translation>
    </message>
    <message>
        <source>Licen&amp;ces…</source>
        <translation>&amp;Лицензии…</translation>
    </message>
    <message>
        <source>Otklik {version}</source>
        <translation>Отклик {version}</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Escalated</source>
        <translation>Эскалировано</translation>
    </message>
    <message>
        <source>What was decided?</source>
        <translation>Что решили?</translation>
    </message>
    <message>
        <source>{name} was asked: {why}</source>
        <translation>Спросили {name}: {why}</translation>
    </message>
    <message>
        <source>&amp;The decision</source>
        <translation>&amp;Решение</translation>
    </message>
    <message>
        <source>End the escalation</source>
        <translation>Снять эскалацию</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Case sheet</source>
        <translation>Лист обращения</translation>
    </message>
    <message>
        <source>Case sheet for {name}</source>
        <translation>Лист обращения для {name}</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Найти клавишу или действие</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Найти клавишу</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Окно</translation>
    </message>
</context>
<context>
    <name>SignatureLine</name>
    <message>
        <source>Signed:</source>
        <translation>Подпись:</translation>
    </message>
    <message>
        <source>Sign the answer: {text}</source>
        <translation>Подписать ответ: {text}</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Signs of a troll</source>
        <translation>Признаки тролля</translation>
    </message>
    <message>
        <source>Signs of a fake or a competitor</source>
        <translation>Признаки фейка или конкурента</translation>
    </message>
    <message>
        <source>{title}: {yes} of {all}</source>
        <translation>{title}: {yes} из {all}</translation>
    </message>
    <message>
        <source>Trolls and fakes: signs</source>
        <translation>Признаки троллей и заказных отзывов</translation>
    </message>
</context>
<context>
    <name>SingleFilePage</name>
    <message>
        <source>As root the archived page is not shown: no sandbox.</source>
        <translation>От имени root страница из архива не показывается: нет песочницы.</translation>
    </message>
    <message>
        <source>There is no sound page file in this capture.</source>
        <translation>В этой фиксации нет исправного файла страницы.</translation>
    </message>
    <message>
        <source>The page as one file: no scripts, no network.</source>
        <translation>Страница одним файлом: без скриптов и без сети.</translation>
    </message>
</context>
<context>
    <name>SkeletonDialog</name>
    <message>
        <source>Build the answer</source>
        <translation>Собрать ответ</translation>
    </message>
    <message>
        <source>Solved now</source>
        <translation>Решено сейчас</translation>
    </message>
    <message>
        <source>It needs time</source>
        <translation>Нужно время</translation>
    </message>
    <message>
        <source>The complaint has no ground</source>
        <translation>Жалоба необоснованна</translation>
    </message>
    <message>
        <source>What that rests on</source>
        <translation>На чём это основано</translation>
    </message>
    <message>
        <source>The problem:</source>
        <translation>Вопрос:</translation>
    </message>
    <message>
        <source>A note for us; not in the answer</source>
        <translation>Заметка для себя; в ответ не войдёт</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>Как это будет выглядеть</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>SkeletonLine</name>
    <message>
        <source>Build the answer from its parts ({key})</source>
        <translation>Собрать ответ из частей ({key})</translation>
    </message>
</context>
<context>
    <name>SkeletonPresenter</name>
    <message>
        <source>Build the answer…</source>
        <translation>Собрать ответ…</translation>
    </message>
    <message>
        <source>Lesson: {text}</source>
        <translation>Вывод: {text}</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Show this case again</source>
        <translation>Показать это обращение снова</translation>
    </message>
    <message>
        <source>At this time</source>
        <translation>В это время</translation>
    </message>
    <message>
        <source>Time of waking</source>
        <translation>Когда вернуть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Через час</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Сегодня вечером</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Завтра утром</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>На следующей неделе</translation>
    </message>
</context>
<context>
    <name>SourceActs</name>
    <message>
        <source>«{name}» was removed; its posts and cases stay</source>
        <translation>Источник «{name}» удалён; его сообщения и обращения остались</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Fetching posts</source>
        <translation>Получаем сообщения</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Ask &amp;now</source>
        <translation>Опросить &amp;сейчас</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Из&amp;менить…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Read everything ane&amp;w</source>
        <translation>Прочитать &amp;заново</translation>
    </message>
    <message>
        <source>Look &amp;for edits and deletions</source>
        <translation>Проверить правки и уда&amp;ления</translation>
    </message>
    <message>
        <source>No source is chosen</source>
        <translation>Источник не выбран</translation>
    </message>
    <message>
        <source>&amp;Continue reading</source>
        <translation>Продолжить &amp;чтение</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Приостано&amp;вить</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Спрашиваем…</translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>vk.com/…, t.me/…, or a name</source>
        <translation>vk.com/…, t.me/… или название</translation>
    </message>
    <message>
        <source>Import a &amp;file…</source>
        <translation>Импорт &amp;файла…</translation>
    </message>
    <message>
        <source>A single &amp;page or letter…</source>
        <translation>О&amp;тдельная страница или письмо…</translation>
    </message>
    <message>
        <source>Paste a &amp;link or search</source>
        <translation>Вставьте &amp;ссылку или найдите</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) to listen</source>
        <translation>
            <numerusform>%n способ слушать</numerusform>
            <numerusform>%n способа слушать</numerusform>
            <numerusform>%n способов слушать</numerusform>
        </translation>
    </message>
    <message>
        <source>We do not know how to listen to this site. Its pages can be kept.</source>
        <translation>Слушать этот сайт мы не умеем. Отдельные страницы сохранить можно.</translation>
    </message>
    <message>
        <source>There is no such network here.</source>
        <translation>Такой сети здесь нет.</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Add a source</source>
        <translation>Добавить источник</translation>
    </message>
    <message>
        <source>Change the source</source>
        <translation>Изменить источник</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation>Спрашиваем сеть…</translation>
    </message>
</context>
<context>
    <name>SourceFacts</name>
    <message>
        <source>Address: {url}</source>
        <translation>Адрес: {url}</translation>
    </message>
    <message>
        <source>Account: {name}</source>
        <translation>Аккаунт: {name}</translation>
    </message>
    <message>
        <source>Brand: {brand}</source>
        <translation>Бренд: {brand}</translation>
    </message>
    <message>
        <source>Our own channel: its cases come before others</source>
        <translation>Наш канал: его обращения идут первыми</translation>
    </message>
    <message>
        <source>Posts kept: {count}</source>
        <translation>Сообщений сохранено: {count}</translation>
    </message>
    <message>
        <source>Last heard: {moment}</source>
        <translation>Последний ответ: {moment}</translation>
    </message>
    <message>
        <source>Asked every {span}</source>
        <translation>Опрос: каждые {span}</translation>
    </message>
    <message>
        <source>Listened to without a pause</source>
        <translation>Прослушивается без перерыва</translation>
    </message>
    <message numerus="yes">
        <source>Looked at again for edits and deletions: %Ln post(s)</source>
        <translation>
            <numerusform>На правки и удаления проверяется %Ln пост</numerusform>
            <numerusform>На правки и удаления проверяется %Ln поста</numerusform>
            <numerusform>На правки и удаления проверяется %Ln постов</numerusform>
        </translation>
    </message>
    <message>
        <source>The next of them at {moment}</source>
        <translation>Следующая проверка: {moment}</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>It answers, and has nothing to show yet.</source>
        <translation>Отвечает, но показать пока нечего.</translation>
    </message>
    <message numerus="yes">
        <source>It answers: %Ln post(s) on the first page</source>
        <translation>
            <numerusform>Отвечает: %Ln пост на первой странице</numerusform>
            <numerusform>Отвечает: %Ln поста на первой странице</numerusform>
            <numerusform>Отвечает: %Ln постов на первой странице</numerusform>
        </translation>
    </message>
    <message>
        <source> of about {total}</source>
        <translation> из примерно {total}</translation>
    </message>
    <message>
        <source>The first: “{text}”</source>
        <translation>Первый: «{text}»</translation>
    </message>
    <message>
        <source>Another source already has this name.</source>
        <translation>Такое название уже есть у другого источника.</translation>
    </message>
    <message>
        <source>The key could not be handed over yet. Please enter it once more.</source>
        <translation>Ключ передать не удалось. Введите его, пожалуйста, ещё раз.</translation>
    </message>
</context>
<context>
    <name>SourceLogin</name>
    <message>
        <source>Login for captures</source>
        <translation>Вход для фиксаций</translation>
    </message>
    <message>
        <source>Capture &amp;under my login</source>
        <translation>&amp;Снимать под моим входом</translation>
    </message>
    <message>
        <source>Captures then show what this account sees, and say whose login it was</source>
        <translation>Фиксации покажут то, что видит этот аккаунт, и скажут, чей это был вход</translation>
    </message>
    <message>
        <source>Forget the login</source>
        <translation>Забыть вход</translation>
    </message>
    <message>
        <source>The login window is open: sign in there.</source>
        <translation>Окно входа открыто: войдите там.</translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation>Во&amp;йти снова…</translation>
    </message>
    <message>
        <source>Si&amp;gn in…</source>
        <translation>Во&amp;йти…</translation>
    </message>
    <message>
        <source>There is none. Pages that only members see can be captured once you sign in.</source>
        <translation>Входа нет. Страницы, которые видят только участники, можно снимать, когда вы войдёте.</translation>
    </message>
    <message>
        <source>The login has expired: sign in again.</source>
        <translation>Вход истёк: войдите снова.</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation>Вход есть.</translation>
    </message>
    <message>
        <source>You are signed in until {moment}.</source>
        <translation>Вход есть до {moment}.</translation>
    </message>
    <message>
        <source>Last used: {moment}.</source>
        <translation>Использован: {moment}.</translation>
    </message>
</context>
<context>
    <name>SourceLogins</name>
    <message>
        <source>Forget the login for “{name}”?</source>
        <translation>Забыть вход для «{name}»?</translation>
    </message>
    <message>
        <source>Its cookies and their key are deleted here. Captures that exist stay.</source>
        <translation>Его cookie и ключ к ним здесь удалятся. Готовые фиксации останутся.</translation>
    </message>
    <message>
        <source>Forget the login</source>
        <translation>Забыть вход</translation>
    </message>
    <message>
        <source>You are signed in for “{name}”</source>
        <translation>Вход для «{name}» сохранён</translation>
    </message>
    <message>
        <source>this system has no keyring, so it lasts until Otklik is closed</source>
        <translation>в системе нет хранилища ключей, поэтому он действует, пока Отклик не закрыт</translation>
    </message>
</context>
<context>
    <name>SourceStrip</name>
    <message>
        <source>Enter a key…</source>
        <translation>Ввести ключ…</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>I have done it, ask again</source>
        <translation>Готово, спросить снова</translation>
    </message>
    <message>
        <source>Read and agree…</source>
        <translation>Прочитать и согласиться…</translation>
    </message>
    <message>
        <source>Correct the address…</source>
        <translation>Исправить адрес…</translation>
    </message>
    <message>
        <source>&amp;Log in to Telegram…</source>
        <translation>Вой&amp;ти в Telegram…</translation>
    </message>
</context>
<context>
    <name>SourcesPane</name>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Импорт файла…</translation>
    </message>
    <message>
        <source>As&amp;k all now</source>
        <translation>Опросить вс&amp;е</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>Работать &amp;офлайн</translation>
    </message>
    <message>
        <source>&amp;Add a source…</source>
        <translation>&amp;Добавить источник…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln источник</numerusform>
            <numerusform>%Ln источника</numerusform>
            <numerusform>%Ln источников</numerusform>
        </translation>
    </message>
    <message>
        <source>We listen nowhere yet</source>
        <translation>Пока мы нигде не слушаем</translation>
    </message>
    <message>
        <source>Add the places where people write about you: your community, a search, a hashtag, a feed. Or import a file from another system.</source>
        <translation>Добавьте места, где о вас пишут: ваше сообщество, поиск, хештег, ленту. Или загрузите файл из другой системы.</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Добавить источник…</translation>
    </message>
    <message>
        <source>Working offline: no network is asked until you say so.</source>
        <translation>Работаем без сети: сети не опрашиваются, пока вы не скажете.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Выйти в сеть</translation>
    </message>
    <message>
        <source>own channel</source>
        <translation>свой канал</translation>
    </message>
    <message>
        <source>login has expired</source>
        <translation>вход истёк</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln сообщение</numerusform>
            <numerusform>%Ln сообщения</numerusform>
            <numerusform>%Ln сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>came out of a file, listens to nothing</source>
        <translation>из файла, ничего не слушает</translation>
    </message>
    <message>
        <source>fetching: {done} so far</source>
        <translation>получаем: уже {done}</translation>
    </message>
    <message>
        <source>fetching: {done} of about {total}</source>
        <translation>получаем: {done} примерно из {total}</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n дн</numerusform>
            <numerusform>%n дн</numerusform>
            <numerusform>%n дн</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Loading</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Sample: people and companies are invented</source>
        <translation>Пример: люди и компании вымышлены</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Кризис</translation>
    </message>
    <message>
        <source>How the evidence is</source>
        <translation>Состояние доказательств</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Остановить эту работу</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusPresenter</name>
    <message>
        <source>Working offline, as you wished</source>
        <translation>Работаем без сети, как вы просили</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>Источников пока нет</translation>
    </message>
    <message>
        <source>Fetching new posts</source>
        <translation>Получаем новые сообщения</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n источник</numerusform>
            <numerusform>%n источника</numerusform>
            <numerusform>%n источников</numerusform>
        </translation>
    </message>
    <message>
        <source>Background work stopped, starting it again</source>
        <translation>Фоновая работа остановилась, запускаем снова</translation>
    </message>
</context>
<context>
    <name>SwitchChips</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{on} of {total}</source>
        <translation>{on} из {total}</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Export the table</source>
        <translation>Выгрузить таблицу</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>Текст с запятыми (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Веб-страница (*.html)</translation>
    </message>
    <message>
        <source>table</source>
        <translation>таблица</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>Записана %n строка: {file}</numerusform>
            <numerusform>Записано %n строки: {file}</numerusform>
            <numerusform>Записано %n строк: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags of the case</source>
        <translation>Метки обращения</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Метки через запятую</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>TakeStrip</name>
    <message>
        <source>A private answer is begun</source>
        <translation>Начат личный ответ</translation>
    </message>
    <message>
        <source>A public answer is begun</source>
        <translation>Начат публичный ответ</translation>
    </message>
    <message>
        <source>Take its text here</source>
        <translation>Взять его текст сюда</translation>
    </message>
</context>
<context>
    <name>TakeTemplatesDialog</name>
    <message>
        <source>Templates from a file</source>
        <translation>Шаблоны из файла</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Что в файле</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Оставить наши</translation>
    </message>
    <message>
        <source>Take the file's</source>
        <translation>Взять из файла</translation>
    </message>
    <message>
        <source>Keep both: the new one gets a code of its own</source>
        <translation>Оставить оба: у нового будет свой код</translation>
    </message>
    <message>
        <source>Where a code is kept with other words</source>
        <translation>Если такой код уже есть с другим текстом</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Macros of Zendesk.</source>
        <translation>Макросы Zendesk.</translation>
    </message>
    <message>
        <source>Canned responses of Chatwoot.</source>
        <translation>Готовые ответы Chatwoot.</translation>
    </message>
    <message>
        <source>A table of Word.</source>
        <translation>Таблица Word.</translation>
    </message>
    <message>
        <source>A table of Excel.</source>
        <translation>Таблица Excel.</translation>
    </message>
    <message numerus="yes">
        <source>New: %Ln.</source>
        <translation>
            <numerusform>Новых: %Ln.</numerusform>
            <numerusform>Новых: %Ln.</numerusform>
            <numerusform>Новых: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept already: %Ln.</source>
        <translation>
            <numerusform>Уже есть: %Ln.</numerusform>
            <numerusform>Уже есть: %Ln.</numerusform>
            <numerusform>Уже есть: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With other words: %Ln.</source>
        <translation>
            <numerusform>С другим текстом: %Ln.</numerusform>
            <numerusform>С другим текстом: %Ln.</numerusform>
            <numerusform>С другим текстом: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here stands for these; they become blanks: {names}</source>
        <translation>Этому здесь ничего не соответствует, будут пропуски: {names}</translation>
    </message>
    <message>
        <source>Sheets without templates: {names}.</source>
        <translation>Листы без шаблонов: {names}.</translation>
    </message>
    <message>
        <source>Too long, only the beginning is taken: {names}.</source>
        <translation>Слишком длинные, взято только начало: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Without a text: %Ln.</source>
        <translation>
            <numerusform>Без текста: %Ln.</numerusform>
            <numerusform>Без текста: %Ln.</numerusform>
            <numerusform>Без текста: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateBody</name>
    <message>
        <source>Text of the template</source>
        <translation>Текст шаблона</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>&amp;Code after «/»</source>
        <translation>&amp;Код после «/»</translation>
    </message>
    <message numerus="yes">
        <source>used %Ln time(s)</source>
        <translation>
            <numerusform>использован %Ln раз</numerusform>
            <numerusform>использован %Ln раза</numerusform>
            <numerusform>использован %Ln раз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateExchange</name>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Файлы</translation>
    </message>
    <message>
        <source>Take templates from a file…</source>
        <translation>Взять шаблоны из файла…</translation>
    </message>
    <message>
        <source>Write templates to a file…</source>
        <translation>Записать шаблоны в файл…</translation>
    </message>
    <message>
        <source>Take templates from a file</source>
        <translation>Взять шаблоны из файла</translation>
    </message>
    <message>
        <source>Templates (*.json *.csv *.xlsx *.docx)</source>
        <translation>Шаблоны (*.json *.csv *.xlsx *.docx)</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>Все (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s) taken</source>
        <translation>
            <numerusform>Взят %Ln шаблон</numerusform>
            <numerusform>Взято %Ln шаблона</numerusform>
            <numerusform>Взято %Ln шаблонов</numerusform>
        </translation>
    </message>
    <message>
        <source>Write templates to a file</source>
        <translation>Записать шаблоны в файл</translation>
    </message>
    <message>
        <source>Otklik (*.json)</source>
        <translation>Отклик (*.json)</translation>
    </message>
    <message>
        <source>Table of Word (*.docx)</source>
        <translation>Таблица Word (*.docx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>Macros of Zendesk (*.json)</source>
        <translation>Макросы Zendesk (*.json)</translation>
    </message>
    <message>
        <source>Canned responses of Chatwoot (*.json)</source>
        <translation>Готовые ответы Chatwoot (*.json)</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>шаблоны</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s) written</source>
        <translation>
            <numerusform>Записан %Ln шаблон</numerusform>
            <numerusform>Записано %Ln шаблона</numerusform>
            <numerusform>Записано %Ln шаблонов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) cannot be said there</source>
        <translation>
            <numerusform>%Ln место там не выразить</numerusform>
            <numerusform>%Ln места там не выразить</numerusform>
            <numerusform>%Ln мест там не выразить</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>TemplateFits</name>
    <message>
        <source>Fits for</source>
        <translation>Подходит для</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Причины</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Площадки</translation>
    </message>
    <message>
        <source>An &amp;interim answer: a solution has to follow</source>
        <translation>&amp;Промежуточный ответ: за ним должно быть решение</translation>
    </message>
    <message>
        <source>&amp;Part of a reply</source>
        <translation>&amp;Часть ответа</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>interim</source>
        <translation>промежуточный</translation>
    </message>
    <message>
        <source>More: {what}</source>
        <translation>Ещё: {what}</translation>
    </message>
    <message>
        <source>Causes, networks, part of a reply…</source>
        <translation>Причины, площадки, часть ответа…</translation>
    </message>
</context>
<context>
    <name>TemplateFolderDialog</name>
    <message>
        <source>Rename or move a folder</source>
        <translation>Переименовать или переложить папку</translation>
    </message>
    <message>
        <source>«Complaint::Delivery» is the folder Delivery in the folder Complaint.</source>
        <translation>«Жалоба::Доставка» — папка «Доставка» в папке «Жалоба».</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>All templates in it and below it move along.</source>
        <translation>Все шаблоны в ней и внутри неё переедут вместе с ней.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message>
        <source>macro: shows first what it does</source>
        <translation>макрос: сначала покажет, что сделает</translation>
    </message>
    <message>
        <source>fits: {what}</source>
        <translation>подходит: {what}</translation>
    </message>
    <message numerus="yes">
        <source>helped %n time(s)</source>
        <translation>
            <numerusform>помог %n раз</numerusform>
            <numerusform>помог %n раза</numerusform>
            <numerusform>помог %n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used here %n time(s)</source>
        <translation>
            <numerusform>был здесь %n раз</numerusform>
            <numerusform>был здесь %n раза</numerusform>
            <numerusform>был здесь %n раз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatePage</name>
    <message>
        <source>How it will look</source>
        <translation>Как это будет выглядеть</translation>
    </message>
    <message>
        <source>A sample case</source>
        <translation>Обращение для примера</translation>
    </message>
    <message>
        <source>The case it is shown for</source>
        <translation>Для какого обращения показано</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>&amp;Insert a variable</source>
        <translation>&amp;Вставить переменную</translation>
    </message>
    <message>
        <source>&amp;Attach a file…</source>
        <translation>&amp;Приложить файл…</translation>
    </message>
</context>
<context>
    <name>TemplatePicker</name>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Templates that fit</source>
        <translation>Подходящие шаблоны</translation>
    </message>
    <message>
        <source>The template, filled</source>
        <translation>Заполненный шаблон</translation>
    </message>
    <message>
        <source>No template holds these words</source>
        <translation>Нет шаблона с такими словами</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter insert · Esc close</source>
        <translation>↑ ↓ выбрать · Enter вставить · Esc закрыть</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>Anna</source>
        <translation>Анна</translation>
    </message>
    <message>
        <source>Anna Petrova</source>
        <translation>Анна Петрова</translation>
    </message>
    <message>
        <source>Our brand</source>
        <translation>Наш бренд</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Москва</translation>
    </message>
    <message>
        <source>My parcel has been on its way for three weeks</source>
        <translation>Моя посылка едет уже три недели</translation>
    </message>
    <message>
        <source>500 ₽ off the next order</source>
        <translation>скидка 500 ₽ на следующий заказ</translation>
    </message>
    <message>
        <source>Maria</source>
        <translation>Мария</translation>
    </message>
</context>
<context>
    <name>TemplatesPane</name>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Code, name or text</source>
        <translation>Код, название или текст</translation>
    </message>
    <message>
        <source>Search the templates</source>
        <translation>Поиск по шаблонам</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>По папкам</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По названию</translation>
    </message>
    <message>
        <source>Most used</source>
        <translation>Частые</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>&amp;New template</source>
        <translation>&amp;Новый шаблон</translation>
    </message>
    <message>
        <source>&amp;Macros</source>
        <translation>&amp;Макросы</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln шаблон</numerusform>
            <numerusform>%Ln шаблона</numerusform>
            <numerusform>%Ln шаблонов</numerusform>
        </translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Шаблонов пока нет</translation>
    </message>
    <message>
        <source>Answers you give often come to your hand with «/» once they are here.</source>
        <translation>Частые ответы, сохранённые здесь, всегда под рукой: наберите «/».</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Новый шаблон</translation>
    </message>
    <message>
        <source>Without a folder</source>
        <translation>Без папки</translation>
    </message>
</context>
<context>
    <name>TemplatesPresenter</name>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Новый шаблон</translation>
    </message>
    <message>
        <source>Hello, {name}!</source>
        <translation>Здравствуйте, {name}!</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (копия)</translation>
    </message>
    <message>
        <source>Template «{name}» was deleted</source>
        <translation>Шаблон «{name}» удалён</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Приложить файл</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>картинка.png</translation>
    </message>
</context>
<context>
    <name>TextMaskPage</name>
    <message>
        <source>The text goes along, with these words masked</source>
        <translation>Текст войдёт в копию, эти слова в нём закрыты</translation>
    </message>
    <message>
        <source>Personal data is looked for…</source>
        <translation>Ищем личные данные…</translation>
    </message>
    <message>
        <source>Words to mask in the text</source>
        <translation>Слова, которые закрыть в тексте</translation>
    </message>
    <message>
        <source>Mask these words too, everywhere</source>
        <translation>Закрыть везде и эти слова</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message numerus="yes">
        <source>Found in the text: %Ln. On the pictures mark their places by hand: what is masked here is not masked there.</source>
        <translation>
            <numerusform>Найдено в тексте: %Ln. На картинках отметьте эти места сами: закрытое здесь там не закрывается.</numerusform>
            <numerusform>Найдено в тексте: %Ln. На картинках отметьте эти места сами: закрытое здесь там не закрывается.</numerusform>
            <numerusform>Найдено в тексте: %Ln. На картинках отметьте эти места сами: закрытое здесь там не закрывается.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Captured text</source>
        <translation>Снятый текст</translation>
    </message>
    <message>
        <source>The complaint's words are marked.</source>
        <translation>Слова жалобы выделены.</translation>
    </message>
    <message>
        <source>The complaint's words do not stand in this text.</source>
        <translation>Слов жалобы в этом тексте нет.</translation>
    </message>
</context>
<context>
    <name>ThreadHeader</name>
    <message>
        <source>Capture evidence</source>
        <translation>Зафиксировать</translation>
    </message>
    <message>
        <source>Note for us</source>
        <translation>Заметка для своих</translation>
    </message>
    <message>
        <source>Keep a promise</source>
        <translation>Записать обещание</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Run a macro</source>
        <translation>Выполнить макрос</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Открыть оригинал</translation>
    </message>
    <message>
        <source>Export the case</source>
        <translation>Выгрузить обращение</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Закрыть обращение</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Автор неизвестен</translation>
    </message>
    <message>
        <source>{source} · this source was removed</source>
        <translation>{source} · источник удалён</translation>
    </message>
    <message>
        <source>Change the verdict</source>
        <translation>Изменить вердикт</translation>
    </message>
    <message>
        <source>Verdict: {verdict}</source>
        <translation>Вердикт: {verdict}</translation>
    </message>
    <message>
        <source>Open the case again</source>
        <translation>Открыть обращение снова</translation>
    </message>
    <message>
        <source>Deadline: {left}</source>
        <translation>Срок: {left}</translation>
    </message>
    <message>
        <source>Show what the risk is made of</source>
        <translation>Показать, из чего складывается риск</translation>
    </message>
    <message>
        <source>Risk {score} of 100, {band}</source>
        <translation>Риск {score} из 100, {band}</translation>
    </message>
    <message>
        <source>{done} of 6 steps done: {steps}</source>
        <translation>Сделано шагов: {done} из 6 — {steps}</translation>
    </message>
</context>
<context>
    <name>ThreadPane</name>
    <message>
        <source>Case</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>No case selected</source>
        <translation>Обращение не выбрано</translation>
    </message>
    <message>
        <source>Choose one in the queue: arrow keys, then Enter.</source>
        <translation>Выберите его в очереди: стрелками, затем Enter.</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Open on the page</source>
        <translation>Открыть на странице</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Скопировать ссылку</translation>
    </message>
    <message>
        <source>Look for edits and deletions now</source>
        <translation>Проверить правки и удаления сейчас</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Ветка</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>What to show of the timeline</source>
        <translation>Что показать из хронологии</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>The customer's posts</source>
        <translation>Сообщения клиента</translation>
    </message>
    <message>
        <source>Work on the case</source>
        <translation>Работа над обращением</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>Пока ничего не происходило.</translation>
    </message>
    <message>
        <source>Timeline of the case</source>
        <translation>Хронология обращения</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier: choose what to show</source>
        <translation>
            <numerusform>Ещё %Ln раньше: выберите, что показать</numerusform>
            <numerusform>Ещё %Ln раньше: выберите, что показать</numerusform>
            <numerusform>Ещё %Ln раньше: выберите, что показать</numerusform>
        </translation>
    </message>
    <message>
        <source>journal № {seq}</source>
        <translation>журнал № {seq}</translation>
    </message>
</context>
<context>
    <name>TopicEditor</name>
    <message>
        <source>What the topic finds</source>
        <translation>Что находит тема</translation>
    </message>
    <message>
        <source>&amp;Create sources…</source>
        <translation>&amp;Создать источники…</translation>
    </message>
    <message>
        <source>Searches for this topic in the networks that have one</source>
        <translation>Поиск по этой теме в сетях, где он есть</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Looking through the archive…</source>
        <translation>Просматриваем архив…</translation>
    </message>
    <message>
        <source>The archive is still empty.</source>
        <translation>Архив пока пуст.</translation>
    </message>
    <message>
        <source>Matches: {found} of {looked}</source>
        <translation>Совпадений: {found} из {looked}</translation>
    </message>
    <message>
        <source>Matches: {found} of {looked}, looking on…</source>
        <translation>Совпадений: {found} из {looked}, ищем дальше…</translation>
    </message>
    <message>
        <source>tagged {n}</source>
        <translation>с отметкой {n}</translation>
    </message>
    <message>
        <source>with negative words {n}</source>
        <translation>с негативными словами {n}</translation>
    </message>
    <message>
        <source>held off {n}</source>
        <translation>исключено {n}</translation>
    </message>
</context>
<context>
    <name>TopicFields</name>
    <message>
        <source>Words of displeasure</source>
        <translation>Слова недовольства</translation>
    </message>
    <message>
        <source>The variants are being made…</source>
        <translation>Подбираем варианты…</translation>
    </message>
    <message>
        <source>Parts of the topic</source>
        <translation>Разделы темы</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Also called, one a line</source>
        <translation>&amp;Ещё называют, по одному в строке</translation>
    </message>
    <message>
        <source>Own acc&amp;ounts, one a line</source>
        <translation>Свои &amp;аккаунты, по одному в строке</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Further words of displeasure, one a line</source>
        <translation>Свои слова недовольства, по одному в строке</translation>
    </message>
    <message>
        <source>Negative words</source>
        <translation>Негативные слова</translation>
    </message>
    <message>
        <source>Not about us</source>
        <translation>Не о нас</translation>
    </message>
    <message>
        <source>Texts with these words or phrases</source>
        <translation>Тексты с этими словами и фразами</translation>
    </message>
    <message>
        <source>A phrase around the name holds off that one mention only.</source>
        <translation>Фраза вместе с названием исключает только это упоминание.</translation>
    </message>
    <message>
        <source>Words near the name that speak of another meaning</source>
        <translation>Слова рядом с названием, которые выдают другое значение</translation>
    </message>
    <message>
        <source>For example, beside “Yabloko”: juice, orchard, pie.</source>
        <translation>Например, рядом с «Яблоко»: сок, сад, пирог.</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Сайты</translation>
    </message>
    <message>
        <source>Sites of the brand</source>
        <translation>Сайты бренда</translation>
    </message>
    <message>
        <source>Posts that link there are mentions, also through vk.com/away.</source>
        <translation>Посты со ссылкой туда тоже упоминания, в том числе через vk.com/away.</translation>
    </message>
    <message>
        <source>Sites whose pages do not count</source>
        <translation>Сайты, страницы которых не считаются</translation>
    </message>
</context>
<context>
    <name>TopicSources</name>
    <message numerus="yes">
        <source>%Ln source(s) added</source>
        <translation>
            <numerusform>Добавлен %Ln источник</numerusform>
            <numerusform>Добавлено %Ln источника</numerusform>
            <numerusform>%Ln источников</numerusform>
        </translation>
    </message>
    <message>
        <source>All these searches are there already</source>
        <translation>Все эти поиски уже есть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>TopicSourcesDialog</name>
    <message>
        <source>Sources of a topic</source>
        <translation>Источники темы</translation>
    </message>
    <message>
        <source>Where shall we look for «{topic}»?</source>
        <translation>Где искать «{topic}»?</translation>
    </message>
    <message>
        <source>Each search becomes a source; keys are given there. Searches that exist stay.</source>
        <translation>Каждый поиск станет источником, ключи задаются там. Уже созданные поиски останутся.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>%Ln search(es)</source>
        <translation>
            <numerusform>%Ln поиск</numerusform>
            <numerusform>%Ln поиска</numerusform>
            <numerusform>%Ln поисков</numerusform>
        </translation>
    </message>
    <message>
        <source>For example: https://forum.example.ru</source>
        <translation>Например: https://forum.example.ru</translation>
    </message>
    <message>
        <source>Server of {network}</source>
        <translation>Сервер: {network}</translation>
    </message>
</context>
<context>
    <name>TopicsPane</name>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Mentions of which time</source>
        <translation>За какое время упоминания</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>за %Ln день</numerusform>
            <numerusform>за %Ln дня</numerusform>
            <numerusform>за %Ln дней</numerusform>
        </translation>
    </message>
    <message>
        <source>in all time</source>
        <translation>за всё время</translation>
    </message>
    <message>
        <source>Ne&amp;w topic</source>
        <translation>Новая те&amp;ма</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln тема</numerusform>
            <numerusform>%Ln темы</numerusform>
            <numerusform>%Ln тем</numerusform>
        </translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Тем пока нет</translation>
    </message>
    <message>
        <source>A topic is your brand with all the ways to write it: we listen for them in the networks, and know our own from other people's.</source>
        <translation>Тема — это ваш бренд и все способы его написать: по ним мы слушаем сети и отличаем своё от чужого.</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Новая тема</translation>
    </message>
    <message>
        <source>negative: {n}</source>
        <translation>негатив: {n}</translation>
    </message>
    <message>
        <source>no mentions in this time</source>
        <translation>за это время упоминаний нет</translation>
    </message>
    <message>
        <source>{share} tagged, {untagged} without a tag</source>
        <translation>{share} с отметкой, {untagged} без неё</translation>
    </message>
</context>
<context>
    <name>TopicsPresenter</name>
    <message>
        <source>New topic</source>
        <translation>Новая тема</translation>
    </message>
    <message>
        <source>Topic «{name}» was deleted</source>
        <translation>Тема «{name}» удалена</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A template; its blanks held the answer back</source>
        <translation>Шаблон; пропуски не дали отправить</translation>
    </message>
    <message>
        <source>The answer is sent, and captured as published</source>
        <translation>Ответ отправлен и зафиксирован опубликованным</translation>
    </message>
    <message>
        <source>The promise is a deadline; closing asks why</source>
        <translation>Обещание стало сроком; закрытие спрашивает причину</translation>
    </message>
    <message>
        <source>Found by «{word}», verified, handed over: {size}</source>
        <translation>Найдено по «{word}», проверено, передано: {size}</translation>
    </message>
    <message>
        <source>The queue: {cases} cases, {drafts} with drafts</source>
        <translation>Очередь: обращений {cases}, с черновиками {drafts}</translation>
    </message>
    <message>
        <source>Two posts arrived: a banner, and nothing moved</source>
        <translation>Пришли два сообщения: плашка, и ничего не сдвинулось</translation>
    </message>
    <message>
        <source>What burns most, and why: {author}, risk {risk}</source>
        <translation>Что горит сильнее и почему: {author}, риск {risk}</translation>
    </message>
    <message>
        <source>A thread of {posts} posts, an author with a history</source>
        <translation>Ветка из {posts} сообщений, автор с историей</translation>
    </message>
    <message>
        <source>The page is captured: {size}</source>
        <translation>Страница зафиксирована: {size}</translation>
    </message>
    <message>
        <source>The program said why, the person decided</source>
        <translation>Программа сказала почему, решил человек</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message numerus="yes">
        <source>%n answer(s) wait</source>
        <translation>
            <numerusform>Ждёт %n ответ</numerusform>
            <numerusform>Ждут %n ответа</numerusform>
            <numerusform>Ждут %n ответов</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer leaves {moment}</source>
        <translation>Ответ уйдёт {moment}</translation>
    </message>
    <message numerus="yes">
        <source>The answer goes out in %n s</source>
        <translation>
            <numerusform>Ответ уйдёт через %n с</numerusform>
            <numerusform>Ответ уйдёт через %n с</numerusform>
            <numerusform>Ответ уйдёт через %n с</numerusform>
        </translation>
    </message>
    <message>
        <source>The post is looked at, then the answer leaves</source>
        <translation>Проверяем публикацию, потом ответ уйдёт</translation>
    </message>
    <message>
        <source>Take back ({key})</source>
        <translation>Вернуть ({key})</translation>
    </message>
</context>
<context>
    <name>VariablesMenu</name>
    <message>
        <source>First name of the author</source>
        <translation>Имя автора</translation>
    </message>
    <message>
        <source>First name and patronymic</source>
        <translation>Имя и отчество</translation>
    </message>
    <message>
        <source>Surname of the author</source>
        <translation>Фамилия автора</translation>
    </message>
    <message>
        <source>Name of the author</source>
        <translation>Имя и фамилия автора</translation>
    </message>
    <message>
        <source>Account of the author</source>
        <translation>Учётная запись автора</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Бренд</translation>
    </message>
    <message>
        <source>Town the post names</source>
        <translation>Город, названный в посте</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Соцсеть</translation>
    </message>
    <message>
        <source>Number of the case</source>
        <translation>Номер обращения</translation>
    </message>
    <message>
        <source>Day of the post</source>
        <translation>День сообщения</translation>
    </message>
    <message>
        <source>Beginning of the post</source>
        <translation>Начало сообщения</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>One more way to reach us</source>
        <translation>Ещё один способ связаться</translation>
    </message>
    <message>
        <source>Address of our form</source>
        <translation>Адрес нашей анкеты</translation>
    </message>
    <message>
        <source>What the customer is given</source>
        <translation>Что дано клиенту</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Name in the dative: to whom</source>
        <translation>Имя в дательном: кому</translation>
    </message>
    <message>
        <source>Town with its preposition: in Moscow</source>
        <translation>Город с предлогом: в Москве</translation>
    </message>
    <message>
        <source>Brand in the genitive: of what</source>
        <translation>Бренд в родительном: чего</translation>
    </message>
    <message>
        <source>A word by the author's gender</source>
        <translation>Слово по роду автора</translation>
    </message>
    <message>
        <source>By Вы or ты</source>
        <translation>По Вы или ты</translation>
    </message>
    <message>
        <source>The name, or a greeting</source>
        <translation>Имя или приветствие</translation>
    </message>
    <message>
        <source>Another template inside</source>
        <translation>Другой шаблон внутри</translation>
    </message>
    <message>
        <source>A blank to fill by hand</source>
        <translation>Пропуск, который заполняют вручную</translation>
    </message>
    <message>
        <source>A blank for a date</source>
        <translation>Пробел для даты</translation>
    </message>
    <message>
        <source>A blank for a number</source>
        <translation>Пропуск для числа</translation>
    </message>
    <message>
        <source>A word by that number</source>
        <translation>Слово по этому числу</translation>
    </message>
    <message>
        <source>A blank with a list to choose from</source>
        <translation>Пробел со списком на выбор</translation>
    </message>
    <message>
        <source>what</source>
        <translation>что</translation>
    </message>
</context>
<context>
    <name>VerificationView</name>
    <message>
        <source>What was checked</source>
        <translation>Что проверено</translation>
    </message>
    <message>
        <source>{group}: {told}</source>
        <translation>{group}: {told}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in order</source>
        <translation>
            <numerusform>%Ln в порядке</numerusform>
            <numerusform>%Ln в порядке</numerusform>
            <numerusform>%Ln в порядке</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln do(es) not hold</source>
        <translation>
            <numerusform>%Ln не сходится</numerusform>
            <numerusform>%Ln не сходятся</numerusform>
            <numerusform>%Ln не сходятся</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln замечание</numerusform>
            <numerusform>%Ln замечания</numerusform>
            <numerusform>%Ln замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln in order</source>
        <translation>
            <numerusform>в порядке, %Ln пункт</numerusform>
            <numerusform>все %Ln в порядке</numerusform>
            <numerusform>все %Ln в порядке</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewerWindow</name>
    <message>
        <source>Capture: {title}</source>
        <translation>Фиксация: {title}</translation>
    </message>
    <message>
        <source>What there is to see</source>
        <translation>Что можно посмотреть</translation>
    </message>
    <message>
        <source>This is a copy with masked places, not the capture itself.</source>
        <translation>Это копия с закрытыми местами, а не сама фиксация.</translation>
    </message>
</context>
<context>
    <name>VoicesSection</name>
    <message>
        <source>8 800 …, a chat, hours of work</source>
        <translation>8 800 …, чат, часы работы</translation>
    </message>
    <message>
        <source>Picture of who answers</source>
        <translation>Фото того, кто отвечает</translation>
    </message>
    <message>
        <source>Choose a &amp;picture…</source>
        <translation>Выбрать &amp;фото…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Без фото</translation>
    </message>
    <message>
        <source>Speak as all brands</source>
        <translation>Говорить как все бренды</translation>
    </message>
    <message>
        <source>Not kept yet: the name is a person's, not the brand's; texts are short; the address begins with https://.</source>
        <translation>Пока не сохранено: нужно имя человека, а не бренда; тексты короткие; адрес начинается с https://.</translation>
    </message>
    <message>
        <source>Voice of the brand</source>
        <translation>Голос бренда</translation>
    </message>
    <message>
        <source>People answer people: a human name and a picture. What a brand leaves empty is said as for all brands.</source>
        <translation>Людям отвечают люди: имя и фото человека. Что у бренда не заполнено, берётся из общего.</translation>
    </message>
    <message>
        <source>Empty: your own name.</source>
        <translation>Пусто — ваше имя.</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>&amp;Бренд</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>К&amp;то</translation>
    </message>
    <message>
        <source>Stands below answers. It may hold {fields}.</source>
        <translation>Стоит под ответами. Можно вписать {fields}.</translation>
    </message>
    <message>
        <source>Si&amp;gnature</source>
        <translation>&amp;Подпись</translation>
    </message>
    <message>
        <source>We say</source>
        <translation>Обращаемся</translation>
    </message>
    <message>
        <source>One more way to reach us</source>
        <translation>Ещё один способ связаться</translation>
    </message>
    <message>
        <source>A form where a customer may leave word: {{form_url}} in templates.</source>
        <translation>Анкета, где клиент может оставить отзыв: {{form_url}} в шаблонах.</translation>
    </message>
    <message>
        <source>Address of a form</source>
        <translation>Адрес анкеты</translation>
    </message>
    <message>
        <source>All brands</source>
        <translation>Все бренды</translation>
    </message>
    <message>
        <source>the brand</source>
        <translation>бренд</translation>
    </message>
    <message>
        <source>Below an answer: {signature}</source>
        <translation>Под ответом: {signature}</translation>
    </message>
    <message>
        <source>Answers go unsigned.</source>
        <translation>Ответы уходят без подписи.</translation>
    </message>
</context>
<context>
    <name>VoicesSettings</name>
    <message>
        <source>Picture of who answers</source>
        <translation>Фото того, кто отвечает</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</source>
        <translation>Картинки (*.png *.jpg *.jpeg *.webp *.gif *.bmp)</translation>
    </message>
</context>
<context>
    <name>WaitingRows</name>
    <message>
        <source>Answers waiting to be sent</source>
        <translation>Ответы ждут отправки</translation>
    </message>
    <message>
        <source>leaves {moment}</source>
        <translation>уйдёт {moment}</translation>
    </message>
    <message>
        <source>published?</source>
        <translation>опубликовано?</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>Welcome</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>For example: Migomir, Yarkonet</source>
        <translation>Например: Мигомир, Ярконет</translation>
    </message>
    <message>
        <source>Welcome to Otklik</source>
        <translation>Это «Отклик»</translation>
    </message>
    <message>
        <source>Complaints from all networks on one desk: seen in time, kept as proof, answered well. Everything stays on this computer and works offline.</source>
        <translation>Жалобы из всех сетей на одном столе: вовремя увидены, сохранены как доказательство, получили хороший ответ. Всё остаётся на этом компьютере и работает без сети.</translation>
    </message>
    <message>
        <source>Several are divided by commas. All word forms are found anyway.</source>
        <translation>Несколько — через запятую. Все формы слов найдутся сами.</translation>
    </message>
    <message>
        <source>&amp;What is your brand called?</source>
        <translation>&amp;Как называется ваш бренд?</translation>
    </message>
    <message>
        <source>Where shall we listen first?</source>
        <translation>Где слушать в первую очередь?</translation>
    </message>
    <message>
        <source>Or look around first</source>
        <translation>Или сначала осмотритесь</translation>
    </message>
    <message>
        <source>&amp;Another place…</source>
        <translation>&amp;Другое место…</translation>
    </message>
    <message>
        <source>Import a &amp;file</source>
        <translation>Загрузить &amp;файл</translation>
    </message>
    <message>
        <source>&amp;Open the sample</source>
        <translation>&amp;Открыть пример</translation>
    </message>
    <message>
        <source>A workspace of its own with invented brands and complaints</source>
        <translation>Отдельная папка с вымышленными брендами и жалобами</translation>
    </message>
    <message>
        <source>&amp;Later, to the empty queue</source>
        <translation>&amp;Позже, к пустой очереди</translation>
    </message>
</context>
<context>
    <name>WelcomePresenter</name>
    <message>
        <source>The sample opens in a window of its own; this takes a few seconds.</source>
        <translation>Пример откроется в отдельном окне; это займёт несколько секунд.</translation>
    </message>
</context>
<context>
    <name>What</name>
    <message>
        <source>&amp;What to listen to</source>
        <translation>&amp;Что слушать</translation>
    </message>
    <message>
        <source>&amp;Name in Otklik</source>
        <translation>&amp;Название в «Отклике»</translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>В чём считать</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>Время дня</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>минут</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>часов</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>рабочих часов</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>рабочих дней</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>ближайший {day}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Otklik</source>
        <translation>Отклик</translation>
    </message>
</context>
<context>
    <name>WithoutCaptureDialog</name>
    <message>
        <source>Answer without a capture</source>
        <translation>Ответ без фиксации</translation>
    </message>
    <message>
        <source>Why is there no capture?</source>
        <translation>Почему нет фиксации?</translation>
    </message>
    <message>
        <source>If the post is edited or deleted, nothing will show what was answered. The reason stays in the history of the case and in the journal.</source>
        <translation>Если пост изменят или удалят, нечем будет показать, на что вы отвечали. Причина останется в истории обращения и в журнале.</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>WithoutRestDialog</name>
    <message>
        <source>Send without a pause</source>
        <translation>Отправить без паузы</translation>
    </message>
    <message>
        <source>The reason stays in the history of the case.</source>
        <translation>Причина останется в истории обращения.</translation>
    </message>
    <message>
        <source>Why can it not wait?</source>
        <translation>Почему нельзя подождать?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation>Пусть отлежится</translation>
    </message>
</context>
<context>
    <name>_Point</name>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>What we learned ourselves</source>
        <translation>Что узнали сами</translation>
    </message>
    <message>
        <source>known</source>
        <translation>известно</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>ещё неясно</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Unchanged since the capture</source>
        <translation>Не менялась с момента съёмки</translation>
    </message>
    <message>
        <source>Not as captured: {items}</source>
        <translation>Не в том виде, в каком сняли: {items}</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest</source>
        <translation>SHA-256 манифеста</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>while it was written</source>
        <translation>пока писали</translation>
    </message>
    <message>
        <source>replaced by another text</source>
        <translation>заменён другим текстом</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлен</translation>
    </message>
    <message>
        <source>typed in another window</source>
        <translation>набран в другом окне</translation>
    </message>
    <message>
        <source>came with a case file</source>
        <translation>пришёл с файлом обращения</translation>
    </message>
    <message>
        <source>public</source>
        <translation>публичный</translation>
    </message>
    <message>
        <source>private</source>
        <translation>личный</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Masked copy of</source>
        <translation>Копия с закрытыми местами с</translation>
    </message>
    <message>
        <source>SHA-256 of the original's manifest</source>
        <translation>SHA-256 манифеста подлинника</translation>
    </message>
    <message>
        <source>Places painted over</source>
        <translation>Закрытые места</translation>
    </message>
    <message>
        <source>Copy made by</source>
        <translation>Копию сделал(а)</translation>
    </message>
    <message>
        <source>Address asked for</source>
        <translation>Запрошенный адрес</translation>
    </message>
    <message>
        <source>Address reached</source>
        <translation>Открытый адрес</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>What it is to the case</source>
        <translation>Чем она приходится обращению</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Complaint's text</source>
        <translation>Текст жалобы</translation>
    </message>
    <message>
        <source>stands on the captured page</source>
        <translation>есть на снятой странице</translation>
    </message>
    <message>
        <source>was not found on the captured page</source>
        <translation>на снятой странице не найден</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>Начало (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Конец (UTC)</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Местное время</translation>
    </message>
    <message>
        <source>This computer's clock</source>
        <translation>Часы этого компьютера</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>Кто зафиксировал</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Под входом</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Browser as the site saw it</source>
        <translation>Браузер, как его видел сайт</translation>
    </message>
    <message>
        <source>Server's answer</source>
        <translation>Ответ сервера</translation>
    </message>
    <message>
        <source>Server's address</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Перенаправления</translation>
    </message>
    <message>
        <source>Requests recorded</source>
        <translation>Запросов записано</translation>
    </message>
    <message>
        <source>Bodies that are missing</source>
        <translation>Недостающие тела ответов</translation>
    </message>
    <message>
        <source>Picture's height</source>
        <translation>Высота снимка</translation>
    </message>
    <message>
        <source>Capture number</source>
        <translation>Номер фиксации</translation>
    </message>
    <message>
        <source>The capture before</source>
        <translation>Предыдущая фиксация</translation>
    </message>
    <message>
        <source>Signed with the key</source>
        <translation>Подписано ключом</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>not compared: no time server answered</source>
        <translation>не сверены: серверы времени не ответили</translation>
    </message>
    <message>
        <source>{seconds} s off, as {server} says</source>
        <translation>отличие {seconds} с, по данным {server}</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>{n} k</source>
        <translation>{n} тыс.</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} млн</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>вчера {time}</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>сегодня в {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>завтра в {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} в {time}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>опоздание {span}</translation>
    </message>
</context>
<context>
    <name>page_change</name>
    <message>
        <source>Seen as it was captured: {moment}.</source>
        <translation>Видели такой, как сняли: {moment}.</translation>
    </message>
    <message>
        <source>The last check told nothing: {why}.</source>
        <translation>Последняя проверка ничего не сказала: {why}.</translation>
    </message>
    <message>
        <source>The next check is at {moment}.</source>
        <translation>Следующая проверка {moment}.</translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <source>This capture has no time stamp yet.</source>
        <translation>У этой фиксации пока нет метки времени.</translation>
    </message>
    <message>
        <source>A time stamp proves that the capture existed at that moment, just as it is now. It is not the “trusted time mark” of law 63-FZ, and it does not tell who wrote the page.</source>
        <translation>Метка времени доказывает, что в тот момент фиксация уже была, и именно такой, как сейчас. Это не «метка доверенного времени» по 63-ФЗ, и она не говорит, кто написал страницу.</translation>
    </message>
    <message>
        <source>This file is not as it was captured: what you see here proves nothing.</source>
        <translation>Этот файл не такой, каким его сняли: то, что вы здесь видите, ничего не доказывает.</translation>
    </message>
    <message>
        <source>This file belonged to the capture and is missing now: {file}</source>
        <translation>Этот файл входил в фиксацию, а теперь его нет: {file}</translation>
    </message>
    <message>
        <source>This was not captured: {file}</source>
        <translation>Этого не снимали: {file}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>First screen</source>
        <translation>Первый экран</translation>
    </message>
    <message>
        <source>Framed</source>
        <translation>В рамке</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Ветка</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Медиа</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Time stamps</source>
        <translation>Метки времени</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>The journal is in the workspace in which this was captured. This capture was opened by itself.</source>
        <translation>Журнал лежит в рабочей папке, в которой сделана фиксация. Эта фиксация открыта отдельно.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Ждём клиента</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Обещано</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Solved and confirmed</source>
        <translation>Решено и подтверждено</translation>
    </message>
    <message>
        <source>The customer fell silent</source>
        <translation>Клиент замолчал</translation>
    </message>
    <message>
        <source>No answer is needed</source>
        <translation>Ответ не нужен</translation>
    </message>
    <message>
        <source>It is not about our company</source>
        <translation>Это не о нашей компании</translation>
    </message>
    <message>
        <source>We stopped the conversation</source>
        <translation>Мы прекратили переписку</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Оценено</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>Задокументировано</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Дан ответ</translation>
    </message>
    <message>
        <source>Accompanied</source>
        <translation>Сопровождается</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Под наблюдением</translation>
    </message>
    <message>
        <source>Burning</source>
        <translation>Горит</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Эскалировано</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>Waiting for customers</source>
        <translation>Ждём клиента</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обещано</translation>
    </message>
    <message>
        <source>New ones</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Trolls and spam</source>
        <translation>Тролли и спам</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>Закрытые</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Скрытые</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Все открытые</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>По важности</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>По сроку</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>By reach</source>
        <translation>По охвату</translation>
    </message>
    <message>
        <source>Answer publicly</source>
        <translation>Ответить публично</translation>
    </message>
    <message>
        <source>Take it to private messages</source>
        <translation>Перейти в личные сообщения</translation>
    </message>
    <message>
        <source>Pass to the usual channel</source>
        <translation>Передать в обычный канал</translation>
    </message>
    <message>
        <source>Show our care to everyone</source>
        <translation>Показать заботу всем</translation>
    </message>
    <message>
        <source>Hold for now</source>
        <translation>Пока подождать</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>Не отвечать</translation>
    </message>
    <message>
        <source>First answer within 30 minutes</source>
        <translation>Первый ответ за 30 минут</translation>
    </message>
    <message>
        <source>First answer within an hour</source>
        <translation>Первый ответ за час</translation>
    </message>
    <message>
        <source>Answer within one working day</source>
        <translation>Ответ за один рабочий день</translation>
    </message>
    <message>
        <source>We promised it by then</source>
        <translation>Мы обещали к этому времени</translation>
    </message>
    <message>
        <source>Ask whether it was solved</source>
        <translation>Спросить, решилось ли</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Без срока</translation>
    </message>
    <message>
        <source>Goes out shortly</source>
        <translation>Скоро уйдёт</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>Not known whether it arrived</source>
        <translation>Неизвестно, дошло ли</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Copied, not yet confirmed</source>
        <translation>Скопировано, не подтверждено</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Copy and open</source>
        <translation>Скопировать и открыть</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Reach, likes, reposts, swearing</source>
        <translation>Охват/Лайки/репосты/мат</translation>
    </message>
    <message>
        <source>Length, pictures</source>
        <translation>Кол-во «знаков»/фото</translation>
    </message>
    <message>
        <source>Call to action</source>
        <translation>Призыв к действию</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Мотивация</translation>
    </message>
    <message>
        <source>Verdict set: {verdict}</source>
        <translation>Вердикт: {verdict}</translation>
    </message>
    <message>
        <source>Route chosen: {route}</source>
        <translation>Маршрут: {route}</translation>
    </message>
    <message>
        <source>Deadline set</source>
        <translation>Назначен срок</translation>
    </message>
    <message>
        <source>Evidence captured</source>
        <translation>Страница зафиксирована</translation>
    </message>
    <message>
        <source>To be answered without a capture</source>
        <translation>Решено ответить без фиксации</translation>
    </message>
    <message>
        <source>Files of a capture deleted</source>
        <translation>Файлы фиксации удалены</translation>
    </message>
    <message>
        <source>Copy without personal data made</source>
        <translation>Сделана копия без личных данных</translation>
    </message>
    <message>
        <source>Answer written</source>
        <translation>Ответ написан</translation>
    </message>
    <message>
        <source>Answer sent</source>
        <translation>Ответ отправлен</translation>
    </message>
    <message>
        <source>Answer not sent</source>
        <translation>Ответ не отправлен</translation>
    </message>
    <message>
        <source>Answer copied</source>
        <translation>Ответ скопирован</translation>
    </message>
    <message>
        <source>Answer confirmed as published</source>
        <translation>Публикация ответа подтверждена</translation>
    </message>
    <message>
        <source>Answer taken back</source>
        <translation>Ответ возвращён</translation>
    </message>
    <message>
        <source>The answer rests</source>
        <translation>Ответ отлёживается</translation>
    </message>
    <message>
        <source>The answer was read again</source>
        <translation>Ответ перечитан</translation>
    </message>
    <message>
        <source>The answer did not rest</source>
        <translation>Ответ ушёл без паузы</translation>
    </message>
    <message>
        <source>Sent in spite of: {warnings}</source>
        <translation>Отправлено несмотря на замечания: {warnings}</translation>
    </message>
    <message>
        <source>The post was edited</source>
        <translation>Сообщение изменено</translation>
    </message>
    <message>
        <source>The post was deleted</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Записана заметка</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Обращение закрыто</translation>
    </message>
    <message>
        <source>Case opened again</source>
        <translation>Обращение открыто снова</translation>
    </message>
    <message>
        <source>Case put off</source>
        <translation>Обращение отложено</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Обещание исполнено</translation>
    </message>
    <message>
        <source>Rule “{rule}”</source>
        <translation>Правило «{rule}»</translation>
    </message>
    <message>
        <source>Tag added: {tag}</source>
        <translation>Добавлена метка: {tag}</translation>
    </message>
    <message>
        <source>Tag taken away: {tag}</source>
        <translation>Снята метка: {tag}</translation>
    </message>
    <message>
        <source>Given to: {to}</source>
        <translation>Поручено: {to}</translation>
    </message>
    <message>
        <source>Given to nobody</source>
        <translation>Никому не поручено</translation>
    </message>
    <message>
        <source>Escalated to {to}: {why}</source>
        <translation>Эскалировано, {to}: {why}</translation>
    </message>
    <message>
        <source>Escalation ended</source>
        <translation>Эскалация снята</translation>
    </message>
    <message>
        <source>Status set: {status}</source>
        <translation>Статус: {status}</translation>
    </message>
    <message>
        <source>What a macro did was taken back</source>
        <translation>Сделанное макросом возвращено</translation>
    </message>
    <message>
        <source>Back in the queue</source>
        <translation>Снова в очереди</translation>
    </message>
    <message>
        <source>The captured page was edited</source>
        <translation>Снятую страницу изменили</translation>
    </message>
    <message>
        <source>The captured page is gone</source>
        <translation>Снятой страницы больше нет</translation>
    </message>
    <message>
        <source>The captured page is there again</source>
        <translation>Снятая страница снова на месте</translation>
    </message>
    <message>
        <source>The change of the page was seen</source>
        <translation>Изменение страницы замечено</translation>
    </message>
    <message>
        <source>The post is there again</source>
        <translation>Сообщение снова на месте</translation>
    </message>
    <message>
        <source>Answered outside Otklik</source>
        <translation>Ответили помимо «Отклика»</translation>
    </message>
    <message>
        <source>Answer stopped: {code}</source>
        <translation>Ответ остановлен: {code}</translation>
    </message>
    <message>
        <source>The post could not be looked at before sending</source>
        <translation>Проверить публикацию перед отправкой не удалось</translation>
    </message>
    <message>
        <source>The network published the answer twice</source>
        <translation>Площадка опубликовала ответ дважды</translation>
    </message>
    <message>
        <source>The answer leaves {when}</source>
        <translation>Ответ уйдёт {when}</translation>
    </message>
    <message>
        <source>The answer is not sent</source>
        <translation>Ответ не отправлен</translation>
    </message>
    <message>
        <source>Nobody knows whether the answer arrived</source>
        <translation>Неизвестно, дошёл ли ответ</translation>
    </message>
    <message>
        <source>Handed off to {to}</source>
        <translation>Передано: {to}</translation>
    </message>
    <message>
        <source>Case sheet for {to}: {file}</source>
        <translation>Лист обращения для {to}: {file}</translation>
    </message>
    <message>
        <source>{to}: the customer is to be reached today</source>
        <translation>{to}: с клиентом нужно связаться сегодня</translation>
    </message>
    <message>
        <source>{to} reached the customer</source>
        <translation>{to}: с клиентом связались</translation>
    </message>
    <message>
        <source>Hand-off withdrawn: {to}</source>
        <translation>Передача отозвана: {to}</translation>
    </message>
    <message>
        <source>The customer is given {given}</source>
        <translation>Клиенту дано: {given}</translation>
    </message>
    <message>
        <source>Compensation withdrawn: {given}</source>
        <translation>Компенсация отозвана: {given}</translation>
    </message>
    <message>
        <source>the customer wrote again</source>
        <translation>клиент написал снова</translation>
    </message>
    <message>
        <source>Case is back</source>
        <translation>Обращение вернулось</translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>Дано обещание</translation>
    </message>
    <message>
        <source>Case exported</source>
        <translation>Обращение выгружено</translation>
    </message>
    <message>
        <source>Cause named: {cause}</source>
        <translation>Причина: {cause}</translation>
    </message>
    <message>
        <source>Appraisal table changed</source>
        <translation>Таблица оценки изменена</translation>
    </message>
    <message>
        <source>Answer tried again</source>
        <translation>Повторная отправка ответа</translation>
    </message>
    <message>
        <source>The answer is not on the page</source>
        <translation>Ответа на странице нет</translation>
    </message>
    <message>
        <source>The hotline failed</source>
        <translation>Не помогла горячая линия</translation>
    </message>
    <message>
        <source>Expectations were not met</source>
        <translation>Несоответствие ожиданиям</translation>
    </message>
    <message>
        <source>Bad contact with our staff</source>
        <translation>Негативный опыт общения с представителями</translation>
    </message>
    <message>
        <source>Why was it written?</source>
        <translation>Почему это написано?</translation>
    </message>
    <message>
        <source>What does the author expect?</source>
        <translation>Чего ждёт автор?</translation>
    </message>
    <message>
        <source>A cry for help, or a problem client?</source>
        <translation>Крик о помощи или проблемный клиент?</translation>
    </message>
    <message>
        <source>Which concrete problem is it?</source>
        <translation>Какая конкретно проблема?</translation>
    </message>
    <message>
        <source>Why was there no help on our site?</source>
        <translation>Почему не помогли на сайте?</translation>
    </message>
    <message>
        <source>How can we help?</source>
        <translation>Как мы можем помочь?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Order or branch</source>
        <translation>Заказ или отделение</translation>
    </message>
    <message>
        <source>Whose bank, shop or company is it?</source>
        <translation>Чей это банк, магазин, компания?</translation>
    </message>
    <message>
        <source>Which branch, machine or order?</source>
        <translation>Какое отделение, аппарат, заказ?</translation>
    </message>
    <message>
        <source>Can it be solved at once?</source>
        <translation>Можно решить сразу?</translation>
    </message>
    <message>
        <source>Why has the complaint no ground?</source>
        <translation>Почему для жалобы нет оснований?</translation>
    </message>
    <message>
        <source>A cry for help</source>
        <translation>Крик о помощи</translation>
    </message>
    <message>
        <source>A problem client</source>
        <translation>Проблемный клиент</translation>
    </message>
    <message>
        <source>Neither of them</source>
        <translation>Ни то ни другое</translation>
    </message>
    <message>
        <source>Please tell us in more detail what happened.</source>
        <translation>Расскажите, пожалуйста, подробнее, что произошло.</translation>
    </message>
    <message>
        <source>Please tell us where it happened: the town and the address, or the page.</source>
        <translation>Подскажите, пожалуйста, где это было: город и адрес или страница сайта.</translation>
    </message>
    <message>
        <source>Please tell us when it happened: the date and the time.</source>
        <translation>Подскажите, пожалуйста, когда это произошло: дата и примерное время.</translation>
    </message>
    <message>
        <source>Please send us the number of the order or of the branch in a private message.</source>
        <translation>Напишите нам, пожалуйста, в личные сообщения номер заказа или отделения.</translation>
    </message>
    <message>
        <source>the money back</source>
        <translation>вернуть деньги</translation>
    </message>
    <message>
        <source>the goods: delivered or replaced</source>
        <translation>получить товар: доставку или замену</translation>
    </message>
    <message>
        <source>that it is put right</source>
        <translation>чтобы всё исправили</translation>
    </message>
    <message>
        <source>an answer and an explanation</source>
        <translation>ответ и объяснение</translation>
    </message>
    <message>
        <source>an apology</source>
        <translation>извинения</translation>
    </message>
    <message>
        <source>to be called or written to</source>
        <translation>чтобы с ним связались</translation>
    </message>
    <message>
        <source>measures against those at fault</source>
        <translation>мер к виновным</translation>
    </message>
    <message>
        <source>asked the support and got no help</source>
        <translation>обращался в поддержку, не помогли</translation>
    </message>
    <message>
        <source>the site or the app did not help</source>
        <translation>сайт или приложение не помогли</translation>
    </message>
    <message>
        <source>Check the payment and give the money back</source>
        <translation>Проверить оплату и вернуть деньги</translation>
    </message>
    <message>
        <source>Find the order and deliver or replace it</source>
        <translation>Найти заказ, доставить или заменить</translation>
    </message>
    <message>
        <source>Put it right and say by when</source>
        <translation>Исправить и назвать срок</translation>
    </message>
    <message>
        <source>Explain what happened and what comes next</source>
        <translation>Объяснить, что случилось и что дальше</translation>
    </message>
    <message>
        <source>Apologise and find out what happened there</source>
        <translation>Извиниться и выяснить, что там произошло</translation>
    </message>
    <message>
        <source>Contact the author ourselves, today</source>
        <translation>Связаться с автором самим, сегодня</translation>
    </message>
    <message>
        <source>Look into it and say what was done</source>
        <translation>Разобраться и рассказать, что сделано</translation>
    </message>
    <message>
        <source>Not a customer</source>
        <translation>Не клиент</translation>
    </message>
    <message>
        <source>Very emotional words</source>
        <translation>Очень эмоциональные слова</translation>
    </message>
    <message>
        <source>A small audience of their own</source>
        <translation>Своя аудитория мала</translation>
    </message>
    <message>
        <source>Without a constructive claim</source>
        <translation>Без конструктивной претензии</translation>
    </message>
    <message>
        <source>Relies on our reach</source>
        <translation>Рассчитывает на наш охват</translation>
    </message>
    <message>
        <source>A new account, in days</source>
        <translation>Новый аккаунт, дней</translation>
    </message>
    <message>
        <source>Only one post known to us</source>
        <translation>Мы знаем лишь одно сообщение</translation>
    </message>
    <message>
        <source>Praises a competitor</source>
        <translation>Хвалит конкурента</translation>
    </message>
    <message>
        <source>The same text elsewhere</source>
        <translation>Тот же текст в других местах</translation>
    </message>
    <message>
        <source>Without facts to check</source>
        <translation>Без фактов для проверки</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>trolls live on answers: give it space</source>
        <translation>тролль живёт ответами, дайте ему место</translation>
    </message>
    <message>
        <source>the thread is heated: {negative} of {turns} angry, swearing in {swearing}</source>
        <translation>ветка накалилась: негативных {negative} из {turns}, с руганью {swearing}</translation>
    </message>
    <message>
        <source>Capture the page all the same: it may be gone.</source>
        <translation>Страницу всё равно зафиксируйте: она может исчезнуть.</translation>
    </message>
    <message>
        <source>Advocate</source>
        <translation>Адвокат бренда</translation>
    </message>
    <message>
        <source>Hater</source>
        <translation>Хейтер</translation>
    </message>
    <message>
        <source>Chronically displeased</source>
        <translation>Хронически недовольный</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Без роли</translation>
    </message>
    <message>
        <source>audience {count}</source>
        <translation>аудитория {count}</translation>
    </message>
    <message>
        <source>times they thanked us: {count}</source>
        <translation>благодарил раз: {count}</translation>
    </message>
    <message>
        <source>complaints: {count}</source>
        <translation>жалоб: {count}</translation>
    </message>
    <message>
        <source>times they trolled: {count}</source>
        <translation>троллил раз: {count}</translation>
    </message>
    <message>
        <source>insults, fakes and trolling: {count}</source>
        <translation>оскорблений, фейков и троллинга: {count}</translation>
    </message>
    <message>
        <source>earlier complaints: {count}</source>
        <translation>прежних жалоб: {count}</translation>
    </message>
    <message>
        <source>Another cause</source>
        <translation>Другая причина</translation>
    </message>
    <message>
        <source>It did not work, and we do not know why.</source>
        <translation>Не получилось, и мы не знаем почему.</translation>
    </message>
    <message>
        <source>Otklik was started in a way it does not understand.</source>
        <translation>«Отклик» запущен непонятным для него образом.</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read. The usual settings are in force.</source>
        <translation>Файл настроек {file} не читается. Действуют обычные настройки.</translation>
    </message>
    <message>
        <source>Not all of {file} is understood; the usual is in force for: {keys}</source>
        <translation>В файле {file} понято не всё; взято обычное для: {keys}</translation>
    </message>
    <message>
        <source>The network did not answer as it should. Nothing is lost.</source>
        <translation>Сеть ответила не так, как должна. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>There is no connection to the network. You can go on working offline.</source>
        <translation>Нет связи с сетью. Можно работать без неё.</translation>
    </message>
    <message>
        <source>The network answers too slowly. Nothing is lost.</source>
        <translation>Сеть отвечает слишком медленно. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>The network does not accept our access key. Nothing new arrives from there.</source>
        <translation>Сеть не принимает наш ключ доступа. Новое оттуда не приходит.</translation>
    </message>
    <message>
        <source>The network does not let this account in. Nothing new arrives from there.</source>
        <translation>Сеть не пускает эту учётную запись. Новое оттуда не приходит.</translation>
    </message>
    <message>
        <source>VK does not show this to a community's token. The service key is needed.</source>
        <translation>ВК не показывает это ключу сообщества. Нужен сервисный ключ.</translation>
    </message>
    <message>
        <source>The community's Long Poll API is switched off. Nothing arrives from there.</source>
        <translation>В сообществе выключен Long Poll API. Новое оттуда не приходит.</translation>
    </message>
    <message>
        <source>VK does not tell of: {events}.</source>
        <translation>ВКонтакте не сообщает о событиях: {events}.</translation>
    </message>
    <message>
        <source>VK allows this with a person's token only. Nothing new arrives from there.</source>
        <translation>ВК разрешает это только с личным токеном. Новое оттуда не приходит.</translation>
    </message>
    <message>
        <source>VK allows this with the community's own token only.</source>
        <translation>ВК разрешает это только с ключом самого сообщества.</translation>
    </message>
    <message>
        <source>There is something to know about this network before it is asked.</source>
        <translation>Прежде чем обращаться к этой сети, нужно кое-что знать.</translation>
    </message>
    <message>
        <source>This network shows no single posts. Edits are seen when its lists show them.</source>
        <translation>Эта сеть не показывает посты по одному. Правки видны, когда их покажут её списки.</translation>
    </message>
    <message>
        <source>“{other}” listens to this account already, and the network answers only one.</source>
        <translation>Этот аккаунт уже слушает «{other}», а сеть отвечает только одному.</translation>
    </message>
    <message>
        <source>Nobody knows whether the answer was published, and the network will not say.</source>
        <translation>Неизвестно, опубликован ли ответ, и сеть об этом не скажет.</translation>
    </message>
    <message>
        <source>The network does not know this address. It may have been renamed or removed.</source>
        <translation>Сеть не знает этого адреса. Возможно, он изменился или удалён.</translation>
    </message>
    <message>
        <source>The network asks us to wait. What is missing comes by itself later.</source>
        <translation>Сеть просит подождать. Недостающее придёт само позже.</translation>
    </message>
    <message>
        <source>The network wants to see that you are a person.</source>
        <translation>Сеть хочет убедиться, что вы человек.</translation>
    </message>
    <message>
        <source>The address {host} leads to this computer or a private network. It was not asked.</source>
        <translation>Адрес {host} ведёт на этот компьютер или в частную сеть. Запрос не отправлен.</translation>
    </message>
    <message>
        <source>This cannot be read as a page, a letter or a text.</source>
        <translation>Это не удалось прочитать ни как страницу, ни как письмо, ни как текст.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>В этом нет текста.</translation>
    </message>
    <message>
        <source>The site {host} asks programs not to read this page.</source>
        <translation>Сайт {host} просит программы не читать эту страницу.</translation>
    </message>
    <message>
        <source>The network gave no usable answer. Nothing is lost, we will ask again.</source>
        <translation>Сеть не дала пригодного ответа. Ничего не потеряно, спросим ещё раз.</translation>
    </message>
    <message>
        <source>The network's answer is too large to be true. It was left.</source>
        <translation>Ответ сети неправдоподобно велик. Мы его не взяли.</translation>
    </message>
    <message>
        <source>The feed has mistakes in it. What could be read is here, the rest may be missing.</source>
        <translation>В ленте есть ошибки. Что удалось прочитать — здесь, остального может не хватать.</translation>
    </message>
    <message>
        <source>The network keeps sending the same page. Older posts may be missing.</source>
        <translation>Сеть присылает одну и ту же страницу. Более старых сообщений может не хватать.</translation>
    </message>
    <message>
        <source>The network refused: {reason}.</source>
        <translation>Сеть отказала: {reason}.</translation>
    </message>
    <message>
        <source>The answer left, but the network did not confirm it. It may be published already.</source>
        <translation>Ответ ушёл, но сеть этого не подтвердила. Возможно, он уже опубликован.</translation>
    </message>
    <message>
        <source>The source is described wrongly: {param} does not fit.</source>
        <translation>Источник описан неверно: {param} не подходит.</translation>
    </message>
    <message>
        <source>This system has no safe place for access keys. They last until you close Otklik.</source>
        <translation>В этой системе негде безопасно хранить ключи. Они действуют, пока открыт «Отклик».</translation>
    </message>
    <message>
        <source>The workspace cannot be used as it is.</source>
        <translation>Рабочую папку нельзя использовать в таком виде.</translation>
    </message>
    <message>
        <source>Another Otklik works with this folder.</source>
        <translation>С этой папкой уже работает другой «Отклик».</translation>
    </message>
    <message>
        <source>This folder was used by a newer Otklik. It was left untouched so that nothing breaks.</source>
        <translation>С этой папкой работал более новый «Отклик». Мы её не тронули, чтобы ничего не сломать.</translation>
    </message>
    <message>
        <source>The folder may only be read, so that nothing could be saved in it.</source>
        <translation>В эту папку нельзя писать: ничего не получится сохранить.</translation>
    </message>
    <message>
        <source>This cannot be written there: {path}.</source>
        <translation>Сюда записать нельзя: {path}.</translation>
    </message>
    <message>
        <source>Something lies there already: {path}.</source>
        <translation>Там уже что-то есть: {path}.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. The last change was not saved.</source>
        <translation>На диске нет места. Последнее изменение не сохранено.</translation>
    </message>
    <message>
        <source>The database file is damaged. It was left untouched.</source>
        <translation>Файл базы повреждён. Мы его не тронули.</translation>
    </message>
    <message>
        <source>This is no longer here. It may have been removed meanwhile.</source>
        <translation>Этого здесь уже нет. Возможно, удалено за это время.</translation>
    </message>
    <message>
        <source>This was changed meanwhile. Your change was not made.</source>
        <translation>За это время здесь что-то изменилось. Ваша правка не внесена.</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>Файл не удаётся загрузить.</translation>
    </message>
    <message>
        <source>The answer still has blanks: {blanks}.</source>
        <translation>В ответе остались пропуски: {blanks}.</translation>
    </message>
    <message>
        <source>The complaint is not captured yet.</source>
        <translation>Жалоба ещё не зафиксирована.</translation>
    </message>
    <message>
        <source>This reason needs a few words.</source>
        <translation>Эту причину нужно пояснить словами.</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Отправлять пока нечего.</translation>
    </message>
    <message>
        <source>An interim answer says by when the solution comes.</source>
        <translation>В промежуточном ответе нужен срок решения.</translation>
    </message>
    <message>
        <source>The answer is longer than the network takes: {length} of {longest}.</source>
        <translation>Ответ длиннее, чем принимает сеть: {length} из {longest}.</translation>
    </message>
    <message>
        <source>The answer has already gone on; this can no longer be done.</source>
        <translation>Ответ уже ушёл дальше; этого уже не сделать.</translation>
    </message>
    <message>
        <source>This network takes no answers from Otklik.</source>
        <translation>Эта сеть не принимает ответы из «Отклика».</translation>
    </message>
    <message>
        <source>This is not the address of a web page.</source>
        <translation>Это не адрес веб-страницы.</translation>
    </message>
    <message>
        <source>The answer is not on the page.</source>
        <translation>Ответа на странице нет.</translation>
    </message>
    <message>
        <source>The same answer is on its way already, or nobody knows what became of it.</source>
        <translation>Такой же ответ уже отправляется, или его судьба неизвестна.</translation>
    </message>
    <message>
        <source>The post was edited after you had read it.</source>
        <translation>Публикацию исправили после того, как вы её прочли.</translation>
    </message>
    <message>
        <source>The post was deleted meanwhile.</source>
        <translation>Публикацию за это время удалили.</translation>
    </message>
    <message>
        <source>It was answered in our name meanwhile.</source>
        <translation>За это время от нашего имени уже ответили.</translation>
    </message>
    <message>
        <source>The author added or removed something after you had read.</source>
        <translation>Автор что-то добавил или убрал после того, как вы прочли.</translation>
    </message>
    <message>
        <source>The case was closed while the answer waited for its time.</source>
        <translation>Обращение закрыли, пока ответ ждал своего времени.</translation>
    </message>
    <message>
        <source>Whether the post changed could not be found out: the network takes too long.</source>
        <translation>Не удалось узнать, изменилась ли публикация: площадка долго не отвечает.</translation>
    </message>
    <message>
        <source>The chosen time passed more than an hour ago while nothing could be sent.</source>
        <translation>Выбранное время прошло больше часа назад, а отправить было нельзя.</translation>
    </message>
    <message>
        <source>You hold it back.</source>
        <translation>Вы его придержали.</translation>
    </message>
    <message>
        <source>The source of this case was removed.</source>
        <translation>Источник этого обращения убран.</translation>
    </message>
    <message>
        <source>Nothing can be sent at that moment.</source>
        <translation>На это время отправку назначить нельзя.</translation>
    </message>
    <message>
        <source>See what became of the first one before you send it again.</source>
        <translation>Сначала узнайте, что стало с первым.</translation>
    </message>
    <message>
        <source>Read it again: does the answer still fit?</source>
        <translation>Перечитайте: ответ ещё подходит?</translation>
    </message>
    <message>
        <source>There may be nothing left to answer; its text is kept here.</source>
        <translation>Возможно, отвечать уже не на что; текст сохранён здесь.</translation>
    </message>
    <message>
        <source>Read that answer first.</source>
        <translation>Сначала прочтите тот ответ.</translation>
    </message>
    <message>
        <source>Read what changed first.</source>
        <translation>Сначала прочтите, что изменилось.</translation>
    </message>
    <message>
        <source>Look at the page yourself, then send it without looking.</source>
        <translation>Посмотрите страницу сами, потом отправьте без проверки.</translation>
    </message>
    <message>
        <source>Does it still have to be sent?</source>
        <translation>Его ещё нужно отправить?</translation>
    </message>
    <message>
        <source>Send it when the time has come.</source>
        <translation>Отправьте, когда придёт время.</translation>
    </message>
    <message>
        <source>Send it now, or choose another time.</source>
        <translation>Отправьте сейчас или выберите другое время.</translation>
    </message>
    <message>
        <source>Take it back into the draft and use «Copy and open».</source>
        <translation>Верните в черновик и выберите «Скопировать и открыть».</translation>
    </message>
    <message>
        <source>Choose a moment within the next year.</source>
        <translation>Выберите время в пределах года.</translation>
    </message>
    <message>
        <source>Name a day in it.</source>
        <translation>Назовите в нём день.</translation>
    </message>
    <message>
        <source>Another template already has the code “/{code}”.</source>
        <translation>Код «/{code}» уже занят другим шаблоном.</translation>
    </message>
    <message>
        <source>A template needs a short code, a name and a text.</source>
        <translation>Шаблону нужны короткий код, название и текст.</translation>
    </message>
    <message>
        <source>Templates take in each other in a circle: {chain}.</source>
        <translation>Шаблоны вставляют друг друга по кругу: {chain}.</translation>
    </message>
    <message>
        <source>With all it takes in, this template is as long as a book.</source>
        <translation>Вместе со всем вложенным этот шаблон длиной с книгу.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <translation>Файл «{name}» не читается.</translation>
    </message>
    <message>
        <source>The file is too large: up to 20 MB and 5,000 templates.</source>
        <translation>Файл слишком велик: до 20 МБ и 5000 шаблонов.</translation>
    </message>
    <message>
        <source>The file of templates is damaged.</source>
        <translation>Файл шаблонов повреждён.</translation>
    </message>
    <message>
        <source>There are no templates in the file.</source>
        <translation>Шаблонов в файле нет.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>Файл «{name}» уже есть.</translation>
    </message>
    <message>
        <source>“{name}” was not written.</source>
        <translation>Файл «{name}» не записан.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be moved into itself.</source>
        <translation>Папку «{folder}» нельзя переложить в неё же.</translation>
    </message>
    <message>
        <source>“{name}” is larger than 20 MB.</source>
        <translation>Файл «{name}» больше 20 МБ.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>Файл «{name}» пуст.</translation>
    </message>
    <message>
        <source>At most {most} files go with one answer.</source>
        <translation>К одному ответу можно приложить не больше {most} файлов.</translation>
    </message>
    <message>
        <source>“{name}” is not in the workspace any more.</source>
        <translation>Файла «{name}» в рабочей папке больше нет.</translation>
    </message>
    <message>
        <source>This network takes no such files from here.</source>
        <translation>Эта площадка не берёт отсюда такие файлы.</translation>
    </message>
    <message>
        <source>See whether it is there and may be opened.</source>
        <translation>Проверьте, есть ли он и можно ли его открыть.</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>Разделите его.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Выгрузите его заново.</translation>
    </message>
    <message>
        <source>CSV, XLSX, JSON, Zendesk's and Chatwoot's files and tables of Word are read.</source>
        <translation>Подходят CSV, XLSX, JSON, файлы Zendesk и Chatwoot и таблицы Word.</translation>
    </message>
    <message>
        <source>See to the folder, the space on the disk and the ending of the name.</source>
        <translation>Проверьте папку, место на диске и окончание имени.</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>Выберите для неё другое место.</translation>
    </message>
    <message>
        <source>Send a smaller one, or a link to it.</source>
        <translation>Приложите файл поменьше или ссылку на него.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Выберите другой.</translation>
    </message>
    <message>
        <source>See whether it may be opened, then try again.</source>
        <translation>Проверьте, можно ли его открыть, и повторите.</translation>
    </message>
    <message>
        <source>Remove some of them first.</source>
        <translation>Сначала уберите часть.</translation>
    </message>
    <message>
        <source>Remove it, or add it again.</source>
        <translation>Уберите его или приложите снова.</translation>
    </message>
    <message>
        <source>Remove them, or attach them on the page by hand.</source>
        <translation>Уберите их или приложите на странице вручную.</translation>
    </message>
    <message>
        <source>A whole answer</source>
        <translation>Целый ответ</translation>
    </message>
    <message>
        <source>Apology</source>
        <translation>Извинение</translation>
    </message>
    <message>
        <source>Clarifying questions</source>
        <translation>Уточняющие вопросы</translation>
    </message>
    <message>
        <source>Interim answer</source>
        <translation>Промежуточный ответ</translation>
    </message>
    <message>
        <source>The answer itself</source>
        <translation>Ответ по существу</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Why there is no ground</source>
        <translation>Почему нет оснований</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Не наше</translation>
    </message>
    <message>
        <source>Plan and date</source>
        <translation>План и срок</translation>
    </message>
    <message>
        <source>So that it does not happen again</source>
        <translation>Чтобы не повторилось</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Компенсация</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>Передача</translation>
    </message>
    <message>
        <source>Contact, private branch</source>
        <translation>Контакт, личная переписка</translation>
    </message>
    <message>
        <source>Invitation to come back</source>
        <translation>Приглашение вернуться</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Последняя строка</translation>
    </message>
    <message>
        <source>No case knows {names}: it will stand in the answer as a blank.</source>
        <translation>В обращении нет {names}: в ответе будет пропуск.</translation>
    </message>
    <message>
        <source>There is no template {names} to take in.</source>
        <translation>Шаблона {names}, который нужно вложить, нет.</translation>
    </message>
    <message>
        <source>This cannot be listened for: {what}.</source>
        <translation>Такую тему нельзя искать: {what}.</translation>
    </message>
    <message>
        <source>A topic needs a name.</source>
        <translation>У темы должно быть название.</translation>
    </message>
    <message>
        <source>There is a topic “{what}” already.</source>
        <translation>Тема «{what}» уже есть.</translation>
    </message>
    <message>
        <source>“{what}” has fewer than two letters: it would be found in every text.</source>
        <translation>«{what}»: меньше двух букв, нашлось бы в каждом тексте.</translation>
    </message>
    <message>
        <source>“{what}…” is too long or holds characters that cannot be seen.</source>
        <translation>«{what}…» слишком длинно или содержит невидимые символы.</translation>
    </message>
    <message>
        <source>A list of a topic holds at most {most}.</source>
        <translation>В одном списке темы не больше {most}.</translation>
    </message>
    <message>
        <source>“{what}” does not look like the address of a site.</source>
        <translation>«{what}» не похоже на адрес сайта.</translation>
    </message>
    <message>
        <source>This decision needs a reason in words.</source>
        <translation>Для этого решения нужна причина словами.</translation>
    </message>
    <message>
        <source>The risk cannot be measured by these numbers.</source>
        <translation>По этим числам риск не измерить.</translation>
    </message>
    <message>
        <source>Before this is called not about us, say whose it is.</source>
        <translation>Прежде чем назвать это «не о нас», укажите, чьё оно.</translation>
    </message>
    <message>
        <source>The case is not closed yet: something is missing.</source>
        <translation>Обращение пока не закрыто: чего-то не хватает.</translation>
    </message>
    <message>
        <source>The page could not be captured.</source>
        <translation>Страницу не удалось зафиксировать.</translation>
    </message>
    <message>
        <source>Pages are not captured by the root user.</source>
        <translation>Под root страницы не фиксируются.</translation>
    </message>
    <message>
        <source>This address is inside your own network or is not a page.</source>
        <translation>Этот адрес внутри вашей сети или это не страница.</translation>
    </message>
    <message>
        <source>This folder is not a readable piece of evidence.</source>
        <translation>Эта папка не читается как доказательство.</translation>
    </message>
    <message>
        <source>The text could not be analysed. The post is kept as it is.</source>
        <translation>Текст не удалось разобрать. Сообщение сохранено как есть.</translation>
    </message>
    <message>
        <source>The analysis of texts does not start. What was heard is kept and analysed later.</source>
        <translation>Разбор текстов не запускается. Услышанное сохранено и будет разобрано позже.</translation>
    </message>
    <message>
        <source>A step of the tour was not reached: {state}.</source>
        <translation>Шаг показа не достигнут: {state}.</translation>
    </message>
    <message>
        <source>The sample could not be opened.</source>
        <translation>Пример не открылся.</translation>
    </message>
    <message>
        <source>There is no screen to open a window on.</source>
        <translation>Нет экрана, на котором можно открыть окно.</translation>
    </message>
    <message>
        <source>The background work stopped and is being started again. Nothing is lost.</source>
        <translation>Фоновая работа остановилась и запускается снова. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>The work was stopped because you asked for it. What was done stays.</source>
        <translation>Работа остановлена по вашей просьбе. Сделанное осталось.</translation>
    </message>
    <message>
        <source>Another program keeps the database to itself. Nothing is lost.</source>
        <translation>Другая программа держит базу. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are left on the disk. New evidence may not fit.</source>
        <translation>На диске осталось {free_mb} МБ. Новые фиксации могут не поместиться.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, the log tells more.</source>
        <translation>Попробуйте ещё раз. Если повторится, подробности в журнале программы.</translation>
    </message>
    <message>
        <source>Start Otklik without additional words.</source>
        <translation>Запустите «Отклик» без дополнительных слов.</translation>
    </message>
    <message>
        <source>Correct the file or remove it.</source>
        <translation>Исправьте файл или удалите его.</translation>
    </message>
    <message>
        <source>Correct the file or set it anew in Settings.</source>
        <translation>Исправьте файл или задайте это заново в настройках.</translation>
    </message>
    <message>
        <source>We will ask again by ourselves.</source>
        <translation>Мы спросим ещё раз сами.</translation>
    </message>
    <message>
        <source>Check the connection. We will ask again by ourselves.</source>
        <translation>Проверьте подключение. Мы спросим ещё раз сами.</translation>
    </message>
    <message>
        <source>Read and accept the notice in Sources.</source>
        <translation>Прочитайте и примите предупреждение в «Источниках».</translation>
    </message>
    <message>
        <source>Look at the page and say whether the answer stands there.</source>
        <translation>Посмотрите на странице и скажите, стоит ли там ответ.</translation>
    </message>
    <message>
        <source>If it is a server of your own, allow it for this source.</source>
        <translation>Если это ваш собственный сервер, разрешите его для этого источника.</translation>
    </message>
    <message>
        <source>Save the page in the browser as one file and drop that, or paste the text.</source>
        <translation>Сохраните страницу в браузере одним файлом и перетащите его сюда или вставьте текст.</translation>
    </message>
    <message>
        <source>Paste the text itself.</source>
        <translation>Вставьте сам текст.</translation>
    </message>
    <message>
        <source>Open it in the browser, save it and drop the file, or paste the text.</source>
        <translation>Откройте её в браузере, сохраните и перетащите файл или вставьте текст.</translation>
    </message>
    <message>
        <source>Enter a new key in Sources.</source>
        <translation>Введите новый ключ в «Источниках».</translation>
    </message>
    <message>
        <source>Check the rights of the account.</source>
        <translation>Проверьте права учётной записи.</translation>
    </message>
    <message>
        <source>Give the application's service key: it reads walls, comments and the search.</source>
        <translation>Дайте сервисный ключ приложения: он читает стены, комментарии и поиск.</translation>
    </message>
    <message>
        <source>Switch it on, with its events, in the community: Manage, API usage.</source>
        <translation>Включите его и события в сообществе: «Управление» → «Работа с API».</translation>
    </message>
    <message>
        <source>Switch these on in the community: Manage, API usage, Long Poll API, Event types.</source>
        <translation>Включите их в сообществе: Управление, Работа с API, Long Poll API, Типы событий.</translation>
    </message>
    <message>
        <source>Give the token of a person.</source>
        <translation>Дайте токен человека.</translation>
    </message>
    <message>
        <source>Make a token in the community: Manage, API usage.</source>
        <translation>Создайте ключ в сообществе: «Управление» → «Работа с API».</translation>
    </message>
    <message>
        <source>Check the address in Sources.</source>
        <translation>Проверьте адрес в «Источниках».</translation>
    </message>
    <message>
        <source>Sign in on the network's site, then ask again.</source>
        <translation>Войдите на сайте сети, затем опросите снова.</translation>
    </message>
    <message>
        <source>Switch on the system's keyring to keep them.</source>
        <translation>Включите системное хранилище ключей, чтобы они сохранялись.</translation>
    </message>
    <message>
        <source>Choose another folder, or restore a copy.</source>
        <translation>Выберите другую папку или восстановите копию.</translation>
    </message>
    <message>
        <source>Close the other Otklik, or use its window.</source>
        <translation>Закройте другой «Отклик» или работайте в его окне.</translation>
    </message>
    <message>
        <source>Update Otklik on this computer.</source>
        <translation>Обновите «Отклик» на этом компьютере.</translation>
    </message>
    <message>
        <source>Give yourself the right to write, or choose another folder.</source>
        <translation>Дайте себе право на запись или выберите другую папку.</translation>
    </message>
    <message>
        <source>Give yourself the right to write, or choose another place.</source>
        <translation>Дайте себе право на запись или выберите другое место.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Выберите другое место.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Освободите место и повторите.</translation>
    </message>
    <message>
        <source>Restore one of the copies in the folder backups.</source>
        <translation>Восстановите одну из копий из папки backups.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat.</source>
        <translation>Посмотрите ещё раз и повторите.</translation>
    </message>
    <message>
        <source>Check that it is CSV, XLSX or JSON and has a row of heads.</source>
        <translation>Проверьте, что это CSV, XLSX или JSON и что есть строка заголовков.</translation>
    </message>
    <message>
        <source>Fill the blanks; Tab leads to the next.</source>
        <translation>Заполните пропуски; Tab ведёт к следующему.</translation>
    </message>
    <message>
        <source>Capture it, or say why you answer without: the post may be edited or deleted.</source>
        <translation>Зафиксируйте её или скажите, почему отвечаете без фиксации: пост могут изменить или удалить.</translation>
    </message>
    <message>
        <source>Say why you answer without a capture.</source>
        <translation>Скажите, почему отвечаете без фиксации.</translation>
    </message>
    <message>
        <source>Use «Copy and open».</source>
        <translation>Воспользуйтесь «Скопировать и открыть».</translation>
    </message>
    <message>
        <source>Give a link that begins with https://, or leave it empty.</source>
        <translation>Укажите ссылку, которая начинается с https://, или оставьте пустым.</translation>
    </message>
    <message>
        <source>Send it again, or take it back into the draft.</source>
        <translation>Отправьте ещё раз или верните в черновик.</translation>
    </message>
    <message>
        <source>Choose another short code.</source>
        <translation>Выберите другой короткий код.</translation>
    </message>
    <message>
        <source>The macro has no name or no code.</source>
        <translation>У макроса нет имени или кода.</translation>
    </message>
    <message>
        <source>Another macro has the code “{what}” already.</source>
        <translation>Код «{what}» уже есть у другого макроса.</translation>
    </message>
    <message>
        <source>This macro does nothing yet.</source>
        <translation>Этот макрос пока ничего не делает.</translation>
    </message>
    <message>
        <source>Something in the macro is too long, or holds control characters.</source>
        <translation>Что-то в макросе слишком длинное или со служебными знаками.</translation>
    </message>
    <message>
        <source>No macro has this: {what}.</source>
        <translation>Такого у макросов не бывает: {what}.</translation>
    </message>
    <message>
        <source>Two acts of the macro exclude each other.</source>
        <translation>Два действия макроса исключают друг друга.</translation>
    </message>
    <message>
        <source>Something in the macro is not complete.</source>
        <translation>В макросе что-то не заполнено.</translation>
    </message>
    <message>
        <source>A macro takes {most} cases at once.</source>
        <translation>Макрос берёт за раз не больше {most} обращений.</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>Имя не названо.</translation>
    </message>
    <message>
        <source>There is “{what}” already.</source>
        <translation>«{what}» уже есть.</translation>
    </message>
    <message>
        <source>This is too long, or holds control characters.</source>
        <translation>Слишком длинно или есть служебные знаки.</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>Обращение закрыто.</translation>
    </message>
    <message>
        <source>Your own name is not in the settings yet.</source>
        <translation>Вашего имени ещё нет в настройках.</translation>
    </message>
    <message>
        <source>Write both.</source>
        <translation>Впишите и то и другое.</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>Выберите другой код.</translation>
    </message>
    <message>
        <source>Change it or take it out.</source>
        <translation>Измените или уберите это.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Уберите одно из них.</translation>
    </message>
    <message>
        <source>Fill in what is missing.</source>
        <translation>Заполните недостающее.</translation>
    </message>
    <message>
        <source>Choose fewer.</source>
        <translation>Выберите меньше.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Впишите имя.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Выберите другое имя.</translation>
    </message>
    <message>
        <source>Open it again first.</source>
        <translation>Сначала откройте его снова.</translation>
    </message>
    <message>
        <source>Write it in Settings.</source>
        <translation>Впишите его в настройках.</translation>
    </message>
    <message>
        <source>Take one of them out of another.</source>
        <translation>Уберите один из другого.</translation>
    </message>
    <message>
        <source>Change that source: where no chat is named it hears all chats of the bot.</source>
        <translation>Измените тот источник: если чат не указан, он слышит все чаты бота.</translation>
    </message>
    <message>
        <source>Change it or take it out of the topic.</source>
        <translation>Исправьте или уберите из темы.</translation>
    </message>
    <message>
        <source>Write what the brand is called.</source>
        <translation>Напишите, как называется бренд.</translation>
    </message>
    <message>
        <source>Choose another name, or add to that topic.</source>
        <translation>Выберите другое название или дополните ту тему.</translation>
    </message>
    <message>
        <source>Write the name in full.</source>
        <translation>Напишите название полностью.</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>Сократите.</translation>
    </message>
    <message>
        <source>Leave the most important ones.</source>
        <translation>Оставьте самое важное.</translation>
    </message>
    <message>
        <source>For example: example.ru.</source>
        <translation>Например: example.ru.</translation>
    </message>
    <message>
        <source>Write a few words and set it again.</source>
        <translation>Напишите несколько слов и выберите снова.</translation>
    </message>
    <message>
        <source>Let one criterion weigh something, and medium risk begin below high risk.</source>
        <translation>Хотя бы один критерий должен иметь вес, а средний риск — начинаться раньше высокого.</translation>
    </message>
    <message>
        <source>Answer under the verdict: which bank, shop or company; which branch, machine or order.</source>
        <translation>Ответьте под вердиктом: чей банк, магазин или компания; какое отделение, аппарат или заказ.</translation>
    </message>
    <message>
        <source>Say what solved it, who confirmed it and what the cause was.</source>
        <translation>Напишите, что решило дело, кто подтвердил и какова причина.</translation>
    </message>
    <message>
        <source>Try again, or open the page and look.</source>
        <translation>Повторите или откройте страницу и посмотрите.</translation>
    </message>
    <message>
        <source>Start Otklik as an ordinary user.</source>
        <translation>Запустите «Отклик» от обычного пользователя.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Проверьте адрес.</translation>
    </message>
    <message>
        <source>Restore it from a copy.</source>
        <translation>Восстановите из копии.</translation>
    </message>
    <message>
        <source>Close that program, or try again later.</source>
        <translation>Закройте ту программу или повторите позже.</translation>
    </message>
    <message>
        <source>Make room on the disk of the workspace.</source>
        <translation>Освободите место на диске рабочей папки.</translation>
    </message>
    <message>
        <source>Being captured</source>
        <translation>Фиксируется</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Зафиксировано</translation>
    </message>
    <message>
        <source>Captured in part</source>
        <translation>Зафиксировано частично</translation>
    </message>
    <message>
        <source>Not captured</source>
        <translation>Не зафиксировано</translation>
    </message>
    <message>
        <source>the page did not finish loading in time</source>
        <translation>страница не загрузилась вовремя</translation>
    </message>
    <message>
        <source>the page could not be reached</source>
        <translation>страница недоступна</translation>
    </message>
    <message>
        <source>the page hung and was stopped</source>
        <translation>страница зависла и была остановлена</translation>
    </message>
    <message>
        <source>the page broke the browser</source>
        <translation>страница сломала браузер</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>остановлено вами</translation>
    </message>
    <message>
        <source>the page is too large</source>
        <translation>страница слишком велика</translation>
    </message>
    <message>
        <source>the site's certificate is not trusted</source>
        <translation>сертификату сайта нет доверия</translation>
    </message>
    <message>
        <source>the program ended before it was finished</source>
        <translation>программа завершилась раньше</translation>
    </message>
    <message>
        <source>the page took too much memory</source>
        <translation>страница заняла слишком много памяти</translation>
    </message>
    <message>
        <source>a stuck script of the page was stopped</source>
        <translation>зависший сценарий страницы остановлен</translation>
    </message>
    <message>
        <source>some files could not be made</source>
        <translation>часть файлов не получилась</translation>
    </message>
    <message>
        <source>the picture is cut: the page is too long</source>
        <translation>снимок обрезан: страница слишком длинная</translation>
    </message>
    <message>
        <source>the complaint’s text is not on the page</source>
        <translation>текста жалобы на странице нет</translation>
    </message>
    <message>
        <source>the complaint’s text is in the page’s code but cannot be read on it</source>
        <translation>текст жалобы есть в коде страницы, но на самой странице его не прочесть</translation>
    </message>
    <message>
        <source>only a part of the complaint’s text is shown there</source>
        <translation>там видна только часть текста жалобы</translation>
    </message>
    <message>
        <source>a login page stands in the post’s place</source>
        <translation>вместо поста страница входа</translation>
    </message>
    <message>
        <source>a check for robots stands in the post’s place</source>
        <translation>вместо поста проверка «я не робот»</translation>
    </message>
    <message>
        <source>the site says that the post was deleted or hidden</source>
        <translation>сайт говорит, что пост удалён или скрыт</translation>
    </message>
    <message>
        <source>the site says that there is no such page: the post was probably deleted</source>
        <translation>сайт говорит, что такой страницы нет: пост, вероятно, удалён</translation>
    </message>
    <message>
        <source>the post is private: not everybody may see it</source>
        <translation>пост закрыт: его видят не все</translation>
    </message>
    <message>
        <source>the page is blocked by the site or for this country</source>
        <translation>страница закрыта сайтом или для этой страны</translation>
    </message>
    <message>
        <source>the site shows an error of its own</source>
        <translation>сайт показывает собственную ошибку</translation>
    </message>
    <message>
        <source>the site asks for the age first</source>
        <translation>сайт сначала спрашивает возраст</translation>
    </message>
    <message>
        <source>the site wants consent to cookies first</source>
        <translation>сайт сначала просит согласие на cookie</translation>
    </message>
    <message>
        <source>the page is empty</source>
        <translation>страница пуста</translation>
    </message>
    <message>
        <source>the site’s certificate is wrong</source>
        <translation>сертификат сайта неверен</translation>
    </message>
    <message>
        <source>the site redirects in a circle</source>
        <translation>сайт перенаправляет по кругу</translation>
    </message>
    <message>
        <source>the site hands out a file instead of a page</source>
        <translation>сайт отдаёт файл вместо страницы</translation>
    </message>
    <message>
        <source>the site redirects to something that is no web page</source>
        <translation>сайт перенаправляет не на веб-страницу</translation>
    </message>
    <message>
        <source>the address is not public</source>
        <translation>адрес не публичный</translation>
    </message>
    <message>
        <source>{item}: unchanged</source>
        <translation>{item}: без изменений</translation>
    </message>
    <message>
        <source>{item}: altered</source>
        <translation>{item}: изменено</translation>
    </message>
    <message>
        <source>{item}: missing</source>
        <translation>{item}: отсутствует</translation>
    </message>
    <message>
        <source>{item}: did not belong to the capture</source>
        <translation>{item}: не относилось к фиксации</translation>
    </message>
    <message>
        <source>{item}: cannot be read</source>
        <translation>{item}: не читается</translation>
    </message>
    <message>
        <source>{item}: the journal's chain is broken</source>
        <translation>{item}: цепочка журнала нарушена</translation>
    </message>
    <message>
        <source>{item}: renamed to {to}</source>
        <translation>{item}: переименовано в {to}</translation>
    </message>
    <message>
        <source>{item}: names repeat</source>
        <translation>{item}: имена повторяются</translation>
    </message>
    <message>
        <source>The journal holds: {entries} entries</source>
        <translation>Журнал цел, записей: {entries}</translation>
    </message>
    <message>
        <source>The journal knows this capture since {at}</source>
        <translation>Журнал знает эту фиксацию с {at}</translation>
    </message>
    <message>
        <source>The journal does not know this capture</source>
        <translation>Журнал не знает этой фиксации</translation>
    </message>
    <message>
        <source>A copy with masked places of the capture {of}; its manifest has the sum {sha256}</source>
        <translation>Копия с закрытыми местами с фиксации {of}; сумма её манифеста {sha256}</translation>
    </message>
    <message>
        <source>The database agrees</source>
        <translation>База подтверждает</translation>
    </message>
    <message>
        <source>Fetching posts</source>
        <translation>Получаем сообщения</translation>
    </message>
    <message>
        <source>Capturing evidence</source>
        <translation>Фиксируем страницу</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Загружаем файл</translation>
    </message>
    <message>
        <source>Looking for copies in the archive</source>
        <translation>Ищем копии в архиве</translation>
    </message>
    <message>
        <source>Looking for the topics in the archive</source>
        <translation>Ищем темы в архиве</translation>
    </message>
    <message>
        <source>Reading the posts anew</source>
        <translation>Перечитываем сообщения</translation>
    </message>
    <message>
        <source>Weighing the cases anew</source>
        <translation>Пересчитываем риск обращений</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Выгружаем</translation>
    </message>
    <message>
        <source>Reading the case file</source>
        <translation>Читаем файл обращения</translation>
    </message>
    <message>
        <source>Writing the protocol of inspection</source>
        <translation>Составляем протокол осмотра</translation>
    </message>
    <message>
        <source>Following the rules in the archive</source>
        <translation>Применяем правила к архиву</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Проверяем</translation>
    </message>
    <message>
        <source>Checking for edits and deletions</source>
        <translation>Проверка правок и удалений</translation>
    </message>
    <message>
        <source>fetching</source>
        <translation>получаем</translation>
    </message>
    <message>
        <source>analysing</source>
        <translation>разбираем</translation>
    </message>
    <message>
        <source>storing</source>
        <translation>сохраняем</translation>
    </message>
    <message>
        <source>loading the page</source>
        <translation>загружаем страницу</translation>
    </message>
    <message>
        <source>scrolling through the page</source>
        <translation>прокручиваем страницу</translation>
    </message>
    <message>
        <source>taking the picture</source>
        <translation>делаем снимок</translation>
    </message>
    <message>
        <source>saving the archive</source>
        <translation>сохраняем архив</translation>
    </message>
    <message>
        <source>printing the page to a file</source>
        <translation>печатаем страницу в файл</translation>
    </message>
    <message>
        <source>saving the post’s pictures and videos</source>
        <translation>сохраняем картинки и видео поста</translation>
    </message>
    <message>
        <source>taking the author’s page and the thread around</source>
        <translation>снимаем страницу автора и ветку вокруг</translation>
    </message>
    <message>
        <source>checking the files</source>
        <translation>сверяем файлы</translation>
    </message>
    <message>
        <source>computing the hashes</source>
        <translation>считаем хеши</translation>
    </message>
    <message>
        <source>the picture is cut: the page is too wide</source>
        <translation>снимок обрезан: страница слишком широкая</translation>
    </message>
    <message>
        <source>The database says something else: {columns}</source>
        <translation>В базе записано другое: {columns}</translation>
    </message>
    <message>
        <source>The row in the database is garbled: {columns}</source>
        <translation>Строка в базе испорчена: {columns}</translation>
    </message>
    <message>
        <source>The database names a folder outside of the workspace; it was not opened</source>
        <translation>База указывает на папку вне рабочей; её не открывали</translation>
    </message>
    <message>
        <source>packing</source>
        <translation>упаковываем</translation>
    </message>
    <message>
        <source>reading the file</source>
        <translation>читаем файл</translation>
    </message>
    <message>
        <source>starting the browser</source>
        <translation>запускаем браузер</translation>
    </message>
    <message>
        <source>waiting for the rest of the page</source>
        <translation>ждём остаток страницы</translation>
    </message>
    <message>
        <source>taking the first screen</source>
        <translation>снимаем первый экран</translation>
    </message>
    <message>
        <source>saving the text</source>
        <translation>сохраняем текст</translation>
    </message>
    <message>
        <source>saving the page as one file</source>
        <translation>сохраняем страницу одним файлом</translation>
    </message>
    <message>
        <source>taking the whole page</source>
        <translation>снимаем страницу целиком</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>сообщения</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>обращения</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>строки</translation>
    </message>
    <message>
        <source>the captured page was found edited</source>
        <translation>снятая страница оказалась изменённой</translation>
    </message>
    <message>
        <source>the captured page was found gone</source>
        <translation>снятая страница исчезла</translation>
    </message>
    <message>
        <source>the captured page was found there again</source>
        <translation>снятая страница снова на месте</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>зафиксировано</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>выгружено</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>capture opened offline</source>
        <translation>фиксация открыта без сети</translation>
    </message>
    <message>
        <source>files of the capture deleted</source>
        <translation>файлы фиксации удалены</translation>
    </message>
    <message>
        <source>copy with masked places made</source>
        <translation>сделана копия с закрытыми местами</translation>
    </message>
    <message>
        <source>this moment is vouched for by a time stamp</source>
        <translation>этот момент подтверждён меткой времени</translation>
    </message>
    <message>
        <source>time stamp received</source>
        <translation>получена метка времени</translation>
    </message>
    <message>
        <source>signed in to a site for captures</source>
        <translation>вход на сайт для фиксаций</translation>
    </message>
    <message>
        <source>login for captures forgotten</source>
        <translation>вход для фиксаций забыт</translation>
    </message>
    <message>
        <source>key of this workplace introduced</source>
        <translation>заведён ключ этого рабочего места</translation>
    </message>
    <message>
        <source>post of a captured page found edited</source>
        <translation>пост снятой страницы оказался изменённым</translation>
    </message>
    <message>
        <source>post of a captured page found gone</source>
        <translation>пост снятой страницы исчез</translation>
    </message>
    <message>
        <source>post of a captured page found there again</source>
        <translation>пост снятой страницы снова на месте</translation>
    </message>
    <message>
        <source>answered without a capture</source>
        <translation>ответили без фиксации</translation>
    </message>
    <message>
        <source>taken in from a file of another Otklik</source>
        <translation>принято из файла другого Отклика</translation>
    </message>
    <message>
        <source>protocol of inspection written</source>
        <translation>составлен протокол осмотра</translation>
    </message>
    <message>
        <source>everything holds</source>
        <translation>всё цело</translation>
    </message>
    <message>
        <source>something was altered</source>
        <translation>есть изменения</translation>
    </message>
    <message>
        <source>Waiting for the time stamp</source>
        <translation>Ждём метку времени</translation>
    </message>
    <message>
        <source>Time stamped</source>
        <translation>Метка времени есть</translation>
    </message>
    <message>
        <source>The authority refused</source>
        <translation>Служба меток отказала</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>Банковская карта</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Long number</source>
        <translation>Длинный номер</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Ник</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Лицо</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>Наш ответ</translation>
    </message>
    <message>
        <source>After the solution</source>
        <translation>После решения</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Другая страница</translation>
    </message>
    <message>
        <source>Edited since the capture before</source>
        <translation>Изменена после прошлой фиксации</translation>
    </message>
    <message>
        <source>Deleted since the capture before</source>
        <translation>Удалена после прошлой фиксации</translation>
    </message>
    <message>
        <source>There again</source>
        <translation>Снова на месте</translation>
    </message>
    <message>
        <source>nobody known vouches for it</source>
        <translation>за него не ручается никто из известных</translation>
    </message>
    <message>
        <source>it is out of date or not valid yet</source>
        <translation>он просрочен или ещё не действует</translation>
    </message>
    <message>
        <source>it is for another site</source>
        <translation>он для другого сайта</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>он отозван</translation>
    </message>
    <message>
        <source>its key is too weak</source>
        <translation>его ключ слишком слаб</translation>
    </message>
    <message>
        <source>its signature is too weak</source>
        <translation>его подпись слишком слаба</translation>
    </message>
    <message>
        <source>it has errors</source>
        <translation>в нём ошибки</translation>
    </message>
    <message>
        <source>it is invalid</source>
        <translation>он негоден</translation>
    </message>
    <message>
        <source>the site answered with error {status}</source>
        <translation>сайт ответил ошибкой {status}</translation>
    </message>
    <message>
        <source>VKontakte</source>
        <translation>ВКонтакте</translation>
    </message>
    <message>
        <source>Odnoklassniki</source>
        <translation>Одноклассники</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>YouTube</translation>
    </message>
    <message>
        <source>Mastodon</source>
        <translation>Mastodon</translation>
    </message>
    <message>
        <source>Bluesky</source>
        <translation>Bluesky</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>X (Twitter)</source>
        <translation>X (Twitter)</translation>
    </message>
    <message>
        <source>Telegram, bot</source>
        <translation>Telegram, бот</translation>
    </message>
    <message>
        <source>Telegram, public channels</source>
        <translation>Telegram, открытые каналы</translation>
    </message>
    <message>
        <source>Telegram, personal account</source>
        <translation>Telegram, личный аккаунт</translation>
    </message>
    <message>
        <source>2GIS and Flamp</source>
        <translation>2ГИС и Flamp</translation>
    </message>
    <message>
        <source>banki.ru</source>
        <translation>banki.ru</translation>
    </message>
    <message>
        <source>Yandex Maps</source>
        <translation>Яндекс Карты</translation>
    </message>
    <message>
        <source>App Store</source>
        <translation>App Store</translation>
    </message>
    <message>
        <source>App Store Connect</source>
        <translation>App Store Connect</translation>
    </message>
    <message>
        <source>Google Play</source>
        <translation>Google Play</translation>
    </message>
    <message>
        <source>News feed</source>
        <translation>Лента новостей</translation>
    </message>
    <message>
        <source>Discourse forum</source>
        <translation>Форум на Discourse</translation>
    </message>
    <message>
        <source>Page by its link</source>
        <translation>Страница по ссылке</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>Импорт из файла</translation>
    </message>
    <message>
        <source>YouScan</source>
        <translation>YouScan</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-страница</translation>
    </message>
    <message>
        <source>Social networks</source>
        <translation>Соцсети</translation>
    </message>
    <message>
        <source>Messengers</source>
        <translation>Мессенджеры</translation>
    </message>
    <message>
        <source>Reviews and maps</source>
        <translation>Отзывы и карты</translation>
    </message>
    <message>
        <source>App stores</source>
        <translation>Магазины приложений</translation>
    </message>
    <message>
        <source>Media, feeds and forums</source>
        <translation>СМИ, ленты и форумы</translation>
    </message>
    <message>
        <source>Files and pages</source>
        <translation>Файлы и страницы</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Review site</source>
        <translation>Сайт отзывов</translation>
    </message>
    <message>
        <source>Dzen</source>
        <translation>Дзен</translation>
    </message>
    <message>
        <source>Pikabu</source>
        <translation>Пикабу</translation>
    </message>
    <message>
        <source>Reddit</source>
        <translation>Reddit</translation>
    </message>
    <message>
        <source>Search through all posts</source>
        <translation>Поиск по всем постам</translation>
    </message>
    <message>
        <source>Posts with a hashtag</source>
        <translation>Посты с хештегом</translation>
    </message>
    <message>
        <source>One thread</source>
        <translation>Одна ветка</translation>
    </message>
    <message>
        <source>Everything new in our community, at once</source>
        <translation>Всё новое в своём сообществе, сразу</translation>
    </message>
    <message>
        <source>2GIS</source>
        <translation>2ГИС</translation>
    </message>
    <message>
        <source>Flamp</source>
        <translation>Flamp</translation>
    </message>
    <message>
        <source>Comments on a community's wall</source>
        <translation>Комментарии на стене сообщества</translation>
    </message>
    <message>
        <source>Search through all open posts</source>
        <translation>Поиск по всем открытым записям</translation>
    </message>
    <message>
        <source>Discussions of a community</source>
        <translation>Обсуждения сообщества</translation>
    </message>
    <message>
        <source>Comments under photos</source>
        <translation>Комментарии к фотографиям</translation>
    </message>
    <message>
        <source>Comments under videos</source>
        <translation>Комментарии к видео</translation>
    </message>
    <message>
        <source>Comments under goods</source>
        <translation>Комментарии к товарам</translation>
    </message>
    <message>
        <source>Mentions of our account</source>
        <translation>Упоминания нашего аккаунта</translation>
    </message>
    <message>
        <source>Messages to our community</source>
        <translation>Сообщения нашему сообществу</translation>
    </message>
    <message>
        <source>Comments in a group's discussions</source>
        <translation>Комментарии в обсуждениях группы</translation>
    </message>
    <message>
        <source>Messages to our group, at once</source>
        <translation>Сообщения нашей группе, сразу</translation>
    </message>
    <message>
        <source>Comments under one video</source>
        <translation>Комментарии к одному видео</translation>
    </message>
    <message>
        <source>Comments under all videos of a channel</source>
        <translation>Комментарии ко всем видео канала</translation>
    </message>
    <message>
        <source>New comments of a subreddit</source>
        <translation>Новые комментарии сабреддита</translation>
    </message>
    <message>
        <source>Comments under one post</source>
        <translation>Комментарии к одному посту</translation>
    </message>
    <message>
        <source>Comments on our page</source>
        <translation>Комментарии на нашей странице</translation>
    </message>
    <message>
        <source>Comments under our posts</source>
        <translation>Комментарии к нашим публикациям</translation>
    </message>
    <message>
        <source>Search through the last seven days</source>
        <translation>Поиск за последние семь дней</translation>
    </message>
    <message>
        <source>Mentions of an account</source>
        <translation>Упоминания аккаунта</translation>
    </message>
    <message>
        <source>Groups and channel comments, at once</source>
        <translation>Группы и комментарии канала, сразу</translation>
    </message>
    <message>
        <source>Posts of an open channel</source>
        <translation>Посты открытого канала</translation>
    </message>
    <message>
        <source>Comments under a channel's posts</source>
        <translation>Комментарии к постам канала</translation>
    </message>
    <message>
        <source>Reviews of one branch</source>
        <translation>Отзывы об одном филиале</translation>
    </message>
    <message>
        <source>Reviews of a bank</source>
        <translation>Отзывы о банке</translation>
    </message>
    <message>
        <source>Reviews of an app, open feed</source>
        <translation>Отзывы о приложении, открытая лента</translation>
    </message>
    <message>
        <source>Reviews of our app, with answers</source>
        <translation>Отзывы о нашем приложении, с ответами</translation>
    </message>
    <message>
        <source>Feed of a site, a blog or Google Alerts</source>
        <translation>Лента сайта, блога или Google Alerts</translation>
    </message>
    <message>
        <source>All new posts of a forum</source>
        <translation>Все новые сообщения форума</translation>
    </message>
    <message>
        <source>Search through a forum</source>
        <translation>Поиск по форуму</translation>
    </message>
    <message>
        <source>One topic</source>
        <translation>Одна тема</translation>
    </message>
    <message>
        <source>Letters and notices of review sites</source>
        <translation>Письма и уведомления сайтов отзывов</translation>
    </message>
    <message>
        <source>Mentions of one topic</source>
        <translation>Упоминания одной темы</translation>
    </message>
    <message>
        <source>Pages that you paste</source>
        <translation>Страницы, которые вы вставили</translation>
    </message>
    <message>
        <source>Wall of the community</source>
        <translation>Стена сообщества</translation>
    </message>
    <message>
        <source>Whose photos</source>
        <translation>Чьи фотографии</translation>
    </message>
    <message>
        <source>Whose videos</source>
        <translation>Чьи видео</translation>
    </message>
    <message>
        <source>Whose goods</source>
        <translation>Чьи товары</translation>
    </message>
    <message>
        <source>Number of the post</source>
        <translation>Номер записи</translation>
    </message>
    <message>
        <source>Latest posts</source>
        <translation>Последних записей</translation>
    </message>
    <message>
        <source>Pages at most</source>
        <translation>Страниц не больше</translation>
    </message>
    <message>
        <source>Days back</source>
        <translation>Дней назад</translation>
    </message>
    <message>
        <source>What to search for</source>
        <translation>Что искать</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Хештег</translation>
    </message>
    <message>
        <source>Address of the feed</source>
        <translation>Адрес ленты</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Сообщество</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Number of the discussion</source>
        <translation>Номер обсуждения</translation>
    </message>
    <message>
        <source>Number of the video</source>
        <translation>Номер видео</translation>
    </message>
    <message>
        <source>Number of the goods</source>
        <translation>Номер товара</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Subreddit</source>
        <translation>Сабреддит</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Address of the post</source>
        <translation>Адрес поста</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Server of incoming mail (IMAP)</source>
        <translation>Сервер входящей почты (IMAP)</translation>
    </message>
    <message>
        <source>Port of incoming mail</source>
        <translation>Порт входящей почты</translation>
    </message>
    <message>
        <source>Server of outgoing mail (SMTP)</source>
        <translation>Сервер исходящей почты (SMTP)</translation>
    </message>
    <message>
        <source>Port of outgoing mail</source>
        <translation>Порт исходящей почты</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Почтовый ящик</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Филиал</translation>
    </message>
    <message>
        <source>Whose reviews</source>
        <translation>Чьи отзывы</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>App</source>
        <translation>Приложение</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>С какого времени</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>За один раз</translation>
    </message>
    <message>
        <source>The community's address, such as vk.com/migomir, or its number with a minus: -12345. A person's number has no minus.</source>
        <translation>Адрес сообщества, например vk.com/migomir, или его номер с минусом: -12345. У человека номер без минуса.</translation>
    </message>
    <message>
        <source>Only the comments under this one post. Empty: the latest posts of the wall.</source>
        <translation>Комментарии только к этой записи. Пусто: к последним записям стены.</translation>
    </message>
    <message>
        <source>Under how many of the latest posts to look.</source>
        <translation>Под сколькими последними записями смотреть.</translation>
    </message>
    <message>
        <source>The community's address, such as vk.com/migomir, or its number.</source>
        <translation>Адрес сообщества, например vk.com/migomir, или его номер.</translation>
    </message>
    <message>
        <source>Only this discussion. Empty: all of them, the latest first.</source>
        <translation>Только это обсуждение. Пусто: все, начиная с последних.</translation>
    </message>
    <message>
        <source>Only this video. Empty: all of them.</source>
        <translation>Только это видео. Пусто: все.</translation>
    </message>
    <message>
        <source>Only these goods. Empty: all of them.</source>
        <translation>Только этот товар. Пусто: все.</translation>
    </message>
    <message>
        <source>Words as in VK's own search; words in quotes are looked for side by side.</source>
        <translation>Слова, как в поиске самого ВК; слова в кавычках ищутся рядом.</translation>
    </message>
    <message>
        <source>How many days back to look the first time.</source>
        <translation>За сколько дней назад искать в первый раз.</translation>
    </message>
    <message>
        <source>The group's number or its address, such as ok.ru/group/12345.</source>
        <translation>Номер группы или её адрес, например ok.ru/group/12345.</translation>
    </message>
    <message>
        <source>The video's address or the 11 letters of its name.</source>
        <translation>Адрес видео или 11 знаков его имени.</translation>
    </message>
    <message>
        <source>The channel's address with /channel/UC… or that name alone. It stands under «Share channel», «Copy channel ID».</source>
        <translation>Адрес канала вида /channel/UC… или само это имя. Оно есть в «Поделиться каналом» → «Копировать идентификатор канала».</translation>
    </message>
    <message>
        <source>One hashtag, with or without its sign.</source>
        <translation>Один хештег, со знаком или без.</translation>
    </message>
    <message>
        <source>Words as in Bluesky's own search.</source>
        <translation>Слова, как в поиске самого Bluesky.</translation>
    </message>
    <message>
        <source>Words as in Reddit's own search.</source>
        <translation>Слова, как в поиске самого Reddit.</translation>
    </message>
    <message>
        <source>The more pages of 100 posts, the more it costs.</source>
        <translation>Чем больше страниц по 100 постов, тем дороже.</translation>
    </message>
    <message>
        <source>Words as in X's own search. The narrower, the cheaper.</source>
        <translation>Слова, как в поиске самого X. Чем точнее, тем дешевле.</translation>
    </message>
    <message>
        <source>Words as in the forum's own search.</source>
        <translation>Слова, как в поиске самого форума.</translation>
    </message>
    <message>
        <source>The address of any post of the thread.</source>
        <translation>Адрес любого поста этой ветки.</translation>
    </message>
    <message>
        <source>The address of the post, as the browser shows it.</source>
        <translation>Адрес поста, как его показывает браузер.</translation>
    </message>
    <message>
        <source>With or without r/.</source>
        <translation>С r/ или без.</translation>
    </message>
    <message>
        <source>Such as t.me/migomir or @migomir. The channel has to be open.</source>
        <translation>Например, t.me/migomir или @migomir. Канал должен быть открытым.</translation>
    </message>
    <message>
        <source>Such as t.me/migomir or @migomir.</source>
        <translation>Например, t.me/migomir или @migomir.</translation>
    </message>
    <message>
        <source>Only this chat, by its number or name. Empty: every chat the bot sits in.</source>
        <translation>Только этот чат, по номеру или имени. Пусто: все чаты, где есть бот.</translation>
    </message>
    <message>
        <source>The number of the topic, as it stands in its address.</source>
        <translation>Номер темы, как он стоит в её адресе.</translation>
    </message>
    <message>
        <source>The topic's address or its number.</source>
        <translation>Адрес темы или её номер.</translation>
    </message>
    <message>
        <source>The page's number; its address will do as well.</source>
        <translation>Номер страницы; подойдёт и её адрес.</translation>
    </message>
    <message>
        <source>The number of the professional account, as the Meta console shows it.</source>
        <translation>Номер профессионального аккаунта, как его показывает консоль Meta.</translation>
    </message>
    <message>
        <source>The account's number or its name.</source>
        <translation>Номер аккаунта или его имя.</translation>
    </message>
    <message>
        <source>The address of the RSS or Atom feed, not of the page that shows it.</source>
        <translation>Адрес ленты RSS или Atom, а не страницы, на которой её показывают.</translation>
    </message>
    <message>
        <source>Usually INBOX.</source>
        <translation>Обычно INBOX.</translation>
    </message>
    <message>
        <source>The address letters are answered from.</source>
        <translation>Адрес, с которого уходят ответы.</translation>
    </message>
    <message>
        <source>As your mail service names it, such as imap.yandex.ru.</source>
        <translation>Как его называет почтовая служба, например imap.yandex.ru.</translation>
    </message>
    <message>
        <source>As your mail service names it, such as smtp.yandex.ru. Without it letters are only read.</source>
        <translation>Как его называет почтовая служба, например smtp.yandex.ru. Без него письма только читаются.</translation>
    </message>
    <message>
        <source>Usually 993.</source>
        <translation>Обычно 993.</translation>
    </message>
    <message>
        <source>Usually 465.</source>
        <translation>Обычно 465.</translation>
    </message>
    <message>
        <source>The address of the branch on 2gis.ru or flamp.ru, or its number.</source>
        <translation>Адрес филиала на 2gis.ru или flamp.ru или его номер.</translation>
    </message>
    <message>
        <source>Reviews written in 2GIS, those of Flamp, or both.</source>
        <translation>Отзывы, написанные в 2ГИС, отзывы с Flamp или и те и другие.</translation>
    </message>
    <message>
        <source>The bank's page on banki.ru, or the name in its address.</source>
        <translation>Страница банка на banki.ru или имя из её адреса.</translation>
    </message>
    <message>
        <source>The app's address in the store, or the number after «id» in it.</source>
        <translation>Адрес приложения в магазине или число после «id» в нём.</translation>
    </message>
    <message>
        <source>Two letters: ru, kz, by. Every country has its own reviews.</source>
        <translation>Две буквы: ru, kz, by. В каждой стране свои отзывы.</translation>
    </message>
    <message>
        <source>The app's address in the store, or its name such as ru.migomir.app.</source>
        <translation>Адрес приложения в магазине или его имя вида ru.migomir.app.</translation>
    </message>
    <message>
        <source>The server that holds the account, such as https://mastodon.social</source>
        <translation>Сервер, на котором аккаунт, например https://mastodon.social</translation>
    </message>
    <message>
        <source>The forum's address, such as https://forum.migomir.ru</source>
        <translation>Адрес форума, например https://forum.migomir.ru</translation>
    </message>
    <message>
        <source>The address where the network lives, such as https://example.org</source>
        <translation>Адрес, где живёт сеть, например https://example.org</translation>
    </message>
    <message>
        <source>Pasted by hand</source>
        <translation>Вставленное вручную</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>ещё не опрашивался</translation>
    </message>
    <message>
        <source>fetching now</source>
        <translation>получаем сейчас</translation>
    </message>
    <message>
        <source>updated {ago} ago</source>
        <translation>обновлено {ago} назад</translation>
    </message>
    <message>
        <source>limit until {until}</source>
        <translation>лимит до {until}</translation>
    </message>
    <message>
        <source>needs a sign-in</source>
        <translation>нужен вход</translation>
    </message>
    <message>
        <source>needs a check (captcha)</source>
        <translation>нужна проверка (captcha)</translation>
    </message>
    <message>
        <source>access was withdrawn</source>
        <translation>отозван доступ</translation>
    </message>
    <message>
        <source>address not found</source>
        <translation>адрес не найден</translation>
    </message>
    <message>
        <source>no network, working offline</source>
        <translation>нет сети — работаем офлайн</translation>
    </message>
    <message>
        <source>did not answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>приостановлен</translation>
    </message>
    <message>
        <source>needs your consent</source>
        <translation>нужно ваше согласие</translation>
    </message>
    <message>
        <source>updated just now</source>
        <translation>обновлено только что</translation>
    </message>
    <message>
        <source>did not answer, next try at {until}</source>
        <translation>нет ответа, следующая попытка в {until}</translation>
    </message>
    <message>
        <source>waiting for the network's limit</source>
        <translation>ждём: лимит сети</translation>
    </message>
    <message>
        <source>is being listened to</source>
        <translation>прослушивается</translation>
    </message>
    <message>
        <source>the first reading was stopped</source>
        <translation>первое чтение остановлено</translation>
    </message>
    <message>
        <source>waiting for the limit: {left} left</source>
        <translation>ждём лимит сети: осталось {left}</translation>
    </message>
    <message>
        <source>did not answer, next try in {left}</source>
        <translation>нет ответа, повтор через {left}</translation>
    </message>
    <message>
        <source>no network, next try in {left}</source>
        <translation>нет сети, повтор через {left}</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалоба</translation>
    </message>
    <message>
        <source>Negative review</source>
        <translation>Негативный отзыв</translation>
    </message>
    <message>
        <source>Positive review</source>
        <translation>Положительный отзыв</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Упоминание</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Благодарность</translation>
    </message>
    <message>
        <source>Insult</source>
        <translation>Оскорбление</translation>
    </message>
    <message>
        <source>Trolling</source>
        <translation>Троллинг</translation>
    </message>
    <message>
        <source>Looks like an ordered review</source>
        <translation>Похоже на заказной отзыв</translation>
    </message>
    <message>
        <source>It is not about us</source>
        <translation>Речь не о нас</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Реклама</translation>
    </message>
    <message>
        <source>of using an operator</source>
        <translation>об использовании оператором</translation>
    </message>
    <message>
        <source>of how a bank works</source>
        <translation>о работе банка</translation>
    </message>
    <message>
        <source>of a delivery</source>
        <translation>о доставке</translation>
    </message>
    <message>
        <source>of a purchase</source>
        <translation>о покупке</translation>
    </message>
    <message>
        <source>of an app</source>
        <translation>о приложении</translation>
    </message>
    <message>
        <source>of a place to eat</source>
        <translation>о заведении</translation>
    </message>
    <message>
        <source>of a clinic</source>
        <translation>о клинике</translation>
    </message>
    <message>
        <source>of a journey</source>
        <translation>о поездке</translation>
    </message>
    <message>
        <source>of housing services</source>
        <translation>о коммунальных услугах</translation>
    </message>
    <message>
        <source>rudeness</source>
        <translation>грубость</translation>
    </message>
    <message>
        <source>a long wait</source>
        <translation>долгое ожидание</translation>
    </message>
    <message>
        <source>what was promised was not done</source>
        <translation>обещанное не сделано</translation>
    </message>
    <message>
        <source>something went wrong</source>
        <translation>что-то пошло не так</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Opinion leader</source>
        <translation>Лидер мнений</translation>
    </message>
    <message>
        <source>Troll</source>
        <translation>Тролль</translation>
    </message>
    <message>
        <source>Perhaps a competitor</source>
        <translation>Возможно, конкурент</translation>
    </message>
    <message>
        <source>Advertiser</source>
        <translation>Рекламодатель</translation>
    </message>
    <message>
        <source>Somebody on the network</source>
        <translation>Пользователь сети</translation>
    </message>
    <message>
        <source>An audience of many millions</source>
        <translation>Многомиллионная аудитория</translation>
    </message>
    <message>
        <source>An audience of a million</source>
        <translation>Миллионная аудитория</translation>
    </message>
    <message>
        <source>A large audience: {count}</source>
        <translation>Большая аудитория: {count}</translation>
    </message>
    <message>
        <source>An audience of {count}</source>
        <translation>Аудитория: {count}</translation>
    </message>
    <message>
        <source>Audience unknown</source>
        <translation>Аудитория неизвестна</translation>
    </message>
    <message>
        <source>review site</source>
        <translation>отзовик</translation>
    </message>
    <message>
        <source>maps</source>
        <translation>карты</translation>
    </message>
    <message>
        <source>app store</source>
        <translation>магазин приложений</translation>
    </message>
    <message>
        <source>A polite request</source>
        <translation>Вежливая просьба</translation>
    </message>
    <message>
        <source>A threat of court</source>
        <translation>Угроза судом</translation>
    </message>
    <message>
        <source>A complaint to the authorities</source>
        <translation>Обращение в надзорные органы</translation>
    </message>
    <message>
        <source>A call for a boycott</source>
        <translation>Призыв к бойкоту</translation>
    </message>
    <message>
        <source>A request to spread it</source>
        <translation>Просьба распространить</translation>
    </message>
    <message>
        <source>Solve the customer's problems, to win more users and not to spoil the reputation.</source>
        <translation>Решить проблемы с клиентом, дабы увеличить аудиторию пользователей и не портить репутацию.</translation>
    </message>
    <message>
        <source>Answer to the point, so that they stay with us.</source>
        <translation>Ответить по делу, чтобы человек остался с нами.</translation>
    </message>
    <message>
        <source>Thank them, and pass the idea on.</source>
        <translation>Поблагодарить и передать идею дальше.</translation>
    </message>
    <message>
        <source>Thank them: a contented customer brings new ones.</source>
        <translation>Поблагодарить: довольный клиент приводит новых.</translation>
    </message>
    <message>
        <source>Calm it down without a quarrel.</source>
        <translation>Снизить накал, не ввязываясь в спор.</translation>
    </message>
    <message>
        <source>Do not feed the troll.</source>
        <translation>Не кормить тролля.</translation>
    </message>
    <message>
        <source>Look whether there was such a customer, and answer calmly with facts.</source>
        <translation>Проверить, был ли такой клиент, и спокойно ответить фактами.</translation>
    </message>
    <message>
        <source>Do not answer: it is not about us.</source>
        <translation>Не отвечать: речь не о нас.</translation>
    </message>
    <message>
        <source>Do not answer, report it to the network.</source>
        <translation>Не отвечать, пожаловаться площадке.</translation>
    </message>
    <message>
        <source>Keep an eye on it.</source>
        <translation>Наблюдать.</translation>
    </message>
    <message>
        <source>has written before</source>
        <translation>пишет не впервые</translation>
    </message>
    <message>
        <source>foul language</source>
        <translation>мат есть</translation>
    </message>
    <message>
        <source>no foul language</source>
        <translation>мата нет</translation>
    </message>
    <message>
        <source>Likes and reposts unknown</source>
        <translation>Лайки и репосты неизвестны</translation>
    </message>
    <message>
        <source>No likes</source>
        <translation>Лайков нет</translation>
    </message>
    <message>
        <source>no reposts</source>
        <translation>репостов нет</translation>
    </message>
    <message>
        <source>no photos</source>
        <translation>фото нет</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>Призыва нет</translation>
    </message>
    <message>
        <source>the review itself</source>
        <translation>сам отзыв</translation>
    </message>
    <message>
        <source>The review itself</source>
        <translation>Сам отзыв</translation>
    </message>
    <message>
        <source>Suspected fake</source>
        <translation>Похоже на фейк</translation>
    </message>
    <message>
        <source>Not about us</source>
        <translation>Не о нас</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Спам</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Нейтральное</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>Низкий риск</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>Средний риск</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Высокий риск</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Негатив</translation>
    </message>
    <message>
        <source>Neutral mood</source>
        <translation>Нейтрально</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Позитив</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>спокойно</translation>
    </message>
    <message>
        <source>upset</source>
        <translation>расстроен</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>сердит</translation>
    </message>
    <message>
        <source>furious</source>
        <translation>в ярости</translation>
    </message>
    <message>
        <source>ironic</source>
        <translation>иронизирует</translation>
    </message>
    <message>
        <source>glad</source>
        <translation>доволен</translation>
    </message>
    <message>
        <source>asks politely</source>
        <translation>вежливая просьба</translation>
    </message>
    <message>
        <source>calls for a boycott</source>
        <translation>призыв к бойкоту</translation>
    </message>
    <message>
        <source>threatens with a court</source>
        <translation>угроза судом</translation>
    </message>
    <message>
        <source>asks to spread it</source>
        <translation>просьба распространить</translation>
    </message>
    <message>
        <source>will write to the authorities</source>
        <translation>пойдёт жаловаться в инстанции</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>Comments, reposts, likes</source>
        <translation>Комментарии, репосты, лайки</translation>
    </message>
    <message>
        <source>Swearing</source>
        <translation>Ругань</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>О чём сказано</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>written on our own channel</source>
        <translation>написано в нашем канале</translation>
    </message>
    <message>
        <source>written on somebody else's channel</source>
        <translation>написано на чужой площадке</translation>
    </message>
    <message>
        <source>on a review site, read before buying</source>
        <translation>на сайте отзывов, их читают перед покупкой</translation>
    </message>
    <message>
        <source>in the media or on a site</source>
        <translation>в СМИ или на сайте</translation>
    </message>
    <message>
        <source>in a public network</source>
        <translation>в открытой сети</translation>
    </message>
    <message>
        <source>in a private message</source>
        <translation>в личном сообщении</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>в другом месте</translation>
    </message>
    <message>
        <source>an opinion leader, audience {audience}</source>
        <translation>лидер мнений, аудитория {audience}</translation>
    </message>
    <message>
        <source>among the largest seen there: {audience}</source>
        <translation>среди крупнейших у нас: {audience}</translation>
    </message>
    <message>
        <source>one band higher, by the rule “{rule}”</source>
        <translation>на ступень выше по правилу «{rule}»</translation>
    </message>
    <message>
        <source>before everything else, by the rule “{rule}”</source>
        <translation>прежде всего остального по правилу «{rule}»</translation>
    </message>
    <message>
        <source>the site has readers of its own</source>
        <translation>у площадки свои читатели</translation>
    </message>
    <message>
        <source>audience {audience}</source>
        <translation>аудитория {audience}</translation>
    </message>
    <message>
        <source>likes {likes}, reposts {reposts}, comments {comments}</source>
        <translation>лайки {likes}, репосты {reposts}, комментарии {comments}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>swears</source>
        <translation>есть ругань</translation>
    </message>
    <message>
        <source>pictures: {count}</source>
        <translation>картинок: {count}</translation>
    </message>
    <message>
        <source>a complaint</source>
        <translation>жалоба</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>вопрос</translation>
    </message>
    <message>
        <source>a suggestion</source>
        <translation>предложение</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>благодарность</translation>
    </message>
    <message>
        <source>an insult</source>
        <translation>оскорбление</translation>
    </message>
    <message>
        <source>trolling</source>
        <translation>троллинг</translation>
    </message>
    <message>
        <source>looks like a fake</source>
        <translation>похоже на фейк</translation>
    </message>
    <message>
        <source>not about us</source>
        <translation>не о нас</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>спам</translation>
    </message>
    <message>
        <source>neutral words</source>
        <translation>нейтральные слова</translation>
    </message>
    <message>
        <source>negative words</source>
        <translation>негативные слова</translation>
    </message>
    <message>
        <source>good words</source>
        <translation>добрые слова</translation>
    </message>
    <message>
        <source>has a link</source>
        <translation>есть ссылка</translation>
    </message>
    <message>
        <source>offers a phone number</source>
        <translation>предлагает телефон</translation>
    </message>
    <message>
        <source>is about another company</source>
        <translation>о другой компании</translation>
    </message>
    <message>
        <source>tells what happened in detail</source>
        <translation>подробно рассказано, что случилось</translation>
    </message>
    <message>
        <source>only a word or two</source>
        <translation>всего пара слов</translation>
    </message>
    <message>
        <source>nothing stands out</source>
        <translation>ничего не выделяется</translation>
    </message>
    <message>
        <source>few stars</source>
        <translation>мало звёзд</translation>
    </message>
    <message>
        <source>nearly all stars</source>
        <translation>почти все звёзды</translation>
    </message>
    <message>
        <source>names the brand</source>
        <translation>назван бренд</translation>
    </message>
    <message>
        <source>Large for this network: from {least} on</source>
        <translation>Для этой сети это много: от {least}</translation>
    </message>
    <message>
        <source>In the top 2 % of {known} audiences seen there</source>
        <translation>В верхних 2 % из {known} известных там аудиторий</translation>
    </message>
    <message>
        <source>something does not work</source>
        <translation>что-то не работает</translation>
    </message>
    <message>
        <source>waits too long</source>
        <translation>слишком долго ждёт</translation>
    </message>
    <message>
        <source>money was lost</source>
        <translation>потеряны деньги</translation>
    </message>
    <message>
        <source>was treated rudely</source>
        <translation>нагрубили</translation>
    </message>
    <message>
        <source>the goods are bad</source>
        <translation>плохой товар</translation>
    </message>
    <message>
        <source>is outraged</source>
        <translation>возмущён</translation>
    </message>
    <message>
        <source>praises in irony</source>
        <translation>хвалит с иронией</translation>
    </message>
    <message>
        <source>set by a rule</source>
        <translation>поставлено правилом</translation>
    </message>
    <message>
        <source>by its words</source>
        <translation>по словам</translation>
    </message>
    <message>
        <source>you judged messages like it so</source>
        <translation>так вы поправили похожие сообщения</translation>
    </message>
    <message>
        <source>the search found it, but it is about something else</source>
        <translation>поиск нашёл, но это не о нас</translation>
    </message>
    <message>
        <source>the text could not be analysed</source>
        <translation>текст не удалось разобрать</translation>
    </message>
    <message>
        <source>speaks of a court or the authorities</source>
        <translation>упоминает суд или инстанции</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>спрашивает</translation>
    </message>
    <message>
        <source>a question mark</source>
        <translation>вопросительный знак</translation>
    </message>
    <message>
        <source>asks us directly</source>
        <translation>обращается прямо к нам</translation>
    </message>
    <message>
        <source>suggests something</source>
        <translation>что-то предлагает</translation>
    </message>
    <message>
        <source>asks to do something</source>
        <translation>просит что-то сделать</translation>
    </message>
    <message>
        <source>praises</source>
        <translation>хвалит</translation>
    </message>
    <message>
        <source>insults</source>
        <translation>оскорбляет</translation>
    </message>
    <message>
        <source>mocks</source>
        <translation>насмехается</translation>
    </message>
    <message>
        <source>provokes</source>
        <translation>провоцирует</translation>
    </message>
    <message>
        <source>praises a competitor</source>
        <translation>хвалит конкурента</translation>
    </message>
    <message>
        <source>tells what others said</source>
        <translation>пересказывает чужие слова</translation>
    </message>
    <message>
        <source>warns others off</source>
        <translation>отговаривает других</translation>
    </message>
    <message>
        <source>the brand's name is an everyday word here</source>
        <translation>имя бренда здесь обычное слово</translation>
    </message>
    <message>
        <source>sells something</source>
        <translation>что-то продаёт</translation>
    </message>
    <message>
        <source>invites into private messages</source>
        <translation>зовёт в личные сообщения</translation>
    </message>
    <message>
        <source>reads like news</source>
        <translation>похоже на новость</translation>
    </message>
    <message>
        <source>small talk</source>
        <translation>просто разговор</translation>
    </message>
    <message>
        <source>it happens again and again</source>
        <translation>повторяется снова и снова</translation>
    </message>
    <message>
        <source>nobody helps</source>
        <translation>никто не помогает</translation>
    </message>
    <message>
        <source>says how it could be</source>
        <translation>говорит, как могло бы быть</translation>
    </message>
    <message>
        <source>begins with a question</source>
        <translation>начинается с вопроса</translation>
    </message>
    <message>
        <source>it was expected to be otherwise</source>
        <translation>ожидали другого</translation>
    </message>
    <message>
        <source>tried in vain</source>
        <translation>пытались без толку</translation>
    </message>
    <message>
        <source>names what went wrong</source>
        <translation>названо, что не так</translation>
    </message>
    <message>
        <source>something was not done</source>
        <translation>что-то не сделано</translation>
    </message>
    <message>
        <source>a price beside a contact</source>
        <translation>цена рядом с контактом</translation>
    </message>
    <message>
        <source>a whole story</source>
        <translation>целая история</translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation>картинок нет</translation>
    </message>
    <message>
        <source>no swearing</source>
        <translation>ругани нет</translation>
    </message>
    <message>
        <source>the network does not tell</source>
        <translation>сеть не сообщает</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>Файла больше нет.</translation>
    </message>
    <message>
        <source>This is a folder and not a file.</source>
        <translation>Это папка, а не файл.</translation>
    </message>
    <message>
        <source>The file cannot be opened; another program may use it.</source>
        <translation>Файл не открывается; возможно, его держит другая программа.</translation>
    </message>
    <message>
        <source>The file is too large to be imported in one piece.</source>
        <translation>Файл слишком велик, чтобы загрузить его целиком.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>В файле ничего нет.</translation>
    </message>
    <message>
        <source>This is not a table of texts.</source>
        <translation>Это не таблица с текстами.</translation>
    </message>
    <message>
        <source>This is a picture and not a table.</source>
        <translation>Это картинка, а не таблица.</translation>
    </message>
    <message>
        <source>This is a PDF. Export the table as CSV or XLSX.</source>
        <translation>Это PDF. Выгрузите таблицу как CSV или XLSX.</translation>
    </message>
    <message>
        <source>This is an archive. Unpack it and import what is inside.</source>
        <translation>Это архив. Распакуйте его и загрузите то, что внутри.</translation>
    </message>
    <message>
        <source>This is an old Excel file. Save it as XLSX.</source>
        <translation>Это старый файл Excel. Сохраните его как XLSX.</translation>
    </message>
    <message>
        <source>The workbook is damaged. Save it again as XLSX.</source>
        <translation>Книга повреждена. Сохраните её заново как XLSX.</translation>
    </message>
    <message>
        <source>There is no such sheet in the workbook.</source>
        <translation>В книге нет такого листа.</translation>
    </message>
    <message>
        <source>This is a web page and not a table. Export it as CSV or XLSX.</source>
        <translation>Это веб-страница, а не таблица. Выгрузите её как CSV или XLSX.</translation>
    </message>
    <message>
        <source>The JSON is damaged.</source>
        <translation>JSON повреждён.</translation>
    </message>
    <message>
        <source>There is no list of posts in the JSON.</source>
        <translation>В JSON нет списка сообщений.</translation>
    </message>
    <message>
        <source>The file is not a table with a row of heads.</source>
        <translation>Файл — не таблица со строкой заголовков.</translation>
    </message>
    <message>
        <source>This encoding is not known. Choose another.</source>
        <translation>Такая кодировка неизвестна. Выберите другую.</translation>
    </message>
    <message>
        <source>This time zone is not known. Choose another.</source>
        <translation>Такой часовой пояс неизвестен. Выберите другой.</translation>
    </message>
    <message>
        <source>Say which column holds the text.</source>
        <translation>Укажите, в каком столбце текст.</translation>
    </message>
    <message>
        <source>No row has a text. Choose another column for it.</source>
        <translation>Ни в одной строке нет текста. Выберите для него другой столбец.</translation>
    </message>
    <message>
        <source>No day and time can be read. Choose another column for them.</source>
        <translation>Ни одна дата не читается. Выберите для неё другой столбец.</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>нет текста</translation>
    </message>
    <message>
        <source>day and time cannot be read</source>
        <translation>дата и время не читаются</translation>
    </message>
    <message>
        <source>a number cannot be read</source>
        <translation>число не читается</translation>
    </message>
    <message>
        <source>cells are missing</source>
        <translation>не хватает ячеек</translation>
    </message>
    <message>
        <source>too many cells</source>
        <translation>лишние ячейки</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>слишком длинно</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>Telegram keeps messages for a bot for about 24 hours. If Otklik does not run for a weekend, what was written then is lost.</source>
        <translation>Telegram хранит сообщения для бота около 24 часов. Если Отклик выключен все выходные, написанное в это время пропадёт.</translation>
    </message>
    <message>
        <source>Google shows the last week only: open Otklik at least once a week.</source>
        <translation>Google показывает только последнюю неделю: открывайте Отклик хотя бы раз в неделю.</translation>
    </message>
    <message>
        <source>X shows the last seven days only.</source>
        <translation>X показывает только последние семь дней.</translation>
    </message>
    <message>
        <source>Meta Platforms, the owner of Facebook and Instagram, is held to be an extremist organisation in Russia and is banned there. Reading is one thing; paying for ads or publishing there may be an offence. Ask a lawyer before you go on. Otklik asks nothing of this network until you agree.</source>
        <translation>Meta Platforms, владелец Facebook и Instagram, признана в России экстремистской организацией и запрещена. Чтение — одно; оплата рекламы или публикация там могут быть нарушением. Спросите юриста, прежде чем продолжать. Пока вы не согласитесь, Отклик ничего у этой сети не запрашивает.</translation>
    </message>
    <message>
        <source>This site offers no official way to read reviews. Otklik asks for what its open pages show, slowly and not often. The site's terms of use may forbid that, and the site may close this way on any day. You decide and you answer for it.</source>
        <translation>Этот сайт не даёт официального способа читать отзывы. Отклик запрашивает то, что видно на его открытых страницах, медленно и нечасто. Условия сайта могут это запрещать, и сайт может закрыть этот путь в любой день. Решаете и отвечаете вы.</translation>
    </message>
    <message>
        <source>X takes money for what it shows: $0.005 for a post and $0.010 for its author; the same one is free within the same day. An answer costs $0.015, with a link $0.200. Prices as of November 2026.</source>
        <translation>X берёт деньги за показанное: $0,005 за пост и $0,010 за его автора; повторно в тот же день — бесплатно. Ответ стоит $0,015, со ссылкой — $0,200. Цены на ноябрь 2026 года.</translation>
    </message>
    <message>
        <source>I have read this and take the responsibility</source>
        <translation>Я прочитал это и беру ответственность на себя</translation>
    </message>
    <message>
        <source>I have read the site's terms and want to read it all the same</source>
        <translation>Я прочитал условия сайта и всё равно хочу его читать</translation>
    </message>
    <message>
        <source>I agree to these expenses</source>
        <translation>Я согласен с этими расходами</translation>
    </message>
    <message>
        <source>There is no official way: the key is the one that the site's own page uses.</source>
        <translation>Официального способа нет: ключ тот же, что у страницы самого сайта.</translation>
    </message>
    <message>
        <source>Open a branch on 2gis.ru, press F12, «Network», look for «reviews»: its address holds the key</source>
        <translation>Откройте филиал на 2gis.ru, нажмите F12 → «Сеть», найдите «reviews»: в его адресе есть ключ (key)</translation>
    </message>
    <message>
        <source>Copy it and paste it below. It may stop working on any day.</source>
        <translation>Скопируйте его и вставьте ниже. Он может перестать работать в любой день.</translation>
    </message>
    <message>
        <source>Answers go by hand: Otklik copies the text and opens the page.</source>
        <translation>Ответы вручную: Отклик скопирует текст и откроет страницу.</translation>
    </message>
    <message>
        <source>No key is needed: open reviews are read.</source>
        <translation>Ключ не нужен: читаются открытые отзывы.</translation>
    </message>
    <message>
        <source>Answers go by hand, from the bank's account at banki.ru.</source>
        <translation>Ответы вручную, из кабинета банка на banki.ru.</translation>
    </message>
    <message>
        <source>No key is needed: Apple gives the latest reviews of a country openly.</source>
        <translation>Ключ не нужен: последние отзывы страны Apple отдаёт открыто.</translation>
    </message>
    <message>
        <source>As far as we know, about 500 of the latest are shown. For answers take App Store Connect.</source>
        <translation>Насколько нам известно, видно около 500 последних. Для ответов возьмите App Store Connect.</translation>
    </message>
    <message>
        <source>App Store Connect: «Users and Access», «Integrations», «App Store Connect API», make a key.</source>
        <translation>App Store Connect: «Users and Access» → «Integrations» → «App Store Connect API», создайте ключ.</translation>
    </message>
    <message>
        <source>The role «Customer Support» or higher; another role is refused.</source>
        <translation>Роль «Customer Support» или выше: с другой ролью откажут.</translation>
    </message>
    <message>
        <source>Copy the Issuer ID and the Key ID.</source>
        <translation>Скопируйте Issuer ID и Key ID.</translation>
    </message>
    <message>
        <source>Download the .p8 file: it is given once. Open it as text and paste all of it.</source>
        <translation>Скачайте файл .p8: его дают один раз. Откройте как текст и вставьте целиком.</translation>
    </message>
    <message>
        <source>In Google Cloud make a service account and switch on «Google Play Android Developer API».</source>
        <translation>В Google Cloud создайте сервисный аккаунт и включите «Google Play Android Developer API».</translation>
    </message>
    <message>
        <source>In Play Console: «Users and permissions», invite its address, let it reply to reviews.</source>
        <translation>В Play Console: «Пользователи и разрешения» → пригласите его адрес, разрешите отвечать на отзывы.</translation>
    </message>
    <message>
        <source>Make a key of the account (JSON), open it as text and paste all of it.</source>
        <translation>Создайте ключ этого аккаунта (JSON), откройте как текст и вставьте целиком.</translation>
    </message>
    <message>
        <source>Google shows only reviews of the last week that have a text.</source>
        <translation>Google показывает только отзывы с текстом за последнюю неделю.</translation>
    </message>
    <message>
        <source>Look for the sign of the feed on the site, or try its address with /feed or /rss.</source>
        <translation>Найдите на сайте значок ленты или попробуйте его адрес с /feed или /rss.</translation>
    </message>
    <message>
        <source>Google Alerts: make an alert, «Deliver to», «RSS feed», copy the address of the sign.</source>
        <translation>Google Alerts: создайте оповещение → «Куда отправлять» → «RSS-канал», скопируйте адрес значка.</translation>
    </message>
    <message>
        <source>The address of an alert is a secret: who knows it reads it.</source>
        <translation>Адрес оповещения — секрет: кто его знает, тот его читает.</translation>
    </message>
    <message>
        <source>In the mail service switch on access by IMAP.</source>
        <translation>В настройках почты включите доступ по IMAP.</translation>
    </message>
    <message>
        <source>Yandex and Mail.ru: make an app password in the security settings. The usual password is refused.</source>
        <translation>Яндекс и Mail.ru: создайте пароль приложения в настройках безопасности. Обычный пароль не примут.</translation>
    </message>
    <message>
        <source>Google: an app password needs two-step verification. Microsoft asks for OAuth.</source>
        <translation>Google: для пароля приложения нужна двухэтапная проверка. Microsoft требует OAuth.</translation>
    </message>
    <message>
        <source>OAuth: give an access token for IMAP and SMTP in place of the password. Most live for an hour; then another one is needed.</source>
        <translation>OAuth: вместо пароля дайте токен доступа к IMAP и SMTP. Обычно он живёт час, потом нужен новый.</translation>
    </message>
    <message>
        <source>Letters are only read; nothing is deleted and nothing is marked as read.</source>
        <translation>Письма только читаются: ничего не удаляется и не отмечается прочитанным.</translation>
    </message>
    <message>
        <source>Open topics are usually readable without a key.</source>
        <translation>Открытые темы обычно читаются без ключа.</translation>
    </message>
    <message>
        <source>To answer: the forum's administrator makes a key: «Admin», «API», «New API key», for one user.</source>
        <translation>Чтобы отвечать: администратор форума создаёт ключ: «Администрирование» → «API» → «New API key», для одного пользователя.</translation>
    </message>
    <message>
        <source>Paste the key and the name of that user.</source>
        <translation>Вставьте ключ и имя этого пользователя.</translation>
    </message>
    <message>
        <source>In YouScan: «Settings», «API». The API is a paid addition.</source>
        <translation>В YouScan: «Настройки» → «API». API — платное дополнение.</translation>
    </message>
    <message>
        <source>Open the topic; its number stands in the address of the page.</source>
        <translation>Откройте тему: её номер стоит в адресе страницы.</translation>
    </message>
    <message>
        <source>Copy the key and paste it below.</source>
        <translation>Скопируйте ключ и вставьте ниже.</translation>
    </message>
    <message>
        <source>Comments on walls, discussions and the search are read with a service key: dev.vk.com, «My applications», create one, then its settings, «Service access key».</source>
        <translation>Стены, обсуждения и поиск читаются сервисным ключом: dev.vk.com → «Мои приложения» → создать → в его настройках «Сервисный ключ доступа».</translation>
    </message>
    <message>
        <source>A service key only reads. To answer from here as well, take a token of your own account instead, with rights for the wall.</source>
        <translation>Сервисный ключ только читает. Чтобы ещё и отвечать отсюда, возьмите вместо него токен своего аккаунта с правами на стену.</translation>
    </message>
    <message>
        <source>A key of a community cannot read walls: VK refuses it there. It suits «Everything new in our community» and messages.</source>
        <translation>Ключом сообщества стены не прочитать: ВК ему отказывает. Он подходит для «Всё новое в своём сообществе» и сообщений.</translation>
    </message>
    <message>
        <source>Paste the key below and press «Test».</source>
        <translation>Вставьте ключ ниже и нажмите «Проверить».</translation>
    </message>
    <message>
        <source>Open your community: «Manage», «Settings», «API usage».</source>
        <translation>Откройте своё сообщество: «Управление» → «Настройки» → «Работа с API».</translation>
    </message>
    <message>
        <source>«Create key»: tick the rights for the community, its wall, photos and messages. Confirm by your phone.</source>
        <translation>«Создать ключ»: отметьте права на управление сообществом, стену, фотографии и сообщения. Подтвердите телефоном.</translation>
    </message>
    <message>
        <source>On the tab «Long Poll API» switch it on and tick the events for comments, discussions and messages.</source>
        <translation>На вкладке «Long Poll API» включите его и отметьте события комментариев, обсуждений и сообщений.</translation>
    </message>
    <message>
        <source>Photos, videos, goods and mentions are shown by VK to a person only: a token of your own account is needed.</source>
        <translation>Фото, видео, товары и упоминания ВК показывает только человеку: нужен токен вашего аккаунта.</translation>
    </message>
    <message>
        <source>At dev.vk.com create an application and let it in with your account, with the rights that you want to read.</source>
        <translation>На dev.vk.com создайте приложение и войдите в него своим аккаунтом с правами на то, что хотите читать.</translation>
    </message>
    <message>
        <source>Such a token opens everything the account sees: take an account made for work.</source>
        <translation>Такой токен открывает всё, что видит аккаунт: возьмите рабочий.</translation>
    </message>
    <message>
        <source>Paste the token below and press «Test».</source>
        <translation>Вставьте токен ниже и нажмите «Проверить».</translation>
    </message>
    <message>
        <source>The group's administrator opens the group, «Settings», «API usage».</source>
        <translation>Администратор группы открывает группу → «Настройки» → «Работа с API».</translation>
    </message>
    <message>
        <source>There a token is made. A new token ends the old one.</source>
        <translation>Там создаётся токен. Новый токен отменяет прежний.</translation>
    </message>
    <message>
        <source>Paste it below and press «Test». Messages are answered from here.</source>
        <translation>Вставьте его ниже и нажмите «Проверить». На сообщения можно отвечать отсюда.</translation>
    </message>
    <message>
        <source>Register an application at apiok.ru. Its keys come by letter.</source>
        <translation>Зарегистрируйте приложение на apiok.ru. Ключи приходят письмом.</translation>
    </message>
    <message>
        <source>The right VALUABLE_ACCESS is given on request; without it discussions may stay closed.</source>
        <translation>Право VALUABLE_ACCESS дают по заявке; без него обсуждения могут остаться закрытыми.</translation>
    </message>
    <message>
        <source>In the application's settings make an access token for ever: it comes with the secret key of the session.</source>
        <translation>В настройках приложения получите вечный токен доступа: вместе с ним дают секретный ключ сессии.</translation>
    </message>
    <message>
        <source>Comments are answered by copying: Otklik opens the page.</source>
        <translation>На комментарии отвечают копированием: Отклик откроет страницу.</translation>
    </message>
    <message>
        <source>At console.cloud.google.com make a project and switch on «YouTube Data API v3».</source>
        <translation>На console.cloud.google.com создайте проект и включите «YouTube Data API v3».</translation>
    </message>
    <message>
        <source>«Credentials», «Create credentials», «API key»: this key is enough to read.</source>
        <translation>«Credentials» → «Create credentials» → «API key»: этого ключа хватит, чтобы читать.</translation>
    </message>
    <message>
        <source>To answer, an OAuth token of the channel with the right youtube.force-ssl is needed: an access token, or client and refresh token.</source>
        <translation>Чтобы отвечать, нужен OAuth-токен канала с правом youtube.force-ssl: токен доступа либо приложение и токен обновления.</translation>
    </message>
    <message>
        <source>A day has 10,000 units by default: a page of comments costs 1, an answer 50.</source>
        <translation>На сутки обычно даётся 10 000 единиц: страница комментариев стоит 1, ответ 50.</translation>
    </message>
    <message>
        <source>On your server: «Preferences», «Development», «New application».</source>
        <translation>На своём сервере: «Настройки» → «Разработка» → «Новое приложение».</translation>
    </message>
    <message>
        <source>Rights: «read», and «write:statuses» to answer.</source>
        <translation>Права: «read», а чтобы отвечать, ещё «write:statuses».</translation>
    </message>
    <message>
        <source>Open the application and copy «Your access token».</source>
        <translation>Откройте приложение и скопируйте «Ваш токен доступа».</translation>
    </message>
    <message>
        <source>Hashtags are often readable without a key; leave the field empty and test.</source>
        <translation>Хештеги часто читаются и без ключа: оставьте поле пустым и проверьте.</translation>
    </message>
    <message>
        <source>In Bluesky: «Settings», «Privacy and security», «App passwords», «Add».</source>
        <translation>В Bluesky: «Settings» → «Privacy and security» → «App passwords» → «Add».</translation>
    </message>
    <message>
        <source>Give it a name and copy the password; it is shown once.</source>
        <translation>Дайте имя и скопируйте пароль: его показывают один раз.</translation>
    </message>
    <message>
        <source>Type the account's name, such as migomir.bsky.social, and that password. Not the main one.</source>
        <translation>Введите имя аккаунта, например migomir.bsky.social, и этот пароль. Не основной.</translation>
    </message>
    <message>
        <source>At reddit.com/prefs/apps make an application of the type «script».</source>
        <translation>На reddit.com/prefs/apps создайте приложение типа «script».</translation>
    </message>
    <message>
        <source>As far as we know, new keys have to be approved by Reddit: that may take days.</source>
        <translation>Насколько нам известно, новые ключи одобряет сам Reddit: это может занять дни.</translation>
    </message>
    <message>
        <source>Copy the line under the name (client ID) and the secret.</source>
        <translation>Скопируйте строку под названием (client id) и секрет.</translation>
    </message>
    <message>
        <source>For mentions and answers a refresh token of the account is needed, with the rights read, privatemessages and submit.</source>
        <translation>Для упоминаний и ответов нужен токен обновления аккаунта с правами read, privatemessages и submit.</translation>
    </message>
    <message>
        <source>At developers.facebook.com make an application and connect your page to it.</source>
        <translation>На developers.facebook.com создайте приложение и подключите к нему свою страницу.</translation>
    </message>
    <message>
        <source>Meta reviews applications before they may read comments of other people.</source>
        <translation>Прежде чем читать комментарии других людей, приложение проходит проверку Meta.</translation>
    </message>
    <message>
        <source>Make a token of the page, a long-lived one, and paste it below.</source>
        <translation>Получите долгосрочный токен страницы и вставьте его ниже.</translation>
    </message>
    <message>
        <source>The account has to be a professional one and joined to a Facebook page.</source>
        <translation>Аккаунт должен быть профессиональным и связанным со страницей Facebook.</translation>
    </message>
    <message>
        <source>At developers.facebook.com make an application with the right to manage comments; Meta reviews it.</source>
        <translation>На developers.facebook.com создайте приложение с правом на комментарии; Meta его проверяет.</translation>
    </message>
    <message>
        <source>Make a long-lived token of the page and paste it below.</source>
        <translation>Получите долгосрочный токен страницы и вставьте его ниже.</translation>
    </message>
    <message>
        <source>At developer.x.com make a project and an application.</source>
        <translation>На developer.x.com создайте проект и приложение.</translation>
    </message>
    <message>
        <source>«Keys and tokens»: the Bearer token is enough to read. To answer, the other four are needed.</source>
        <translation>«Keys and tokens»: чтобы читать, хватит токена Bearer. Чтобы отвечать, нужны остальные четыре.</translation>
    </message>
    <message>
        <source>X takes money for every post that it shows. Set a spending limit there.</source>
        <translation>X берёт деньги за каждый показанный пост. Поставьте там предел расходов.</translation>
    </message>
    <message>
        <source>In Telegram write to @BotFather: /newbot, give a name, copy the token.</source>
        <translation>В Telegram напишите @BotFather: /newbot, дайте имя, скопируйте токен.</translation>
    </message>
    <message>
        <source>In a group: add the bot as an administrator, or switch its privacy off (/setprivacy, Disable).</source>
        <translation>В группе: добавьте бота администратором или отключите его приватность (/setprivacy → Disable).</translation>
    </message>
    <message>
        <source>For comments of a channel add the bot to the discussion group of the channel.</source>
        <translation>Для комментариев канала добавьте бота в группу обсуждений этого канала.</translation>
    </message>
    <message>
        <source>The bot sees only what is written after it came. Deletions are not told to bots.</source>
        <translation>Бот видит только написанное после его прихода. Об удалениях ботам не сообщают.</translation>
    </message>
    <message>
        <source>No other program may use the same bot at the same time.</source>
        <translation>Тем же ботом одновременно не должна пользоваться другая программа.</translation>
    </message>
    <message>
        <source>No key is needed: what t.me/s/name shows to everybody is read.</source>
        <translation>Ключ не нужен: читается то, что t.me/s/имя показывает всем.</translation>
    </message>
    <message>
        <source>Only posts are there. Comments need the bot or a personal account.</source>
        <translation>Там только посты. Для комментариев нужен бот или личный аккаунт.</translation>
    </message>
    <message>
        <source>A channel whose preview is switched off cannot be read this way.</source>
        <translation>Канал с отключённым предпросмотром так не прочитать.</translation>
    </message>
    <message>
        <source>At my.telegram.org, «API development tools», make an application: api_id and api_hash.</source>
        <translation>На my.telegram.org → «API development tools» создайте приложение: api_id и api_hash.</translation>
    </message>
    <message>
        <source>The session opens the whole account. Take an account made for work, and keep it secret.</source>
        <translation>Сессия открывает весь аккаунт. Возьмите рабочий аккаунт и никому её не давайте.</translation>
    </message>
    <message>
        <source>Telegram may block accounts that ask too much. Ask rarely.</source>
        <translation>Telegram может заблокировать аккаунт за частые запросы. Спрашивайте редко.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Ключ доступа</translation>
    </message>
    <message>
        <source>Key (reads only)</source>
        <translation>Ключ (только чтение)</translation>
    </message>
    <message>
        <source>Access token (reads and answers)</source>
        <translation>Токен доступа (чтение и ответы)</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Токен обновления</translation>
    </message>
    <message>
        <source>Key of the community</source>
        <translation>Ключ сообщества</translation>
    </message>
    <message>
        <source>Service key of the application</source>
        <translation>Сервисный ключ приложения</translation>
    </message>
    <message>
        <source>Personal token</source>
        <translation>Личный токен</translation>
    </message>
    <message>
        <source>Token of the page</source>
        <translation>Токен страницы</translation>
    </message>
    <message>
        <source>Token of the bot</source>
        <translation>Токен бота</translation>
    </message>
    <message>
        <source>Bearer token (reads only)</source>
        <translation>Токен Bearer (только чтение)</translation>
    </message>
    <message>
        <source>Public key of the application</source>
        <translation>Публичный ключ приложения</translation>
    </message>
    <message>
        <source>Secret key of the application</source>
        <translation>Секретный ключ приложения</translation>
    </message>
    <message>
        <source>Secret key of the session</source>
        <translation>Секретный ключ сессии</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Секретный ключ</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Секрет</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>Секрет API</translation>
    </message>
    <message>
        <source>Or an access token (OAuth)</source>
        <translation>Или токен доступа (OAuth)</translation>
    </message>
    <message>
        <source>App password of the mailbox</source>
        <translation>Пароль приложения для ящика</translation>
    </message>
    <message>
        <source>Key of the site's page</source>
        <translation>Ключ страницы сайта</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Токен доступа</translation>
    </message>
    <message>
        <source>Access token instead of the file</source>
        <translation>Токен доступа вместо файла</translation>
    </message>
    <message>
        <source>Secret of the application</source>
        <translation>Секрет приложения</translation>
    </message>
    <message>
        <source>Token of the group (chats)</source>
        <translation>Токен группы (чаты)</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Имя аккаунта</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>Пароль приложения</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID приложения (client id)</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Секрет приложения (client secret)</translation>
    </message>
    <message>
        <source>api_id</source>
        <translation>api_id</translation>
    </message>
    <message>
        <source>api_hash</source>
        <translation>api_hash</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сессия</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Ключ API</translation>
    </message>
    <message>
        <source>Name the key belongs to</source>
        <translation>Имя, которому принадлежит ключ</translation>
    </message>
    <message>
        <source>User API key</source>
        <translation>Пользовательский ключ API</translation>
    </message>
    <message>
        <source>Client of the user API key</source>
        <translation>Клиент пользовательского ключа</translation>
    </message>
    <message>
        <source>Issuer ID</source>
        <translation>Issuer ID</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Key ID</translation>
    </message>
    <message>
        <source>Private key (.p8)</source>
        <translation>Закрытый ключ (.p8)</translation>
    </message>
    <message>
        <source>E-mail of the service account</source>
        <translation>Почта сервисного аккаунта</translation>
    </message>
    <message>
        <source>Service account (JSON)</source>
        <translation>Сервисный аккаунт (JSON)</translation>
    </message>
    <message>
        <source>Password of incoming mail</source>
        <translation>Пароль входящей почты</translation>
    </message>
    <message>
        <source>Password of outgoing mail</source>
        <translation>Пароль исходящей почты</translation>
    </message>
    <message>
        <source>Login of outgoing mail</source>
        <translation>Логин исходящей почты</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Consumer key</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Consumer secret</translation>
    </message>
    <message>
        <source>Access token secret</source>
        <translation>Секрет токена доступа</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Отзыв</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Пост</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>What people call it</source>
        <translation>Как ещё называют</translation>
    </message>
    <message>
        <source>Case forms</source>
        <translation>Падежи</translation>
    </message>
    <message>
        <source>In other letters</source>
        <translation>Транслит</translation>
    </message>
    <message>
        <source>Slips of the finger</source>
        <translation>Опечатки</translation>
    </message>
    <message>
        <source>Letters that look alike</source>
        <translation>Похожие буквы</translation>
    </message>
    <message>
        <source>Wrong keyboard layout</source>
        <translation>Не та раскладка</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Хештеги</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Аккаунты</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>по названию</translation>
    </message>
    <message>
        <source>by a form of the name</source>
        <translation>по форме названия</translation>
    </message>
    <message>
        <source>by a word made of the name</source>
        <translation>по производному слову</translation>
    </message>
    <message>
        <source>in other letters</source>
        <translation>транслитом</translation>
    </message>
    <message>
        <source>with a slip</source>
        <translation>с опечаткой</translation>
    </message>
    <message>
        <source>letter by letter</source>
        <translation>по буквам</translation>
    </message>
    <message>
        <source>in letters that look alike</source>
        <translation>похожими буквами</translation>
    </message>
    <message>
        <source>in the wrong layout</source>
        <translation>не в той раскладке</translation>
    </message>
    <message>
        <source>by hashtag</source>
        <translation>по хештегу</translation>
    </message>
    <message>
        <source>by account</source>
        <translation>по аккаунту</translation>
    </message>
    <message>
        <source>by a link</source>
        <translation>по ссылке</translation>
    </message>
    <message>
        <source>Brand named: {written}</source>
        <translation>Назван бренд: {written}</translation>
    </message>
    <message>
        <source>Brands named: {written}</source>
        <translation>Названы бренды: {written}</translation>
    </message>
    <message>
        <source>Telegram does not know this pair of api_id and api_hash. Compare them with those at my.telegram.org.</source>
        <translation>Telegram не знает такой пары api_id и api_hash. Сверьте их с my.telegram.org.</translation>
    </message>
    <message>
        <source>Telegram knows no account with this number. Write it with the code of the country: +7 900 000-00-00.</source>
        <translation>В Telegram нет аккаунта с этим номером. Укажите номер с кодом страны: +7 900 000-00-00.</translation>
    </message>
    <message>
        <source>This is not the code. Look at the newest message from Telegram.</source>
        <translation>Код не подошёл. Посмотрите последнее сообщение от Telegram.</translation>
    </message>
    <message>
        <source>This code is no longer valid. Ask for another one.</source>
        <translation>Код устарел. Запросите новый.</translation>
    </message>
    <message>
        <source>The code is right. This account also has a password.</source>
        <translation>Код верный. У этого аккаунта есть ещё и пароль.</translation>
    </message>
    <message>
        <source>This is not the password. It is the one of two-step verification, not the code.</source>
        <translation>Пароль не подошёл. Нужен пароль двухэтапной аутентификации, а не код.</translation>
    </message>
    <message>
        <source>Telegram has blocked this number. Take another account.</source>
        <translation>Telegram заблокировал этот номер. Возьмите другой аккаунт.</translation>
    </message>
    <message>
        <source>There were too many tries. Telegram takes this number again tomorrow or later.</source>
        <translation>Слишком много попыток. Telegram примет этот номер не раньше завтрашнего дня.</translation>
    </message>
    <message>
        <source>Telegram did not let us in. Begin once more.</source>
        <translation>Telegram не пустил. Начните ещё раз.</translation>
    </message>
    <message>
        <source>There were many tries. Telegram asks to wait: {span}.</source>
        <translation>Слишком много попыток. Telegram просит подождать: {span}.</translation>
    </message>
    <message>
        <source>This build of Otklik cannot do this: the part for personal accounts (Telethon) is not in it. Where Otklik was installed with pip: pip install "otklik[telegram]". Open channels and bots work without it.</source>
        <translation>Эта сборка Отклика так не умеет: в ней нет модуля для личных аккаунтов (Telethon). Если Отклик установлен через pip: pip install "otklik[telegram]". Открытые каналы и боты работают и без него.</translation>
    </message>
    <message>
        <source>There is no connection to Telegram. Check the network, then try again.</source>
        <translation>Нет связи с Telegram. Проверьте сеть и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Telegram does not answer. It may be closed in this network. Try again later.</source>
        <translation>Telegram не отвечает. Возможно, в этой сети он закрыт. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The background work was started anew. Ask for the code once more.</source>
        <translation>Фоновая работа была перезапущена. Запросите код ещё раз.</translation>
    </message>
    <message>
        <source>Telegram refused the login. Nothing was kept. Try again later.</source>
        <translation>Telegram отклонил вход. Ничего не сохранено. Попробуйте позже.</translation>
    </message>
    <message>
        <source>It looks like an attack</source>
        <translation>Похоже на атаку</translation>
    </message>
    <message>
        <source>It looks like an attack: {texts} {hours}, {new}</source>
        <translation>Похоже на атаку: {texts} {hours}, {new}</translation>
    </message>
    <message>
        <source>Written between {first} and {last}</source>
        <translation>Написаны с {first} по {last}</translation>
    </message>
    <message>
        <source>Nobody needs the same answer many times over</source>
        <translation>Один и тот же ответ много раз никому не нужен</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>с {moment}</translation>
    </message>
    <message>
        <source>usually {number}</source>
        <translation>обычно {number}</translation>
    </message>
    <message>
        <source>Since {moment}: {times} standard deviations above this time of day before</source>
        <translation>С {moment}: на {times} стандартных отклонений выше, чем раньше в это время суток</translation>
    </message>
    <message>
        <source>by your verdicts, complained before</source>
        <translation>по вашим вердиктам, жаловался раньше</translation>
    </message>
    <message>
        <source>by your verdicts, asked before</source>
        <translation>по вашим вердиктам, спрашивал раньше</translation>
    </message>
    <message>
        <source>by your verdicts, made suggestions before</source>
        <translation>по вашим вердиктам, предлагал раньше</translation>
    </message>
    <message>
        <source>by your verdicts, thanked before</source>
        <translation>по вашим вердиктам, благодарил раньше</translation>
    </message>
    <message>
        <source>by your verdicts, insulted before</source>
        <translation>по вашим вердиктам, оскорблял раньше</translation>
    </message>
    <message>
        <source>by your verdicts, trolled before</source>
        <translation>по вашим вердиктам, троллил раньше</translation>
    </message>
    <message>
        <source>by your verdicts, wrote fakes before</source>
        <translation>по вашим вердиктам, писал фейки раньше</translation>
    </message>
    <message>
        <source>by your verdicts, wrote of others before</source>
        <translation>по вашим вердиктам, писал не о нас раньше</translation>
    </message>
    <message>
        <source>by your verdicts, sent spam before</source>
        <translation>по вашим вердиктам, слал спам раньше</translation>
    </message>
    <message>
        <source>it seems, complained before</source>
        <translation>похоже, жаловался раньше</translation>
    </message>
    <message>
        <source>it seems, asked before</source>
        <translation>похоже, спрашивал раньше</translation>
    </message>
    <message>
        <source>it seems, made suggestions before</source>
        <translation>похоже, предлагал раньше</translation>
    </message>
    <message>
        <source>it seems, thanked before</source>
        <translation>похоже, благодарил раньше</translation>
    </message>
    <message>
        <source>it seems, insulted before</source>
        <translation>похоже, оскорблял раньше</translation>
    </message>
    <message>
        <source>it seems, trolled before</source>
        <translation>похоже, троллил раньше</translation>
    </message>
    <message>
        <source>it seems, wrote fakes before</source>
        <translation>похоже, писал фейки раньше</translation>
    </message>
    <message>
        <source>it seems, wrote of others before</source>
        <translation>похоже, писал не о нас раньше</translation>
    </message>
    <message>
        <source>it seems, sent spam before</source>
        <translation>похоже, слал спам раньше</translation>
    </message>
    <message>
        <source>the account is new, days old</source>
        <translation>аккаунт новый, дней</translation>
    </message>
    <message>
        <source>an account of long standing, days old</source>
        <translation>аккаунт давний, дней</translation>
    </message>
    <message>
        <source>hardly an audience of their own</source>
        <translation>своей аудитории почти нет</translation>
    </message>
    <message>
        <source>a large audience of their own</source>
        <translation>большая своя аудитория</translation>
    </message>
    <message>
        <source>the same words were written before</source>
        <translation>те же слова уже писали, раз</translation>
    </message>
    <message>
        <source>you know them as a customer</source>
        <translation>вы знаете его как клиента</translation>
    </message>
    <message>
        <source>you know them as an advocate</source>
        <translation>вы знаете его как адвоката бренда</translation>
    </message>
    <message>
        <source>you know them as a hater</source>
        <translation>вы знаете его как хейтера</translation>
    </message>
    <message>
        <source>you know them as a troll</source>
        <translation>вы знаете его как тролля</translation>
    </message>
    <message>
        <source>you know them as chronically displeased</source>
        <translation>вы знаете его как хронически недовольного</translation>
    </message>
    <message>
        <source>posts on the wall</source>
        <translation>записи на стене</translation>
    </message>
    <message>
        <source>comments on the wall</source>
        <translation>комментарии на стене</translation>
    </message>
    <message>
        <source>comments in discussions</source>
        <translation>комментарии в обсуждениях</translation>
    </message>
    <message>
        <source>comments on photos</source>
        <translation>комментарии к фотографиям</translation>
    </message>
    <message>
        <source>comments on videos</source>
        <translation>комментарии к видео</translation>
    </message>
    <message>
        <source>comments on goods</source>
        <translation>комментарии к товарам</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>сообщения</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новые</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>правки</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>удаления</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>восстановления</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>наши</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Отзывы</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Личные сообщения</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Другой язык</translation>
    </message>
    <message>
        <source>No letters at all</source>
        <translation>Без букв</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Не менять</translation>
    </message>
    <message>
        <source>One band higher</source>
        <translation>На ступень выше</translation>
    </message>
    <message>
        <source>Urgent: before everything else</source>
        <translation>Срочно: прежде всего остального</translation>
    </message>
    <message>
        <source>made urgent</source>
        <translation>сделано срочным</translation>
    </message>
    <message>
        <source>risk raised</source>
        <translation>риск поднят</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыто</translation>
    </message>
    <message>
        <source>you were told</source>
        <translation>вам сообщено</translation>
    </message>
    <message>
        <source>evidence asked for</source>
        <translation>запрошена фиксация</translation>
    </message>
    <message>
        <source>This rule cannot be followed: {what}.</source>
        <translation>Это правило невыполнимо: {what}.</translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation>Правилу нужно название.</translation>
    </message>
    <message>
        <source>There is a rule “{what}” already.</source>
        <translation>Правило «{what}» уже есть.</translation>
    </message>
    <message>
        <source>The rule does nothing yet.</source>
        <translation>Правило пока ничего не делает.</translation>
    </message>
    <message>
        <source>A list of a rule holds at most {most}.</source>
        <translation>В списке правила не больше {most}.</translation>
    </message>
    <message>
        <source>No post can ever be so: the numbers exclude all.</source>
        <translation>Таких сообщений не бывает: числа исключают все.</translation>
    </message>
    <message>
        <source>This is not understood: {what}.</source>
        <translation>Это непонятно: {what}.</translation>
    </message>
    <message>
        <source>Change it or take it out of the rule.</source>
        <translation>Измените это или уберите из правила.</translation>
    </message>
    <message>
        <source>Write what the rule is for.</source>
        <translation>Напишите, для чего правило.</translation>
    </message>
    <message>
        <source>Choose another name, or change that rule.</source>
        <translation>Выберите другое название или измените то правило.</translation>
    </message>
    <message>
        <source>Choose what it should do.</source>
        <translation>Выберите, что оно должно делать.</translation>
    </message>
    <message>
        <source>Change one of the numbers.</source>
        <translation>Измените одно из чисел.</translation>
    </message>
    <message>
        <source>An earlier Otklik wrote {file}: it tells of a case, but hands nothing over.</source>
        <translation>{file} записан прежним Откликом: он рассказывает об обращении, но передать его не может.</translation>
    </message>
    <message>
        <source>A newer Otklik wrote {file}.</source>
        <translation>Файл {file} записан более новой версией Отклика.</translation>
    </message>
    <message>
        <source>{file} holds a capture without its case.</source>
        <translation>В файле {file} фиксация без обращения.</translation>
    </message>
    <message>
        <source>The document could not be made.</source>
        <translation>Документ сделать не удалось.</translation>
    </message>
    <message>
        <source>The case in this file was not taken in: {items} does not hold.</source>
        <translation>Обращение из этого файла не принято: не сходится {items}.</translation>
    </message>
    <message>
        <source>Ask for the case to be exported once more.</source>
        <translation>Попросите выгрузить обращение ещё раз.</translation>
    </message>
    <message>
        <source>Update this Otklik, then open it again.</source>
        <translation>Обновите Отклик и откройте снова.</translation>
    </message>
    <message>
        <source>Ask for the whole case to be exported.</source>
        <translation>Попросите выгрузить обращение целиком.</translation>
    </message>
    <message>
        <source>Try again, or choose the other format.</source>
        <translation>Попробуйте ещё раз или выберите другой формат.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for the file once more. Nothing was changed here.</source>
        <translation>Попросите прислать файл ещё раз. Здесь ничего не изменилось.</translation>
    </message>
    <message>
        <source>{item}: a name that leads out of the file</source>
        <translation>{item}: имя ведёт за пределы файла</translation>
    </message>
    <message>
        <source>{item}: a link in place of a file</source>
        <translation>{item}: ссылка вместо файла</translation>
    </message>
    <message>
        <source>{item}: encrypted</source>
        <translation>{item}: зашифрован</translation>
    </message>
    <message>
        <source>{item}: packed in an unknown way</source>
        <translation>{item}: упакован неизвестным способом</translation>
    </message>
    <message>
        <source>{item}: lies over another file</source>
        <translation>{item}: лежит поверх другого файла</translation>
    </message>
    <message>
        <source>{item}: would fill the disk when unpacked</source>
        <translation>{item}: при распаковке заполнит диск</translation>
    </message>
    <message>
        <source>{item}: something lies before or behind the archive</source>
        <translation>{item}: до или после архива есть лишнее</translation>
    </message>
    <message>
        <source>{item}: too many files</source>
        <translation>{item}: слишком много файлов</translation>
    </message>
    <message>
        <source>Signed by the key {key}</source>
        <translation>Подписано ключом {key}</translation>
    </message>
    <message>
        <source>The file is not signed</source>
        <translation>Файл не подписан</translation>
    </message>
    <message>
        <source>The signature is wrong</source>
        <translation>Подпись неверна</translation>
    </message>
    <message>
        <source>The case cannot be read: {field}</source>
        <translation>Обращение не читается: {field}</translation>
    </message>
    <message>
        <source>A newer Otklik wrote it: {format}</source>
        <translation>Записано более новой версией Отклика: {format}</translation>
    </message>
    <message>
        <source>The journal’s excerpt holds: {entries} entries</source>
        <translation>Выписка из журнала цела, записей: {entries}</translation>
    </message>
    <message>
        <source>The journal’s excerpt is broken at the entry {seq}</source>
        <translation>Выписка из журнала нарушена на записи {seq}</translation>
    </message>
    <message>
        <source>The journal’s excerpt cannot be read</source>
        <translation>Выписка из журнала не читается</translation>
    </message>
    <message>
        <source>{item}: in their journal since {at}</source>
        <translation>{item}: в их журнале с {at}</translation>
    </message>
    <message>
        <source>{item}: their journal does not know it</source>
        <translation>{item}: в их журнале этого нет</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>принимается</translation>
    </message>
    <message>
        <source>is here already</source>
        <translation>здесь уже есть</translation>
    </message>
    <message>
        <source>another one of this number is here</source>
        <translation>здесь другая с этим номером</translation>
    </message>
    <message>
        <source>does not hold, stays out</source>
        <translation>не сходится, не принимается</translation>
    </message>
    <message>
        <source>its files are not in the file</source>
        <translation>её файлов здесь нет</translation>
    </message>
    <message>
        <source>status</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>вердикт</translation>
    </message>
    <message>
        <source>route</source>
        <translation>маршрут</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>причина</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>answers of the card</source>
        <translation>ответы на карточке</translation>
    </message>
    <message>
        <source>appraisal table</source>
        <translation>таблица оценки</translation>
    </message>
    <message>
        <source>who answers</source>
        <translation>кто отвечает</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>эскалация</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>The login window did not open or broke off.</source>
        <translation>Окно входа не открылось или оборвалось.</translation>
    </message>
    <message>
        <source>Nobody has signed in for this source yet.</source>
        <translation>Для этого источника ещё не входили.</translation>
    </message>
    <message>
        <source>The kept login cannot be opened on this computer any more.</source>
        <translation>Сохранённый вход на этом компьютере больше не открыть.</translation>
    </message>
    <message>
        <source>This login is for another site, not for {host}.</source>
        <translation>Этот вход для другого сайта, не для {host}.</translation>
    </message>
    <message>
        <source>The site left nothing to remember: it seems that you did not sign in.</source>
        <translation>Сайт ничего не оставил на память: похоже, вы не вошли.</translation>
    </message>
    <message>
        <source>It is not known on which page to sign in.</source>
        <translation>Неизвестно, на какой странице входить.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Sign in: Sources, the card of the source.</source>
        <translation>Войдите: «Источники», карточка источника.</translation>
    </message>
    <message>
        <source>Sign in again: Sources, the card of the source.</source>
        <translation>Войдите снова: «Источники», карточка источника.</translation>
    </message>
    <message>
        <source>Capture this page without a login.</source>
        <translation>Снимите эту страницу без входа.</translation>
    </message>
    <message>
        <source>Open the window again and sign in to the end.</source>
        <translation>Откройте окно снова и войдите до конца.</translation>
    </message>
    <message>
        <source>Give the address of the site.</source>
        <translation>Укажите адрес сайта.</translation>
    </message>
    <message>
        <source>The page changed {window}: the text was edited.</source>
        <translation>Страница изменилась {window}: текст отредактирован.</translation>
    </message>
    <message>
        <source>The page changed {window}: {sign}. It is kept here.</source>
        <translation>Страница изменилась {window}: {sign}. Здесь она сохранена.</translation>
    </message>
    <message>
        <source>The page changed {window}: the text is there again.</source>
        <translation>Страница изменилась {window}: текст снова на месте.</translation>
    </message>
    <message>
        <source>The network told of a change {window}: the page was captured again.</source>
        <translation>Соцсеть сообщила об изменении {window}: страница снята ещё раз.</translation>
    </message>
    <message>
        <source>there is no such page any more (404)</source>
        <translation>такой страницы больше нет (404)</translation>
    </message>
    <message>
        <source>there is no such page any more (410)</source>
        <translation>такой страницы больше нет (410)</translation>
    </message>
    <message>
        <source>the site says that it was deleted</source>
        <translation>сайт говорит, что она удалена</translation>
    </message>
    <message>
        <source>the site says that there is no such page</source>
        <translation>сайт говорит, что такой страницы нет</translation>
    </message>
    <message>
        <source>the complaint’s text is not there any more</source>
        <translation>текста жалобы там больше нет</translation>
    </message>
    <message>
        <source>the address leads elsewhere, and the text is not there</source>
        <translation>адрес ведёт в другое место, и текста там нет</translation>
    </message>
    <message>
        <source>{item}: a link in the place of a file</source>
        <translation>{item}: ссылка вместо файла</translation>
    </message>
    <message>
        <source>{item}: its two sums contradict each other</source>
        <translation>{item}: две его суммы противоречат друг другу</translation>
    </message>
    <message>
        <source>{item}: the journal knows this capture, the database does not</source>
        <translation>{item}: журнал эту фиксацию знает, а база нет</translation>
    </message>
    <message>
        <source>{item}: the database knows no such folder</source>
        <translation>{item}: база такой папки не знает</translation>
    </message>
    <message>
        <source>{item}: the name leads out of the folder</source>
        <translation>{item}: имя ведёт за пределы папки</translation>
    </message>
    <message>
        <source>{item}: would unpack to fill the disk</source>
        <translation>{item}: при распаковке заполнит диск</translation>
    </message>
    <message>
        <source>{item}: its bytes belong to another file</source>
        <translation>{item}: его содержимое принадлежит другому файлу</translation>
    </message>
    <message>
        <source>{item}: holds too many files</source>
        <translation>{item}: слишком много файлов внутри</translation>
    </message>
    <message>
        <source>Signed with the key {key}</source>
        <translation>Подписано ключом {key}</translation>
    </message>
    <message>
        <source>Not signed: no key was there</source>
        <translation>Не подписано: ключа не было</translation>
    </message>
    <message>
        <source>The signature cannot be judged: what it signs was altered</source>
        <translation>О подписи судить нельзя: то, что она подписывает, изменено</translation>
    </message>
    <message>
        <source>{item}: the signature belongs to another content</source>
        <translation>{item}: подпись от другого содержимого</translation>
    </message>
    <message>
        <source>{item}: the key is not the one that was named</source>
        <translation>{item}: ключ не тот, который назван</translation>
    </message>
    <message>
        <source>The journal knows the key</source>
        <translation>Журнал знает этот ключ</translation>
    </message>
    <message>
        <source>The key is that of another workplace</source>
        <translation>Ключ другого рабочего места</translation>
    </message>
    <message>
        <source>{item}: the journal does not know this key</source>
        <translation>{item}: журнал не знает этого ключа</translation>
    </message>
    <message>
        <source>There is no time stamp yet</source>
        <translation>Метки времени пока нет</translation>
    </message>
    <message>
        <source>{signer}: existed by {moment}</source>
        <translation>{signer}: существовало к {moment}</translation>
    </message>
    <message>
        <source>{signer}: existed by {moment}, before the computer’s clock said {started}</source>
        <translation>{signer}: существовало к {moment}, раньше, чем показывали часы компьютера: {started}</translation>
    </message>
    <message>
        <source>{signer}: {moment}; the stamp holds, its authority is not known to Otklik</source>
        <translation>{signer}: {moment}; метка цела, но эта служба Отклику неизвестна</translation>
    </message>
    <message>
        <source>{item}: the stamp of another capture</source>
        <translation>{item}: метка от другой фиксации</translation>
    </message>
    <message>
        <source>{item}: the stamp’s signature is wrong</source>
        <translation>{item}: подпись метки неверна</translation>
    </message>
    <message>
        <source>{item}: stamped over a digest that nobody relies on any more (SHA-1)</source>
        <translation>{item}: метка на контрольной сумме, которой больше не доверяют (SHA-1)</translation>
    </message>
    <message>
        <source>{item}: the stamp was altered</source>
        <translation>{item}: метку изменили</translation>
    </message>
    <message>
        <source>{item}: stamped with a certificate that may not stamp</source>
        <translation>{item}: сертификат не даёт права ставить метки</translation>
    </message>
    <message>
        <source>{item}: the certificate was not valid at that time</source>
        <translation>{item}: сертификат в то время не действовал</translation>
    </message>
    <message>
        <source>{item}: the chain of certificates does not hold</source>
        <translation>{item}: цепочка сертификатов не сходится</translation>
    </message>
    <message>
        <source>{item}: this is no time stamp</source>
        <translation>{item}: это не метка времени</translation>
    </message>
    <message>
        <source>{item}: a refusal, no time stamp</source>
        <translation>{item}: отказ, а не метка времени</translation>
    </message>
    <message>
        <source>{item}: the stamp came without its certificate</source>
        <translation>{item}: метка пришла без сертификата</translation>
    </message>
    <message>
        <source>{item}: was there and is gone</source>
        <translation>{item}: был и исчез</translation>
    </message>
    <message>
        <source>{item}: another file than the journal wrote down</source>
        <translation>{item}: не тот файл, что записан в журнале</translation>
    </message>
    <message>
        <source>{authority}: not stamped yet, asked again</source>
        <translation>{authority}: метки ещё нет, спросим снова</translation>
    </message>
    <message>
        <source>{authority}: refused to stamp</source>
        <translation>{authority}: отказалась ставить метку</translation>
    </message>
    <message>
        <source>{item}: the chain of certificates is whole</source>
        <translation>{item}: цепочка сертификатов цела</translation>
    </message>
    <message>
        <source>{item}: the chain of certificates was altered</source>
        <translation>{item}: цепочку сертификатов изменили</translation>
    </message>
    <message>
        <source>{item}: a chain without its stamp</source>
        <translation>{item}: цепочка без своей метки</translation>
    </message>
    <message>
        <source>The end of the journal was never stamped</source>
        <translation>Конец журнала ещё не отмечен меткой времени</translation>
    </message>
    <message>
        <source>Entry {seq} of the journal stands</source>
        <translation>Запись {seq} журнала на месте</translation>
    </message>
    <message>
        <source>The journal up to entry {seq}: {signer}, {moment}</source>
        <translation>Журнал до записи {seq}: {signer}, {moment}</translation>
    </message>
    <message>
        <source>The journal was cut: its entry {seq} is missing</source>
        <translation>Журнал обрезан: записи {seq} нет</translation>
    </message>
    <message>
        <source>The journal was rewritten at entry {seq}</source>
        <translation>Журнал переписан на записи {seq}</translation>
    </message>
    <message>
        <source>The journal’s copy says the same</source>
        <translation>Копия журнала говорит то же</translation>
    </message>
    <message>
        <source>The journal’s copy says something else of entry {seq}</source>
        <translation>Копия журнала говорит о записи {seq} другое</translation>
    </message>
    <message>
        <source>The files were deleted on {at}: {reason}</source>
        <translation>Файлы удалены {at}: {reason}</translation>
    </message>
    <message>
        <source>The journal knows of the deletion</source>
        <translation>Журнал знает об удалении</translation>
    </message>
    <message>
        <source>The journal knows nothing of the deletion</source>
        <translation>Журнал не знает об удалении</translation>
    </message>
    <message>
        <source>Nothing was altered since the capture.</source>
        <translation>С момента съёмки ничего не изменено.</translation>
    </message>
    <message>
        <source>The files fit their list, but nothing vouches for the list: no signature, no stamp.</source>
        <translation>Файлы сходятся со списком, но сам список ничем не подтверждён: нет ни подписи, ни метки.</translation>
    </message>
    <message>
        <source>Altered after the capture: {bad} of {checked} checks do not hold.</source>
        <translation>Изменено после съёмки: не сходятся {bad} из {checked} проверок.</translation>
    </message>
    <message>
        <source>It provably existed by {moment}: the time-stamping authority {authority} says so.</source>
        <translation>Доказано, что это уже было к {moment}: так говорит служба меток времени {authority}.</translation>
    </message>
    <message>
        <source>By the stamp of {authority} it existed by {moment}, but Otklik does not know this authority.</source>
        <translation>По метке {authority} это уже было к {moment}, но Отклик этой службы не знает.</translation>
    </message>
    <message>
        <source>That it was captured on {moment} is told by this computer’s clock alone.</source>
        <translation>О том, что это снято {moment}, говорят только часы этого компьютера.</translation>
    </message>
    <message>
        <source>Since when it existed is not proved.</source>
        <translation>С какого времени это существует, не доказано.</translation>
    </message>
    <message>
        <source>Not proved: that the site really sent it; who the author is. The stamp is no “trusted time mark” of law 63-FZ (article 2, item 19).</source>
        <translation>Не доказано: что это действительно прислал сайт и кто автор. Метка — не «метка доверенного времени» по 63-ФЗ (п. 19 ст. 2).</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Time stamps</source>
        <translation>Метки времени</translation>
    </message>
    <message>
        <source>Journal and database</source>
        <translation>Журнал и база</translation>
    </message>
    <message>
        <source>The post has no page of its own</source>
        <translation>У поста нет своей страницы</translation>
    </message>
    <message>
        <source>The page shows itself only after signing in</source>
        <translation>Страница видна только после входа</translation>
    </message>
    <message>
        <source>The page is not there any more</source>
        <translation>Страницы больше нет</translation>
    </message>
    <message>
        <source>Capturing does not work on this computer</source>
        <translation>На этом компьютере съёмка не работает</translation>
    </message>
    <message>
        <source>It is urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Другая причина</translation>
    </message>
    <message>
        <source>It was not handed off: something is missing.</source>
        <translation>Не передано: чего-то не хватает.</translation>
    </message>
    <message>
        <source>This hand-off has ended already.</source>
        <translation>Эта передача уже завершена.</translation>
    </message>
    <message>
        <source>“{text}” is not a sum of money.</source>
        <translation>«{text}» — не сумма денег.</translation>
    </message>
    <message>
        <source>The compensation was not kept: something is missing.</source>
        <translation>Компенсация не записана: чего-то не хватает.</translation>
    </message>
    <message>
        <source>This is above a limit, or unlike what like cases got.</source>
        <translation>Это выше предела или не как у других с той же бедой.</translation>
    </message>
    <message>
        <source>It was withdrawn already.</source>
        <translation>Это уже отозвано.</translation>
    </message>
    <message>
        <source>The voice of the brand was not kept.</source>
        <translation>Голос бренда не сохранён.</translation>
    </message>
    <message>
        <source>Say to whom, what to do and by when; keep it short.</source>
        <translation>Скажите кому, что сделать и к какому сроку; коротко.</translation>
    </message>
    <message>
        <source>Write it as 1 500 or 1500,50.</source>
        <translation>Запишите так: 1 500 или 1500,50.</translation>
    </message>
    <message>
        <source>Say how much, or what was given.</source>
        <translation>Скажите, сколько или что дано.</translation>
    </message>
    <message>
        <source>Say why, and above a limit who allowed it.</source>
        <translation>Скажите, почему, а выше предела — кто разрешил.</translation>
    </message>
    <message>
        <source>Texts must be short, and addresses begin with https://.</source>
        <translation>Тексты короткие, адреса начинаются с https://.</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>по телефону</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>лично</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>по почте</translation>
    </message>
    <message>
        <source>in a messenger</source>
        <translation>в мессенджере</translation>
    </message>
    <message>
        <source>in the thread</source>
        <translation>в переписке</translation>
    </message>
    <message>
        <source>money</source>
        <translation>деньги</translation>
    </message>
    <message>
        <source>a discount</source>
        <translation>скидка</translation>
    </message>
    <message>
        <source>a replacement</source>
        <translation>замена</translation>
    </message>
    <message>
        <source>a refund</source>
        <translation>возврат денег</translation>
    </message>
    <message>
        <source>an extension</source>
        <translation>продление</translation>
    </message>
    <message>
        <source>a better class</source>
        <translation>повышение класса</translation>
    </message>
    <message>
        <source>a gift</source>
        <translation>подарок</translation>
    </message>
    <message>
        <source>an apology only</source>
        <translation>только извинение</translation>
    </message>
    <message>
        <source>nothing to compare it with</source>
        <translation>сравнить не с чем</translation>
    </message>
    <message>
        <source>as in like cases</source>
        <translation>как у других</translation>
    </message>
    <message>
        <source>more than in like cases</source>
        <translation>больше, чем у других</translation>
    </message>
    <message>
        <source>less than in like cases</source>
        <translation>меньше, чем у других</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>a department</source>
        <translation>отдел</translation>
    </message>
    <message>
        <source>a branch</source>
        <translation>филиал</translation>
    </message>
    <message>
        <source>a supplier</source>
        <translation>поставщик</translation>
    </message>
    <message>
        <source>allowed by {name}</source>
        <translation>разрешил(а) {name}</translation>
    </message>
    <message>
        <source>Reply put into the composer</source>
        <translation>Ответ вставлен в поле</translation>
    </message>
    <message>
        <source>Reply “{title}” put into the composer</source>
        <translation>Ответ «{title}» вставлен в поле</translation>
    </message>
    <message>
        <source>{line}; still to fill: {blanks}</source>
        <translation>{line}; осталось заполнить: {blanks}</translation>
    </message>
    <message>
        <source>The reply is sent</source>
        <translation>Ответ отправляется</translation>
    </message>
    <message>
        <source>Tag “{what}” added</source>
        <translation>Метка «{what}» добавится</translation>
    </message>
    <message>
        <source>Tag “{what}” taken away</source>
        <translation>Метка «{what}» снимется</translation>
    </message>
    <message>
        <source>Status: {what}</source>
        <translation>Статус: {what}</translation>
    </message>
    <message>
        <source>Put off until {what}</source>
        <translation>Отложится до {what}</translation>
    </message>
    <message>
        <source>Note for us: {what}</source>
        <translation>Заметка для себя: {what}</translation>
    </message>
    <message>
        <source>Note for us</source>
        <translation>Заметка для себя</translation>
    </message>
    <message>
        <source>Deadline: {what}</source>
        <translation>Срок: {what}</translation>
    </message>
    <message>
        <source>Promise by {what}: {promise}</source>
        <translation>Обещание до {what}: {promise}</translation>
    </message>
    <message>
        <source>Given to {what}</source>
        <translation>Поручится: {what}</translation>
    </message>
    <message>
        <source>Given to me</source>
        <translation>Поручится мне</translation>
    </message>
    <message>
        <source>Cause: {what}</source>
        <translation>Причина: {what}</translation>
    </message>
    <message>
        <source>Route: {what}</source>
        <translation>Маршрут: {what}</translation>
    </message>
    <message>
        <source>Closed: {what}</source>
        <translation>Закроется: {what}</translation>
    </message>
    <message>
        <source>it is so already</source>
        <translation>так уже есть</translation>
    </message>
    <message>
        <source>the tag is there already</source>
        <translation>метка уже есть</translation>
    </message>
    <message>
        <source>there is no such tag</source>
        <translation>такой метки нет</translation>
    </message>
    <message>
        <source>the case is closed</source>
        <translation>обращение закрыто</translation>
    </message>
    <message>
        <source>a case that is put off waits anyway</source>
        <translation>отложенное и так ждёт</translation>
    </message>
    <message>
        <source>the promise sets the status</source>
        <translation>статус задаёт обещание</translation>
    </message>
    <message>
        <source>that moment has passed</source>
        <translation>это время уже прошло</translation>
    </message>
    <message>
        <source>there is no text</source>
        <translation>нет текста</translation>
    </message>
    <message>
        <source>there is no such template any more</source>
        <translation>такого шаблона больше нет</translation>
    </message>
    <message>
        <source>an answer is about to leave</source>
        <translation>ответ вот-вот уйдёт</translation>
    </message>
    <message>
        <source>an answer is being written there</source>
        <translation>там уже пишут ответ</translation>
    </message>
    <message>
        <source>still to fill: {blanks}</source>
        <translation>осталось заполнить: {blanks}</translation>
    </message>
    <message>
        <source>there is nothing to send</source>
        <translation>отправлять нечего</translation>
    </message>
    <message>
        <source>the complaint is not captured yet</source>
        <translation>жалоба ещё не зафиксирована</translation>
    </message>
    <message>
        <source>answers leave from there by hand</source>
        <translation>оттуда отвечают вручную</translation>
    </message>
    <message>
        <source>longer than the network takes</source>
        <translation>длиннее, чем берёт площадка</translation>
    </message>
    <message>
        <source>high risk: read it yourself and send it</source>
        <translation>высокий риск: прочтите и отправьте сами</translation>
    </message>
    <message>
        <source>no colleague has this name</source>
        <translation>коллеги с таким именем нет</translation>
    </message>
    <message>
        <source>this colleague was put aside</source>
        <translation>этот коллега убран из списка</translation>
    </message>
    <message>
        <source>your name is not in the settings</source>
        <translation>вашего имени нет в настройках</translation>
    </message>
    <message>
        <source>the reply has to leave first</source>
        <translation>сначала должен уйти ответ</translation>
    </message>
    <message>
        <source>something is missing: {missing}</source>
        <translation>не хватает: {missing}</translation>
    </message>
    <message>
        <source>the solution</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>who confirmed it</source>
        <translation>кто подтвердил</translation>
    </message>
    <message>
        <source>the root cause</source>
        <translation>причина</translation>
    </message>
    <message>
        <source>an answer that was given</source>
        <translation>ответ клиенту</translation>
    </message>
    <message>
        <source>the answers on the card</source>
        <translation>ответы на вопросы карточки</translation>
    </message>
    <message>
        <source>the end of a hand-off</source>
        <translation>конец передачи</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Ничего не изменится.</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>оперативность</translation>
    </message>
    <message>
        <source>informative</source>
        <translation>информативность</translation>
    </message>
    <message>
        <source>thankful</source>
        <translation>благодарность</translation>
    </message>
    <message>
        <source>a way out</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>professional</source>
        <translation>профессионализм</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>быстро</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>корректно</translation>
    </message>
    <message>
        <source>constructive</source>
        <translation>конструктивно</translation>
    </message>
    <message>
        <source>admits the problem</source>
        <translation>признаёт проблему</translation>
    </message>
    <message>
        <source>leads to a form</source>
        <translation>ведёт к анкете</translation>
    </message>
    <message>
        <source>names a way to us</source>
        <translation>даёт способ связаться</translation>
    </message>
    <message>
        <source>It is not said that the matter is in hand, nor by when it will be.</source>
        <translation>Не сказано, что делом уже занимаются и к какому сроку.</translation>
    </message>
    <message>
        <source>No fact of this very case: cause, sum, date, what to do.</source>
        <translation>Нет ничего именно об этом случае: причины, суммы, даты, что делать.</translation>
    </message>
    <message>
        <source>Nobody thanks for the message.</source>
        <translation>Нет благодарности за обращение.</translation>
    </message>
    <message>
        <source>Neither a deed nor an offer, nor a way to us to settle it.</source>
        <translation>Нет ни дела, ни предложения, ни способа решить вопрос.</translation>
    </message>
    <message>
        <source>Something offends, blames, denies, excuses, or shows private data.</source>
        <translation>Есть обидное, обвинение, отрицание, отговорка или личные данные.</translation>
    </message>
    <message>
        <source>no apology</source>
        <translation>нет извинений</translation>
    </message>
    <message>
        <source>blame moved to others</source>
        <translation>перевод стрелок</translation>
    </message>
    <message>
        <source>excuse</source>
        <translation>отговорка</translation>
    </message>
    <message>
        <source>denial</source>
        <translation>отрицание</translation>
    </message>
    <message>
        <source>mockery</source>
        <translation>насмешка</translation>
    </message>
    <message>
        <source>personal attack</source>
        <translation>переход на личности</translation>
    </message>
    <message>
        <source>obscenity</source>
        <translation>мат</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>угроза</translation>
    </message>
    <message>
        <source>private data in public</source>
        <translation>личные данные у всех на виду</translation>
    </message>
    <message>
        <source>private data asked for in public</source>
        <translation>просьба о личных данных у всех на виду</translation>
    </message>
    <message>
        <source>open blank</source>
        <translation>незаполненный пропуск</translation>
    </message>
    <message>
        <source>A complaint, and no apology.</source>
        <translation>Жалоба, а извинений нет.</translation>
    </message>
    <message>
        <source>The blame is moved to somebody else.</source>
        <translation>Вина переложена на других.</translation>
    </message>
    <message>
        <source>An excuse: now is not the time for one.</source>
        <translation>Отговорка: сейчас не время для оправданий.</translation>
    </message>
    <message>
        <source>Denies in public what the person saw.</source>
        <translation>Публично отрицает то, что человек видел сам.</translation>
    </message>
    <message>
        <source>Reads as mockery.</source>
        <translation>Читается как насмешка.</translation>
    </message>
    <message>
        <source>About the person, not the matter.</source>
        <translation>О человеке, а не о деле.</translation>
    </message>
    <message>
        <source>Obscene.</source>
        <translation>Мат.</translation>
    </message>
    <message>
        <source>A threat.</source>
        <translation>Угроза.</translation>
    </message>
    <message>
        <source>Everybody would see the person's private data.</source>
        <translation>Личные данные увидят все.</translation>
    </message>
    <message>
        <source>Asks for private data where everybody sees the answer.</source>
        <translation>Просит личные данные там, где ответ видят все.</translation>
    </message>
    <message>
        <source>A promise without a date, a person or a deed.</source>
        <translation>Обещание без срока, имени или дела.</translation>
    </message>
    <message>
        <source>Would fit any complaint.</source>
        <translation>Подошло бы к любой жалобе.</translation>
    </message>
    <message>
        <source>The same text went to another person lately, and no date is named.</source>
        <translation>Такой же текст недавно ушёл другому, а срок не назван.</translation>
    </message>
    <message>
        <source>Neither an offer nor a next step.</source>
        <translation>Ни предложения, ни следующего шага.</translation>
    </message>
    <message>
        <source>No way for the person to go on talking.</source>
        <translation>Человеку не сказано, как продолжить разговор.</translation>
    </message>
    <message>
        <source>Longer than this network takes.</source>
        <translation>Длиннее, чем берёт площадка.</translation>
    </message>
    <message>
        <source>The answer is late, and nobody says sorry for the wait.</source>
        <translation>Ответ опоздал, а за ожидание не извинились.</translation>
    </message>
    <message>
        <source>A blank is left open.</source>
        <translation>Остался незаполненный пропуск.</translation>
    </message>
    <message>
        <source>This is not the author's name.</source>
        <translation>Автора зовут не так.</translation>
    </message>
    <message>
        <source>The gender does not fit the person.</source>
        <translation>Род не подходит к человеку.</translation>
    </message>
    <message>
        <source>Formal and familiar address are mixed.</source>
        <translation>Смешаны «вы» и «ты».</translation>
    </message>
    <message>
        <source>Looks misspelt.</source>
        <translation>Похоже на опечатку.</translation>
    </message>
    <message>
        <source>A comma is missing.</source>
        <translation>Не хватает запятой.</translation>
    </message>
    <message>
        <source>article on negative reviews: not for show</source>
        <translation>статья об отзывах: не «для галочки»</translation>
    </message>
    <message>
        <source>article on negative reviews: apologise, shift no blame</source>
        <translation>статья об отзывах: извиниться, не переводить стрелки</translation>
    </message>
    <message>
        <source>article on negative reviews: no rudeness, no threats</source>
        <translation>статья об отзывах: без грубости и угроз</translation>
    </message>
    <message>
        <source>article on negative reviews, rule 2: a helping hand</source>
        <translation>статья об отзывах, правило 2: рука помощи</translation>
    </message>
    <message>
        <source>article on negative reviews, rule 3: privacy; personal data law 152-FZ</source>
        <translation>статья об отзывах, правило 3: личное — лично; 152-ФЗ</translation>
    </message>
    <message>
        <source>article on negative reviews, rule 6: never personal</source>
        <translation>статья об отзывах, правило 6: не переходить на личности</translation>
    </message>
    <message>
        <source>six steps, step 4: polite, sincere, no denial</source>
        <translation>шесть шагов, шаг 4: вежливо, искренне, без отрицания</translation>
    </message>
    <message>
        <source>six steps, step 5: no time for excuses</source>
        <translation>шесть шагов, шаг 5: не время для оправданий</translation>
    </message>
    <message>
        <source>how large companies answer: within a working day</source>
        <translation>как отвечают крупные компании: за рабочий день</translation>
    </message>
    <message>
        <source>how large companies answer: the wish to help</source>
        <translation>как отвечают крупные компании: желание помочь</translation>
    </message>
    <message>
        <source>a like text only as an interim answer with a date</source>
        <translation>похожий текст — только промежуточный ответ со сроком</translation>
    </message>
    <message>
        <source>limit of the network</source>
        <translation>предел площадки</translation>
    </message>
    <message>
        <source>blanks of the template</source>
        <translation>пропуски шаблона</translation>
    </message>
    <message>
        <source>name and gender of the author</source>
        <translation>имя и род автора</translation>
    </message>
    <message>
        <source>dictionary</source>
        <translation>словарь</translation>
    </message>
    <message>
        <source>Apologise</source>
        <translation>Извиниться</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Добавить шаг</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Добавить контакт</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>Добавить срок</translation>
    </message>
    <message>
        <source>“in a private message”</source>
        <translation>«в личном сообщении»</translation>
    </message>
    <message>
        <source>Add thanks</source>
        <translation>Поблагодарить</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>→ {words}</source>
        <translation>→ {words}</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Сократить</translation>
    </message>
    <message>
        <source>Soften</source>
        <translation>Смягчить</translation>
    </message>
    <message>
        <source>Make formal</source>
        <translation>Сделать официальнее</translation>
    </message>
    <message>
        <source>Fix the spelling</source>
        <translation>Исправить ошибки</translation>
    </message>
    <message>
        <source>fewer words say the same</source>
        <translation>то же короче</translation>
    </message>
    <message>
        <source>it was said before</source>
        <translation>это уже сказано</translation>
    </message>
    <message>
        <source>it sounds harsh</source>
        <translation>звучит резко</translation>
    </message>
    <message>
        <source>capitals and signs in a row are shouting</source>
        <translation>прописные и знаки подряд — крик</translation>
    </message>
    <message>
        <source>it is said so among friends</source>
        <translation>так говорят с друзьями</translation>
    </message>
    <message>
        <source>«вы» instead of «ты»</source>
        <translation>«вы» вместо «ты»</translation>
    </message>
    <message>
        <source>without smileys</source>
        <translation>без смайликов</translation>
    </message>
    <message>
        <source>it is spelt otherwise</source>
        <translation>пишется иначе</translation>
    </message>
    <message>
        <source>Contests and prizes</source>
        <translation>Конкурсы и призы</translation>
    </message>
    <message>
        <source>Who may answer</source>
        <translation>Кто может отвечать</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Какой длины</translation>
    </message>
    <message>
        <source>What can be changed later</source>
        <translation>Что можно исправить потом</translation>
    </message>
    <message>
        <source>What is removed on request</source>
        <translation>Что удаляют по жалобе</translation>
    </message>
    <message>
        <source>Unwritten rules</source>
        <translation>Негласные правила</translation>
    </message>
    <message>
        <source>what to ask</source>
        <translation>что спросить</translation>
    </message>
    <message>
        <source>by when the solution comes</source>
        <translation>когда будет решение</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>что сделано</translation>
    </message>
    <message>
        <source>what and by when</source>
        <translation>что и к какому сроку</translation>
    </message>
    <message>
        <source>how to reach us</source>
        <translation>как с нами связаться</translation>
    </message>
    <message>
        <source>why there is no ground</source>
        <translation>почему нет оснований</translation>
    </message>
    <message>
        <source>the fault is ours</source>
        <translation>вина наша</translation>
    </message>
    <message>
        <source>our brand is touched</source>
        <translation>задет наш бренд</translation>
    </message>
    <message>
        <source>an interim answer was given</source>
        <translation>промежуточный ответ уже был</translation>
    </message>
    <message>
        <source>it is solved at once</source>
        <translation>решается сразу</translation>
    </message>
    <message>
        <source>it needs time</source>
        <translation>нужно время</translation>
    </message>
    <message>
        <source>its day is watched</source>
        <translation>за сроком следит программа</translation>
    </message>
    <message>
        <source>they wrote to us</source>
        <translation>нам написали</translation>
    </message>
    <message>
        <source>the risk is high</source>
        <translation>риск высокий</translation>
    </message>
    <message>
        <source>private matters in private</source>
        <translation>личное — лично</translation>
    </message>
    <message>
        <source>no private answer is possible here</source>
        <translation>лично здесь не ответить</translation>
    </message>
    <message>
        <source>the answer is private already</source>
        <translation>ответ уже личный</translation>
    </message>
    <message>
        <source>it is settled in private</source>
        <translation>решается лично</translation>
    </message>
    <message>
        <source>not everything is known</source>
        <translation>известно не всё</translation>
    </message>
    <message>
        <source>all that is needed is known</source>
        <translation>всё нужное известно</translation>
    </message>
    <message>
        <source>there is no ground</source>
        <translation>оснований нет</translation>
    </message>
    <message>
        <source>it is not about us</source>
        <translation>это не о нас</translation>
    </message>
    <message>
        <source>we were asked</source>
        <translation>нас спросили</translation>
    </message>
    <message>
        <source>we were praised</source>
        <translation>нас похвалили</translation>
    </message>
    <message>
        <source>so that they come back</source>
        <translation>чтобы клиент вернулся</translation>
    </message>
    <message>
        <source>a human answers</source>
        <translation>отвечает человек</translation>
    </message>
    <message>
        <source>the case was handed over</source>
        <translation>обращение передано</translation>
    </message>
    <message>
        <source>to win trust back</source>
        <translation>чтобы вернуть доверие</translation>
    </message>
    <message>
        <source>No answer: it is a troll, give it no space</source>
        <translation>Без ответа: это тролль, не кормите</translation>
    </message>
    <message>
        <source>No answer: it is spam</source>
        <translation>Без ответа: это спам</translation>
    </message>
    <message>
        <source>It was decided not to answer this case</source>
        <translation>Решено не отвечать на это обращение</translation>
    </message>
    <message>
        <source>The answer is held for now</source>
        <translation>С ответом пока ждём</translation>
    </message>
    <message>
        <source>Write down why there is no ground</source>
        <translation>Запишите, почему оснований нет</translation>
    </message>
    <message>
        <source>Say on the card whose company it is about</source>
        <translation>Отметьте в карточке, о чьей компании речь</translation>
    </message>
    <message>
        <source>Say on the card which place or order it is about</source>
        <translation>Отметьте в карточке, о каком месте или заказе речь</translation>
    </message>
</context>
</TS>