command-thongbao = Gửi thông báo, xem ai đã đọc
error-announcement-nobody = Trong phạm vi đã chọn chưa có ai ở chức vụ này tham gia nên chưa gửi được. Mời { -you } đổi phạm vi.

announce-start = <b>Thông báo</b>
announce-new = ✍️ Soạn thông báo mới
announce-draft = Bản nháp đang dở: “{ $words }”
announce-recent-head = Thông báo gần đây (bấm để xem tình hình):
announce-recent = { $moment } · đã đọc { $acknowledged }/{ $total } · { $words }

announce-message-ask =
    Mời { -you } soạn nội dung thông báo: gõ văn bản (tối đa { $text } ký tự), hoặc gửi một ảnh, tệp hay video kèm lời (tối đa { $caption } ký tự).
    Ví dụ: <i>Đề nghị các trường nộp kế hoạch thi đua trước 17 giờ ngày 15/9.</i>
announce-empty = Tin này không có chữ nào. Mời { -you } gõ nội dung.
announce-too-long = Nội dung dài { $length } ký tự, nhiều nhất là { $max }. Tin { -you } vừa gửi vẫn ở phía trên: mời sao chép, rút gọn rồi gửi lại.
announce-file-words = Tôi đã giữ { $what }. Còn thiếu lời kèm: mời { -you } gõ (tối đa { $max } ký tự).
announce-caption-long = Tôi đã giữ { $what }, nhưng lời kèm dài { $length } ký tự, nhiều nhất là { $max }. Mời { -you } gõ lại lời kèm ngắn hơn, không cần gửi lại { $what }.
announce-file-kept = 📎 Đang kèm: { $what } { $name }. Gửi tệp khác để thay.
announce-album = Thông báo chỉ kèm một tệp: tôi giữ tệp đầu tiên của nhóm ảnh vừa gửi.

announce-unit-ask =
    Gửi tới phạm vi nào?
    Bấm nút dưới đây để gửi toàn bộ đơn vị trực thuộc, hoặc gõ một phần tên hay mã đơn vị để chọn hẹp hơn (ví dụ: <i>dong xuan</i>). Cấp học được chọn ở bước sau.
announce-unit-mine = { $unit } và trực thuộc
announce-unit-none = Không có đơn vị trực thuộc nào khớp với “{ $words }”. Mời { -you } gõ lại, ví dụ một phần tên trường, không cần dấu.
announce-unit-many = Có { $count } đơn vị khớp với “{ $words }”, dưới đây là { $shown }. Mời { -you } bấm chọn, hoặc gõ rõ hơn.
announce-kinds-ask = Gửi cho loại đơn vị nào? Bấm để chọn một hoặc nhiều loại rồi bấm “Xong”. Không chọn là gửi tất cả.
announce-kind-name =
    { $kind ->
        [so] Sở
        [phong] Phòng
        [xa] Xã, phường
        [MN] Mầm non
        [TH] Tiểu học
       *[other] { $kind }
    }
announce-kind = { $kind } ({ $units })
announce-roles-ask = Gửi cho chức vụ nào? Bấm để chọn hoặc bỏ chọn, rồi bấm “Xong”.
announce-field-message = Nội dung
announce-field-unit = Phạm vi
announce-field-kinds = Loại đơn vị
announce-field-roles = Chức vụ

announce-list = { $all }, { $one }
announce-audience-all = Gửi tới: { $roles } · { $unit } và trực thuộc · mọi loại đơn vị
announce-audience = Gửi tới: { $roles } · { $unit } và trực thuộc · { $kinds }
announce-audience-one = Gửi tới: { $roles } · { $unit }
announce-review-head = 👆 Người nhận sẽ thấy đúng như tin trên.
announce-people = 👥 Người nhận: <b>{ $people }</b> người ở { $units } đơn vị.
announce-empty-units = ⚠️ { $count } đơn vị chưa có người ở chức vụ này tham gia nên không nhận được.
announce-nobody = ⚠️ Trong phạm vi này chưa có ai ở chức vụ đã chọn tham gia, nên chưa gửi được. Mời { -you } bấm “Sửa” để đổi phạm vi, hoặc để sau.
announce-quiet = 🌙 Đang là giờ nghỉ: thông báo sẽ được gửi lúc { $morning }. Nếu khẩn, { -you } có thể gửi ngay.
announce-send = 📣 Gửi thông báo
announce-send-morning = 📣 Gửi lúc { $morning }
announce-send-urgent = 🚨 Gửi ngay (khẩn)
announce-sample = Đây là bản xem trước. Nút này dành cho người nhận.
announce-done = ✅ Đang gửi tới { $people } người. Tiến độ ở tin dưới đây.
announce-done-later = ✅ Đã nhận. Thông báo sẽ được gửi tới { $people } người lúc { $moment }.

announcement-head = 📣 <b>{ $office } thông báo</b>
announcement-acknowledge = ✅ Đã nhận và đọc
announcement-acknowledged = ✅ Đã xác nhận { $moment }
announcement-acknowledged-before = { -You } đã xác nhận thông báo này rồi.
announcement-thanks = Cảm ơn { -you }. Đã ghi nhận.
announcement-nudge = 🔔 { $office } nhắc: { -you } chưa xác nhận đã đọc thông báo gửi lúc { $moment }.
announcement-excerpt = <i>{ $words }</i>

announcement-report-head = 📣 <b>Thông báo { $moment }</b>
announcement-waits =
    { $bar } { $done }/{ $total }
    ⏰ Bắt đầu gửi lúc { $moment }.
announcement-going = { $bar } { $done }/{ $total } – đang gửi
announcement-complete = { $bar } { $done }/{ $total } – đã gửi xong
announcement-counts = Đã nhận: { $sent } · Đã xác nhận đọc: { $acknowledged }
announcement-unreachable = Không tới được: { $count } (đã chặn trợ lý; sẽ được gửi lại khi họ nhắn tin)
announcement-failed = Gửi lỗi: { $count }
announcement-reason = • Telegram báo: { $reason }
announce-who = Ai chưa xác nhận ({ $count })
announce-nudge = 🔔 Nhắc { $count } người
announce-refresh = 🔄 Cập nhật
announce-list-button = Các thông báo
announce-back = ⬅ Tình hình gửi
announce-page-before = ◀ Trang trước
announce-page-next = Trang sau ▶
announce-silent-head = <b>Chưa xác nhận: { $count }/{ $total } người</b>
announce-silent-head-paged = <b>Chưa xác nhận: { $count }/{ $total } người</b> (trang { $page }/{ $pages })
announce-silent-nobody = 🎉 Cả { $total } người đã xác nhận.
announce-silent = • { $unit }: { $name }
announce-silent-queued = • { $unit }: { $name } (đang chờ gửi)
announce-silent-failed = • { $unit }: { $name } (gửi lỗi)
announce-silent-unreachable = • { $unit }: { $name } (không tới được)

nudge-done = 🔔 Đang nhắc { $count } người chưa xác nhận.
nudge-later = 🔔 Đang là giờ nghỉ: { $count } người chưa xác nhận sẽ được nhắc lúc { $moment }.
nudge-none = Lúc này không có ai để nhắc.
nudge-recently = { $count } người vừa được nhắc trong 4 giờ qua nên chưa nhắc lại.
nudge-without = { $count } người chưa nhận được thông báo nên không nhắc.
