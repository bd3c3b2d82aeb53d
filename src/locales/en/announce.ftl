command-thongbao = Send an announcement, see who has read it
error-announcement-past = That time has passed. Please choose another one.
error-announcement-begun = This announcement has begun to go out or was stopped, so its time cannot be changed any more.
error-announcement-over = It has gone out already, there is nothing left to stop. If it was a mistake, you can recall it.
error-announcement-nobody = Nobody in the chosen roles has joined in this scope yet, so it cannot be sent. Please change the scope.

announce-start = <b>Announcements</b>
announce-new = ✍️ Write a new announcement
announce-draft = Unfinished draft: “{ $words }”
announce-recent-head = Recent announcements (press one to see how it stands):
announce-groups = 👥 Saved groups ({ $count })
announce-recent = { $moment } · read { $acknowledged }/{ $total } · { $words }

announce-recent-waiting = ⏰ { $moment } · waiting · { $words }
announce-recent-cancelled = ⏹ { $moment } · stopped · { $words }
announce-recent-recalled = 🚫 { $moment } · recalled · { $words }

announce-message-ask =
    Please write the announcement: type a text (up to { $text } characters), or send one photo, file or video with a caption (up to { $caption } characters).
    Example: <i>Schools are asked to hand in their emulation plan by 5 p.m. on 15/9.</i>
announce-empty = This message has no words. Please type the text.
announce-too-long = The text has { $length } characters, the limit is { $max }. Your message still stands above: copy it, shorten it and send it again.
announce-file-words = I kept the { $what }. The caption is missing: please type it (up to { $max } characters).
announce-caption-long = I kept the { $what }, but its caption has { $length } characters, the limit is { $max }. Please type a shorter caption; there is no need to send the { $what } again.
announce-file-kept = 📎 Attached: { $what } { $name }. Send another file to replace it.
announce-file-drop = 🗑 Remove the { $what }
announce-album = An announcement carries one file: I kept the first of the album.

announce-unit-ask =
    Which scope should receive it?
    Press the button to send it to all units below yours, or type part of a unit's name or code to narrow it down (for example <i>dong xuan</i>). School levels come next.
announce-unit-groups = Or choose a saved group (👥).
announce-group = 👥 { $name }
announce-unit-mine = { $unit } and all below
announce-unit-none = No unit below yours matches “{ $words }”. Please type again, for instance part of a school's name, diacritics not needed.
announce-unit-many = { $count } units match “{ $words }”. Please press one, or type more of the name.
announce-unit-before = ◀ Units before
announce-unit-after = Next units ▶
announce-kinds-ask = Which kinds of unit? Press one or more, then “Done”. None chosen means all.
announce-kind-name =
    { $kind ->
        [bo] Ministry
        [ubnd] People's committee
        [so] Department
        [phong] District office
        [xa] Commune
        [MN] Kindergarten
        [TH] Primary school
       *[other] { $kind }
    }
announce-kind = { $kind } ({ $units })
announce-roles-ask = Which roles? Press to choose or drop, then “Done”.
announce-states-ask = To everybody, or only where something is still to be done? Press to choose, then “Done”. Skipping means everybody.
announce-state-unregistered = Not registered
announce-state-returned = Pledge returned, not mended
announce-state-unreported = Latest period not reported
announce-state-unacknowledged = An earlier announcement not confirmed
announce-campaign-ask = In which campaign?
announce-earlier-ask = Who has not confirmed which announcement?
announce-earlier = { $moment } · { $count } people · { $words }
announce-field-message = Text
announce-field-unit = Scope
announce-field-kinds = Kinds of unit
announce-field-roles = Roles
announce-field-states = Still to be done
announce-field-campaign = Campaign
announce-field-earlier = Earlier announcement
announce-field-at = Time

announce-list = { $all }, { $one }
announce-audience-all = To: { $roles } · { $unit } and all below · every kind of unit
announce-audience = To: { $roles } · { $unit } and all below · { $kinds }
announce-audience-one = To: { $roles } · { $unit }
announce-audience-only =
    { $all }
    Only: { $only }
announce-audience-campaign =
    { $all }
    Only: { $only } (campaign “{ $campaign }”)
announce-review-head = 👆 Recipients will see exactly the message above.
announce-people = 👥 Recipients: <b>{ $people }</b> in { $units } units.
announce-sample-person = • { $unit }: { $name }
announce-sample-more = … and { $count } more.
announce-empty-units = ⚠️ Units where nobody in this role has joined, which do not receive it: { $count }.
announce-nobody = ⚠️ Nobody in the chosen roles has joined in this scope yet, so it cannot be sent. Press “Edit” to change the scope, or leave it for later.
announce-nobody-so = ✅ Nobody in this scope has that left to do now, so there is nothing to send. Press “Edit” to change it, or schedule it to look again then.
announce-nobody-yet = Nobody is in that state now. Whoever still is when the time comes will receive it.
announce-away = 🏖 Away: { $count }. They receive it on the morning of their return, unless you send it as urgent.
announce-at = ⏰ Scheduled for <b>{ $moment }</b>.
announce-quiet-then = 🌙 That is within quiet hours: unless it is urgent, it goes out at { $morning }.
announce-quiet = 🌙 These are quiet hours: it will go out at { $morning }. If it is urgent, you can send it now.
announce-office-only = Announcements are written and sent by the officers above the units, by /announce. In your present post you receive and confirm them; please speak to your office directly.
announce-send = 📣 Send
announce-send-morning = 📣 Send at { $morning }
announce-send-urgent = 🚨 Send now (urgent)
announce-send-at = ⏰ Schedule for { $moment }
announce-send-urgent-at = 🚨 At { $moment } sharp (urgent)
announce-schedule = ⏰ Schedule
announce-schedule-other = ⏰ Change the time
announce-group-save = 💾 Save this group
announce-scheduled = ⏰ See, move or cancel it
announce-sample = This is a preview. The button is for the recipients.
announce-done = ✅ Sending to { $people } people. Progress is shown in the message below.
announce-done-later = ✅ Scheduled: it will go out to { $people } people at { $moment }.
