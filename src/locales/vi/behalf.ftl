command-nopthay = Nộp thay đơn vị chưa dùng được Telegram

button-behalf = 📝 Nộp thay
button-in-place = 📝 Làm thay đơn vị
filing-for = 📝 <i>Nộp thay <b>{ $unit }</b></i>

behalf-head = 📝 <b>Nộp thay { $unit }</b>
behalf-note = Bản nộp thay được ghi rõ là nộp thay; khi có người của đơn vị tham gia, họ sẽ thấy.
behalf-note-joined = Bản nộp thay được ghi rõ là nộp thay và đơn vị được báo ngay. Ký cam kết vẫn là việc của hiệu trưởng.
behalf-choose = { -You } nộp thay việc nào?
behalf-nothing = Hiện không có việc nào cần nộp thay.
behalf-register = Đăng ký: { $campaign }
behalf-mend = Sửa, gửi lại: { $action }
behalf-report = Báo cáo { $period }: { $action }
behalf-report-late = ❗ Báo cáo { $period }: { $action }

register-in-place = ✅ Đã nộp thay bản đăng ký của { $unit }, có ghi rõ là nộp thay.
news-report-office =
    📊 { $name } ({ $office }) đã nộp thay báo cáo { $period } của <b>{ $unit }</b>.
    Mời { -you } xem lại; khi cán bộ chưa xem, { -you } còn sửa được.
report-on-behalf = 📝 { $role } nộp thay đơn vị.
