command-xoadulieu = See and erase the data about me
data-head = <b>The data held about you</b>
data-account = • Telegram account number { $id }, the language and the reminder hours that you chose
data-stranger = • No name and no post: you have not joined.
data-formerly = • The Telegram account that was lost: number <code>{ $id }</code>
data-name = • Name: <b>{ $name }</b>
data-consent = • Consent to the processing of personal data on { $day } (version { $version })
data-post = • Post: { $role }, { $unit }, since { $day }
data-drafts =
    • { $count ->
        [one] { $count } unfinished draft
       *[other] { $count } unfinished drafts
    }
data-records =
    Records of the unit that you sent: { $pledges ->
        [one] { $pledges } pledge
       *[other] { $pledges } pledges
    }, { $reports ->
        [one] { $reports } report
       *[other] { $reports } reports
    }. Records belong to the unit and are kept under the name of the post.
data-who-sees = Your name and post are shown only to people of your unit and to the offices above. The messages in this chat are kept by Telegram; you can delete them yourself.
button-erase = Withdraw consent and erase
erase-ask = <b>Withdraw your consent and erase the data about you?</b>
erase-goes = Erased at once and for good: your name, your posts here, your consent, language and reminder hours, drafts. You will get no reminders and see the unit's matters no more; to come back you need a new invitation.
erase-stays = Kept: the unit's pledges, commitments, reports and history, without your name. The office above is told that the post is vacant.
erase-stays-none = No records of a unit are concerned.
button-erase-yes = Erase the data about me
button-erase-no = Do not erase
erase-done = The data about you has been erased as you asked. Thank you for taking part. To come back, please ask for a new invitation.
news-erased = ℹ️ The post <b>{ $role }</b>, <b>{ $unit }</b> is vacant: its holder withdrew the consent to the processing of personal data. Please invite whoever is in charge now.
button-consent-read = What I agreed to
button-consent-anew = The new text
consent-unknown = This text is not kept any more.
consent-anew-head = 📄 The text of consent to data processing is not the one that you agreed to any more. It now says:
consent-anew-foot = If you agree, please press the button below. Until then your earlier consent stands as it was given; you can withdraw it at any time with /mydata.
consent-anew-done = ✅ Your consent to the new text is recorded.
