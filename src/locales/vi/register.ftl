command-dangky = Đăng ký việc làm cụ thể của đơn vị

field-content = Nội dung
field-action = Việc làm
field-target = Chỉ tiêu
field-deadline = Thời hạn
field-responsible = Người phụ trách
field-attachments = Tệp kèm theo
field-why = Lý do điều chỉnh

pledge-content = <b>Nội dung:</b> { $value }
pledge-action = <b>Việc làm:</b> { $value }
pledge-target = <b>Chỉ tiêu:</b> { $value }
pledge-deadline = <b>Thời hạn:</b> { $value }
pledge-responsible = <b>Người phụ trách:</b> { $value }
pledge-files = <b>Tệp kèm theo:</b> { $count }

register-no-campaign = Hiện chưa có đợt thi đua nào mở đăng ký cho đơn vị. Khi có, tôi sẽ báo { -you }.
register-not-yet = Đợt “{ $campaign }” nhận đăng ký từ { $from } đến hết { $to }. Mời { -you } quay lại trong thời gian đó.
register-which-campaign = Có nhiều đợt đang mở. { -You } đăng ký cho đợt nào?
register-which-standing = • { $campaign }: đơn vị đã có bản đăng ký – { $status }
register-draft-found = Đơn vị đang có một bản nháp chưa gửi: “{ $action }”.
register-draft-ask = { -You } muốn làm tiếp hay soạn bản mới? Bản nháp vẫn được giữ.
button-new = Soạn bản mới

register-content-ask = Đơn vị đăng ký theo <b>nội dung</b> nào?
register-action-ask = Đơn vị sẽ <b>làm việc gì</b>? Một việc cụ thể, thiết thực.
register-action-example = Ví dụ: Mở thư viện xanh ở sân trường cho học sinh đọc sách giờ ra chơi.
register-target-ask =
    <b>Chỉ tiêu</b> đo được là gì? Nêu con số, số lần hoặc phạm vi để cuối kỳ kiểm tra được.
    Ví dụ: 1 thư viện, 500 đầu sách, mỗi lớp 1 tiết đọc mỗi tuần.
register-deadline-ask =
    <b>Thời hạn</b> hoàn thành? Chọn một ngày, hoặc gõ.
    Ví dụ: { $day }, cuối tháng { $month }.
register-responsible-ask =
    Ai <b>phụ trách</b>? Một người, ghi họ tên và chức vụ.
    Ví dụ: Cô Trần Thị Lan, Phó hiệu trưởng.
register-attachments-ask = Gửi <b>ảnh hoặc tệp kèm theo</b> (kế hoạch, quyết định…), hoặc bỏ qua.
register-attachments-more = Mời { -you } gửi thêm ảnh hoặc tệp, hoặc bấm “Xong”.
register-present = Đang ghi: “{ $value }”
register-returned = ↩️ Cán bộ đề nghị sửa: “{ $reason }”
register-too-long = Nội dung dài { $length } ký tự, quá { $max } ký tự. Mời { -you } viết gọn lại; có thể gửi bản đầy đủ thành tệp kèm theo ở bước sau.
register-edit-late = Bản đăng ký này đã gửi nên không đổi theo tin vừa sửa được nữa. Muốn sửa, mời { -you } gõ /bandangky, mở bản đăng ký rồi rút lại hoặc đề nghị sửa.
register-responsible-name = Mời { -you } ghi họ tên người phụ trách.
register-responsible-self = 👤 Người phụ trách: { $person }
register-too-short = Nội dung quá ngắn. Mời { -you } viết rõ hơn.

deadline-understood = ⏱ Thời hạn: <b>{ $day }</b>
deadline-unreadable = Tôi chưa đọc được ngày này. Ví dụ: { $example }, hoặc “cuối tháng { $month }”.
deadline-no-such-day = Không có ngày này trong lịch. Có phải ý { -you } là { $example }?
deadline-past = Ngày này đã qua. Ví dụ một ngày sắp tới: { $example }.
deadline-too-far = Ngày này quá xa. Ví dụ: { $example }.

register-review-head = <b>Bản đăng ký của { $unit }</b>, { $campaign }
register-findings-none = ✅ Nội dung cụ thể, có thể kiểm tra được.
register-findings-head = ⚠️ <b>Nên xem lại trước khi gửi:</b>
register-finding = • { $field }: { $message }
register-finding-example = <i>{ $example }</i>
register-review-foot = Gửi cho cán bộ duyệt, hay sửa lại?
register-done = ✅ Đã gửi bản đăng ký của { $unit }. Cán bộ sẽ xem và trả lời { -you } tại đây.
register-mended = ✅ Đã gửi lại bản đăng ký của { $unit } sau khi sửa.
button-view-pledge = Xem bản đăng ký

register-why-ask =
    Vì sao cần <b>điều chỉnh bản cam kết đã ký</b>? Sau bước này, { -you } chọn mục cần sửa.
    Ví dụ: Nhà trường được giao thêm 2 lớp 1 nên đổi chỉ tiêu từ 50 cây lên 70 cây.
register-amend-head = <b>Điều chỉnh bản cam kết của { $unit }</b>, { $campaign }
register-amend-same = Các mục còn giống bản đã ký. Bấm “Sửa” để chọn mục cần điều chỉnh.
register-amend-foot = Gửi đề nghị điều chỉnh cho cán bộ duyệt? Bản đã ký vẫn có hiệu lực cho đến khi hiệu trưởng ký bản điều chỉnh.
register-amended = ✅ Đã gửi đề nghị điều chỉnh của { $unit }. Bản đã ký vẫn có hiệu lực cho đến khi hiệu trưởng ký bản điều chỉnh.
register-amend-why = Còn thiếu lý do điều chỉnh. Bấm “Sửa” để ghi lý do và chọn mục cần điều chỉnh.
register-withdrawn-found = Đơn vị có một bản đăng ký đã rút lại trong đợt này. { -You } sửa rồi gửi lại, hay soạn bản mới?
register-faults-open = ↩️ Còn { $count } mục cán bộ đề nghị sửa:
register-faults-anyway = ⚠️ Còn { $count } mục chưa sửa nên bản này có thể lại bị trả lại. { -You } vẫn gửi?
button-submit-anyway = Vẫn gửi
