join-offer = You are invited to be <b>{ $role }</b> of <b>{ $unit }</b>.
join-consent-body =
    <b>Processing of personal data</b>
    The system stores: your name, your Telegram account number, your post, and what you send (pledges, reports, evidence).
    Purpose: following the emulation covenant of the unit. The officers above the unit can see it.
    You can look at it with /me and ask for its erasure at any time.
join-consent-ask = Do you agree?
join-consent-yes = I agree
join-consent-no = I do not agree
join-name-ask = Please tell me your full name. For example: Nguyễn Thị Hoa.
join-name-bad = A name needs letters, { $min } to { $max } characters, on one line.
join-name-one = “{ $name }” is one word. Please type the full name, so that officers know who it is.
button-name-keep = Keep “{ $name }”
join-declined = You do not agree, so I store nothing. If you change your mind, please open the invitation again.
join-take-ask = Do you take this post?
join-take-yes = Take the post
join-take-no = Do not take it
join-not-taken = You do not take this post; everything else stays as it is. If you change your mind, please open the invitation again.
join-register-open = 📝 Registration for “<b>{ $title }</b>” is open until { $to }.
join-register-late = 📝 “<b>{ $title }</b>”: registration was due by { $to }, but your unit can still register.
join-register-how = Please press the button below to begin.
join-already = You have taken this post already; there is no need to open the invitation again.
join-admin-start = You are named as administrator. Please type /start to take your post.
join-no-roster = There are no units yet. Please send the list (Excel or CSV) here as a file, or import it on the server with <code>giao-uoc import units FILE</code> and type /start again.
