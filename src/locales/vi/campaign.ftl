command-dotthidua = Các đợt thi đua

campaign-status-draft = Dự thảo
campaign-status-open = Đang mở
campaign-status-closed = Đã đóng

campaign-none = Chưa có đợt thi đua nào.
campaign-list-head = <b>Các đợt thi đua</b>
campaign-line = { $number }. { $title } – { $status }, { $units } đơn vị
campaign-send-file = Để tạo đợt mới, mời { -you } gửi vào đây tệp .yaml mô tả đợt thi đua.
campaign-all = Các đợt thi đua

campaign-head = 🏁 <b>{ $title }</b> – { $status }
campaign-directive = <b>Văn bản:</b> { $number }, ngày { $day }: { $title }
campaign-year = <b>Năm học:</b> { $year }
campaign-contents = <b>Nội dung ({ $count }):</b>
campaign-groups = <b>Nhóm chỉ tiêu ({ $count }):</b>
campaign-item = { $number }. { $title }
campaign-registration = <b>Đăng ký:</b> từ { $from } đến hết { $to }
campaign-cadence-weekly = <b>Báo cáo:</b> hằng tuần, hạn { $hour } giờ { $weekday }, từ { $from } đến { $to }
campaign-cadence-monthly = <b>Báo cáo:</b> hằng tháng, hạn { $hour } giờ { $weekday } cuối cùng của tháng, từ { $from } đến { $to }
campaign-cadence-quarterly = <b>Báo cáo:</b> hằng quý, hạn { $hour } giờ { $weekday } cuối cùng của quý, từ { $from } đến { $to }
campaign-audience-all = <b>Đối tượng:</b> các trường thuộc { $where } ({ $units } đơn vị)
campaign-audience-kinds = <b>Đối tượng:</b> { $kinds } thuộc { $where } ({ $units } đơn vị)

button-campaign-open = ▶ Mở đợt
button-campaign-closed = ⏹ Đóng đợt
button-campaign-open-yes = Mở đợt
button-campaign-closed-yes = Đóng đợt
campaign-confirm-open =
    Mở đợt “<b>{ $title }</b>” cho { $units } đơn vị?
    Hiệu trưởng đã tham gia sẽ được báo ngay (nếu đang giờ nghỉ: vào sáng hôm sau).
campaign-confirm-reopen =
    Mở lại đợt “<b>{ $title }</b>” cho { $units } đơn vị?
    Đăng ký, báo cáo và nhắc việc sẽ tiếp tục.
campaign-confirm-late = ⚠️ Hạn đăng ký { $to } đã qua: đơn vị vẫn đăng ký được, nhưng bị tính là quá hạn ngay.
campaign-confirm-closed =
    Đóng đợt “<b>{ $title }</b>” của { $units } đơn vị?
    Sau khi đóng, đợt này chỉ xem và xuất được: không đăng ký, sửa, duyệt, ký, báo cáo hay nhắc việc nữa. Dữ liệu vẫn được giữ; khi cần có thể mở lại.
campaign-done-open = ✅ Đã mở đợt thi đua.
campaign-left = ⚠️ Nếu đóng bây giờ, còn dở:
campaign-left-review = • { $count } đơn vị có bản đăng ký đang chờ duyệt
campaign-left-returned = • { $count } đơn vị có bản bị trả lại, chưa sửa
campaign-left-sign = • { $count } đơn vị chưa ký bản đã duyệt
campaign-left-report = • { $count } đơn vị còn báo cáo quá hạn chưa nộp
campaign-done-closed = ✅ Đã đóng đợt thi đua.
campaign-unheard = ⚠️ { $count } đơn vị chưa có hiệu trưởng tham gia nên không nhận được tin mở đợt. Mời các đơn vị ở /thumoi: ai tham gia khi đợt còn nhận đăng ký sẽ được báo ngay.
campaign-unheard-all = ⚠️ Chưa đơn vị nào có hiệu trưởng tham gia nên không ai nhận được tin mở đợt. Mời các đơn vị ở /thumoi: ai tham gia khi đợt còn nhận đăng ký sẽ được báo ngay.
campaign-file-not-admin = Chỉ Quản trị tạo được đợt thi đua hay đổi thiết lập bằng tệp .yaml. Mời { -you } chuyển tệp này cho quản trị của ngành.
campaign-already = Đợt thi đua này hiện ở trạng thái: { $status }.
campaign-changed = Đợt thi đua đã thay đổi từ lúc nút được gửi. Hiện nay: { $status }.

campaign-created = ✅ Đã tạo đợt thi đua từ tệp, ở dạng dự thảo. Mời { -you } xem lại rồi mở đợt.
campaign-file-large = Tệp quá lớn: tệp mô tả đợt thi đua tối đa { $max } KB.
campaign-file-refused = Tệp có { $count } chỗ cần sửa nên chưa tạo đợt thi đua:
file-problems-more = … và { $count } chỗ khác.
file-send-again = Mời { -you } sửa trong tệp rồi gửi lại.
file-not-fetched = Tôi chưa tải được tệp từ Telegram. Mời { -you } gửi lại tệp sau ít phút.

news-campaign-open =
    🏁 Đã mở đợt thi đua mới: <b>{ $title }</b>.
    Mời { -you } đăng ký việc làm cụ thể của đơn vị từ { $from } đến hết { $to }. Bấm nút dưới đây hoặc gõ /dangky.
news-campaign-soon =
    🏁 Đã mở đợt thi đua mới: <b>{ $title }</b>.
    { -You } đăng ký việc làm cụ thể của đơn vị từ { $from } đến hết { $to }, bằng lệnh /dangky.
button-register-now = 📝 Đăng ký

button-sample = 📄 Tải tệp mẫu
sample-not-sent = Chưa gửi được tệp mẫu. Mời { -you } bấm lại sau ít phút.
sample-campaign = 📄 Đây là tệp mẫu của một đợt thi đua, có lời giải thích từng phần. Mời { -you } sửa cho đúng với văn bản của ngành rồi gửi lại vào đây; đợt mới ở dạng dự thảo, { -you } xem lại rồi mới mở.
sample-roster = 📄 Đây là tệp mẫu danh sách đơn vị. Mời { -you } thay các dòng ví dụ bằng đơn vị của ngành, mỗi dòng một đơn vị, rồi gửi lại vào đây. Ở dòng của đơn vị cao nhất, xin để trống cột “Mã đơn vị quản lý”.
sample-roster-sheet = Đơn vị
