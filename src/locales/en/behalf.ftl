command-nopthay = File in place of a unit that cannot use Telegram

button-behalf = 📝 File for it
button-in-place = 📝 Act in the unit's place
filing-for = 📝 <i>In place of <b>{ $unit }</b></i>

behalf-head = 📝 <b>Filing in place of { $unit }</b>
behalf-note = What is filed here is marked so; when somebody of the unit joins, they will see it.
behalf-note-joined = What is filed here is marked so, and the unit is told at once. Signing stays with the principal.
behalf-choose = What would you like to file?
behalf-nothing = There is nothing to file now.
behalf-register = Pledge: { $campaign }
behalf-mend = Mend and send again: { $action }
behalf-report = Report { $period }: { $action }
behalf-report-late = ❗ Report { $period }: { $action }

register-in-place = ✅ The pledge of { $unit } is filed in its place, and marked so.
news-report-office =
    📊 { $name } ({ $office }) has filed the report { $period } of <b>{ $unit }</b> in its place.
    Please read it; until the officer has seen it, you can edit it.
report-on-behalf = 📝 Filed in place of the unit ({ $role }).
