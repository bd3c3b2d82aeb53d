# Settings of the tenant: /settings, giao-uoc settings and the YAML file.

address-teacher = thầy/cô
address-comrade = đồng chí
address-formal = ông/bà
address-familiar = anh/chị

settings-yes = yes
settings-no = no
settings-none = none
settings-never = never
settings-after = after { $days } working days
settings-morning = with the morning's messages
settings-built-in = the built-in text
settings-nothing = none
settings-list = { $before }, { $next }
settings-kind-names = { $vi } ({ $en })
settings-readers-all = all
settings-readers-officers = officers
settings-readers-leaders = leaders
settings-sort-school = school
settings-sort-office = office

settings-address-form = Form of address (in Vietnamese)
settings-quiet-hours = Quiet hours
settings-quiet-daysOff = No messages on days off
settings-calendar-weekend = Weekly days off
settings-calendar-publicHolidays = Viet Nam's public holidays are kept
settings-calendar-holiday = Holiday { $days }
settings-calendar-workingDay = Day worked instead { $day }
settings-kinds-kind = Kind of unit { $item }
settings-escalation-lateReminders = Reminders to the unit when overdue
settings-escalation-digestTo = Who in the office above gets the list of the late
settings-escalation-digestAt = When the list of the late is sent
settings-escalation-higherAfter = On to the office above that one
settings-escalation-newsAt = When officers get the day's news
settings-consent-vi = Text of consent (Vietnamese)
settings-consent-en = Text of consent (English)
settings-welcome-vi = Words of welcome (Vietnamese)
settings-welcome-en = Words of welcome (English)

settings-added = + Added: { $what }
settings-added-as = + Added: { $what }: { $value }
settings-removed = − Removed: { $what }
settings-changed = • { $what }: { $before } → { $after }

settings-file-head = Settings of the tenant. Change what you need and import the file again; what is left out stays as it is.
settings-file-address = Form of address in Vietnamese: thầy/cô, đồng chí, ông/bà or anh/chị.
settings-file-quiet = Quiet hours: nothing is sent between from and to. daysOff: yes means nothing on days off either.
settings-file-calendar = Calendar: weekly days off, Viet Nam's public holidays, school holidays (from, to, name), days worked instead.
settings-file-kinds = Kinds of unit: key is the code, name and english are the names, sort is school or office, words are what rosters write.
settings-file-escalation = After how many reminders (1–5) the office above is told, who there, at what hour; higherAfter: after how many more working days the next one is (0 for never).
settings-file-consent = Text of consent to data processing; empty for the built-in one.
settings-file-welcome = Words of welcome when somebody joins; empty for none.

tenant-words = { $en }
tenant-kind = { $en }
error-settings-changed = Somebody else has just changed the settings, so nothing was stored. Please look again and repeat your change.

settings-line = { $what }: <b>{ $value }</b>
settings-item = • { $what }
settings-item-named = • { $name }: { $what }
settings-more = … and { $count } more
settings-holidays = School holidays: { $count }
settings-workingDays = Days worked instead: { $count }
settings-kinds = Kinds of unit with names of their own: { $count }
settings-same = Nothing changes.
settings-would = Would change ({ $count }):
settings-done = Changed ({ $count }):
cli-settings-unset = Nothing was changed yet: the built-in values hold.
cli-settings-since = Revision { $rev }, last changed { $moment }.
cli-settings-written = The settings were written to { $file }.
cli-settings-old = Not stored: the file was made from revision { $revision }, and revision { $rev } holds by now. See the changes above; run again with --anyway if you still want them, or export anew and edit that.
