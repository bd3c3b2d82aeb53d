stranger =
    Hello. I am the assistant for the emulation covenants of the education sector.
    To begin, please open the invitation that your office sent to your unit. If you have none, or have a new account, please ask the officer in charge for a new one.
group-private =
    Hello everybody. I am the assistant for the emulation covenants of the education sector. What concerns one unit is said in private chats alone; in a group I neither read nor answer messages.
    Please press the button below to open a private chat.
group-open = Open a private chat
welcome-head = Hello { $name }.
welcome = You are acting as <b>{ $role }</b> of <b>{ $unit }</b>. What you can do here:
help-head = What you can do here:
help-line = { $command } – { $what }
help-foot = No need to remember commands: plain words such as “register”, “report” or “progress” will do.
help-hands =
    A slip of the hand: edit your message, and until it is sent the answer follows. Photos sent before /report are kept for it.
    Busy or away: /reminders changes the hour, snoozes, or names somebody who stands in.
fallback-near = I do not understand { $what }. Do you mean:
fallback-near-foot = If not, type /help to see all that you can do.
fallback-words = I do not understand { $what }. What you can do here:
fallback-file = Nothing waits for { $what } now. What you can do here:
fallback-other = I cannot read { $what }. What you can do here:

fallback-spoken = I cannot listen to { $what }. Please type, or press the microphone on the keyboard and dictate. What you can do here:

small-thanks = You are welcome. Type what you need at any time; /help shows what you can do.
small-answer = If this answers a message above, please press the button below that message. For anything else, type what you need, or /help.

me-head = <b>{ $name }</b>
me-post-acting = ▶ { $role }, { $unit } (acting)
me-post = • { $role }, { $unit }
me-post-closed = 🔒 { $role }, { $unit } (the unit is closed)
me-act-as = { $role } – { $unit }
me-consent = You agreed to the processing of your personal data on { $day } (version { $version }).

language-ask = Chọn ngôn ngữ / Choose a language
language-vi = Tiếng Việt
language-en = English
language-done = ✅ I will answer in English from now on.
language-mistaken = Nếu bấm nhầm, mời thầy/cô đổi lại:

cancel-nothing = There is nothing unfinished.
cancel-search = The search is left.
cancel-kept = Stopped. The draft is kept; press “Continue” when you want to go on.

command-start = Begin
command-trogiup = What you can do here
command-toi = My posts
command-ngonngu = Change the language
command-huy = Stop entering, keep the draft

apology-set-aside = Sorry, an error kept me from handling your last message. It has been recorded for the administrator. All that you entered before is kept; type /help for something else.
apology-wait-message = The system cannot store anything just now. Your message is kept and will be answered as soon as the system works again; you need not send it once more.
apology-wait-press = The system cannot store anything just now. Please press again in a few minutes.
too-much = Too many messages came from you at once, so no more are taken for now. What you send from here on is not stored; please wait a minute and send it again.
