command-nhacviec = When to be reminded, snooze, away

pace-head = 🔔 <b>Your reminders</b>
pace-hour = Hour: <b>{ $time }</b>
pace-hour-usual = Hour: from <b>{ $time }</b>, as for everybody
pace-day = Day: <b>every { $weekday }</b>; on the due day and once overdue you are reminded at once
pace-day-usual = Day: every working day
pace-snoozed = ⏰ Snoozed, you will be reminded <b>{ $at }</b>
pace-away = 👤 Away { $days }, <b>{ $name }</b> stands in
pace-away-nobody = 👤 Away { $days }, reminders wait until you are back
pace-rules = At most one reminder a day. None from { $from } to { $to }, at weekends, on public holidays, Tết and school holidays (except what is due on that very day).
pace-rules-office = At most one digest a day. None from { $from } to { $to }, at weekends, on public holidays and Tết.
pace-holiday = Next days off: { $days }.
pace-holiday-named = Next days off: { $name }, { $days }.

pace-hour-ask = From which hour on would you like to be reminded?
    What is due before that hour still comes earlier.
pace-hour-typable = Choose an hour, or type another, for example: <i>7:15</i>.
pace-hour-typed = Would you like to be reminded from <b>{ $time }</b> on?
pace-hour-unread = I could not read this hour. For example: <i>7:15</i>.
pace-hour-quiet = Nobody is reminded at that hour. Please choose or type another.
pace-day-ask = On which weekday would you like your reminders together?
    On the due day and once overdue you are still reminded at once.
pace-snooze-ask = Until when should reminders wait?
pace-snooze-done = ⏰ All right, I will remind you <b>{ $at }</b>.
pace-snooze-nothing = Nothing is waiting at present; you will be reminded only if there is something by then.
pace-snooze-early = ⚠️ { $what } falls due before that: { $due }.
pace-snooze-toast = You will be reminded { $at }.
pace-snooze-already = You will be reminded { $at } already.
pace-saved = ✅ Saved.
pace-away-done = ✅ Your absence is noted.
pace-told-standin = 👤 <b>{ $name }</b> ({ $units }) is away from { $from } to { $to } and asked that you get the reminders meanwhile.
pace-told-over = 👤 <b>{ $name }</b> ({ $units }) is back or asked somebody else: you no longer get their reminders.

button-pace-hour = 🕐 Hour
button-pace-day = 📅 Day
button-pace-snooze = ⏰ Snooze
button-pace-unsnooze = End the snooze
button-pace-away = 👤 Away
button-pace-back = I am back
button-pace-hour-typed = ✅ From { $time }
button-pace-hour-usual = As for everybody
button-pace-day-usual = Every working day
button-snooze-afternoon = ⏰ This afternoon
button-snooze-tomorrow = ⏰ Tomorrow
button-snooze-monday = ⏰ Monday
button-snooze-day = ⏰ { $weekday } { $day }

field-away-days = Days
field-away-standIn = Who stands in
away-edit-late = Your absence is noted and no longer follows an edited message. To change it, type /reminders.
away-day = on { $weekday }, { $day }
away-days = from { $from } to { $to }
away-days-ask =
    From which day to which are you <b>away</b>?
    For example: 6/10 – 9/10, from tomorrow until Friday, 3 days from 6/10.
away-choice-today = Today
away-choice-tomorrow = Tomorrow
away-choice-week = Until Sunday
away-choice-next-week = All next week
away-bad-unreadable = I cannot read these days. For example: 6/10 – 9/10, or “next week”.
away-bad-no-such-day = There is no such day. Please look again.
away-bad-past = These days have passed. Please give days from today on.
away-bad-reversed = The first day comes after the last. Please write again, for example: 6/10 – 9/10.
away-bad-too-long = This is longer than a year. Please check the year.
away-bad-meant = There is no such day, or it has passed. Did you mean { $meant }?
away-standin-ask = <b>Who stands in</b> and gets the reminders meanwhile?
away-colleague = • { $name }, { $role }
away-nobody = Nobody, until I am back
away-review-head = <b>Away</b> { $days }
away-review-standin = { $name } gets your reminders; when you are back, all that is left is told once.
away-review-nobody = Reminders wait until you are back, and then come as one message.
away-alone = Nobody else of your unit has joined who could stand in.
away-invite = To have somebody who can, type /invite and invite a deputy.
away-review-foot = Is that right?
button-away-submit = ✅ Save
