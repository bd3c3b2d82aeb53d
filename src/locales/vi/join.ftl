join-offer = { -You } được mời giữ chức vụ <b>{ $role }</b> của <b>{ $unit }</b>.
join-consent-body =
    <b>Xử lý dữ liệu cá nhân</b>
    Hệ thống lưu: tên, mã tài khoản Telegram, chức vụ, và nội dung { -you } gửi (đăng ký, báo cáo, minh chứng).
    Mục đích: theo dõi giao ước thi đua của đơn vị. Cán bộ cấp trên của đơn vị được xem.
    { -You } có thể xem lại ở /toi và yêu cầu xóa bất cứ lúc nào.
join-consent-ask = { -You } có đồng ý không?
join-consent-yes = Tôi đồng ý
join-consent-no = Không đồng ý
join-name-ask = Xin { -you } cho biết họ và tên. Ví dụ: Nguyễn Thị Hoa.
join-name-bad = Họ tên cần có chữ, dài từ { $min } đến { $max } ký tự, viết trên một dòng.
join-name-one = “{ $name }” mới chỉ có tên. Mời { -you } gõ cả họ và tên, để cơ quan quản lý biết là ai.
button-name-keep = Giữ tên “{ $name }”
join-declined = { -You } không đồng ý nên tôi không lưu thông tin nào. Khi đổi ý, mời { -you } mở lại liên kết mời.
join-take-ask = { -You } có nhận chức vụ này không?
join-take-yes = Nhận chức vụ
join-take-no = Không nhận
join-not-taken = { -You } không nhận chức vụ này; mọi việc khác vẫn như cũ. Khi đổi ý, mời { -you } mở lại liên kết mời.
join-register-open = 📝 Đang mở đăng ký “<b>{ $title }</b>”, đến hết ngày { $to }.
join-register-late = 📝 “<b>{ $title }</b>”: hạn đăng ký { $to } đã qua nhưng đơn vị vẫn đăng ký được.
join-register-how = Mời { -you } bấm nút dưới đây để bắt đầu.
join-already = { -You } đã nhận chức vụ này rồi, không cần mở lại liên kết mời.
join-admin-start = { -You } được chỉ định làm quản trị. Mời { -you } gõ /start để nhận chức vụ.
join-no-roster = Chưa có danh sách đơn vị. Mời { -you } gửi tệp danh sách (Excel hoặc CSV) vào đây, dưới dạng tệp đính kèm; hoặc nhập trên máy chủ bằng lệnh <code>giao-uoc import units TỆP</code> rồi gõ lại /start.
