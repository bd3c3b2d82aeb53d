plain = { $text }
-you = thầy/cô
-You = Thầy/cô

dialog-progress = <i>Bước { $step }/{ $of }</i>
dialog-press-a-button = Mời { -you } bấm một nút dưới đây.
dialog-choose-one = Mời { -you } chọn một mục dưới đây (bấm nút, hoặc gõ số thứ tự).
dialog-not-this = Ở bước này tôi chưa dùng được { $what }.
dialog-nothing-yet = Chưa có mục nào. Mời { -you } chọn ít nhất một mục rồi bấm “Xong”.
dialog-send-a-file = Mời { -you } gửi ảnh hoặc tệp, hoặc bấm nút dưới đây.
dialog-file-kept = ✅ Đã nhận tệp.
dialog-file-twice = Tệp này đã nhận rồi.
dialog-files-enough = Đã đủ { $max } tệp, tôi không nhận thêm được.
dialog-ticked = ☑ { $label }
dialog-which-field = Muốn sửa mục nào?

button-submit = ✅ Gửi
button-edit = ✏️ Sửa
button-later = Để sau
button-back = ⬅ Quay lại
button-skip = Bỏ qua
button-done = Xong
button-resume = Tiếp tục
button-old = Nút này đã cũ.
button-old-nothing-open = Nút vừa bấm thuộc một việc đã kết thúc. Gõ /trogiup để xem những việc có thể làm.
button-unknown = Tôi không nhận ra nút này. Gõ /trogiup để xem những việc có thể làm.

what-photo = ảnh
what-document = tệp
what-video = video
what-sticker = nhãn dán
what-voice = tin nhắn thoại
what-audio = tệp âm thanh
what-location = vị trí
what-contact = danh thiếp
what-video-note = video tròn
what-poll = bình chọn
what-animation = ảnh động
what-other = loại tin nhắn này
what-text = tin nhắn này
what-command = lệnh này

role-principal = Hiệu trưởng
role-deputy = Phó hiệu trưởng
role-officer = Chuyên viên
role-leader = Lãnh đạo
role-admin = Quản trị
role-none = Chưa giữ chức vụ

draft-gone = Bản nháp này không còn nữa.

error-not-allowed = Chức vụ hiện tại của { -you } không được làm việc này. Xem /toi.
error-not-found = Tôi không tìm thấy mục này. Có thể nó đã bị xóa hoặc đổi.
error-stale = Việc này đã thay đổi từ lúc nút được gửi. Mời { -you } xem lại tình trạng hiện nay.
error-conflict = Có người vừa làm việc này cùng lúc. Mời { -you } thử lại.
error-invalid = Nội dung chưa đúng. Mời { -you } xem lại.
error-invite-unknown = Tôi không nhận ra liên kết mời này. Mời { -you } mở lại đúng liên kết được gửi, hoặc xin cán bộ phụ trách liên kết mới.
error-invite-used = Liên kết mời này đã được dùng. Nếu không phải { -you } dùng, hãy báo ngay cho cán bộ phụ trách và xin liên kết mới.
error-invite-expired = Liên kết mời này đã hết hạn. Mời { -you } xin cán bộ phụ trách liên kết mới.
error-invite-foreign = Liên kết mời này của một ngành khác, không dùng được ở đây.
error-post-held = Chức vụ này đang có người giữ. Nếu { -you } được bổ nhiệm thay, hãy báo cán bộ cấp trên xác nhận bàn giao.
error-registration-closed = Thời gian đăng ký đã hết hoặc chưa bắt đầu.
error-campaign-closed = Đợt thi đua này đã đóng.
error-report-seen = Chuyên viên đã xem báo cáo này nên không sửa được nữa. Nếu có sai sót, hãy nhắn chuyên viên phụ trách.
error-already-signed = Bản đăng ký này đã ký, nội dung không đổi được nữa.
error-redis-away = Hệ thống đang tạm gián đoạn. Tin nhắn của { -you } được giữ lại và sẽ được trả lời ngay khi hệ thống hoạt động.
error-campaign-exists = Đã có đợt thi đua mang mã { $id }. Mời { -you } đổi mã trong tệp rồi gửi lại.
error-campaign-audience = Trong danh sách không có đơn vị { $unit } mà tệp nêu ở mục audience.
