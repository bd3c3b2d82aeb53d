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

button-find-unit = 🔎 Find a unit
button-invite = ✉️ Invite
button-invite-all = 📄 List of links, and cards to print
button-invite-all-new = { $count ->
    [one] Make one new link
   *[other] Make { $count } new links
}
button-invite-all-all = Make all { $count } links anew
button-not-joined = ⚪ See who has not joined ({ $count })
button-invite-again = ✉️ Send a new link
button-invite-new = ✉️ Make a link
button-invite-other = Invite somebody else of this unit

invite-menu =
    <b>Invitations</b>
    Find the unit, or make links at once for every unit that has not joined. You can also type /invite and a name, for example: /invite Thanh Vân.
not-joined-head = { $count ->
    [one] One unit has not joined.
   *[other] <b>{ $count }</b> units have not joined.
}
not-joined-count-opened = 👀 { $count } opened the link and did not finish
not-joined-count-invited = ✉️ { $count } invited, link not opened
not-joined-count-expired = ⌛ { $count } with a link that no longer works
not-joined-count-never = ⚪ { $count } not invited yet
not-joined-count-left = 👋 { $count } where somebody left the post
not-joined-line-opened = { $number }. 👀 { $unit } (invited { $day })
not-joined-line-invited = { $number }. ✉️ { $unit } (invited { $day })
not-joined-line-expired = { $number }. ⌛ { $unit } (invited { $day })
not-joined-line-never = { $number }. ⚪ { $unit }
not-joined-line-left = { $number }. 👋 { $unit }
not-joined-unit-opened = 👀 The link for the post { $role } of { $day } was opened, but nobody has taken the post. It works until { $until }.
not-joined-unit-invited = ✉️ The link for the post { $role } of { $day } has not been opened. It works until { $until }.
not-joined-unit-expired = ⌛ The link for the post { $role } of { $day } no longer works.
not-joined-unit-never = ⚪ No { $role } has been invited yet.
not-joined-unit-left = 👋 Nobody holds the post { $role } any more.
invite-again-hint = If you send a new link, the old one is void at once.
invite-which-role = Into which post of <b>{ $unit }</b>?
invite-made = ✉️ Invite to the post of <b>{ $role }</b>, { $unit }:
invite-rules = The link works once and expires on { $day }. Please send it to the right person only: whoever opens it first gets the post.
invite-rules-held = The link works once and expires on { $day }. Please send it to the right person only.
invite-made-before = The link was made by your first press. For another one type /thumoi.
invite-replaces = Links made before for this post no longer work.
invite-held = <b>{ $name }</b> holds this post. Whoever opens the link asks for it; it changes hands only when an officer above confirms.
invite-all-none = ✅ Every unit below yours has joined.
invite-all-ask =
    { $count ->
        [one] One unit has not joined.
       *[other] <b>{ $count }</b> units have not joined.
    }
    I will send two files: an Excel table, and cards with QR codes to print (A4, eight a page). Each link works once and expires on { $day }.
invite-all-invited = { $count ->
    [one] One of them has a link that still works. If you make it anew, its old link and card are void.
   *[other] { $count } of them have links that still work. If you make them anew, their old links and cards are void.
}
invite-all-sent = ✅ { $count } links were made; they are in the two files above. Each works once and expires on { $day }. Please send them to each unit in private, not to a group.
invite-all-unsent = I could not send the file through Telegram. Please type /thumoi again in a few minutes.
invite-column-unit = Code
invite-column-name = Unit
invite-column-role = Post
invite-column-above = Office
invite-column-link = Invite link
invite-column-until = Expires
invite-sheet = Invite links
card-title = INVITATION – EMULATION COVENANT
card-step-1 = 1. Install Telegram on your phone or computer.
card-step-2 = 2. Scan the QR code with the camera, or open the link below.
card-step-3 = 3. Press “Start”, then answer the questions.
card-rules = This card works once, for the person in the post above; it expires on { $day }. Please do not post a photo of it in a group.

roster-would = 📋 The roster file is in order. Importing it would give:
roster-would-partial = 📋 Importing the good rows alone would give:
roster-would-now = The roster has changed since you looked. Importing now would give:
roster-ask = Import this roster?
button-roster-import = ✅ Import
roster-no-change = The file is the same as the present roster; there is nothing to import.
roster-done = ✅ The roster was imported:
roster-next-first = Next, please type /start to take your post as administrator, then /invite to invite the units.
roster-next = Next, type /invite to invite the units that have not joined.
roster-done-before = This roster was imported by your first press, or the button is older than 24 hours. If need be, please send the file again.
roster-refused = The file has { $count } things to mend, so nothing was imported:
roster-diff-added = ➕ { $count } new units
roster-diff-renamed = ✏️ { $count } renamed
roster-diff-moved = ↪️ { $count } moved to another office
roster-diff-altered = 📝 { $count } of another kind or locality
roster-diff-unchanged = ▫️ { $count } unchanged
roster-diff-reopened = 🔓 { $count } at work again
roster-diff-gone = 🔒 { $count } not in the file
roster-diff-closed = 🔒 { $count } closed; what they did is kept
roster-ask-gone = Units that are not in the file: if they are no longer at work, choose “Import and close”; if the file is only a part of the roster, choose “Import and keep”. What a closed unit did is kept.
button-roster-close = ✅ Import and close { $count }
button-roster-keep = Import and keep { $count }
button-roster-partial = Import only the { $count } good units
button-roster-convert = Convert to Unicode and look
roster-look-old = This button is older than 24 hours. Please send the file again.
roster-marked = 📎 I have sent a copy of the file: bad cells are red, the reasons stand in the last column.
roster-under-hint = 💡 If all units of the file belong to one office, please send the file again with the name of that office as its caption.
roster-left-out = ⚠️ { $count } bad rows will not be imported; units that are not in the file stay as they are.
roster-notes-more = … and { $count } more remarks.
roster-change-added = • New: { $name } ({ $code })
roster-change-added-under = • New: { $name } ({ $code }), under { $office }
roster-change-renamed = • Renamed: “{ $from }” becomes “{ $to }”
roster-change-moved = • Moved: { $name }, from { $from } to { $to }
roster-change-moved-professional = • Moved for the profession: { $name }, from { $from } to { $to }
roster-change-altered = • Another kind or locality: { $name } ({ $code })
roster-change-reopened = • At work again: { $name } ({ $code })
roster-change-gone = • Not in the file: { $name } ({ $code })
roster-change-closed = • Closed: { $name } ({ $code })
roster-change-more = … and { $count } more.
roster-no-office = (none)
