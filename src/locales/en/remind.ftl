weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

period-week = the week { $from } – { $to }
period-month = the month { $month }/{ $year }
period-quarter = quarter { $quarter }/{ $year }

remind-head = 🔔 <b>Reminder</b> · { $unit }
remind-again-snooze = ⏰ Reminding you again, as you asked.
remind-again-back = 👋 Welcome back. This is what stands open.
remind-instead = 👤 You receive this for { $name }, who is away.
remind-today = Today
remind-tomorrow = Tomorrow

remind-register-opening = Registration for the campaign has begun. Please register your unit's concrete action.
remind-register-eighty = Registration will close soon and your unit has not registered.
remind-register-due = { $day } is the last day to register. Your unit has not registered.
remind-register-late = Registration is overdue. Your unit has not registered.

remind-mend-opening = Your unit's pledge was returned. Please mend it and send it again.
remind-mend-eighty = The returned pledge is due to be mended soon.
remind-mend-due = { $day } is the last day to mend the returned pledge.
remind-mend-late = The returned pledge is overdue to be mended.

remind-sign-opening = Your unit's pledge was approved. The principal is asked to sign it.
remind-sign-eighty = The approved pledge is due to be signed soon.
remind-sign-due = { $day } is the last day to sign. The pledge was approved and is not signed.
remind-sign-late = Signing is overdue. The pledge was approved and is not signed.

remind-report-opening = It is time to report on <b>{ $period }</b>.
remind-report-eighty = The report on <b>{ $period }</b> is due soon. Your unit has not sent it.
remind-report-due = { $day } is the last day to report on <b>{ $period }</b>. Your unit has not sent it.
remind-report-late = The report on <b>{ $period }</b> is overdue. Your unit has not sent it.

remind-campaign = Campaign: { $title }
remind-pledge = Registered action: “{ $action }”
remind-deadline = Due <b>{ $due }</b>
remind-due-hour = at { $time } on { $weekday }, { $day }
remind-due-day = by the end of { $weekday }, { $day }

remind-count = Your unit has { $count } things to do:
remind-what-register = Register
remind-what-mend = Mend the returned pledge
remind-what-sign = Sign the pledge
remind-what-report = Report on { $period }
remind-item = • <b>{ $what }</b>, due { $due }
remind-item-late = • <b>{ $what }</b>, overdue (it was due { $due })
remind-item-unit = Unit: { $unit }
remind-more = … and { $count } more.
remind-last = This is the last reminder. If it is still missing on the next working day, your unit will be named to the officer in charge.

button-remind-register = 📝 Register now
button-remind-mend = ✏️ Mend the pledge
button-remind-sign = ✍️ Sign
button-remind-of = { $what }: { $of }
button-remind-report = 📊 Report now
button-remind-report-of = 📊 Report on { $period }

digest-head = 📋 <b>Units that are silent</b>, { $day }
digest-silent = These units are overdue and were reminded, and have not done it.
digest-campaign = <b>{ $title }</b>
digest-register = Not registered: <b>{ $count }</b>
digest-mend = Returned pledge not mended: <b>{ $count }</b>
digest-sign = Not signed: <b>{ $count }</b>
digest-report = No report on { $period }: <b>{ $count }</b>
digest-not-joined = <b>Not joined</b>, so not reached by reminders: <b>{ $count }</b>
digest-unit = • { $unit }
digest-more = … and { $count } more.
button-digest-progress = 📊 See the progress

cli-remind-at = At { $at }:
cli-remind-none = nobody needs a reminder.
cli-remind-quiet = quiet hours, nothing is sent.
cli-remind-reminder = Remind { $name } ({ $unit }): { $duties }
cli-remind-duty = { $what } ({ $stage })
cli-remind-digest = Digest for { $name }: { $silent } silent, { $notJoined } not joined
cli-remind-silent = { $unit }: { $duties }
cli-remind-not-joined = { $unit }: not joined
cli-remind-dry = Only shown, nothing sent: { $reminders } reminders, { $digests } digests.
cli-remind-sent = Queued: { $reminders } reminders, { $digests } digests; skipped { $skipped }, too late { $tooLate }.
cli-remind-future = Reminders are not sent for a moment in the future. Use --dry-run to look at them.
remind-stage-opening = opening
remind-stage-eighty = due soon
remind-stage-due = due day
remind-stage-late1 = overdue, 1st reminder
remind-stage-late2 = overdue, 2nd reminder
remind-stage-late3 = overdue, 3rd reminder
remind-stage-escalate = to the tier above
remind-stage-listed = listed
remind-asked = <i>{ $office } asks you</i>
