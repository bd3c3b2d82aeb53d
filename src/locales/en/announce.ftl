command-thongbao = Send an announcement, see who has read it
error-announcement-nobody = Nobody in the chosen roles has joined in this scope yet, so it cannot be sent. Please change the scope.

announce-start = <b>Announcements</b>
announce-new = ✍️ Write a new announcement
announce-draft = Unfinished draft: “{ $words }”
announce-recent-head = Recent announcements (press one to see how it stands):
announce-recent = { $moment } · read { $acknowledged }/{ $total } · { $words }

announce-message-ask =
    Please write the announcement: type a text (up to { $text } characters), or send one photo, file or video with a caption (up to { $caption } characters).
    Example: <i>Schools are asked to hand in their emulation plan by 5 p.m. on 15/9.</i>
announce-empty = This message has no words. Please type the text.
announce-too-long = The text has { $length } characters, the limit is { $max }. Your message still stands above: copy it, shorten it and send it again.
announce-file-words = I kept the { $what }. The caption is missing: please type it (up to { $max } characters).
announce-caption-long = I kept the { $what }, but its caption has { $length } characters, the limit is { $max }. Please type a shorter caption; there is no need to send the { $what } again.
announce-file-kept = 📎 Attached: { $what } { $name }. Send another file to replace it.
announce-album = An announcement carries one file: I kept the first of the album.

announce-unit-ask =
    Which scope should receive it?
    Press the button to send it to all units below yours, or type part of a unit's name or code to narrow it down (for example <i>dong xuan</i>). School levels come next.
announce-unit-mine = { $unit } and all below
announce-unit-none = No unit below yours matches “{ $words }”. Please type again, for instance part of a school's name, diacritics not needed.
announce-unit-many = { $count } units match “{ $words }”, here are { $shown }. Please press one, or type more of the name.
announce-kinds-ask = Which kinds of unit? Press one or more, then “Done”. None chosen means all.
announce-kind-name =
    { $kind ->
        [so] Department
        [phong] District office
        [xa] Commune
        [MN] Kindergarten
        [TH] Primary school
       *[other] { $kind }
    }
announce-kind = { $kind } ({ $units })
announce-roles-ask = Which roles? Press to choose or drop, then “Done”.
announce-field-message = Text
announce-field-unit = Scope
announce-field-kinds = Kinds of unit
announce-field-roles = Roles

announce-list = { $all }, { $one }
announce-audience-all = To: { $roles } · { $unit } and all below · every kind of unit
announce-audience = To: { $roles } · { $unit } and all below · { $kinds }
announce-audience-one = To: { $roles } · { $unit }
announce-review-head = 👆 Recipients will see exactly the message above.
announce-people = 👥 Recipients: <b>{ $people }</b> in { $units } units.
announce-empty-units = ⚠️ Units where nobody in this role has joined, which do not receive it: { $count }.
announce-nobody = ⚠️ Nobody in the chosen roles has joined in this scope yet, so it cannot be sent. Press “Edit” to change the scope, or leave it for later.
announce-quiet = 🌙 These are quiet hours: it will go out at { $morning }. If it is urgent, you can send it now.
announce-send = 📣 Send
announce-send-morning = 📣 Send at { $morning }
announce-send-urgent = 🚨 Send now (urgent)
announce-sample = This is a preview. The button is for the recipients.
announce-done = ✅ Sending to { $people } people. Progress is shown in the message below.
announce-done-later = ✅ Accepted. It will go out to { $people } people at { $moment }.

announcement-head = 📣 <b>Announcement from { $office }</b>
announcement-acknowledge = ✅ Received and read
announcement-acknowledged = ✅ Confirmed { $moment }
announcement-acknowledged-before = You have confirmed this announcement already.
announcement-thanks = Thank you, noted.
announcement-nudge = 🔔 { $office } reminds you: you have not confirmed that you read the announcement of { $moment }.
announcement-excerpt = <i>{ $words }</i>

announcement-report-head = 📣 <b>Announcement of { $moment }</b>
announcement-waits =
    { $bar } { $done }/{ $total }
    ⏰ Goes out at { $moment }.
announcement-going = { $bar } { $done }/{ $total } – going out
announcement-complete = { $bar } { $done }/{ $total } – sent
announcement-counts = Received: { $sent } · Confirmed as read: { $acknowledged }
announcement-unreachable = Unreachable: { $count } (they blocked the assistant; it is sent again when they write)
announcement-failed = Failed: { $count }
announcement-reason = • Telegram says: { $reason }
announce-who = Not confirmed ({ $count })
announce-nudge = 🔔 Remind { $count }
announce-refresh = 🔄 Refresh
announce-list-button = All announcements
announce-back = ⬅ Delivery
announce-page-before = ◀ Previous
announce-page-next = Next ▶
announce-silent-head = <b>Not confirmed: { $count } of { $total }</b>
announce-silent-head-paged = <b>Not confirmed: { $count } of { $total }</b> (page { $page }/{ $pages })
announce-silent-nobody = 🎉 All { $total } have confirmed.
announce-silent = • { $unit }: { $name }
announce-silent-queued = • { $unit }: { $name } (waiting to be sent)
announce-silent-failed = • { $unit }: { $name } (failed)
announce-silent-unreachable = • { $unit }: { $name } (unreachable)

nudge-done = 🔔 Reminding { $count } who have not confirmed.
nudge-later = 🔔 These are quiet hours: { $count } who have not confirmed will be reminded at { $moment }.
nudge-none = There is nobody to remind now.
nudge-recently = { $count } were reminded within the last 4 hours and are not reminded again.
nudge-without = { $count } do not have the announcement yet and are not reminded.
