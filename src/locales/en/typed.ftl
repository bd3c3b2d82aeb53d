# What people type in place of a command, separated by “|”; case, blanks and signs are not compared.
typed-polite = I | me | please | want | to | would | like | can | the | a | my
typed-start = begin
typed-dangky = register | registration | register an action
typed-bandangky = pledge | pledges | sign | see pledges | see pledge | take back | edit the pledge | edit the target | edit the action | edit the deadline | send again
typed-baocao = report | reports | this week's report | late report | send report | send a report
typed-suabaocao = correct a report | edit a report | correct report | edit report | edit my report
typed-nhacviec = reminders | my reminders | snooze | away | i am away | reminder hour | on leave
typed-duyet = review | approve
typed-thongbao = announce | announcement | send an announcement | send a directive | recall an announcement | who has not read
# Begins at once what /announce leads to; also with words behind: “send an announcement to the schools”.
typed-soanthongbao = send an announcement | send announcement | write an announcement | send a directive
typed-tiendo = progress | status | extend a deadline
typed-chuabaocao = not reported | who has not reported | which schools have not reported | who did not report
typed-chuadangky = not registered | who has not registered | which schools have not registered
typed-quahan = overdue | who is overdue | which schools are overdue
typed-xuat = export | export table | export to excel | download the table | download table | spreadsheet
typed-nopthay = on behalf | file on behalf | paper | paper signature | signed on paper | signed sheet
typed-lichsu = history | log
typed-donvi = unit | units | find unit | find a unit
typed-thumoi = invite | invitation | invite a deputy | not joined
typed-dotthidua = campaign | campaigns
typed-caidat = settings | tenant settings | quiet hours | holidays | school holidays | form of address | kinds of unit
typed-trogiup = help | guide | menu | what can I do
typed-toi = me | who am I | post | posts | change my name | leave my post
typed-ngonngu = language | change language | English | Vietnamese
typed-huy = cancel | stop | quit
typed-xoadulieu = my data | erase my data | delete my data | withdraw consent | data about me | know about me
# Below an answer of the bot: what presses its button.
typed-button-import = import | import it | import the list
typed-button-open = open | open it | open the campaign
typed-button-open-yes = open the campaign | yes, open | confirm
typed-button-resume = continue | go on | resume
typed-announce-send = send | send it | send now | send it now | now
typed-announce-now = send now | send it now | now | send at once
typed-announce-move = another time | change the time | move | postpone
typed-announce-correct = edit the text | edit | correct
typed-announce-cancel = cancel | do not send | call it off
typed-announce-restore = restore | schedule again
typed-announce-recall = take it back | recall
typed-announce-scheduled = see | send now | change the time | move | postpone | cancel | edit
typed-number = { $number } | number { $number }
# Before the name of a field: “change the target”.
mend-verbs = edit | change | correct | mend | edit the | change the
