command-nhacviec = Giờ nhắc việc, hoãn nhắc, báo vắng mặt

pace-head = 🔔 <b>Nhắc việc của { -you }</b>
pace-hour = Giờ nhắc: <b>{ $time }</b>
pace-hour-usual = Giờ nhắc: từ <b>{ $time }</b>, như mọi người
pace-day = Ngày nhắc: <b>{ $weekday } hằng tuần</b>; riêng ngày đến hạn và khi quá hạn, tôi nhắc ngay
pace-day-usual = Ngày nhắc: mọi ngày làm việc
pace-snoozed = ⏰ Đang hoãn, nhắc lại lúc <b>{ $at }</b>
pace-away = 👤 Vắng mặt { $days }, <b>{ $name }</b> nhận thay
pace-away-nobody = 👤 Vắng mặt { $days }, việc nhắc chờ đến khi { -you } trở lại
pace-rules = Mỗi ngày nhiều nhất một tin nhắc. Không nhắc từ { $from } đến { $to }, cuối tuần, ngày lễ, Tết và kỳ nghỉ của trường (trừ việc đến hạn đúng ngày đó).
pace-rules-office = Mỗi ngày nhiều nhất một bản tổng hợp. Không gửi từ { $from } đến { $to }, cuối tuần, ngày lễ và Tết.
pace-holiday = Kỳ nghỉ sắp tới: { $days }.
pace-holiday-named = Kỳ nghỉ sắp tới: { $name }, { $days }.

pace-hour-ask = { -You } muốn nhận nhắc việc từ mấy giờ?
    Việc đến hạn trước giờ đó vẫn được nhắc sớm hơn.
pace-hour-typable = Chọn một giờ, hoặc gõ giờ khác, ví dụ: <i>7h15</i>.
pace-hour-typed = { -You } muốn nhận nhắc việc từ <b>{ $time }</b>?
pace-hour-unread = Tôi chưa đọc được giờ này. Ví dụ: <i>7h15</i>.
pace-hour-quiet = Giờ đó là giờ nghỉ, tôi không gửi nhắc việc. Mời { -you } chọn hoặc gõ giờ khác.
pace-day-ask = { -You } muốn dồn việc nhắc vào thứ mấy?
    Riêng ngày đến hạn và khi quá hạn, tôi vẫn nhắc ngay.
pace-snooze-ask = Hoãn nhắc việc đến bao giờ?
pace-snooze-done = ⏰ Vâng, tôi sẽ nhắc lại lúc <b>{ $at }</b>.
pace-snooze-nothing = Hiện đơn vị không có việc nào đang chờ; đến lúc đó nếu có, tôi mới nhắc.
pace-snooze-early = ⚠️ { $what } đến hạn trước lúc đó: { $due }.
pace-snooze-toast = Sẽ nhắc lại lúc { $at }.
pace-snooze-already = Đã hẹn nhắc lại lúc { $at } rồi.
pace-saved = ✅ Đã ghi.
pace-away-done = ✅ Đã ghi ngày vắng mặt.
pace-told-standin = 👤 <b>{ $name }</b> ({ $units }) vắng mặt từ { $from } đến { $to } và nhờ { -you } nhận thay nhắc việc trong thời gian đó.
pace-told-over = 👤 <b>{ $name }</b> ({ $units }) đã trở lại hoặc nhờ người khác: { -you } không còn nhận thay nhắc việc.

button-pace-hour = 🕐 Giờ nhắc
button-pace-day = 📅 Ngày nhắc
button-pace-snooze = ⏰ Hoãn nhắc
button-pace-unsnooze = Bỏ hoãn
button-pace-away = 👤 Báo vắng mặt
button-pace-back = Tôi đã trở lại
button-pace-hour-typed = ✅ Nhắc từ { $time }
button-pace-hour-usual = Như mọi người
button-pace-day-usual = Mọi ngày làm việc
button-snooze-afternoon = ⏰ Chiều nay
button-snooze-tomorrow = ⏰ Ngày mai
button-snooze-monday = ⏰ Thứ Hai
button-snooze-day = ⏰ { $weekday }, { $day }

field-away-days = Ngày vắng
field-away-standIn = Người nhận thay
away-edit-late = Ngày vắng mặt đã ghi nên không đổi theo tin vừa sửa được nữa. Muốn sửa, mời { -you } gõ /nhacviec.
away-day = { $weekday }, { $day }
away-days = từ { $from } đến { $to }
away-days-ask =
    { -You } <b>vắng mặt</b> từ ngày nào đến ngày nào?
    Ví dụ: 6/10 – 9/10, từ mai đến thứ Sáu, 3 ngày từ 6/10.
away-choice-today = Hôm nay
away-choice-tomorrow = Ngày mai
away-choice-week = Đến hết tuần này
away-choice-next-week = Cả tuần sau
away-bad-unreadable = Tôi chưa đọc được các ngày này. Ví dụ: 6/10 – 9/10, hoặc “tuần sau”.
away-bad-no-such-day = Không có ngày này trong lịch. Mời { -you } xem lại.
away-bad-past = Những ngày này đã qua. Mời { -you } ghi ngày từ hôm nay trở đi.
away-bad-reversed = Ngày bắt đầu sau ngày kết thúc. Mời { -you } ghi lại, ví dụ: 6/10 – 9/10.
away-bad-too-long = Khoảng này dài quá một năm. Mời { -you } xem lại năm.
away-bad-meant = Ngày này không có hoặc đã qua. Có phải { -you } muốn ghi { $meant }?
away-standin-ask = Trong thời gian đó, <b>ai nhận thay</b> nhắc việc?
away-colleague = • { $name }, { $role }
away-nobody = Không ai, chờ tôi trở lại
away-review-head = <b>Báo vắng mặt</b> { $days }
away-review-standin = { $name } nhận thay nhắc việc của { -you }; khi trở lại, { -you } được nhắc một lần mọi việc còn lại.
away-review-nobody = Việc nhắc chờ đến khi { -you } trở lại, rồi gộp thành một tin.
away-alone = Ở đơn vị chưa có người khác tham gia để nhận thay.
away-invite = Muốn có người nhận thay, mời { -you } gõ /thumoi để mời phó hiệu trưởng tham gia.
away-review-foot = Ghi như vậy?
button-away-submit = ✅ Ghi
