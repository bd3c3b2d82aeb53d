# The chat page of the demo: `npm run demo`. Ids that begin with `page-` are sent to the page.
demo-page-starting = Starting Redis, the Telegram simulator and the bot…
demo-page-ready =
    Open this page in a browser: { $url }
    Ctrl-C stops it. Everything is still there the next time; --fresh begins anew.
demo-page-stopped = The demo has stopped; nothing of it is running any more.
demo-page-locked = another demo runs on the folder { $folder }; stop that one first, or set another DATA_DIR

page-title = Giao Ước – try it
page-scenario = Scenario
page-scenario-empty = Start of the year
page-scenario-empty-about = The 59 schools of Thanh Ba district are in the roster, the campaign has just been opened, nobody has joined.
page-scenario-mid = Mid-season
page-scenario-mid-about = 59 schools have registered and reported on the first week; the second is open. Takes about half a minute to live through.
page-scenario-end = End of the year
page-scenario-end-about = A year of quarterly reports is over, some schools late. Takes a few minutes to live through.
page-reset = Reset
page-reset-warning = All messages that are there will be wiped.
page-reset-yes = Begin
page-reset-no = Cancel

page-guide-tab = Guide
page-guide-title = Ten steps of a covenant
page-guide-intro-empty = Do them yourself on the phones beside this, or have them done. Each step ticks itself.
page-guide-intro-mid = Mid-season: press “To Friday 17:00” and see who is reminded, or open the phone of another school.
page-guide-intro-end = The year is over: try /tiendo on the officer's and on the director's phone.
page-guide-do = Do it for me
page-guide-doing = Doing it…
page-guide-show = Show the phone
page-guide-done = done
page-guide-passed = passed over
page-guide-failed = This could not be done from here. Please do the step yourself, or press “Reset”.
page-guide-broken = This scenario could not be played. Please press “Reset”.
page-guide-starting = Getting ready…
page-guide-playing = 59 schools live through the season…
page-guide-end = Once around: from the invitation to the first digest. Now look at the API and the faults, or choose the scenario “Mid-season”.

page-step-join = Hoa accepts the invitation
page-step-join-how = On Hoa's phone press <b>Open the link</b>, agree, and choose the name.
page-step-office = Bình and Minh join, too
page-step-office-how = The officer Bình and the director Minh open their own links like Hoa.
page-step-register = Hoa registers one action
page-step-register-how = Send <b>/dangky</b> and answer. Try something vague, such as “Nâng cao chất lượng” (raise quality), and see what the bot advises.
page-step-return = Bình returns it to be made clear
page-step-return-how = Bình sends <b>/duyet</b>, presses <b>Return</b>, chooses the field and says why.
page-step-mend = Hoa mends that field
page-step-mend-how = Press the button below the message that came, write it concretely, and submit.
page-step-approve = Bình approves
page-step-approve-how = Send <b>/duyet</b> again and press <b>Approve</b>.
page-step-sign = Hoa signs the commitment
page-step-sign-how = Press the button below the approval, read the commitment, and confirm.
page-step-announce = An announcement, and its acknowledgement
page-step-announce-how = Bình sends <b>/thongbao</b> to the schools; Hoa confirms that she has read it.
page-step-report = A period opens: reminded, and reported
page-step-report-how = Move the clock to the week of 21 September. Hoa is reminded; report by the button below it, with a photo dropped onto the phone.
page-step-digest = The first digest
page-step-digest-how = Let some more days pass: Bình gets the digest of who is silent and who has not joined.
