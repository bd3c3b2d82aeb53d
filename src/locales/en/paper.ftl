button-paper = 📄 Record a paper signature
button-paper-yes = ✍️ I confirm that the unit signed this sheet
button-paper-back = ↩ Take the record back
button-paper-back-yes = ↩ Take the record back
button-paper-confirm = ✅ Right, we signed it
button-paper-contest = ❗ Not right
button-paper-contest-yes = ❗ Send
button-sheets = 📄 See the signed sheet ({ $count })

paper-head = 📄 A covenant of <b>{ $unit }</b> that was signed on paper
paper-sheet-ask = Send a <b>photo or scan</b> of the signed sheet (picture or PDF) that shows the text, the signature and the stamp.
paper-sheet-more = Send more pages if there are any; else press “Done”.
paper-sheet-kind = A photo or a PDF of the signed sheet is needed. Videos, office documents and other files do not serve here.
paper-sheet-size = This file is larger than 20 MB and cannot be stored. Please send a photo or a smaller scan.
paper-day-ask =
    The <b>day of the signature</b> on the sheet? Choose, or type it.
    <i>From { $from } (approval) to { $today } (today).</i>
paper-day-ask-today =
    The <b>day of the signature</b> on the sheet?
    <i>This one was approved today, so the sheet was signed today.</i>
paper-day-today = Today, { $day }
paper-day-yesterday = Yesterday, { $day }
paper-day-unreadable = I cannot read this day. Please type day and month, for example: { $today }.
paper-day-no-such-day = There is no such day. Please check, for example: { $today }.
paper-day-future = This day is yet to come (today is { $today }). Only what has been signed can be recorded.
paper-day-early = This day is before the approval ({ $from }): a sheet signed before it does not bear the approved text. If it is a slip, type it again; if it is so, please have the approved text signed anew.
paper-signer-ask = <b>Who signed</b> for the unit?
paper-signer-principal = Principal
paper-signer-deputy = Deputy principal, for the principal
paper-signer-in-charge = Person put in charge

paper-field-sheet = Signed sheet
paper-field-day = Day of signature
paper-field-signer = Signed by
paper-field-reason = Reason

paper-review-head = 📄 <b>Paper signature – { $unit }</b>
paper-review-day = <b>Signed on:</b> { $day }
paper-review-signer = <b>Signed by:</b> { $signer }
paper-review-sheet = <b>Signed sheet:</b> { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
paper-review-foot =
    ⚠️ The sheet must say <b>exactly this</b>. Once confirmed, the covenant is in force and counts for the rating; your name is kept as the one who recorded it.
    A mistake can be taken back within 24 hours.
paper-done = ✅ <b>Recorded.</b> The covenant is in force from today; file the unit’s reports with /behalf.

pledge-status-signed-paper = Signed on paper
pledge-signed-paper = ✍️ Signed on paper on { $day } ({ $signer }); recorded by { $role }, { $office } on { $recorded }. Code of the covenant: <code>{ $hash }</code>
pledge-paper-confirmed = ✅ Confirmed by the principal on { $day }.
pledge-paper-contested = ❗ On { $day } the principal said that the record is not right: “{ $reason }”
version-paper-back = ↩ The record of the sheet of { $paper } was taken back on { $day }: “{ $reason }”
sheet-item = 📄 Sheet signed on { $day }
sheet-item-back = 📄 Sheet signed on { $day } (the record was taken back)

paper-back-ask =
    Take back the record of the sheet of { $day }, <b>{ $unit }</b>. <b>Why?</b>
    <i>For example: The photo was another school’s.</i>
paper-back-review = Take back the record of the sheet of { $day }, <b>{ $unit }</b>? The pledge is “Approved, to be signed” again.
paper-back-done = ↩ The record was taken back. The pledge waits to be signed; record the right sheet when you have it.
paper-contest-ask =
    <b>What is not right</b> about the record of the sheet of { $day }, { $unit }?
    <i>For example: We have not signed this sheet; it says something else than what was approved.</i>
paper-contest-review = Send what you say about the sheet of { $day }, <b>{ $unit }</b>, to the officers? The covenant stays in force until they have looked into it.
paper-contest-done = ❗ Sent to the officers. The covenant stays in force until they have looked into it.
paper-confirm-done = ✅ Your confirmation was recorded.

behalf-paper = Record paper signature: { $action }
behalf-paper-second = 📄 An approved pledge is to be signed on paper. You filed and approved it yourself, so a colleague records the sheet.
behalf-paper-later =
    When it is approved you are told, to record the signed sheet.
    A colleague had better approve: who files and approves cannot record it as well.
fallback-file-paper = <i>If this is a covenant that a unit signed on paper: type /behalf, choose the unit, then send the photo.</i>
review-approved-paper-open =
    ✅ The pledge of { $unit } was approved.
    The unit has no principal on Telegram. When you have the signed sheet, record it here or with /behalf.
review-approved-paper-second =
    ✅ The pledge of { $unit } was approved.
    The unit has no principal on Telegram and signs on paper. You filed and approved this one yourself, so it needs a <b>second person</b>: a colleague opens /behalf and records the signed sheet; or you undo, let a colleague approve, and record it yourself.
queue-approved-paper = 📄 { $count ->
        [one] { $count } of these units has
       *[other] { $count } of these units have
    } no principal on Telegram. When you have the signed sheets, record them with /behalf.

news-filed-approved = ✅ The pledge that you filed for <b>{ $unit }</b> was approved. The principal is asked to sign.
news-filed-approved-paper =
    ✅ The pledge that you filed for <b>{ $unit }</b> was approved.
    The unit has no principal on Telegram: record the signed sheet when you have it.
news-filed-returned =
    ↩️ The pledge that you filed for <b>{ $unit }</b> needs a change in <b>{ $field }</b>.
    Reason: “{ $reason }”
news-paper =
    📄 { $name } ({ $office }) recorded that the covenant of <b>{ $unit }</b> was signed on paper on { $day }.
    The covenant is in force.
news-paper-back =
    ↩ The record of the sheet of { $day }, <b>{ $unit }</b>, was taken back.
    Reason: “{ $reason }”
news-paper-contested =
    ❗ The principal of <b>{ $unit }</b> says that the record of the sheet of { $day } is not right.
    Reason: “{ $reason }”
    Please look into it; take the record back if need be.
join-paper =
    📄 Before you joined, { $name } ({ $office }) recorded that the covenant of <b>{ $unit }</b> was signed on paper on { $day }. The covenant is in force.
    Please look at it and say whether that is right.
join-paper-deputy =
    📄 Before you joined, { $name } ({ $office }) recorded that the covenant of <b>{ $unit }</b> was signed on paper on { $day }. The covenant is in force.
    Please look at it.
join-filed = 📝 Before you joined, an officer filed a pledge in place of <b>{ $unit }</b>. Please look at it.

history-paper-signed = { $at }: 📄 version { $version }, signed on paper on { $day }, recorded – { $who }
history-paper-back = { $at }: record of version { $version } signed on paper taken back – { $who }
history-paper-confirmed = { $at }: the principal confirmed version { $version } signed on paper – { $who }
history-paper-contested = { $at }: the principal contested the record of version { $version } – { $who }

error-paper-joined = The unit’s principal is on Telegram by now and signs with /pledges; paper is not recorded in their place any more.
error-paper-second = You filed and approved this one yourself. So that nobody does all of it alone, a colleague records the signed sheet.
error-paper-day = The day of the signature lies between the approval and today. Please check it.
error-paper-file = A photo or a PDF of the signed sheet is needed, each file up to 20 MB. Please send it again.
error-paper-late = More than 24 hours have passed since it was recorded. To change it, file an amendment in the unit’s place.
error-paper-reported = A report was filed under this covenant, so the record cannot be taken back. To change it, file an amendment in the unit’s place.

news-filed-returned-many = ↩️ The pledge that you filed for <b>{ $unit }</b> has { $count } fields to mend:
