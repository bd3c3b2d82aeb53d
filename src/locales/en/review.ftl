command-duyet = Review the units' pledges
command-bandangky = See and sign the unit's pledges

pledge-status-submitted = Waiting for review
pledge-status-returned = To be mended
pledge-status-approved = Approved, to be signed
pledge-status-signed = Signed
pledge-status-completed = Completed
pledge-status-cancelled = Cancelled

pledge-head = <b>Pledge of { $unit }</b> – { $status }
pledge-returned = ↩️ On { $day } the officer asked to mend <b>{ $field }</b>: “{ $reason }”
pledge-signed = ✍️ Signed on { $day }. Commitment code: <code>{ $hash }</code>
pledge-changed = The pledge has changed. It is now: { $status }.

pledges-none = The unit has no pledge yet. Type /register to make one.
pledges-head =
    { $count ->
        [one] The unit has one pledge.
       *[other] The unit has { $count } pledges. Choose one.
    }
pledges-line = { $status } · { $action }

button-mend = ✏️ Mend this field
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
    ⚠️ Once signed, the text above <b>can no longer be changed</b> and counts for the year-end rating.
    Do you sign?
sign-done = ✍️ <b>Signed.</b> The commitment is in force from today; I will remind you when a report is due.

version-head = <b>{ $unit }</b> – version { $version }/{ $of }, sent on { $day }
version-undecided = This version has not been reviewed.
version-approved = ✅ Approved on { $day }
version-returned = ↩️ Returned on { $day }, { $field }: “{ $reason }”

review-empty = 👍 No pledge is waiting for review.
review-head = <i>Waiting for review: { $left }</i>
review-findings = ⚠️ <b>Worth a look:</b>
review-approved = ✅ Approved: { $unit }. The principal is invited to sign.
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
return-reason-short = The reason is too short to be understood. Please write a little more.
return-reason-long = The reason has { $length } characters, more than { $max }. Please shorten it.

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
news-signed = ✍️ <b>{ $unit }</b> has signed the commitment.
