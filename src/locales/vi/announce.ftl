command-thongbao = Gửi thông báo, xem ai đã đọc
error-announcement-past = Giờ hẹn đã qua. Mời { -you } chọn giờ khác.
error-announcement-begun = Thông báo này đã bắt đầu gửi hoặc đã dừng nên không đổi giờ được nữa.
error-announcement-over = Thông báo đã gửi xong, không còn gì để dừng. Nếu gửi nhầm, { -you } có thể thu hồi.
error-announcement-nobody = Trong phạm vi đã chọn chưa có ai ở chức vụ này tham gia nên chưa gửi được. Mời { -you } đổi phạm vi.

announce-start = <b>Thông báo</b>
announce-new = ✍️ Soạn thông báo mới
announce-draft = Bản nháp đang dở: “{ $words }”
announce-recent-head = Thông báo gần đây (bấm để xem tình hình):
announce-groups = 👥 Nhóm đã lưu ({ $count })
announce-recent = { $moment } · đã đọc { $acknowledged }/{ $total } · { $words }

announce-recent-waiting = ⏰ { $moment } · chờ gửi · { $words }
announce-recent-cancelled = ⏹ { $moment } · đã dừng · { $words }
announce-recent-recalled = 🚫 { $moment } · đã thu hồi · { $words }

announce-message-ask =
    Mời { -you } soạn nội dung thông báo: gõ văn bản (tối đa { $text } ký tự), hoặc gửi một ảnh, tệp hay video kèm lời (tối đa { $caption } ký tự).
    Ví dụ: <i>Đề nghị các trường nộp kế hoạch thi đua trước 17 giờ ngày 15/9.</i>
announce-empty = Tin này không có chữ nào. Mời { -you } gõ nội dung.
announce-too-long = Nội dung dài { $length } ký tự, nhiều nhất là { $max }. Tin { -you } vừa gửi vẫn ở phía trên: mời sao chép, rút gọn rồi gửi lại.
announce-file-words = Tôi đã giữ { $what }. Còn thiếu lời kèm: mời { -you } gõ (tối đa { $max } ký tự).
announce-caption-long = Tôi đã giữ { $what }, nhưng lời kèm dài { $length } ký tự, nhiều nhất là { $max }. Mời { -you } gõ lại lời kèm ngắn hơn, không cần gửi lại { $what }.
announce-file-kept = 📎 Đang kèm: { $what } { $name }. Gửi tệp khác để thay.
announce-file-drop = 🗑 Bỏ { $what } đính kèm
announce-album = Thông báo chỉ kèm một tệp: tôi giữ tệp đầu tiên của nhóm ảnh vừa gửi.

announce-unit-ask =
    Gửi tới phạm vi nào?
    Bấm nút dưới đây để gửi toàn bộ đơn vị trực thuộc, hoặc gõ một phần tên hay mã đơn vị để chọn hẹp hơn (ví dụ: <i>dong xuan</i>). Cấp học được chọn ở bước sau.
announce-unit-groups = Hoặc chọn một nhóm đã lưu (👥).
announce-group = 👥 { $name }
announce-unit-mine = { $unit } và trực thuộc
announce-unit-none = Không có đơn vị trực thuộc nào khớp với “{ $words }”. Mời { -you } gõ lại, ví dụ một phần tên trường, không cần dấu.
announce-unit-many = Có { $count } đơn vị khớp với “{ $words }”. Mời { -you } bấm chọn, hoặc gõ rõ hơn.
announce-unit-before = ◀ Các đơn vị trước
announce-unit-after = Các đơn vị tiếp theo ▶
announce-kinds-ask = Gửi cho loại đơn vị nào? Bấm để chọn một hoặc nhiều loại rồi bấm “Xong”. Không chọn là gửi tất cả.
announce-kind-name =
    { $kind ->
        [bo] Bộ
        [ubnd] Ủy ban nhân dân
        [so] Sở
        [phong] Phòng
        [xa] Xã, phường
        [MN] Mầm non
        [TH] Tiểu học
       *[other] { $kind }
    }
announce-kind = { $kind } ({ $units })
announce-roles-ask = Gửi cho chức vụ nào? Bấm để chọn hoặc bỏ chọn, rồi bấm “Xong”.
announce-states-ask = Gửi cho tất cả, hay chỉ những nơi còn việc chưa xong? Bấm để chọn rồi bấm “Xong”. Bỏ qua là gửi tất cả.
announce-state-unregistered = Chưa đăng ký
announce-state-returned = Bản đăng ký bị trả lại, chưa sửa
announce-state-unreported = Chưa báo cáo kỳ gần nhất
announce-state-unacknowledged = Chưa xác nhận một thông báo trước
announce-campaign-ask = Xét theo đợt thi đua nào?
announce-earlier-ask = Người chưa xác nhận thông báo nào?
announce-earlier = { $moment } · { $count } người · { $words }
announce-field-message = Nội dung
announce-field-unit = Phạm vi
announce-field-kinds = Loại đơn vị
announce-field-roles = Chức vụ
announce-field-states = Chỉ nơi còn việc
announce-field-campaign = Đợt thi đua
announce-field-earlier = Thông báo trước
announce-field-at = Giờ gửi

announce-list = { $all }, { $one }
announce-audience-all = Gửi tới: { $roles } · { $unit } và trực thuộc · mọi loại đơn vị
announce-audience = Gửi tới: { $roles } · { $unit } và trực thuộc · { $kinds }
announce-audience-one = Gửi tới: { $roles } · { $unit }
announce-audience-only =
    { $all }
    Trong đó chỉ gửi: { $only }
announce-audience-campaign =
    { $all }
    Trong đó chỉ gửi: { $only } (đợt “{ $campaign }”)
announce-review-head = 👆 Người nhận sẽ thấy đúng như tin trên.
announce-people = 👥 Người nhận: <b>{ $people }</b> người ở { $units } đơn vị.
announce-sample-person = • { $unit }: { $name }
announce-sample-more = … và { $count } người khác.
announce-empty-units = ⚠️ { $count } đơn vị chưa có người ở chức vụ này tham gia nên không nhận được.
announce-nobody = ⚠️ Trong phạm vi này chưa có ai ở chức vụ đã chọn tham gia, nên chưa gửi được. Mời { -you } bấm “Sửa” để đổi phạm vi, hoặc để sau.
announce-nobody-so = ✅ Lúc này không còn ai trong phạm vi này ở tình trạng đã chọn, nên không cần gửi. { -You } có thể bấm “Sửa” để đổi, hoặc hẹn giờ để xét lại khi đến giờ.
announce-nobody-yet = Lúc này chưa có ai ở tình trạng đã chọn. Đến giờ hẹn, ai còn việc chưa xong sẽ nhận được.
announce-away = 🏖 { $count } người đang vắng: họ nhận vào sáng ngày trở lại, trừ khi { -you } gửi khẩn.
announce-at = ⏰ Hẹn gửi lúc <b>{ $moment }</b>.
announce-quiet-then = 🌙 Giờ đó là giờ nghỉ: nếu không khẩn, thông báo được gửi lúc { $morning }.
announce-quiet = 🌙 Đang là giờ nghỉ: thông báo sẽ được gửi lúc { $morning }. Nếu khẩn, { -you } có thể gửi ngay.
announce-office-only = Thông báo do cán bộ cơ quan quản lý soạn và gửi bằng lệnh /thongbao. Với chức vụ hiện tại, { -you } nhận và xác nhận thông báo; cần trao đổi với cơ quan quản lý, mời { -you } liên hệ trực tiếp.
announce-send = 📣 Gửi thông báo
announce-send-morning = 📣 Gửi lúc { $morning }
announce-send-urgent = 🚨 Gửi ngay (khẩn)
announce-send-at = ⏰ Hẹn gửi lúc { $moment }
announce-send-urgent-at = 🚨 Đúng { $moment } (khẩn)
announce-schedule = ⏰ Hẹn giờ
announce-schedule-other = ⏰ Đổi giờ hẹn
announce-group-save = 💾 Lưu nhóm này
announce-scheduled = ⏰ Xem, đổi giờ hoặc hủy
announce-sample = Đây là bản xem trước. Nút này dành cho người nhận.
announce-done = ✅ Đang gửi tới { $people } người. Tiến độ ở tin dưới đây.
announce-done-later = ✅ Đã hẹn: thông báo sẽ được gửi tới { $people } người lúc { $moment }.
