audit-head = <b>History: { $unit }</b>
audit-none = Nothing has been recorded yet.
audit-none-older = There is nothing older.
audit-line = { $when } · { $who }: { $what }
audit-line-unit = { $when } · { $who }: { $what } – { $unit }
audit-changed-text = • { $what }: changed
audit-changed-more = … and { $count } more
audit-system = The system
audit-erased = Somebody who has left
audit-action = { $action ->
    [pledge-submit] sent a pledge
    [pledge-resubmit] sent the mended pledge again
    [pledge-amend] asked to amend a signed pledge
    [pledge-withdraw] withdrew a pledge
    [pledge-undo] took back a decision
    [pledge-approved] approved a pledge
    [pledge-returned] returned a pledge to be mended
    [pledge-sign] signed the commitment
    [pledge-paper] recorded a signature on paper
    [pledge-paper-back] took back the record of a signature on paper
    [pledge-paper-confirmed] confirmed a signature on paper
    [pledge-paper-contested] contested the record of a signature on paper
    [report-submit] filed a report
    [report-replace] changed a report
    [report-see] looked at a report
    [evidence-telegram-only] evidence is too large and stays on Telegram alone
    [evidence-unavailable] evidence could not be fetched
    [announcement-send] sent an announcement
    [announcement-reschedule] moved an announcement
    [announcement-correct] corrected an announcement
    [announcement-recall] recalled an announcement
    [group-save] saved a group of recipients
    [group-drop] deleted a group of recipients
    [announcement-nudge] nudged those who had not confirmed
    [announcement-cancel] cancelled an announcement
    [announcement-change] changed a scheduled announcement
    [announcement-resume] went on with an announcement
    [announcement-acknowledge] confirmed an announcement
    [campaign-create] made a campaign
    [campaign-open] opened a campaign
    [campaign-closed] closed a campaign
    [campaign-follow] moved a campaign's audience along with the units
    [roster-import] imported the roster
    [unit-close] closed a unit
    [unit-reopen] reopened a unit
    [invite-create] made an invite
    [member-join] joined
    [member-rename] changed their name
    [member-away] reported an absence
    [member-back] came back
    [post-leave] left a post
    [post-remove] removed somebody from a post
    [post-back] came back to a post
    [post-hand-over] handed over a post
    [post-ask-takeover] asked to take over a post
    [post-ask-relink] asked to move a post to a new account
    [post-refuse] refused a request for a post
    [post-withdraw] withdrew the request for a post
    [post-object] objected to a request for a post
    [settings-address] changed the form of address
    [settings-quiet] changed the quiet hours
    [settings-calendar] changed the calendar
    [settings-kinds] changed the kinds of unit
    [settings-escalation] changed how reminders climb
    [settings-consent] changed the text of consent
    [settings-welcome] changed the words of welcome
    [member-consent] agreed to the new text on personal data
    [report-correct] corrected a reported figure
    [duty-extend] extended a deadline
    [duty-exempt] exempted the unit from a report
    [duty-revoke] took an extension or exemption back
    [duty-nudge] reminded units of what is due
   *[other] { $action }
}
button-history-older = Older ➡
button-history-newest = ⬅ Newest
command-lichsu = History: who did what, when
