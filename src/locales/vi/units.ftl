command-donvi = Tra cứu đơn vị
command-thumoi = Tạo liên kết mời

unit-head = 🏫 <b>{ $name }</b>
unit-closed-since = 🔒 Ngừng hoạt động từ ngày { $day }; không còn trong danh sách đơn vị.
unit-closed-name = { $name } (đã ngừng)
news-unit-closed =
    🔒 Từ ngày { $day }, <b>{ $unit }</b> không còn trong danh sách đơn vị. Chức vụ của { -you } ở đơn vị này không còn hiệu lực; bản đăng ký và báo cáo cũ vẫn được lưu.
    Nếu có nhầm lẫn, mời { -you } báo cán bộ quản trị.
news-unit-reopened = 🔓 Từ ngày { $day }, <b>{ $unit }</b> hoạt động trở lại. Chức vụ của { -you } ở đơn vị này có hiệu lực như trước.
unit-code = Mã: <code>{ $code }</code> · Loại: { $kind }
unit-locality = Địa bàn: { $locality }
unit-parent = Quản lý hành chính: { $name }
unit-professional-parent = Quản lý chuyên môn: { $name }
unit-nobody = ⚪ Chưa có ai của đơn vị tham gia.
unit-person = 👤 { $role }: { $name } (từ { $day })
unit-person-blocked = 👤 { $role }: { $name } (từ { $day }; đang chặn trợ lý nên không nhận được tin)
unit-children = <b>Đơn vị trực thuộc ({ $count }):</b>
unit-child = { $number }. { $name }

unit-find-ask = Gõ một phần tên hoặc mã của đơn vị. Ví dụ: Thanh Vân, TH-08152.
unit-search-none = Không tìm thấy đơn vị nào khớp với “{ $query }” trong phạm vi của { -you }. Mời thử một phần tên khác hoặc mã đơn vị.
unit-search-found = Có { $count } đơn vị khớp với “{ $query }”. Mời { -you } chọn:
unit-search-more = Còn { $count } đơn vị khác; mời { -you } gõ tên rõ hơn.

button-find-unit = 🔎 Tìm đơn vị
button-invite = ✉️ Mời
button-invite-all = 📄 Danh sách liên kết và thẻ in
button-invite-all-new = Tạo { $count } liên kết mới
button-invite-all-all = Tạo lại cả { $count } liên kết
button-not-joined = ⚪ Xem { $count } đơn vị chưa tham gia
button-invite-again = ✉️ Gửi lại liên kết mới
button-invite-new = ✉️ Tạo liên kết mời
button-invite-other = Mời người khác của đơn vị

invite-menu =
    <b>Mời tham gia</b>
    Tìm đơn vị cần mời, hoặc tạo một lần cho mọi đơn vị chưa tham gia. Cũng có thể gõ /thumoi kèm tên đơn vị, ví dụ: /thumoi Thanh Vân.
not-joined-head = Chưa tham gia: <b>{ $count }</b> đơn vị.
not-joined-count-opened = 👀 { $count } đã mở liên kết, chưa xong
not-joined-count-invited = ✉️ { $count } đã được mời, chưa mở liên kết
not-joined-count-expired = ⌛ { $count } có liên kết hết hiệu lực
not-joined-count-never = ⚪ { $count } chưa được mời
not-joined-count-left = 👋 { $count } có người đã thôi giữ chức vụ
not-joined-line-opened = { $number }. 👀 { $unit } (mời { $day })
not-joined-line-invited = { $number }. ✉️ { $unit } (mời { $day })
not-joined-line-expired = { $number }. ⌛ { $unit } (mời { $day })
not-joined-line-never = { $number }. ⚪ { $unit }
not-joined-line-left = { $number }. 👋 { $unit }
not-joined-unit-opened = 👀 Liên kết mời { $role } tạo ngày { $day } đã được mở nhưng chưa ai nhận chức vụ. Liên kết dùng được đến { $until }.
not-joined-unit-invited = ✉️ Liên kết mời { $role } tạo ngày { $day } chưa được mở. Liên kết dùng được đến { $until }.
not-joined-unit-expired = ⌛ Liên kết mời { $role } tạo ngày { $day } đã hết hiệu lực.
not-joined-unit-never = ⚪ Chưa mời { $role }.
not-joined-unit-left = 👋 Hiện không còn ai giữ chức vụ { $role }.
invite-again-hint = Nếu gửi lại, liên kết cũ hết hiệu lực ngay.
invite-which-role = Mời vào chức vụ nào của <b>{ $unit }</b>?
invite-made = ✉️ Liên kết mời giữ chức vụ <b>{ $role }</b>, { $unit }:
invite-rules = Liên kết chỉ dùng được một lần, hết hạn ngày { $day }. Mời { -you } gửi riêng cho đúng người: ai mở trước sẽ nhận chức vụ.
invite-rules-held = Liên kết chỉ dùng được một lần, hết hạn ngày { $day }. Mời { -you } gửi riêng cho đúng người.
invite-made-before = Liên kết đã được tạo ở lần bấm trước. Nếu cần liên kết khác, gõ /thumoi.
invite-replaces = Liên kết tạo trước đây cho chức vụ này không còn hiệu lực.
invite-held = Chức vụ này đang do <b>{ $name }</b> giữ. Người mở liên kết sẽ xin nhận bàn giao; chỉ khi cấp trên xác nhận thì chức vụ mới đổi người.
invite-all-none = ✅ Mọi đơn vị trong phạm vi của { -you } đều đã tham gia.
invite-all-ask =
    Có <b>{ $count }</b> đơn vị chưa tham gia.
    Tôi sẽ gửi hai tệp: bảng Excel và thẻ mời có mã QR để in (A4, mỗi trang 8 thẻ). Mỗi liên kết chỉ dùng một lần, hết hạn ngày { $day }.
invite-all-invited = Trong đó { $count } đơn vị đang có liên kết còn dùng được. Nếu tạo lại cho cả những đơn vị này, liên kết và thẻ cũ của họ hết hiệu lực.
invite-all-sent = ✅ Đã tạo { $count } liên kết, trong hai tệp vừa gửi. Mỗi liên kết chỉ dùng một lần, hết hạn ngày { $day }. Mời { -you } gửi riêng cho từng đơn vị, không đăng vào nhóm chung.
invite-all-unsent = Tôi chưa gửi được tệp qua Telegram. Mời { -you } gõ /thumoi để tạo lại sau ít phút.
invite-column-unit = Mã đơn vị
invite-column-name = Tên đơn vị
invite-column-role = Chức vụ
invite-column-above = Đơn vị quản lý
invite-column-link = Liên kết mời
invite-column-until = Hết hạn
invite-sheet = Liên kết mời
card-title = THẺ MỜI – GIAO ƯỚC THI ĐUA
card-step-1 = 1. Cài ứng dụng Telegram trên điện thoại hoặc máy tính.
card-step-2 = 2. Quét mã QR bằng máy ảnh, hoặc mở liên kết dưới đây.
card-step-3 = 3. Bấm “Bắt đầu” (Start) rồi trả lời từng câu hỏi.
card-rules = Thẻ dùng một lần, dành riêng cho người giữ chức vụ trên; hết hạn ngày { $day }. Không chụp thẻ gửi vào nhóm chung.

roster-would = 📋 Tệp danh sách đơn vị hợp lệ. Nếu nhập:
roster-would-partial = 📋 Nếu chỉ nhập các dòng đúng:
roster-would-now = Danh sách đã thay đổi từ lúc { -you } xem. Nếu nhập bây giờ:
roster-ask = Nhập danh sách này?
button-roster-import = ✅ Nhập
roster-no-change = Danh sách trong tệp giống hệt danh sách hiện có, không cần nhập.
roster-done = ✅ Đã nhập danh sách đơn vị:
roster-done-before = Danh sách này đã được nhập ở lần bấm trước, hoặc nút đã quá 24 giờ. Nếu cần, mời { -you } gửi lại tệp.
roster-refused = Tệp có { $count } chỗ cần sửa nên chưa nhập đơn vị nào:
roster-diff-added = ➕ { $count } đơn vị mới
roster-diff-renamed = ✏️ { $count } đơn vị đổi tên
roster-diff-moved = ↪️ { $count } đơn vị chuyển cấp quản lý
roster-diff-altered = 📝 { $count } đơn vị sửa loại hoặc địa bàn
roster-diff-unchanged = ▫️ { $count } đơn vị giữ nguyên
roster-diff-reopened = 🔓 { $count } đơn vị hoạt động trở lại
roster-diff-gone = 🔒 { $count } đơn vị không có trong tệp
roster-diff-closed = 🔒 { $count } đơn vị ngừng hoạt động, dữ liệu cũ vẫn được lưu
roster-ask-gone = Đơn vị không có trong tệp: nếu không còn hoạt động, { -you } chọn “Nhập, cho ngừng”; nếu tệp chỉ là một phần danh sách, { -you } chọn “Nhập, giữ nguyên”. Đơn vị ngừng hoạt động vẫn được lưu đầy đủ dữ liệu cũ.
button-roster-close = ✅ Nhập, cho ngừng { $count } đơn vị
button-roster-keep = Nhập, giữ nguyên { $count } đơn vị
button-roster-partial = Chỉ nhập { $count } đơn vị đúng
button-roster-convert = Chuyển sang Unicode rồi xem
roster-look-old = Nút này đã quá 24 giờ. Mời { -you } gửi lại tệp.
roster-marked = 📎 Tôi đã gửi kèm bản sao của tệp: ô cần sửa được tô đỏ, lý do ghi ở cột cuối.
roster-left-out = ⚠️ { $count } dòng có lỗi sẽ không được nhập; đơn vị không có trong tệp được giữ nguyên.
roster-notes-more = … và { $count } lưu ý khác.
roster-change-added = • Mới: { $name } ({ $code })
roster-change-renamed = • Đổi tên: “{ $from }” thành “{ $to }”
roster-change-moved = • Chuyển: { $name }, từ { $from } sang { $to }
roster-change-moved-professional = • Chuyển chuyên môn: { $name }, từ { $from } sang { $to }
roster-change-altered = • Sửa loại hoặc địa bàn: { $name } ({ $code })
roster-change-reopened = • Hoạt động trở lại: { $name } ({ $code })
roster-change-gone = • Không có trong tệp: { $name } ({ $code })
roster-change-closed = • Ngừng hoạt động: { $name } ({ $code })
roster-change-more = … và { $count } đơn vị khác.
roster-no-office = (không có)
