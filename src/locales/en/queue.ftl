queue-list = ☰ List
queue-head = <b>Waiting for review: { $waiting }</b> in a list of { $count }
queue-hint-open = Press a number to read and review one.
queue-hint-tick = Press numbers to tick or untick (at most { $max }), then approve or return them together.
queue-item = { $number }. ⏳ { $unit }: { $action }
queue-item-ticked = { $number }. ☑ <b>{ $unit }</b>: { $action }
queue-item-decided = { $number }. ✓ { $unit } – { $status } ({ $who })
queue-item-left = { $number }. ✓ { $unit } – { $status }
queue-gone = { $number }. –
queue-mode-tick = ☑ Choose several
queue-mode-open = Read one by one
queue-tick-page = ☑ The whole page
queue-untick = ☐ None
queue-approve = ✅ Approve ({ $count })
queue-return = ↩️ Return ({ $count })
queue-fresh =
    { $count ->
        [one] 🔄 One more is waiting
       *[other] 🔄 { $count } more are waiting
    }
queue-full = At most { $max } can be ticked at a time. Please decide on those first.
queue-too-old = That list is too old; this is the present one.
queue-none-of = Nothing of a unit that matches “{ $query }” is waiting for review.
queue-units =
    { $count ->
        [one] one unit
       *[other] { $count } units
    }
queue-approve-ask =
    { $count ->
        [one] Approve <b>this pledge</b>?
       *[other] Approve <b>these { $count } pledges</b>?
    }
queue-approve-yes = ✅ Approve { $count }
queue-vague =
    { $count ->
        [one] The one marked ⚠️ has findings: better read it before approving.
       *[other] The { $count } marked ⚠️ have findings: better read them before approving.
    }
queue-named = { $number }. { $unit }: { $action }
queue-named-vague = { $number }. ⚠️ { $unit }: { $action }
queue-named-more = … and { $count } more.
queue-decided = ✅ Decided: { $count }
queue-approved =
    { $count ->
        [one] ✅ One pledge is approved. The principal is invited to sign.
       *[other] ✅ { $count } pledges are approved. The principals are invited to sign.
    }
queue-returned =
    { $count ->
        [one] ↩️ One pledge is returned, { $field }: “{ $reason }”
       *[other] ↩️ { $count } pledges are returned, { $field }: “{ $reason }”
    }
queue-undone =
    { $count ->
        [one] ↩ One decision is undone; the pledge is back in the queue.
       *[other] ↩ { $count } decisions are undone; the pledges are back in the queue.
    }
queue-skipped =
    { $count ->
        [one] One was left as it is, because it has changed since you ticked it:
       *[other] { $count } were left as they are, because they have changed since you ticked them:
    }
queue-skipped-item = • { $unit } – { $status }
queue-undo = ↩ Undo all { $count }
return-many-field = Field to mend
return-many-reason = Reason
return-many-head = ↩️ Returning the pledges of <b>{ $units }</b>:
return-many-foot = Send it to all of these units?
review-own-filing = ⚠️ You filed this one in place of the unit yourself.
review-own-filing-paper = ⚠️ You filed this one in place of the unit yourself. If you approve it as well, a colleague has to record the signed sheet.
