button-relief = ⏱ Extend, exempt

relief-what-register = Registering
relief-what-report = Report { $period }
relief-thing = { $what }, due { $due }
relief-ask = ⏱ What is to be extended or waived for <b>{ $unit }</b>?
relief-kind-ask = What would you like to do?
relief-kind-extend = ⏱ Extend it
relief-kind-exempt = Exempt from this report
relief-kind-revoke = Take back what was granted
relief-until-ask =
    Extend it <b>until the end of</b> which day? Choose one or type it.
    For example: next Friday, 15/10.
relief-day-unreadable = I cannot read this day. For example: { $example }.
relief-day-far = { $day } is long after the end of the campaign ({ $end }). Please choose an earlier day; if you type it, with the year.
relief-day-early = This day is not later than the present deadline ({ $day }). Please choose a later one.
relief-reason-ask =
    <b>Why</b>? The unit will read it.
    For example: the school was closed for three days because of a flood.
relief-field-what = What
relief-field-kind = Extend or exempt
relief-field-until = New deadline
relief-field-reason = Reason
relief-review = ⏱ <b>{ $unit }</b>
relief-review-extend = <b>New deadline:</b> the end of { $day }
relief-review-exempt = <b>Exempt from this report</b>
relief-review-revoke = <b>What was granted is taken back</b>: the common deadline again
relief-reason = <b>Reason:</b> { $reason }
relief-foot = Save it and tell the unit?
relief-changed = ⚠️ Somebody else has just decided on this; what you chose does not apply any more. Please press “Edit” and choose again.
relief-told = The unit is told.
relief-told-nobody = Nobody of the unit has joined, so nobody could be told. Please contact them yourself.
relief-done-extend = ✅ Extended for { $unit }: { $what }.
relief-done-exempt = ✅ { $unit } is exempt: { $what }.
relief-done-revoke = ✅ Taken back for { $unit }: { $what }.
relief-nothing = There is nothing left to extend or waive for this unit.
relief-line-extend = ⏱ { $what }: extended until the end of { $day } – “{ $reason }” ({ $who }, { $at })
relief-line-exempt = ⏱ { $what }: exempt – “{ $reason }” ({ $who }, { $at })

news-relief-extend =
    ⏱ { $office } has extended for <b>{ $unit }</b>: { $what }, now due { $due }.
    Reason: “{ $reason }”
news-relief-exempt =
    ⏱ { $office } has exempted <b>{ $unit }</b>: { $what }.
    Reason: “{ $reason }”
news-relief-revoke =
    ⏱ { $office } has taken back what was granted to <b>{ $unit }</b>: { $what } is due as for all.
    Reason: “{ $reason }”

button-relief-all = ⏱ Extend registration
relief-all-head = ⏱ <b>Extend registration</b>, { $unit }
relief-all-units = Not registered: <b>{ $count } { $count ->
        [one] unit
       *[other] units
    }</b>, due { $due }.
relief-all-units-first = Not registered: <b>{ $count } { $count ->
        [one] unit
       *[other] units
    }</b>, the earliest due { $due }.
relief-all-left-out = Registered: { $count } { $count ->
        [one] unit
       *[other] units
    }, nothing changes there.
relief-all-granted = Of these extended already: { $count } { $count ->
        [one] unit
       *[other] units
    }.
relief-all-field-kind = Extend or take back
relief-all-kind-revoke = Take extensions back
relief-all-reason-ask =
    <b>Why</b>? The units will read it.
    For example: many schools were closed because of a flood.
relief-all-review-extend = Registration of <b>{ $count } { $count ->
        [one] unit
       *[other] units
    }</b> is extended to <b>the end of { $day }</b>.
relief-all-review-kept =
    { $count ->
        [one] One unit has that day or a later one already and keeps it.
       *[other] { $count } units have that day or a later one already and keep it.
    }
relief-all-review-revoke = The extensions of <b>{ $count } { $count ->
        [one] unit
       *[other] units
    }</b> are taken back, those granted to one alone as well: due as for all.
relief-all-foot = Store it and tell each unit?
relief-all-nothing = No unit is left that has not registered and that you may give more time.
relief-all-done-extend = ✅ { $unit }: registration was extended for <b>{ $count } { $count ->
        [one] unit
       *[other] units
    }</b> to <b>the end of { $day }</b>.
relief-all-done-revoke = ✅ { $unit }: the extensions of <b>{ $count } { $count ->
        [one] unit
       *[other] units
    }</b> were taken back.
relief-all-told =
    { $count ->
        [one] One unit is told.
       *[other] { $count } units are told.
    }
relief-all-untold = Nobody has joined in { $count } { $count ->
        [one] unit
       *[other] units
    }, so that I could tell nobody there. Please get in touch with them yourself.
relief-all-going = ⏳ I am going on with the other units and will tell you when it is done.
relief-all-stopped = I stopped there: the campaign was closed, or your unit is no longer in charge.
