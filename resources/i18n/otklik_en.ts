<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlikePage</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more difference(s)</source>
        <translation>
            <numerusform>And %n more difference</numerusform>
            <numerusform>And %n more differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerFiles</name>
    <message numerus="yes">
        <source>This network takes at most %n file(s): the answer is copied.</source>
        <translation>
            <numerusform>This network takes at most %n file: the answer is copied.</numerusform>
            <numerusform>This network takes at most %n files: the answer is copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer is copied; you attach the %n file(s) on the page.</source>
        <translation>
            <numerusform>The answer is copied; you attach the %n file on the page.</numerusform>
            <numerusform>The answer is copied; you attach the %n files on the page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is copied. Attach %n file(s) on the page.</source>
        <translation>
            <numerusform>The text is copied. Attach %n file on the page.</numerusform>
            <numerusform>The text is copied. Attach %n files on the page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchivePane</name>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln text</numerusform>
            <numerusform>%Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in this case</source>
        <translation>
            <numerusform>%Ln more in this case</numerusform>
            <numerusform>%Ln more in this case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssigningPresenter</name>
    <message numerus="yes">
        <source>Who should answer %n case(s)?</source>
        <translation>
            <numerusform>Who should answer %n case?</numerusform>
            <numerusform>Who should answer %n cases?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorPage</name>
    <message numerus="yes">
        <source>Other cases: %n</source>
        <translation>
            <numerusform>Other cases: %n</numerusform>
            <numerusform>Other cases: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BubbleWords</name>
    <message numerus="yes">
        <source>and %n more attachment(s)</source>
        <translation>
            <numerusform>and %n more attachment</numerusform>
            <numerusform>and %n more attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier event(s)</source>
        <translation>
            <numerusform>%n earlier event</numerusform>
            <numerusform>%n earlier events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message numerus="yes">
        <source>%Ln time stamp(s)</source>
        <translation>
            <numerusform>%Ln time stamp</numerusform>
            <numerusform>%Ln time stamps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseFileDialog</name>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln capture(s)</source>
        <translation>
            <numerusform>%Ln capture</numerusform>
            <numerusform>%Ln captures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) do not hold. Nothing is taken in.</source>
        <translation>
            <numerusform>%Ln item does not hold. Nothing is taken in.</numerusform>
            <numerusform>%Ln items do not hold. Nothing is taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) do not hold</source>
        <translation>
            <numerusform>%Ln item does not hold</numerusform>
            <numerusform>%Ln items do not hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseFilePresenter</name>
    <message numerus="yes">
        <source>Left out: %Ln capture(s)</source>
        <translation>
            <numerusform>Left out: %Ln capture</numerusform>
            <numerusform>Left out: %Ln captures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%n edit(s) in all</source>
        <translation>
            <numerusform>%n edit in all</numerusform>
            <numerusform>%n edits in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message numerus="yes">
        <source>Text: %Ln passage(s) differ</source>
        <translation>
            <numerusform>Text: %Ln passage differs</numerusform>
            <numerusform>Text: %Ln passages differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures: %Ln place(s) differ</source>
        <translation>
            <numerusform>Pictures: %Ln place differs</numerusform>
            <numerusform>Pictures: %Ln places differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparedPictures</name>
    <message numerus="yes">
        <source>%Ln place(s) differ</source>
        <translation>
            <numerusform>%Ln place differs</numerusform>
            <numerusform>%Ln places differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparedTexts</name>
    <message numerus="yes">
        <source>%Ln passage(s) differ</source>
        <translation>
            <numerusform>%Ln passage differs</numerusform>
            <numerusform>%Ln passages differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompensationDialog</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompensationSettings</name>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n row written to {file}</numerusform>
            <numerusform>%n rows written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>Too long for this network by %n character(s)</source>
        <translation>
            <numerusform>Too long for this network by %n character</numerusform>
            <numerusform>Too long for this network by %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message numerus="yes">
        <source>%n question(s) of the card without an answer</source>
        <translation>
            <numerusform>%n question of the card without an answer</numerusform>
            <numerusform>%n questions of the card without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message numerus="yes">
        <source>%Ln correction(s) taken back.</source>
        <translation>
            <numerusform>%Ln correction taken back.</numerusform>
            <numerusform>%Ln corrections taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>Attack? %n more</source>
        <translation>
            <numerusform>Attack? %n more</numerusform>
            <numerusform>Attack? %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation>
            <numerusform>%n more like this</numerusform>
            <numerusform>%n more like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more case(s) say the same</source>
        <translation>
            <numerusform>%n more case says the same</numerusform>
            <numerusform>%n more cases say the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like text(s)</source>
        <translation>
            <numerusform>%n like text</numerusform>
            <numerusform>%n like texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s)</source>
        <translation>
            <numerusform>within %n hour</numerusform>
            <numerusform>within %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new account(s)</source>
        <translation>
            <numerusform>%n new account</numerusform>
            <numerusform>%n new accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n different accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them registered within the month before</source>
        <translation>
            <numerusform>%n of them registered within the month before</numerusform>
            <numerusform>%n of them registered within the month before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them never seen before, without known followers</source>
        <translation>
            <numerusform>%n of them never seen before, without known followers</numerusform>
            <numerusform>%n of them never seen before, without known followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) with this text</source>
        <translation>
            <numerusform>%n case with this text</numerusform>
            <numerusform>%n cases with this text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n author(s)</source>
        <translation>
            <numerusform>%n author</numerusform>
            <numerusform>%n authors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) in an hour</source>
        <translation>
            <numerusform>%n mention in an hour</numerusform>
            <numerusform>%n mentions in an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation>
            <numerusform>%n like</numerusform>
            <numerusform>%n likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repost(s)</source>
        <translation>
            <numerusform>%n repost</numerusform>
            <numerusform>%n reposts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlinesPane</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceHealthDialog</name>
    <message numerus="yes">
        <source>Captures that nobody verified for %n day(s)</source>
        <translation>
            <numerusform>Captures that nobody verified for %n day</numerusform>
            <numerusform>Captures that nobody verified for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceHealthPresenter</name>
    <message numerus="yes">
        <source>Verified: %n of them no longer hold(s)</source>
        <translation>
            <numerusform>Verified: %n of them no longer hold</numerusform>
            <numerusform>Verified: %n of them no longer holds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exported</name>
    <message numerus="yes">
        <source>%Ln capture(s) went incomplete or altered</source>
        <translation>
            <numerusform>%Ln capture went incomplete or altered</numerusform>
            <numerusform>%Ln captures went incomplete or altered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of answers were gone</source>
        <translation>
            <numerusform>%Ln file of answers were gone</numerusform>
            <numerusform>%Ln files of answers were gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundText</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOffDialog</name>
    <message numerus="yes">
        <source>In %n working day(s)</source>
        <translation>
            <numerusform>In %n working day</numerusform>
            <numerusform>In %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoffReminders</name>
    <message numerus="yes">
        <source>%n hand-off(s) are late: nobody reached the customer</source>
        <translation>
            <numerusform>%n hand-off are late: nobody reached the customer</numerusform>
            <numerusform>%n hand-offs are late: nobody reached the customer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message numerus="yes">
        <source>%Ln row(s) so far</source>
        <translation>
            <numerusform>%Ln row so far</numerusform>
            <numerusform>%Ln rows so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnedSection</name>
    <message numerus="yes">
        <source>It learned from %Ln verdict(s) of yours.</source>
        <translation>
            <numerusform>It learned from %Ln verdict of yours.</numerusform>
            <numerusform>It learned from %Ln verdicts of yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message numerus="yes">
        <source>Looked at %Ln post(s)</source>
        <translation>
            <numerusform>Looked at %Ln post</numerusform>
            <numerusform>Looked at %Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MacroDialog</name>
    <message numerus="yes">
        <source>%n people would read the same text. Readers of one thread see that, and it promises nothing by a date.</source>
        <translation>
            <numerusform>%n people would read the same text. Readers of one thread see that, and it promises nothing by a date.</numerusform>
            <numerusform>%n people would read the same text. Readers of one thread see that, and it promises nothing by a date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have read it: up to %n people get it</source>
        <translation>
            <numerusform>I have read it: up to %n people get it</numerusform>
            <numerusform>I have read it: up to %n people get it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MacroEditor</name>
    <message numerus="yes">
        <source>used %Ln time(s)</source>
        <translation>
            <numerusform>used %Ln time</numerusform>
            <numerusform>used %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MacroEffects</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) would stay as they are.</source>
        <translation>
            <numerusform>%n case would stay as they are.</numerusform>
            <numerusform>%n cases would stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MacroRunner</name>
    <message numerus="yes">
        <source>Which macro, on the first %n case(s)?</source>
        <translation>
            <numerusform>Which macro, on the first %n case?</numerusform>
            <numerusform>Which macro, on the first %n cases?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which macro, on %n case(s)?</source>
        <translation>
            <numerusform>Which macro, on %n case?</numerusform>
            <numerusform>Which macro, on %n cases?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the first %n chosen case(s): more at once are too many</source>
        <translation>
            <numerusform>On the first %n chosen case: more at once are too many</numerusform>
            <numerusform>On the first %n chosen cases: more at once are too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n chosen case(s)</source>
        <translation>
            <numerusform>On %n chosen case</numerusform>
            <numerusform>On %n chosen cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The macro is running: %n case(s) done</source>
        <translation>
            <numerusform>The macro is running: %n case done</numerusform>
            <numerusform>The macro is running: %n cases done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n case(s) changed</source>
        <translation>
            <numerusform>“{name}”: %n case changed</numerusform>
            <numerusform>“{name}”: %n cases changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n case(s) as before</source>
        <translation>
            <numerusform>Taken back: %n case as before</numerusform>
            <numerusform>Taken back: %n cases as before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MacrosPane</name>
    <message numerus="yes">
        <source>%Ln macro(s)</source>
        <translation>
            <numerusform>%Ln macro</numerusform>
            <numerusform>%Ln macros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxAlerts</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message numerus="yes">
        <source>Imported: %Ln post(s)</source>
        <translation>
            <numerusform>Imported: %Ln post</numerusform>
            <numerusform>Imported: %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept aside, because they cannot be read: %Ln row(s)</source>
        <translation>
            <numerusform>Kept aside, because they cannot be read: %Ln row</numerusform>
            <numerusform>Kept aside, because they cannot be read: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageChangeStrip</name>
    <message numerus="yes">
        <source>%Ln more change(s) before that.</source>
        <translation>
            <numerusform>%Ln more change before that.</numerusform>
            <numerusform>%Ln more changes before that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>Open %n case(s)</source>
        <translation>
            <numerusform>Open %n case</numerusform>
            <numerusform>Open %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastePresenter</name>
    <message numerus="yes">
        <source>Found: %n. Choose what becomes a case.</source>
        <translation>
            <numerusform>Found: %n. Choose what becomes a case.</numerusform>
            <numerusform>Found: %n. Choose what becomes a case.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) were opened</source>
        <translation>
            <numerusform>%Ln case was opened</numerusform>
            <numerusform>%Ln cases were opened</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfPage</name>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation>
            <numerusform>%Ln sheet</numerusform>
            <numerusform>%Ln sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>thanked %Ln time(s)</source>
        <translation>
            <numerusform>thanked %Ln time</numerusform>
            <numerusform>thanked %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hostile %Ln time(s)</source>
        <translation>
            <numerusform>hostile %Ln time</numerusform>
            <numerusform>hostile %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseReminders</name>
    <message numerus="yes">
        <source>%n promise(s) to keep now</source>
        <translation>
            <numerusform>%n promise to keep now</numerusform>
            <numerusform>%n promises to keep now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisesPresenter</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueChosen</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n new ↑</numerusform>
            <numerusform>%n new ↑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedactDialog</name>
    <message numerus="yes">
        <source>%Ln place(s) on the pictures</source>
        <translation>
            <numerusform>%Ln place on the pictures</numerusform>
            <numerusform>%Ln places on the pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wording(s) in the text</source>
        <translation>
            <numerusform>%Ln wording in the text</numerusform>
            <numerusform>%Ln wordings in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyCheckPane</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyWords</name>
    <message numerus="yes">
        <source>Goes out in %n s</source>
        <translation>
            <numerusform>Goes out in %n s</numerusform>
            <numerusform>Goes out in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleAlerts</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleCards</name>
    <message numerus="yes">
        <source>Complaints about contests and prizes in a year: %Ln</source>
        <translation>
            <numerusform>Complaints about contests and prizes in a year: %Ln</numerusform>
            <numerusform>Complaints about contests and prizes in a year: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message numerus="yes">
        <source>%n way(s) to listen</source>
        <translation>
            <numerusform>%n way to listen</numerusform>
            <numerusform>%n ways to listen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceFacts</name>
    <message numerus="yes">
        <source>Looked at again for edits and deletions: %Ln post(s)</source>
        <translation>
            <numerusform>Looked at again for edits and deletions: %Ln post</numerusform>
            <numerusform>Looked at again for edits and deletions: %Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message numerus="yes">
        <source>It answers: %Ln post(s) on the first page</source>
        <translation>
            <numerusform>It answers: %Ln post on the first page</numerusform>
            <numerusform>It answers: %Ln posts on the first page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPane</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusPresenter</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitchChips</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n row written to {file}</numerusform>
            <numerusform>%n rows written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeTemplatesDialog</name>
    <message numerus="yes">
        <source>New: %Ln.</source>
        <translation>
            <numerusform>New: %Ln.</numerusform>
            <numerusform>New: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept already: %Ln.</source>
        <translation>
            <numerusform>Kept already: %Ln.</numerusform>
            <numerusform>Kept already: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With other words: %Ln.</source>
        <translation>
            <numerusform>With other words: %Ln.</numerusform>
            <numerusform>With other words: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a text: %Ln.</source>
        <translation>
            <numerusform>Without a text: %Ln.</numerusform>
            <numerusform>Without a text: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message numerus="yes">
        <source>used %Ln time(s)</source>
        <translation>
            <numerusform>used %Ln time</numerusform>
            <numerusform>used %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateExchange</name>
    <message numerus="yes">
        <source>%Ln template(s) taken</source>
        <translation>
            <numerusform>%Ln template taken</numerusform>
            <numerusform>%Ln templates taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s) written</source>
        <translation>
            <numerusform>%Ln template written</numerusform>
            <numerusform>%Ln templates written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) cannot be said there</source>
        <translation>
            <numerusform>%Ln place cannot be said there</numerusform>
            <numerusform>%Ln places cannot be said there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message numerus="yes">
        <source>helped %n time(s)</source>
        <translation>
            <numerusform>helped %n time</numerusform>
            <numerusform>helped %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used here %n time(s)</source>
        <translation>
            <numerusform>used here %n time</numerusform>
            <numerusform>used here %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPane</name>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln template</numerusform>
            <numerusform>%Ln templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextMaskPage</name>
    <message numerus="yes">
        <source>Found in the text: %Ln. On the pictures mark their places by hand: what is masked here is not masked there.</source>
        <translation>
            <numerusform>Found in the text: %Ln. On the pictures mark their places by hand: what is masked here is not masked there.</numerusform>
            <numerusform>Found in the text: %Ln. On the pictures mark their places by hand: what is masked here is not masked there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%Ln earlier: choose what to show</source>
        <translation>
            <numerusform>%Ln earlier: choose what to show</numerusform>
            <numerusform>%Ln earlier: choose what to show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicSources</name>
    <message numerus="yes">
        <source>%Ln source(s) added</source>
        <translation>
            <numerusform>%Ln source added</numerusform>
            <numerusform>%Ln sources added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicSourcesDialog</name>
    <message numerus="yes">
        <source>%Ln search(es)</source>
        <translation>
            <numerusform>%Ln search</numerusform>
            <numerusform>%Ln searches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicsPane</name>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s)</source>
        <translation>
            <numerusform>%Ln topic</numerusform>
            <numerusform>%Ln topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message numerus="yes">
        <source>%n answer(s) wait</source>
        <translation>
            <numerusform>%n answer wait</numerusform>
            <numerusform>%n answers wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer goes out in %n s</source>
        <translation>
            <numerusform>The answer goes out in %n s</numerusform>
            <numerusform>The answer goes out in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerificationView</name>
    <message numerus="yes">
        <source>%Ln in order</source>
        <translation>
            <numerusform>%Ln in order</numerusform>
            <numerusform>%Ln in order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln do(es) not hold</source>
        <translation>
            <numerusform>%Ln does not hold</numerusform>
            <numerusform>%Ln do not hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln in order</source>
        <translation>
            <numerusform>all %Ln in order</numerusform>
            <numerusform>all %Ln in order</numerusform>
        </translation>
    </message>
</context>
</TS>