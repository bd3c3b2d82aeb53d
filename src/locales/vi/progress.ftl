command-tiendo = Xem tiến độ của các đơn vị

progress-head = 📊 <b>Tiến độ: { $unit }</b>
progress-campaign = { $title }
progress-campaign-closed = { $title } (đã đóng)
progress-campaign-button = { $title } · { $status }
progress-which-campaign = { -You } xem tiến độ của đợt thi đua nào?
progress-none-open = Hiện không có đợt thi đua nào đang mở. { -You } có thể xem lại các đợt đã đóng.
progress-no-campaign = Chưa có đợt thi đua nào để theo dõi. Khi quản trị mở đợt, tiến độ sẽ hiện ở đây.
progress-no-units = Không có đơn vị nào ở đây thuộc đối tượng của đợt này.
progress-other-campaign = Đợt khác

progress-total = <b>{ $units } đơn vị:</b> { $joined } tham gia · { $registered } đăng ký · { $approved } được duyệt · { $signed } đã ký
progress-period = Báo cáo { $period }, hạn { $due }: <b>{ $reported }/{ $toReport }</b> đơn vị đã nộp
progress-overdue = ❗ { $count } đơn vị có việc quá hạn

progress-unit = { $number }. { $sign } { $name } – { $state }
progress-office = { $number }. { $sign } <b>{ $name }</b>: { $units } đơn vị · { $joined } tham gia · { $registered } đăng ký · { $signed } đã ký
progress-office-reporting = { $number }. { $sign } <b>{ $name }</b>: { $units } đơn vị · { $joined } tham gia · { $registered } đăng ký · { $signed } đã ký · { $reported }/{ $toReport } báo cáo

standing-not-joined = chưa tham gia
standing-in-place = { $state } (chưa tham gia)
standing-not-registered = chưa đăng ký
standing-in-review = chờ duyệt
standing-returned = trả lại, chờ sửa
standing-to-sign = đã duyệt, chờ ký
standing-overdue = { $count } việc quá hạn
standing-not-reported = chưa báo cáo
standing-exempt = được miễn báo cáo kỳ này
standing-reported = đã báo cáo
standing-signed = đã ký

filter-not-joined = Chưa tham gia
filter-not-registered = Chưa đăng ký
filter-not-reported = Chưa báo cáo
filter-returned = Trả lại, chờ sửa
filter-to-sign = Chờ ký
filter-overdue = Quá hạn
progress-filter = { $filter } ({ $count })
progress-filtered-head = <b>{ $filter }: { $count } đơn vị</b>, { $unit }
progress-filter-empty = Không còn đơn vị nào trong danh sách này.
progress-all = ⬅ Tất cả đơn vị
progress-up = ⬆ { $unit }

silent-head = <b>{ $filter }</b>, { $unit }
silent-campaign = <b>{ $title }</b>: { $count ->
    [0] không có đơn vị nào
   *[other] { $count } đơn vị
}
silent-none-asked = <b>{ $title }</b>: chưa có đơn vị nào đến kỳ báo cáo
silent-unit = • { $unit }
silent-open = { $count } đơn vị · { $title }

unit-progress-head = 📊 <b>{ $unit }</b>
unit-progress-no-pledge = Chưa có bản đăng ký nào.
unit-progress-not-asked = Đơn vị không thuộc đối tượng của đợt này.
unit-progress-pledge = <b>Bản { $number }</b> – { $status }: { $action }
progress-report-filed = ✅ Báo cáo { $period }: đã gửi
progress-report-late = ✅ Báo cáo { $period }: gửi muộn
progress-report-upcoming = ⏳ Báo cáo { $period }: chưa đến kỳ
progress-report-open = ⏳ Báo cáo { $period }: đang trong kỳ
progress-report-dueSoon = ⏳ Báo cáo { $period }: sắp đến hạn
progress-report-overdue = ❗ Báo cáo { $period }: quá hạn
progress-report-missed = ❗ Báo cáo { $period }: chưa gửi, đã qua kỳ
progress-report-exempt = ⏱ Báo cáo { $period }: được miễn
progress-report-more = … và { $count } kỳ trước đó.
progress-late-register = ❗ Quá hạn đăng ký từ hết ngày { $day }
progress-late-mend = ❗ Quá hạn sửa bản đăng ký từ hết ngày { $day }
progress-late-sign = ❗ Quá hạn ký cam kết từ hết ngày { $day }
button-pledge-number = Bản đăng ký { $number }
button-report-of = Báo cáo { $period }

button-unit-nudge = 🔔 Nhắc các đơn vị này
button-unit-nudge-yes = 🔔 Nhắc { $people } người
button-progress-find = 🔎 Tìm đơn vị
unit-nudge-head = 🔔 <b>Nhắc: { $filter }</b>, { $unit }
unit-nudge-people = Gửi cho <b>{ $people } người</b> của { $units } đơn vị, mỗi người một tin nêu việc còn thiếu.
unit-nudge-nobody = Hiện không có ai để nhắc.
unit-nudge-not-joined = • { $count } đơn vị chưa có ai tham gia: không nhắc được, nên mời tham gia.
unit-nudge-had-today = • { $count } người đã nhận tin nhắc trong ngày: không nhắc thêm.
unit-nudge-paused = • { $count } người đang hoãn nhắc hoặc vắng mặt.
unit-nudge-later = Đang giờ nghỉ: tin sẽ gửi lúc { $at }.
unit-nudge-done = ✅ Đã nhắc { $people } người của { $units } đơn vị.
unit-nudge-done-later = ✅ Sẽ nhắc { $people } người của { $units } đơn vị lúc { $at }.

button-progress-table = 📥 Tải bảng (xlsx)
table-file = tien-do
table-sent = Đã gửi bảng tiến độ: kỳ này, và số báo cáo đã nộp, nộp muộn, chưa nộp của cả đợt để tổng kết, xếp loại.
table-which = { -You } tải bảng của đợt thi đua nào?
table-unsent = Chưa gửi được bảng. Mời { -you } thử lại sau ít phút.
table-units = Đơn vị
table-pledges = Bản đăng ký
table-reports = Báo cáo
table-late = Nộp muộn
table-column-number = STT
table-column-code = Mã
table-column-unit = Đơn vị
table-column-office = Cơ quan quản lý
table-column-state = Tình trạng
table-column-to-report = Số bản phải báo cáo (kỳ này)
table-column-reported = Đã báo cáo (kỳ này)
table-column-overdue = Số việc quá hạn
table-column-all-filed = Báo cáo đã nộp (cả đợt)
table-column-all-late = Trong đó nộp muộn (cả đợt)
table-column-all-missed = Báo cáo quá hạn chưa nộp (cả đợt)
table-column-content = Nội dung
table-column-action = Việc làm
table-column-target = Chỉ tiêu
table-column-deadline = Thời hạn
table-column-responsible = Người phụ trách
table-column-status = Trạng thái
table-column-sent = Gửi lúc
table-column-signed = Ký lúc
table-column-hash = Mã bản cam kết
table-column-period = Kỳ báo cáo
table-column-figure = Số liệu
table-column-result = Kết quả
table-column-difficulties = Khó khăn
table-column-filed = Nộp lúc
table-column-late = Ghi chú
