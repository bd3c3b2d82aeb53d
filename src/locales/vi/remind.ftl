weekday-1 = thứ Hai
weekday-2 = thứ Ba
weekday-3 = thứ Tư
weekday-4 = thứ Năm
weekday-5 = thứ Sáu
weekday-6 = thứ Bảy
weekday-7 = Chủ nhật

period-week = tuần { $from } – { $to }
period-month = tháng { $month }/{ $year }
period-quarter = quý { $quarter }/{ $year }

remind-head = 🔔 <b>Nhắc việc</b> · { $unit }
remind-again-snooze = ⏰ Nhắc lại như { -you } đã hẹn.
remind-again-back = 👋 Mừng { -you } trở lại. Đây là những việc còn mở.
remind-instead = 👤 { -You } nhận thay { $name } trong thời gian vắng mặt.
remind-today = Hôm nay
remind-tomorrow = Ngày mai

remind-register-opening = Đợt thi đua đã bắt đầu nhận đăng ký. Mời { -you } đăng ký việc làm cụ thể của đơn vị.
remind-register-eighty = Sắp hết hạn đăng ký thi đua. Đơn vị chưa gửi bản đăng ký, mời { -you } đăng ký trước hạn.
remind-register-due = { $day } là hạn cuối đăng ký thi đua. Đơn vị chưa gửi bản đăng ký, mời { -you } đăng ký trước hạn.
remind-register-late = Đã quá hạn đăng ký thi đua. Đơn vị chưa gửi bản đăng ký, mời { -you } đăng ký bổ sung.

remind-mend-opening = Bản đăng ký của đơn vị được trả lại, mời { -you } sửa rồi gửi lại.
remind-mend-eighty = Sắp hết hạn sửa bản đăng ký được trả lại. Mời { -you } sửa rồi gửi lại.
remind-mend-due = { $day } là hạn cuối sửa bản đăng ký được trả lại. Mời { -you } sửa rồi gửi lại.
remind-mend-late = Đã quá hạn sửa bản đăng ký được trả lại. Mời { -you } sửa rồi gửi lại.

remind-sign-opening = Bản đăng ký của đơn vị đã được duyệt, mời hiệu trưởng ký cam kết.
remind-sign-eighty = Sắp hết hạn ký cam kết. Bản đăng ký đã được duyệt, mời hiệu trưởng ký.
remind-sign-due = { $day } là hạn cuối ký cam kết. Bản đăng ký đã được duyệt, mời hiệu trưởng ký.
remind-sign-late = Đã quá hạn ký cam kết. Bản đăng ký đã được duyệt, mời hiệu trưởng ký.

remind-report-opening = Đã đến kỳ báo cáo <b>{ $period }</b>. Mời { -you } gửi báo cáo của đơn vị.
remind-report-eighty = Sắp hết hạn báo cáo <b>{ $period }</b>. Đơn vị chưa gửi báo cáo, mời { -you } gửi trước hạn.
remind-report-due = { $day } là hạn cuối báo cáo <b>{ $period }</b>. Đơn vị chưa gửi báo cáo, mời { -you } gửi trước hạn.
remind-report-late = Đã quá hạn báo cáo <b>{ $period }</b>. Đơn vị chưa gửi báo cáo, mời { -you } gửi bổ sung.

remind-campaign = Đợt thi đua: { $title }
remind-pledge = Việc đăng ký: “{ $action }”
remind-deadline = Thời hạn: <b>{ $due }</b>
remind-due-hour = { $time } { $weekday }, { $day }
remind-due-day = đến hết { $weekday }, { $day }

remind-count = Đơn vị còn { $count } việc chưa làm, mời { -you } thực hiện:
remind-what-register = Đăng ký thi đua
remind-what-mend = Sửa bản đăng ký được trả lại
remind-what-sign = Ký cam kết
remind-what-report = Báo cáo { $period }
remind-item = • <b>{ $what }</b>, hạn { $due }
remind-item-late = • <b>{ $what }</b>, đã quá hạn (thời hạn: { $due })
remind-item-unit = Đơn vị: { $unit }
remind-more = … và { $count } việc khác.
remind-last = Đây là lần nhắc cuối. Nếu đến ngày làm việc tiếp theo vẫn chưa có, tên đơn vị sẽ được tổng hợp gửi cán bộ phụ trách.

button-remind-register = 📝 Đăng ký ngay
button-remind-mend = ✏️ Sửa bản đăng ký
button-remind-sign = ✍️ Ký cam kết
button-remind-of = { $what }: { $of }
button-remind-report = 📊 Báo cáo ngay
button-remind-report-of = 📊 Báo cáo { $period }

digest-head = 📋 <b>Tổng hợp đơn vị chưa thực hiện</b>, ngày { $day }
digest-silent = Các đơn vị dưới đây đã quá hạn và đã được nhắc mà đến nay chưa thực hiện.
digest-campaign = <b>{ $title }</b>
digest-register = Chưa đăng ký: <b>{ $count }</b> đơn vị
digest-mend = Chưa sửa bản đăng ký được trả lại: <b>{ $count }</b> đơn vị
digest-sign = Chưa ký cam kết: <b>{ $count }</b> đơn vị
digest-report = Chưa báo cáo { $period }: <b>{ $count }</b> đơn vị
digest-not-joined = <b>Chưa tham gia hệ thống</b>, nên chưa nhận được nhắc việc: <b>{ $count }</b> đơn vị
digest-unit = • { $unit }
digest-more = … và { $count } đơn vị khác.
button-digest-progress = 📊 Xem tiến độ

cli-remind-at = Lúc { $at }:
cli-remind-none = không có ai cần nhắc.
cli-remind-quiet = đang trong giờ nghỉ, không gửi gì.
cli-remind-reminder = Nhắc { $name } ({ $unit }): { $duties }
cli-remind-duty = { $what } ({ $stage })
cli-remind-digest = Tổng hợp gửi { $name }: { $silent } đơn vị chưa thực hiện, { $notJoined } đơn vị chưa tham gia
cli-remind-silent = { $unit }: { $duties }
cli-remind-not-joined = { $unit }: chưa tham gia
cli-remind-dry = Chỉ xem trước, chưa gửi: { $reminders } tin nhắc, { $digests } tin tổng hợp.
cli-remind-sent = Đã đưa vào hàng gửi: { $reminders } tin nhắc, { $digests } tin tổng hợp; bỏ qua { $skipped }, quá muộn { $tooLate }.
cli-remind-future = Không gửi nhắc việc cho một thời điểm ở tương lai. Dùng --dry-run để xem trước.
remind-stage-opening = mở kỳ
remind-stage-eighty = sắp đến hạn
remind-stage-due = ngày đến hạn
remind-stage-late1 = quá hạn, nhắc lần 1
remind-stage-late2 = quá hạn, nhắc lần 2
remind-stage-late3 = quá hạn, nhắc lần 3
remind-stage-escalate = gửi cấp trên
remind-stage-listed = kèm theo
remind-asked = <i>Theo đề nghị của { $office }</i>
