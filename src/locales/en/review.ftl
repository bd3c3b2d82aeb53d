command-duyet = Review the units' pledges
command-bandangky = See and sign the unit's pledges

pledge-status-submitted = Waiting for review
pledge-status-returned = Returned, to be mended
pledge-status-withdrawn = Withdrawn
pledge-status-approved = Approved, to be signed
pledge-status-signed = Signed
pledge-status-completed = Completed
pledge-status-cancelled = Cancelled
pledge-change-submitted = Signed, a change waits for review
pledge-change-returned = Signed, a change was returned
pledge-change-approved = Signed, a change is approved and to be signed

pledge-head = <b>Pledge of { $unit }</b> – { $status }
pledge-returned = ↩️ On { $day } the officer asked to mend <b>{ $field }</b>: “{ $reason }”
pledge-signed = ✍️ Signed on { $day }. Commitment code: <code>{ $hash }</code>
review-return-lost =
    ⚠️ Not returned: while you were writing, somebody dealt with this pledge. It is now: { $status }.
    Your reason was not sent to the unit: “{ $reason }”
pledge-changed = The pledge has changed. It is now: { $status }.

pledges-none = The unit has no pledge yet. Type /register to make one.
pledges-head =
    { $count ->
        [one] The unit has one pledge.
       *[other] The unit has { $count } pledges. Choose one.
    }
pledges-line = { $number }. <b>{ $status }</b>: { $action }

button-mend = ✏️ Mend this field
button-mend-withdrawn = ✏️ Edit and send again
button-amend = ✏️ Ask for a change
button-withdraw = ↩️ Withdraw
button-withdraw-yes = ↩️ Withdraw the pledge
button-withdraw-no = No, leave it
button-drop-change = ↩️ Drop the change
button-drop-change-yes = ↩️ Drop the change
button-undo-approved = ↩ Undo the approval
button-undo-returned = ↩ Undo the return
button-history = 🕘 History
button-back-unit = ⬅ { $unit }
button-sign = ✍️ Sign the commitment
button-sign-yes = ✍️ I sign and answer for it
button-sign-no = Not yet
button-attachments = 📎 Attachments ({ $count })
attachment-item = Attachment { $number }/{ $of }
button-versions = All versions ({ $count })
button-approve = ✅ Approve
button-return = ↩️ Return
button-next = Another one ➡
button-queue = Next in the queue

sign-ask =
    ⚠️ Once signed, the text above <b>can no longer be changed by yourself</b> and counts for the year-end rating.
    Do you sign?
sign-done = ✍️ <b>Signed.</b> The commitment is in force from today; I will remind you when a report is due.
sign-already = You have signed already.
sign-already-other = This pledge is signed already.

version-head = <b>{ $unit }</b> – version { $version }/{ $of }, sent on { $day }
version-undecided = This version has not been reviewed.
version-approved = ✅ Approved on { $day }
version-returned = ↩️ Returned on { $day }, { $field }: “{ $reason }”
version-approved-undone = Approved on { $day }; the officer took that back
version-returned-undone = Returned on { $day }, { $field }: “{ $reason }”; the officer took that back
version-withdrawn = ↩️ Withdrawn by the unit on { $day }
version-on-behalf = 📝 Filed by an office in place of the unit ({ $role })

review-empty = 👍 No pledge is waiting for review.
review-head = <i>Waiting for review: { $left }</i>
review-findings = ⚠️ <b>Worth a look:</b>
review-approved = ✅ Approved: { $unit }. The principal is invited to sign.
review-approved-already = The pledge is approved already.
review-returned = ↩️ Returned: { $unit }, { $field }: “{ $reason }”

return-field-ask = Returning the pledge of <b>{ $unit }</b>. Which field needs mending?
return-reason-ask = Why is <b>{ $field }</b> returned? Choose or type a reason.
return-reason-hint =
    { $field ->
        [content] <i>For example: this action belongs to content 3, not to content 2.</i>
        [action] <i>For example: it is not clear who does it, where and how often.</i>
        [deadline] <i>For example: please finish before the end of the first term.</i>
        [responsible] <i>For example: please name one person of the school's management.</i>
       *[other] <i>For example: the target names neither lessons nor classes.</i>
    }
reason-short = The reason is too short to be understood. Please write a little more.
reason-long = The reason has { $length } characters, more than { $max }. Please shorten it.

reason-content-other = The action belongs to another content
reason-action-general = The action is still too general
reason-action-many = Name one action, drop the others
reason-target-count = The target cannot be counted
reason-target-low = The target is low for this unit
reason-deadline-late = The deadline is too late
reason-deadline-early = The deadline is too early
reason-responsible-person = Name one person in charge

news-approved =
    ✅ The pledge of <b>{ $unit }</b> is approved.
    The principal is invited to read it again and sign.
news-returned =
    ↩️ The pledge of <b>{ $unit }</b> needs mending: <b>{ $field }</b>.
    Reason: “{ $reason }”

news-change-approved =
    ✅ The change of the commitment of <b>{ $unit }</b> is approved.
    The principal is invited to sign it. Until then the commitment signed before stays in force.
news-change-returned =
    ↩️ The change of the commitment of <b>{ $unit }</b> was returned: please mend <b>{ $field }</b>.
    Reason: “{ $reason }”
    The signed commitment stays in force.
news-undone-approved =
    The officer has taken back the approval of the pledge of <b>{ $unit }</b>.
    It is being looked at again; there is nothing for you to do yet.
news-undone-returned =
    The officer has taken back the return of the pledge of <b>{ $unit }</b>.
    It is being looked at again; you need not mend it yet.
news-filed-deputy =
    📝 { $name } (deputy principal) has sent the pledge of <b>{ $unit }</b> for review.
    Once it is approved, the principal signs it.
news-filed-office =
    📝 { $name } ({ $office }) has filed the pledge of <b>{ $unit }</b> in its place.
    Please read it; if it is not right, tell the officer before it is approved.

pledge-on-behalf = 📝 Filed in place of the unit ({ $role }) on { $day }
pledge-change-reason = Why it is to be changed: “{ $reason }”
pledge-signed-still = ✍️ Version { $version }, signed on { $day }, stays in force until the change is signed. Commitment code: <code>{ $hash }</code>
pledge-signed-former = It replaces the commitment <code>{ $hash }</code> signed on { $day }.

sign-ask-change =
    ⚠️ Once signed, this version <b>replaces the commitment signed before</b>; both are kept.
    Do you sign?
withdraw-ask =
    Withdraw this pledge? The officer will not look at it any more.
    You can edit it and send it again at any time.
withdraw-cannot = Only a pledge that waits for review can be taken back. This one: { $status }.
withdraw-signed = A signed pledge cannot be taken back. To change it, press the button that asks for a change.
withdraw-done = ↩️ The pledge is withdrawn. When you are ready, edit it and send it again.
drop-change-ask = Drop the change? The signed commitment stays as it was.
drop-change-done = ↩️ The change is dropped. The signed commitment stays as it was.
review-undone = ↩ Undone. The pledge is back in the queue, at its old place.

history-head = 🕘 <b>What happened to the pledge of { $unit }</b>
history-earlier =
    { $count ->
        [one] … and one thing before.
       *[other] … and { $count } things before.
    }
history-who = { $name } ({ $role })
history-gone = Somebody who has left
history-submitted = { $at }: version { $version } sent – { $who }
history-resubmitted = { $at }: mended, version { $version } sent – { $who }
history-amended = { $at }: a change asked for, version { $version } – { $who }
history-withdrawn = { $at }: version { $version } withdrawn – { $who }
history-approved = { $at }: version { $version } approved – { $who }
history-returned = { $at }: version { $version } returned – { $who }
history-approval-undone = { $at }: approval of version { $version } taken back – { $who }
history-return-undone = { $at }: return of version { $version } taken back – { $who }
history-signed = { $at }: ✍️ version { $version } signed – { $who }
history-field = { $field }: “{ $reason }”
history-reason = Reason: “{ $reason }”
history-hash = Commitment code: <code>{ $hash }</code>
history-previous = It follows the commitment <code>{ $hash }</code>

error-undo-late = More than 24 hours have passed, so this cannot be undone. If it must change, please ask the unit to ask for a change.
error-unchanged = This says the same as what is signed. Please edit what is to be changed, then send it.
error-pledges-full = The unit has { $max } pledges in this campaign already; no more can be added. Please change one of them, or tell the administrator.
error-versions-full = This pledge was sent { $max } times already; no more can be added. Please tell the administrator.

pledge-was = As signed – { $field }: “{ $value }”
news-filed-deputy-change =
    📝 { $name } (deputy principal) has asked for a change of the commitment of <b>{ $unit }</b>.
    Once it is approved, the principal signs it.
news-filed-office-change =
    📝 { $name } ({ $office }) has asked for a change of the commitment of <b>{ $unit }</b> in its place.
    Please read it; if it is not right, tell the officer before it is approved.
tidings-waiting =
    { $count ->
        [one] 📥 <b>A pledge of one unit waits for review</b>, as of { $day }
       *[other] 📥 <b>Pledges of { $count } units wait for review</b>, as of { $day }
    }
button-tidings-review = 📥 Review pledges
tidings-signed =
    { $count ->
        [one] ✍️ <b>One unit has signed its commitment</b>, as of { $day }
       *[other] ✍️ <b>{ $count } units have signed their commitments</b>, as of { $day }
    }

button-mend-field = ✏️ { $field }
fault-line = • <b>{ $field }</b>: “{ $reason }”
pledge-returned-many = ↩️ On { $day } the officer asked to mend { $count } fields:
version-returned-many = ↩️ Returned on { $day }, { $count } fields:
version-returned-undone-many = Returned on { $day }, { $count } fields; taken back afterwards:
review-returned-many = ↩️ The pledge of { $unit } was returned, { $count } fields:
return-several = ☑ Several fields
return-fields-ask = Which fields are to be mended? Press to tick or untick, then press “Done”.
return-same-ask = { $count } fields: a reason for each, or one for all?
return-same-each = A reason for each
return-same-one = One for all
return-all-ask = The reason for all { $count } fields? Please type it; the unit will read it.
news-returned-many = ↩️ The pledge of <b>{ $unit }</b> has { $count } fields to mend:
news-change-returned-many = ↩️ The change of the commitment of <b>{ $unit }</b> was returned; the signed one stays in force. There are { $count } fields to mend:
