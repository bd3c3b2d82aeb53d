join-held-single = At present <b>{ $name }</b> is { $role } of { $unit }.
join-held-several = Somebody already holds the post { $role } of { $unit }.
join-held-ask = Who are you?
join-held-over = I have been appointed as the successor
join-held-new = I am new and hold this post beside them
join-held-same = I am { $name } with a new Telegram account
join-held-no = Not me, I do not take it

claim-sent = 📨 Your request for the post <b>{ $role }</b>, <b>{ $unit }</b> has been sent.
claim-sent-wait = The officers above will look at it; I will tell you here at once. Nothing changes in the meantime.
claim-sent-nobody = ⚠️ No officer above your unit has joined yet. Please get in touch with the office so that they can confirm.
claim-waits = ⏳ Your request for the post <b>{ $role }</b>, <b>{ $unit }</b> waits for an officer above to confirm it, since { $at }.
claim-waits-how = I will tell you the result here at once. If it is urgent, please ring the officer in charge of emulation above and ask them to confirm.
button-claim-drop = Withdraw the request
claim-withdrawn = The request is withdrawn; I store nothing about you. If you need it, please ask for a new invitation.

claim-head = 🔁 <b>Request for the post { $role }, { $unit }</b>
claim-asks-takeover = <b>{ $name }</b> says to have been appointed in place of <b>{ $holder }</b>.
claim-asks-relink = Somebody says to be <b>{ $holder }</b>, to have lost the old Telegram account and to use a new one.
claim-asks-free = <b>{ $name }</b> asks for this post; nobody holds it any more.
claim-then-takeover = If you confirm, { $holder } leaves the post at once and no longer sees the unit’s matters; { $name } carries on all work of the unit.
claim-then-relink = If you confirm, the old account no longer works; all work and drafts move to the new one, and the name kept with the old one is erased. Please ring { $holder } before you confirm.
claim-then-free = If you confirm, { $name } takes the post at once.
claim-objected = ⚠️ <b>{ $holder } has just said that the post is still theirs.</b> Please ask both before you decide.
claim-was-confirmed = ✅ { $by } confirmed { $name } for the post on { $day }.
claim-was-refused = ❌ The request was not confirmed ({ $by }, { $day }).
claim-was-withdrawn = Whoever asked has withdrawn this request.
claim-changed = Things have changed since the button was sent. Please look again.
claims-none = No request for a post waits for you.
claims-waiting = { $count ->
    [one] One request for a post waits for you:
   *[other] { $count } requests for posts wait for you:
}
claim-button = { $name } – { $role }, { $unit }
button-claims = 🔁 Requests for posts ({ $count })
button-claim-yes = ✅ Confirm
button-claim-no = ❌ Do not confirm
button-claim-object = ✋ The post is still mine
object-done = The officers above know: you still hold the post { $role }, { $unit }. Nothing changes until they decide.

news-claimed-takeover = 🔁 <b>{ $name }</b> has asked for the post { $role }, { $unit } in your place. The officers above will confirm. If this is wrong, please press the button below.
news-claimed-relink = 🔁 Somebody says to be you and asks to move the post { $role }, { $unit } to another Telegram account. If it was not you, please press the button below at once.
news-claim-confirmed-takeover = ✅ Confirmed. From now on you are <b>{ $role }</b> of <b>{ $unit }</b> and carry on all its work.
news-claim-confirmed-relink = ✅ Confirmed. The post <b>{ $role }</b>, <b>{ $unit }</b> has moved to this account; the old one no longer works.
news-claim-drafts = { $count ->
    [one] One unfinished draft has moved as well; type its command again to go on.
   *[other] { $count } unfinished drafts have moved as well; type their commands again to go on.
}
news-claim-refused = You were not confirmed for the post { $role }, { $unit }. I store nothing about you. If this is a mistake, please ask the officer in charge for a new invitation.
news-out = The post <b>{ $role }</b>, <b>{ $unit }</b> has been handed over to { $name } (confirmed by { $by }). You no longer see the unit’s matters. Thank you. If this is a mistake, please get in touch with { $by }.
news-out-relinked = The post <b>{ $role }</b>, <b>{ $unit }</b> has moved to your new Telegram account (confirmed by { $by }); this one no longer works. If it was not you who asked, please get in touch with { $by } at once.
news-removed = { $by } has taken the post <b>{ $role }</b>, <b>{ $unit }</b> from you. You no longer see the unit’s matters. If this is a mistake, please get in touch with { $by }.
news-left = 👋 <b>{ $name }</b> has left the post { $role }, { $unit }. Type /invite to invite a successor.
news-back-in = You are <b>{ $role }</b> of <b>{ $unit }</b> again, as before: the last change was undone.
news-back-out = Your taking the post <b>{ $role }</b>, <b>{ $unit }</b> was undone; you no longer hold it.
news-returned-to-post = <b>{ $name }</b> has taken the post { $role }, { $unit } again.
news-link-shared = ⚠️ The invitation to the post <b>{ $role }</b>, <b>{ $unit }</b> has been opened from { $count } Telegram accounts. Each invitation is for one person.
news-link-shared-taken = The post was taken by <b>{ $name }</b> on { $day }. If that is the wrong person, please take the post away and send a new invitation.
news-link-shared-free = Nobody has taken the post yet. If the invitation went astray, please make a new one; the old one is void then.

button-people = 👥 Posts
button-unit = 🏫 The unit
button-help = What I can do
button-remove = Take away: { $name } ({ $role })
button-remove-yes = Take the post away
button-leave = Leave a post
button-leave-yes = I leave this post
button-undo = ↩ Undo
button-rename = ✏️ Mend my name
button-deputies = 👥 Deputies
people-hint = Who loses a post no longer sees the unit’s matters; all that was done stays with the unit.
remove-ask = Take the post <b>{ $role }</b>, <b>{ $unit }</b> away from <b>{ $name }</b>?
remove-means = They no longer see the unit’s matters from the moment you press. All that was done stays with the unit.
remove-done = The post { $role }, { $unit } has been taken from { $name }, who has been told.
leave-which = Which post do you leave?
leave-ask = Do you leave the post <b>{ $role }</b>, <b>{ $unit }</b>?
leave-open = { $unit } has <b>{ $count }</b> { $count ->
    [one] pledge
   *[other] pledges
} under way. They stay with the unit; your successor carries on.
leave-means = You will no longer see the unit’s matters; the officers above are told, to invite a successor.
leave-done = You have left the post { $role }, { $unit }. Thank you.
undo-done = ↩ Undone: the post { $role }, { $unit } is as it was.
undo-too-late = This cannot be undone any more: it has been undone, or more than 24 hours have passed.
rename-ask = Your name stands here as <b>{ $name }</b>. Please type your right full name.
me-no-post = You hold no post at present.
no-post = You hold no post at present, so this is not possible. When you get an invitation, please open it to take a post.
acting-switched = ▶ You now act as <b>{ $role }</b> of <b>{ $unit }</b>.
welcome-draft = ✍️ Something you began is not finished; press “Continue” to go on.
