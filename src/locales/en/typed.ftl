# What people type in place of a command, separated by “|”; case, blanks and signs are not compared.
typed-polite = I | me | please | want | to | would | like | can | the | a | my
typed-start = begin
typed-dangky = register | registration | register an action
typed-bandangky = pledge | pledges | sign | see pledges | see pledge
typed-baocao = report | reports | send report | send a report
typed-nhacviec = reminders | my reminders | snooze | away | i am away
typed-duyet = review | approve
typed-thongbao = announce | announcement | send an announcement
typed-tiendo = progress | status
typed-donvi = unit | units | find unit | find a unit
typed-thumoi = invite | invitation | invite a deputy | not joined
typed-dotthidua = campaign | campaigns
typed-trogiup = help | guide | menu | what can I do
typed-toi = me | who am I | post | posts | change my name | leave my post
typed-ngonngu = language | change language | English | Vietnamese
typed-huy = cancel | stop | quit
typed-xoadulieu = my data | erase my data | delete my data | withdraw consent
