command-baocao = Report what was done in the period

field-figure = Figure reached
field-narrative = What was done
field-evidence = Evidence
field-difficulties = Difficulties, proposals

report-head = <b>Report, { $period }</b>, due { $due }
report-head-late = <b>Report, { $period }</b>, overdue ({ $due })
report-action = <b>Registered action:</b> { $value }
report-target = <b>Target:</b> “{ $value }”
report-figure = <b>Figure reached:</b> { $value }
report-figure-share = <b>Figure reached:</b> { $value } ({ $share } of the target)
report-narrative = <b>What was done:</b> { $value }
report-evidence = <b>Evidence:</b> { $count ->
    [one] 1 file
   *[other] { $count } files
}
report-difficulties = <b>Difficulties, proposals:</b> { $value }

report-figure-ask =
    Which <b>figure</b> has your unit reached so far, against the target?
    For example: 18 lessons, 80%, 12/15. If nothing yet, type 0.
report-figure-unreadable = I see no figure in your answer. Please write one, for example: 18 lessons, 80%, 12/15.
report-figure-mixed = “{ $value }” is a number out of a whole and per cent as well. Please write it in one way, for example: 12/15 or 80%. If it is meant so, press “Write it as typed”.
report-figure-part = I cannot read “{ $value }” as a figure. Please write a number, for example: 8/15, 55% or 18 lessons. If there is none yet, press “Write it as typed”.
report-figure-percent = The target is in per cent, so “{ $value }” cannot be compared with it. Please write it in per cent or out of the whole, for example: 80%, 12/15. If it is to stand so, press “Write it as typed”.
report-figure-far = “{ $value }” is { $times } times the target, there may be a digit too many. Please look again; if it is a slip, type the right figure, for example: 18 lessons. If it is right, press “Write it as typed”.
button-figure-keep = Write it as typed
report-narrative-ask =
    <b>What did your unit do</b> in this period?
    For example: Taught 6 reading lessons in grades 3 and 4; parents gave 120 more books.
report-caption = The words that came with your file: “{ $value }”
report-use-caption = Use these words
report-evidence-ask =
    Please send <b>evidence</b> (photos, videos or files), or skip.
    <i>No identity papers; photos of pupils need their family's consent.</i>
report-evidence-more = Send more photos or files, or press “Done”.
report-evidence-taken = 📎 { $count ->
    [one] { $count } file of evidence taken.
   *[other] { $count } files of evidence taken.
}
file-large = ⚠️ A file is over 20 MB: only the link to it on Telegram is kept, no copy. If it must be kept for long, please send a smaller version as well.
report-difficulties-ask =
    Does your unit have any <b>difficulties or proposals</b>? If not, press “Skip”.
    For example: Bookshelves are missing for grade 1; we ask for 5 of them.
report-present = Now: “{ $value }”
report-too-long = This has { $length } characters, more than { $max }. Please shorten it; the full version can be sent as a file under Evidence.
report-figure-long = Please give only the figure that was reached, at most { $max } characters; what was done comes in the next step. For example: 18 lessons, 80%, 12/15.
report-too-short = This is too short. Please say more.

report-review-head = <b>Report, { $period }</b>, { $unit }
report-is-late = ⚠️ Overdue ({ $due }): the report will be marked late.
report-replaces = A report of this period was sent at { $at }. This one will replace it.
report-raced = ⚠️ While you were writing, somebody sent the report of this period, at { $at }. This one will replace it.
report-review-foot = Send the report, or change it?
report-done = ✅ The report of { $unit } was sent: { $period }.
report-done-late = ✅ The report of { $unit } was sent: { $period } (late).
report-done-edit = You can change it until the officer in charge has looked at it.
report-done-left = { $count ->
    [one] 1 report is still to be sent.
   *[other] { $count } reports are still to be sent.
}
report-sent-already = This report was sent already.

report-mend-none = Your unit has sent no report that could be mended.
report-mend-seen = The officer has seen the report that was sent last, so it can no longer be mended. If the figure is wrong, press “Correct the figure”.
report-sent = Sent at { $at }.
report-sent-late = Sent at { $at } (late).
report-seen = 👁 The officer in charge looked at it at { $at }.
report-unseen = The officer in charge has not looked at it yet.
report-evidence-item = Evidence { $number }/{ $of }

report-stays = A report that was sent cannot be taken back. No officer has seen it, so you can still edit it: press “Change the report”.
report-stays-seen = A report that was sent cannot be taken back, and an officer has seen it. If its figure is wrong, press “Correct the figure”.
report-stays-none = Your unit has sent no report yet.
report-past-sent = Your unit sent the report of that period:
report-past-none = Your unit owed no report for that period.
report-before-ask =
    In the period before, your unit wrote: “{ $value }”
    Press the button below if this is true of this period as well, or type what was done in it.
report-before-none = There is no earlier report on this. Please type what was done in this period.
button-report-before = Write the same as before
report-which = Your unit has { $count } reports to send. Which one do you report?
report-due-open = { $number }. ⏳ <b>{ $period }</b>, due { $due }: “{ $action }”
report-due-dueSoon = { $number }. ⏳ <b>{ $period }</b>, due soon, { $due }: “{ $action }”
report-due-overdue = { $number }. ❗ <b>{ $period }</b>, overdue since { $due }: “{ $action }”
report-due-missed = { $number }. ❗ <b>{ $period }</b>, period over, can still be sent: “{ $action }”

report-none-signed = Your unit has no signed commitment under way, so there is nothing to report.
report-none-due = 👍 No report is due now.
report-next = Next: { $period }, reports are taken from { $day }.
report-no-next = No further reporting period is ahead.
report-latest = Latest report: { $period }, sent at { $at }. The officer in charge has not looked at it yet, so it can still be changed.
report-latest-seen = Latest report: { $period }, sent at { $at }. The officer in charge has looked at it.

report-draft-found = Your unit has an unfinished report that was not sent: { $period }.
report-draft-ask = Would you like to go on with it or choose another period? What you wrote is kept.
report-other-post = This report is of <b>{ $unit }</b>, and you are acting for another unit. Please change your post, then press the report button again.

report-file-photo = this photo
report-file-album = these photos
report-file-several = the { $count } files that you sent
report-file-document = this file
report-file-video = this video
report-edit-late = This report was sent and no longer follows an edited message. To change it, type /report and press “Edit” (as long as the officer has not seen it).
report-file-ask = Put { $what } into the report, { $period }?
report-file-ask-sent = Put { $what } into the report that was sent, { $period }? The officer in charge has not looked at it yet.
report-file-which = Into which report does { $what } go?
report-file-choice = { $period }: { $action }
report-file-taken = ✅ { $count ->
    [one] The file is
   *[other] { $count } files are
} kept as evidence for the report, { $period }.
report-file-dropped = All right, it goes into no report.
report-file-gather = <i>Send more and I gather them under this question.</i>
report-file-full = { $max } files are waiting already, I cannot keep more. Please choose a report for them first.
report-file-with = 📎 { $count ->
    [one] The file that you sent before is
   *[other] The { $count } files that you sent before are
} in this report as evidence. If that is wrong, press “Remove the files” at the step Evidence.
report-file-settled = You have chosen already.

button-report-edit = ✏️ Change the report
button-report-replace = Send in its place
button-report-show = Show the report
button-report-next = 📊 Next report
button-report-other = Choose a report
button-report-evidence = 📎 Show evidence ({ $count })
button-report-file-yes = Put it in
button-report-file-no = No

error-report-not-asked = No report is asked for this pledge in that period. Type /report to see what is due.

cli-no-report = There is no report yet.
cli-report-late = late
cli-report-in-time = in time
cli-report-seen = seen
cli-report-unseen = not seen

button-report-correct = ✏️ Correct the figure
button-report-correct-for = 📝 Correct it for the unit
button-report-all = 🗂 Reports sent ({ $count })
report-listed-head = <b>Reports sent: { $count }</b>. What the officer has not seen can still be edited.
report-listed-none = The unit has not sent any report yet.
report-listed = { $number }. ✏️ { $period }, sent at { $at } – not seen yet
report-listed-seen = { $number }. 👁 { $period }, sent at { $at } – seen by the officer
report-corrected = ✏️ Corrected at { $at } ({ $role }): “{ $from }” → “<b>{ $to }</b>”. Reason: “{ $reason }”

mend-figure-head = <b>Correcting the report { $period }</b>, { $unit }
mend-figure-present = <b>Reported:</b> { $figure }
mend-figure-figure-ask =
    What is the <b>right</b> figure? The old one is kept beside it.
    For example: 18 lessons, 80%, 12/15.
mend-figure-reason-ask =
    Why does it have to be <b>corrected</b>?
    For example: two lessons of class 3B were counted twice.
mend-figure-field-figure = The right figure
mend-figure-field-reason = Reason
mend-figure-next = <b>Corrected:</b> { $figure }
mend-figure-reason = <b>Reason:</b> { $reason }
mend-figure-foot = Send the correction? The officer who has seen the report will be told.
mend-figure-done = ✅ Corrected; the old figure is kept.
news-report-corrected =
    ✏️ The report { $period } of <b>{ $unit }</b> was corrected: “{ $from }” → “<b>{ $to }</b>”.
    Reason: “{ $reason }”
error-figure-unchanged = This is the figure that was reported. Please give the right one.

button-unseen = 📊 Reports not seen ({ $count })
button-unseen-next = Another one ➡
unseen-none = 👍 Every report has been looked at.
unseen-left = <i>Not seen yet: { $count }</i>
