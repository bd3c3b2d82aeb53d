command-tiendo = See how the units are doing

progress-head = 📊 <b>Progress: { $unit }</b>
progress-campaign = { $title }
progress-campaign-closed = { $title } (closed)
progress-campaign-button = { $title } · { $status }
progress-which-campaign = Which campaign would you like to look at?
progress-none-open = No campaign is open now. You can look back at those that are closed.
progress-no-campaign = There is no campaign to follow yet. When the administrator opens one, its progress will stand here.
progress-no-units = No unit here is asked by this campaign.
progress-other-campaign = Another campaign

progress-total = <b>{ $units } units:</b> { $joined } joined · { $registered } registered · { $approved } approved · { $signed } signed
progress-period = Reports for { $period }, due { $due }: <b>{ $reported }/{ $toReport }</b> units
progress-overdue = ❗ { $count } { $count ->
    [one] unit has
   *[other] units have
} something overdue

progress-unit = { $number }. { $sign } { $name } – { $state }
progress-office = { $number }. { $sign } <b>{ $name }</b>: { $units } units · { $joined } joined · { $registered } registered · { $signed } signed
progress-office-reporting = { $number }. { $sign } <b>{ $name }</b>: { $units } units · { $joined } joined · { $registered } registered · { $signed } signed · { $reported }/{ $toReport } reported

standing-not-joined = not joined
standing-in-place = { $state } (not joined)
standing-not-registered = not registered
standing-in-review = waiting for review
standing-returned = returned, to be mended
standing-to-sign = approved, to be signed
standing-overdue = { $count } overdue
standing-not-reported = not reported
standing-exempt = exempt from this report
standing-reported = reported
standing-signed = signed

filter-not-joined = Not joined
filter-not-registered = Not registered
filter-not-reported = Not reported
filter-returned = Returned
filter-to-sign = To be signed
filter-overdue = Overdue
progress-filter = { $filter } ({ $count })
progress-filtered-head = <b>{ $filter }: { $count } units</b>, { $unit }
progress-filter-empty = No unit is left in this list.
progress-all = ⬅ All units
progress-up = ⬆ { $unit }

silent-head = <b>{ $filter }</b>, { $unit }
silent-campaign = <b>{ $title }</b>: { $count ->
    [0] no unit
    [one] { $count } unit
   *[other] { $count } units
}
silent-none-asked = <b>{ $title }</b>: no report is due from any unit yet
silent-unit = • { $unit }
silent-open = { $count } · { $title }

unit-progress-head = 📊 <b>{ $unit }</b>
unit-progress-no-pledge = Nothing is registered yet.
unit-progress-not-asked = This unit is not asked by the campaign.
unit-progress-pledge = <b>Pledge { $number }</b> – { $status }: { $action }
progress-report-filed = ✅ Report of { $period }: sent
progress-report-late = ✅ Report of { $period }: sent late
progress-report-upcoming = ⏳ Report of { $period }: not yet open
progress-report-open = ⏳ Report of { $period }: open
progress-report-dueSoon = ⏳ Report of { $period }: due soon
progress-report-overdue = ❗ Report of { $period }: overdue
progress-report-missed = ❗ Report of { $period }: not sent, the period is over
progress-report-exempt = ⏱ Report { $period }: exempt
progress-report-more = … and { $count } earlier periods.
progress-late-register = ❗ Registration overdue since the end of { $day }
progress-late-mend = ❗ Mending the pledge overdue since the end of { $day }
progress-late-sign = ❗ Signing overdue since the end of { $day }
button-pledge-number = Pledge { $number }
button-report-of = Report { $period }

button-unit-nudge = 🔔 Remind these units
button-unit-nudge-yes =
    { $people ->
        [one] 🔔 Remind one person
       *[other] 🔔 Remind { $people } people
    }
button-progress-find = 🔎 Find a unit
unit-nudge-head = 🔔 <b>Reminding: { $filter }</b>, { $unit }
unit-nudge-people =
    { $people ->
        [one] To <b>one person</b>, one message with what is still to be done.
       *[other] To <b>{ $people } people</b> of { $units } units, one message each with what is still to be done.
    }
unit-nudge-nobody = There is nobody to remind now.
unit-nudge-not-joined =
    { $count ->
        [one] • In one unit nobody has joined: it cannot be reminded, but invited.
       *[other] • In { $count } units nobody has joined: they cannot be reminded, but invited.
    }
unit-nudge-had-today =
    { $count ->
        [one] • One person had a reminder today and gets no other.
       *[other] • { $count } people had a reminder today and get no other.
    }
unit-nudge-paused =
    { $count ->
        [one] • One person has snoozed or is away.
       *[other] • { $count } people have snoozed or are away.
    }
unit-nudge-later = It is quiet hours: it goes out at { $at }.
unit-nudge-done =
    { $people ->
        [one] ✅ One person is reminded.
       *[other] ✅ { $people } people of { $units } units are reminded.
    }
unit-nudge-done-later =
    { $people ->
        [one] ✅ One person will be reminded at { $at }.
       *[other] ✅ { $people } people of { $units } units will be reminded at { $at }.
    }

button-progress-table = 📥 Table (xlsx)
table-file = progress
table-sent = The table was sent: this period, and the reports filed, late and missing in the whole campaign for the summary.
table-which = The table of which campaign?
table-unsent = The table could not be sent. Please try again in some minutes.
table-units = Units
table-pledges = Pledges
table-reports = Reports
table-late = Late
table-column-number = No.
table-column-code = Code
table-column-unit = Unit
table-column-office = Office above
table-column-state = State
table-column-to-report = Reports due (this period)
table-column-reported = Reports filed (this period)
table-column-overdue = Overdue
table-column-all-filed = Reports filed (whole campaign)
table-column-all-late = Of these late (whole campaign)
table-column-all-missed = Reports missing past due (whole campaign)
table-column-content = Content
table-column-action = Action
table-column-target = Target
table-column-deadline = Deadline
table-column-responsible = Responsible
table-column-status = Status
table-column-sent = Sent at
table-column-signed = Signed at
table-column-hash = Code of the commitment
table-column-period = Period
table-column-figure = Figure
table-column-result = Result
table-column-difficulties = Difficulties
table-column-filed = Filed at
table-column-late = Note
