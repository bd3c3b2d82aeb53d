button-paper = 📄 Ghi nhận ký trên giấy
button-paper-yes = ✍️ Tôi xác nhận đơn vị đã ký bản giấy này
button-paper-back = ↩ Rút lại việc ghi nhận
button-paper-back-yes = ↩ Rút lại việc ghi nhận
button-paper-confirm = ✅ Đúng, đơn vị đã ký
button-paper-contest = ❗ Không đúng
button-paper-contest-yes = ❗ Gửi ý kiến
button-sheets = 📄 Xem bản ký giấy ({ $count })

paper-head = 📄 Ghi nhận bản cam kết ký trên giấy của <b>{ $unit }</b>
paper-sheet-ask = Gửi <b>ảnh chụp hoặc bản quét</b> tờ đã ký (ảnh hoặc PDF), thấy rõ nội dung, chữ ký và dấu.
paper-sheet-more = Còn trang nào nữa, mời { -you } gửi thêm; nếu đủ rồi, bấm “Xong”.
paper-sheet-kind = Cần ảnh chụp hoặc tệp PDF của tờ đã ký. Video, tài liệu soạn thảo và tệp loại khác không dùng được ở đây.
paper-sheet-size = Tệp này trên 20 MB nên hệ thống không lưu được. Mời { -you } gửi ảnh chụp hoặc bản quét nhẹ hơn.
paper-day-ask =
    <b>Ngày ký</b> ghi trên tờ giấy? Chọn, hoặc gõ ngày.
    <i>Từ { $from } (ngày duyệt) đến { $today } (hôm nay).</i>
paper-day-ask-today =
    <b>Ngày ký</b> ghi trên tờ giấy?
    <i>Bản này được duyệt hôm nay, nên tờ giấy phải ký hôm nay.</i>
paper-day-today = Hôm nay, { $day }
paper-day-yesterday = Hôm qua, { $day }
paper-day-unreadable = Tôi chưa đọc được ngày này. Mời { -you } gõ ngày và tháng, ví dụ: { $today }.
paper-day-no-such-day = Không có ngày này. Mời { -you } xem lại, ví dụ: { $today }.
paper-day-future = Ngày này chưa đến (hôm nay là { $today }). Chỉ ghi nhận bản đã ký rồi.
paper-day-early = Ngày này trước ngày duyệt ({ $from }): tờ giấy ký trước khi duyệt chưa phải là nội dung đã duyệt. Nếu ghi nhầm, mời { -you } gõ lại; nếu đúng vậy, đề nghị đơn vị ký lại bản đã duyệt.
paper-signer-ask = <b>Ai ký</b> thay mặt đơn vị?
paper-signer-principal = Hiệu trưởng
paper-signer-deputy = Phó hiệu trưởng, ký thay hiệu trưởng
paper-signer-in-charge = Người được giao phụ trách

paper-field-sheet = Bản ký giấy
paper-field-day = Ngày ký
paper-field-signer = Người ký
paper-field-reason = Lý do

paper-review-head = 📄 <b>Ghi nhận ký trên giấy – { $unit }</b>
paper-review-day = <b>Ngày ký:</b> { $day }
paper-review-signer = <b>Người ký:</b> { $signer }
paper-review-sheet = <b>Bản ký giấy:</b> { $count } tệp
paper-review-foot =
    ⚠️ Nội dung trên tờ giấy phải <b>đúng như trên đây</b>. Xác nhận rồi, bản cam kết có hiệu lực và là căn cứ xếp loại; tên { -you } được lưu là người ghi nhận.
    Nếu nhầm, { -you } rút lại được trong 24 giờ.
paper-done = ✅ <b>Đã ghi nhận.</b> Bản cam kết có hiệu lực từ hôm nay; đến kỳ báo cáo, { -you } nộp thay đơn vị ở /nopthay.

pledge-status-signed-paper = Đã ký trên giấy
pledge-signed-paper = ✍️ Ký trên giấy ngày { $day } ({ $signer }); { $role }, { $office } ghi nhận ngày { $recorded }. Mã bản cam kết: <code>{ $hash }</code>
pledge-paper-confirmed = ✅ Hiệu trưởng xác nhận ngày { $day }.
pledge-paper-contested = ❗ Ngày { $day }, hiệu trưởng cho biết việc ghi nhận không đúng: “{ $reason }”
version-paper-back = ↩ Bản ký giấy ngày { $paper } đã được rút lại ngày { $day }: “{ $reason }”
sheet-item = 📄 Bản ký trên giấy ngày { $day }
sheet-item-back = 📄 Bản ký trên giấy ngày { $day } (việc ghi nhận đã rút lại)

paper-back-ask =
    Rút lại việc ghi nhận bản ký giấy ngày { $day } của <b>{ $unit }</b>. <b>Vì sao?</b>
    <i>Ví dụ: Gửi nhầm ảnh của trường khác.</i>
paper-back-review = Rút lại việc ghi nhận bản ký giấy ngày { $day } của <b>{ $unit }</b>? Bản đăng ký trở lại “Đã duyệt, chờ ký”.
paper-back-done = ↩ Đã rút lại việc ghi nhận. Bản đăng ký chờ ký; khi có bản giấy đúng, mời { -you } ghi nhận lại.
paper-contest-ask =
    <b>Điều gì không đúng</b> ở việc ghi nhận bản ký giấy ngày { $day } của { $unit }?
    <i>Ví dụ: Đơn vị chưa ký tờ này; nội dung trên giấy khác bản đã duyệt.</i>
paper-contest-review = Gửi ý kiến về bản ký giấy ngày { $day } của <b>{ $unit }</b> cho cán bộ? Bản cam kết vẫn có hiệu lực cho đến khi cán bộ xem xét.
paper-contest-done = ❗ Đã gửi ý kiến cho cán bộ phụ trách. Bản cam kết vẫn có hiệu lực cho đến khi cán bộ xem xét.
paper-confirm-done = ✅ Đã ghi nhận xác nhận của { -you }.

behalf-paper = Ghi nhận ký giấy: { $action }
behalf-paper-second = 📄 Có bản đã duyệt, chờ ký trên giấy. Bản này do { -you } vừa nộp thay vừa duyệt, nên một cán bộ khác ghi nhận.
behalf-paper-later =
    Khi được duyệt, { -you } được báo để ghi nhận bản ký trên giấy.
    Nên để cán bộ khác duyệt: người vừa nộp thay vừa duyệt thì không tự ghi nhận được.
fallback-file-paper = <i>Nếu là bản cam kết đơn vị đã ký trên giấy: gõ /nopthay, chọn đơn vị rồi gửi ảnh.</i>
review-approved-paper-open =
    ✅ Đã duyệt bản đăng ký của { $unit }.
    Đơn vị chưa có hiệu trưởng trên Telegram. Khi có bản ký tay, mời { -you } ghi nhận ở đây hoặc ở /nopthay.
review-approved-paper-second =
    ✅ Đã duyệt bản đăng ký của { $unit }.
    Đơn vị chưa có hiệu trưởng trên Telegram, sẽ ký trên giấy. Bản này do { -you } vừa nộp thay vừa duyệt, nên phải có <b>người thứ hai</b>: mời một cán bộ khác mở /nopthay để ghi nhận bản ký giấy; hoặc { -you } hoàn tác, để cán bộ khác duyệt rồi tự ghi nhận.
queue-approved-paper = 📄 { $count } đơn vị trong số này chưa có hiệu trưởng trên Telegram. Khi có bản ký tay, mời { -you } ghi nhận ở /nopthay.

news-filed-approved = ✅ Bản đăng ký { -you } nộp thay <b>{ $unit }</b> đã được duyệt. Hiệu trưởng được mời ký.
news-filed-approved-paper =
    ✅ Bản đăng ký { -you } nộp thay <b>{ $unit }</b> đã được duyệt.
    Đơn vị chưa có hiệu trưởng trên Telegram: khi có bản ký tay, mời { -you } ghi nhận.
news-filed-returned =
    ↩️ Bản đăng ký { -you } nộp thay <b>{ $unit }</b> cần sửa mục <b>{ $field }</b>.
    Lý do: “{ $reason }”
news-paper =
    📄 { $name } ({ $office }) đã ghi nhận: bản cam kết của <b>{ $unit }</b> được ký trên giấy ngày { $day }.
    Bản cam kết có hiệu lực.
news-paper-back =
    ↩ Việc ghi nhận bản ký giấy ngày { $day } của <b>{ $unit }</b> đã được rút lại.
    Lý do: “{ $reason }”
news-paper-contested =
    ❗ Hiệu trưởng <b>{ $unit }</b> cho biết việc ghi nhận bản ký giấy ngày { $day } không đúng.
    Lý do: “{ $reason }”
    Mời { -you } xem lại; nếu cần, rút lại việc ghi nhận.
join-paper =
    📄 Trước khi { -you } tham gia, { $name } ({ $office }) đã ghi nhận: bản cam kết của <b>{ $unit }</b> được ký trên giấy ngày { $day }. Bản cam kết đang có hiệu lực.
    Mời { -you } xem lại, cho biết đúng hay không đúng.
join-paper-deputy =
    📄 Trước khi { -you } tham gia, { $name } ({ $office }) đã ghi nhận: bản cam kết của <b>{ $unit }</b> được ký trên giấy ngày { $day }. Bản cam kết đang có hiệu lực.
    Mời { -you } xem lại.
join-filed = 📝 Trước khi { -you } tham gia, cán bộ đã nộp thay một bản đăng ký của <b>{ $unit }</b>. Mời { -you } xem lại.

history-paper-signed = { $at }: 📄 ghi nhận bản { $version } ký trên giấy ngày { $day } – { $who }
history-paper-back = { $at }: rút lại việc ghi nhận bản { $version } ký trên giấy – { $who }
history-paper-confirmed = { $at }: hiệu trưởng xác nhận bản { $version } ký trên giấy – { $who }
history-paper-contested = { $at }: hiệu trưởng báo việc ghi nhận bản { $version } không đúng – { $who }

error-paper-joined = Đơn vị đã có hiệu trưởng trên Telegram: hiệu trưởng tự ký ở /bandangky, không ghi nhận bản giấy thay nữa.
error-paper-second = Bản này do { -you } vừa nộp thay vừa duyệt. Để không ai một mình làm trọn việc, mời một cán bộ khác ghi nhận bản ký giấy.
error-paper-day = Ngày ký phải từ ngày duyệt đến hôm nay. Mời { -you } xem lại.
error-paper-file = Cần ảnh chụp hoặc tệp PDF của tờ đã ký, mỗi tệp không quá 20 MB. Mời { -you } gửi lại.
error-paper-late = Đã quá 24 giờ kể từ khi ghi nhận nên không rút lại được nữa. Nếu cần đổi, mời { -you } nộp thay đề nghị điều chỉnh.
error-paper-reported = Đã có báo cáo nộp theo bản cam kết này nên không rút lại việc ghi nhận được nữa. Nếu cần đổi, mời { -you } nộp thay đề nghị điều chỉnh.

news-filed-returned-many = ↩️ Bản đăng ký { -you } nộp thay <b>{ $unit }</b> cần sửa { $count } mục:
