command-donvi = Look up a unit
command-thumoi = Make invite links

unit-head = 🏫 <b>{ $name }</b>
unit-closed-since = 🔒 Closed since { $day }; not in the roster any more.
unit-closed-name = { $name } (closed)
news-unit-closed =
    🔒 Since { $day } <b>{ $unit }</b> is not in the roster any more. Your post there has ended; its pledges and reports are kept.
    If this is a mistake, please tell an administrator.
news-unit-reopened = 🔓 Since { $day } <b>{ $unit }</b> is at work again. Your post there holds as before.
unit-code = Code: <code>{ $code }</code> · Kind: { $kind }
unit-locality = Locality: { $locality }
unit-parent = Administrative office: { $name }
unit-professional-parent = Professional office: { $name }
unit-nobody = ⚪ Nobody of this unit has joined.
unit-person = 👤 { $role }: { $name } (since { $day })
unit-person-blocked = 👤 { $role }: { $name } (since { $day }; has blocked the assistant and gets no messages)
unit-children = <b>Units below ({ $count }):</b>
unit-child = { $number }. { $name }

unit-find-ask = Type part of the unit's name or code. For example: Thanh Vân, TH-08152.
unit-search-none = No unit that you may see matches “{ $query }”. Please try another part of its name, or its code.
unit-search-found = { $count } units match “{ $query }”. Please choose:
unit-search-more = There are { $count } more; please type more of the name.

button-find-unit = 🔎 Find a unit
button-invite = ✉️ Invite
button-invite-all = 📄 Invite all principals who have not joined
button-invite-all-yes = Make { $count } links
button-invite-other = Invite somebody else of this unit

invite-menu =
    <b>Invite links</b>
    Find the unit, or make links for all principals who have not joined at once. You can also type /thumoi and a name, for example: /thumoi Thanh Vân.
invite-which-role = Into which post of <b>{ $unit }</b>?
invite-made = ✉️ Invite to the post of <b>{ $role }</b>, { $unit }:
invite-rules = The link works once and expires on { $day }. Please send it to the right person only: whoever opens it first gets the post.
invite-made-before = The link was made by your first press. For another one type /thumoi.
invite-all-none = ✅ The principal of every unit below yours has joined.
invite-all-ask =
    In <b>{ $count }</b> units the principal has not joined.
    I will send a file with one single-use link for each, expiring on { $day }. Links sent before stay good until they expire.
invite-all-sent = ✅ { $count } links were made; they are in the file above. Each works once and expires on { $day }. Please send them to each unit in private, not to a group.
invite-all-unsent = I could not send the file through Telegram. Please type /thumoi again in a few minutes.
invite-column-unit = Code
invite-column-name = Unit
invite-column-above = Office
invite-column-link = Invite link
invite-column-until = Expires

roster-would = 📋 The roster file is in order. Importing it would give:
roster-would-now = The roster has changed since you looked. Importing now would give:
roster-ask = Import this roster?
button-roster-import = ✅ Import
roster-no-change = The file is the same as the present roster; there is nothing to import.
roster-done = ✅ The roster was imported:
roster-done-before = This roster was imported by your first press, or the button is older than 24 hours. If need be, please send the file again.
roster-refused = The file has { $count } things to mend, so nothing was imported:
roster-diff-added = ➕ { $count } new units
roster-diff-renamed = ✏️ { $count } renamed
roster-diff-moved = ↪️ { $count } moved to another office
roster-diff-altered = 📝 { $count } of another kind or locality
roster-diff-unchanged = ▫️ { $count } unchanged
roster-diff-reopened = 🔓 { $count } at work again
roster-diff-gone = 🔒 { $count } that are not in the roster any more: closed, what they did is kept
roster-examples = For example:
roster-example-renamed = • “{ $from }” becomes “{ $to }”
roster-example-moved = • { $unit }: from { $from } to { $to }
roster-example-gone = • Not in the file: { $unit }
