command-dangky = Register the unit's concrete action

field-content = Content
field-action = Action
field-target = Target
field-deadline = Deadline
field-responsible = Person responsible
field-attachments = Attachments

pledge-content = <b>Content:</b> { $value }
pledge-action = <b>Action:</b> { $value }
pledge-target = <b>Target:</b> { $value }
pledge-deadline = <b>Deadline:</b> { $value }
pledge-responsible = <b>Person responsible:</b> { $value }
pledge-files = <b>Attachments:</b> { $count }

register-no-campaign = No campaign takes registrations of your unit now. I will tell you when one does.
register-not-yet = “{ $campaign }” takes registrations from { $from } to { $to }. Please come back in that time.
register-which-campaign = Several campaigns are open. For which one do you register?
register-which-standing = • { $campaign }: your unit has a pledge – { $status }
register-draft-found = Your unit has a draft that was not sent: “{ $action }”.
register-draft-ask = Would you like to go on with it or write a new one? The draft is kept.
button-new = Write a new one

register-content-ask = Which <b>content</b> does your unit register for?
register-action-ask = <b>What will the unit do?</b> One concrete, practical action.
register-action-example = For example: Open a green library in the schoolyard where pupils read during breaks.
register-target-ask =
    What is the measurable <b>target</b>? A figure, a frequency or a scope that can be checked in the end.
    For example: 1 library, 500 books, 1 reading lesson per class each week.
register-deadline-ask =
    By which <b>deadline</b>? Choose a day, or type one.
    For example: { $day }, cuối tháng { $month } (the end of a month).
register-responsible-ask =
    Who is <b>responsible</b>? One person, with name and post.
    For example: Trần Thị Lan, deputy principal.
register-attachments-ask = Send <b>photos or files</b> that belong to it (a plan, a decision…), or skip.
register-attachments-more = Send more photos or files, or press “Done”.
register-present = Present text: “{ $value }”
register-returned = ↩️ The officer asks to mend it: “{ $reason }”
register-too-long = The text has { $length } characters, more than { $max }. Please write it shorter; you can send the full text as a file at a later step.
register-edit-late = This registration was sent and no longer follows an edited message. To change it, type /pledges, open it and take it back or propose a change.
register-responsible-name = Please write the name of the person responsible.
register-responsible-self = 👤 Person responsible: { $person }
register-too-short = The text is too short. Please write it more clearly.

deadline-understood = ⏱ Deadline: <b>{ $day }</b>
deadline-unreadable = I cannot read this day. For example: { $example }, or “cuối tháng { $month }” (the end of a month).
deadline-no-such-day = There is no such day in the calendar. Do you mean { $example }?
deadline-past = This day is over. A day to come, for example: { $example }.
deadline-too-far = This day is too far away. For example: { $example }.

register-review-head = <b>Pledge of { $unit }</b>, { $campaign }
register-findings-none = ✅ The text is concrete and can be checked.
register-findings-head = ⚠️ <b>Better looked at again before sending:</b>
register-finding = • { $field }: { $message }
register-finding-example = <i>{ $example }</i>
register-review-foot = Send it to the officer, or change it?
register-done = ✅ The pledge of { $unit } was sent. The officer will look at it and answer you here.
register-mended = ✅ The mended pledge of { $unit } was sent again.
button-view-pledge = See the pledge

field-why = Why it changes
register-why-ask =
    Why is the <b>signed commitment to be changed</b>? After this you choose what to edit.
    For example: the school was given two more classes, so that the target grows from 50 trees to 70.
register-amend-head = <b>Change of the commitment of { $unit }</b>, { $campaign }
register-amend-same = Everything is still as it was signed. Press “Edit” to choose what is to be changed.
register-amend-foot = Send the change for review? The signed commitment stays in force until the principal signs the change.
register-amended = ✅ The change for { $unit } is sent. The signed commitment stays in force until the principal signs the change.
register-amend-why = The reason is still missing. Press “Edit” to give it and to choose what is to be changed.
register-withdrawn-found = The unit has a withdrawn pledge in this campaign. Would you like to mend it, or begin a new one?
register-faults-open = ↩️ Fields still to be mended: { $count }
register-faults-anyway = ⚠️ Fields not mended yet: { $count }. It may be returned again. Send it all the same?
button-submit-anyway = Send all the same
