command-dotthidua = Campaigns

campaign-status-draft = Draft
campaign-status-open = Open
campaign-status-closed = Closed

campaign-none = There is no campaign yet.
campaign-list-head = <b>Campaigns</b>
campaign-line = { $number }. { $title } – { $status }, { $units } units
campaign-send-file = To create a campaign, please send its .yaml file here.
campaign-all = All campaigns

campaign-head = 🏁 <b>{ $title }</b> – { $status }
campaign-directive = <b>Directive:</b> { $number } of { $day }: { $title }
campaign-year = <b>School year:</b> { $year }
campaign-contents = <b>Contents ({ $count }):</b>
campaign-groups = <b>Groups of indicators ({ $count }):</b>
campaign-item = { $number }. { $title }
campaign-registration = <b>Registration:</b> from { $from } to the end of { $to }
campaign-cadence-weekly = <b>Reports:</b> every week, due on { $weekday } at { $hour }:00, from { $from } to { $to }
campaign-cadence-monthly = <b>Reports:</b> every month, due on its last { $weekday } at { $hour }:00, from { $from } to { $to }
campaign-cadence-quarterly = <b>Reports:</b> every quarter, due on its last { $weekday } at { $hour }:00, from { $from } to { $to }
campaign-audience-all = <b>For:</b> the schools under { $where } ({ $units } units)
campaign-audience-kinds = <b>For:</b> { $kinds } under { $where } ({ $units } units)

button-campaign-open = ▶ Open
button-campaign-closed = ⏹ Close
button-campaign-open-yes = Open it
button-campaign-closed-yes = Close it
campaign-confirm-open =
    Open <b>{ $title }</b> for { $units } units?
    Principals who have joined are told at once (in quiet hours: the next morning).
campaign-confirm-reopen =
    Open <b>{ $title }</b> again for { $units } units?
    Registration, reports and reminders go on.
campaign-confirm-late = ⚠️ Registration ended on { $to }: units can still register, but are overdue at once.
campaign-confirm-closed =
    Close <b>{ $title }</b> for { $units } units?
    From then on it can only be looked at and exported: no registering, mending, reviewing, signing, reporting or reminding. The data stay, and it can be opened again.
campaign-done-open = ✅ The campaign is open.
campaign-left = ⚠️ If it is closed now, this stays undone:
campaign-left-review =
    • { $count ->
        [one] { $count } unit with a pledge that waits for review
       *[other] { $count } units with a pledge that waits for review
    }
campaign-left-returned =
    • { $count ->
        [one] { $count } unit with a returned pledge that was not mended
       *[other] { $count } units with a returned pledge that was not mended
    }
campaign-left-sign =
    • { $count ->
        [one] { $count } unit that has not signed its approved pledge
       *[other] { $count } units that have not signed their approved pledge
    }
campaign-left-report =
    • { $count ->
        [one] { $count } unit with a report that is past due and missing
       *[other] { $count } units with a report that is past due and missing
    }
campaign-done-closed = ✅ The campaign is closed.
campaign-unheard = ⚠️ { $count ->
    [one] { $count } unit has
   *[other] { $count } units have
} no principal here yet and { $count ->
    [one] does
   *[other] do
} not hear of the opening. Invite them with /invite: who joins while units can register is told at once.
campaign-unheard-all = ⚠️ No unit has a principal here yet, so nobody hears of the opening. Invite them with /invite: who joins while units can register is told at once.
campaign-file-not-admin = Only an administrator makes a campaign, or changes settings, by a .yaml file. Please pass it on to yours.
campaign-already = This campaign is now: { $status }.
campaign-changed = The campaign has changed since this button was sent. It is now: { $status }.

campaign-created = ✅ The campaign was created from the file, as a draft. Please read it through, then open it.
campaign-file-large = The file is too large: a campaign file has at most { $max } KB.
campaign-file-refused = The file has { $count } things to mend, so no campaign was created:
file-problems-more = … and { $count } more.
file-send-again = Please mend the file and send it again.
file-not-fetched = I could not get the file from Telegram. Please send it again in a few minutes.

news-campaign-open =
    🏁 The campaign <b>{ $title }</b> is open.
    Please register your unit's concrete action from { $from } to the end of { $to }. Press the button below or type /dangky.
news-campaign-soon =
    🏁 The campaign <b>{ $title }</b> is open.
    You can register your unit's concrete action from { $from } to the end of { $to }, with /dangky.
button-register-now = 📝 Register

button-sample = 📄 Get a sample file
sample-not-sent = The sample could not be sent. Please press again in a few minutes.
sample-campaign = 📄 This is a sample of a campaign, each part explained (in Vietnamese). Please change it to what your directive says and send it back here; a new campaign is a draft, to be looked at before it is opened.
sample-roster = 📄 This is a sample list of units. Please replace the example lines by your units, one a line, and send it back here. The topmost unit has no “Mã đơn vị quản lý” (code of the unit above).
sample-roster-sheet = Units
