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
