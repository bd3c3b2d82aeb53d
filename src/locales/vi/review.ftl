command-duyet = Duyệt bản đăng ký của các đơn vị
command-bandangky = Xem và ký bản đăng ký của đơn vị

pledge-status-submitted = Chờ duyệt
pledge-status-returned = Cần sửa
pledge-status-approved = Đã duyệt, chờ ký
pledge-status-signed = Đã ký
pledge-status-completed = Đã hoàn thành
pledge-status-cancelled = Đã hủy

pledge-head = <b>Bản đăng ký của { $unit }</b> – { $status }
pledge-returned = ↩️ Ngày { $day }, cán bộ đề nghị sửa mục <b>{ $field }</b>: “{ $reason }”
pledge-signed = ✍️ Đã ký ngày { $day }. Mã bản cam kết: <code>{ $hash }</code>
pledge-changed = Bản đăng ký đã thay đổi. Hiện nay: { $status }.

pledges-none = Đơn vị chưa có bản đăng ký nào. Gõ /dangky để đăng ký.
pledges-head = Đơn vị có { $count } bản đăng ký. Mời { -you } chọn bản cần xem.
pledges-line = { $status } · { $action }

button-mend = ✏️ Sửa mục này
button-sign = ✍️ Ký cam kết
button-sign-yes = ✍️ Tôi ký và chịu trách nhiệm
button-sign-no = Chưa ký
button-attachments = 📎 Xem tệp kèm theo ({ $count })
attachment-item = Tệp kèm theo { $number }/{ $of }
button-versions = Các bản đã gửi ({ $count })
button-approve = ✅ Duyệt
button-return = ↩️ Trả lại
button-next = Bản khác ➡
button-queue = Bản chờ duyệt tiếp theo

sign-ask =
    ⚠️ Ký rồi thì nội dung trên <b>không sửa được nữa</b> và là căn cứ xếp loại cuối năm.
    { -You } có ký không?
sign-done = ✍️ <b>Đã ký.</b> Bản cam kết có hiệu lực từ hôm nay; tôi sẽ nhắc { -you } khi đến kỳ báo cáo.

version-head = <b>{ $unit }</b> – bản { $version }/{ $of }, gửi ngày { $day }
version-undecided = Bản này chưa được xem xét.
version-approved = ✅ Duyệt ngày { $day }
version-returned = ↩️ Trả lại ngày { $day }, mục { $field }: “{ $reason }”

review-empty = 👍 Không còn bản đăng ký nào chờ duyệt.
review-head = <i>Đang chờ duyệt: { $left }</i>
review-findings = ⚠️ <b>Điểm cần lưu ý:</b>
review-approved = ✅ Đã duyệt bản đăng ký của { $unit }. Hiệu trưởng được mời ký.
review-returned = ↩️ Đã trả lại bản đăng ký của { $unit }, mục { $field }: “{ $reason }”

return-field-ask = Trả lại bản đăng ký của <b>{ $unit }</b>. Cần sửa mục nào?
return-reason-ask = Lý do trả lại mục <b>{ $field }</b>? Chọn, hoặc gõ lý do.
return-reason-hint =
    { $field ->
        [content] <i>Ví dụ: Việc làm này thuộc nội dung 3, không phải nội dung 2.</i>
        [action] <i>Ví dụ: Chưa rõ ai làm, làm ở đâu, bao lâu một lần.</i>
        [deadline] <i>Ví dụ: Đề nghị xong trước khi kết thúc học kỳ I.</i>
        [responsible] <i>Ví dụ: Đề nghị ghi tên một người trong Ban giám hiệu.</i>
       *[other] <i>Ví dụ: Chỉ tiêu chưa nêu số tiết và lớp thực hiện.</i>
    }
return-reason-short = Lý do quá ngắn, đơn vị sẽ khó hiểu. Mời { -you } viết rõ hơn.
return-reason-long = Lý do dài { $length } ký tự, quá { $max } ký tự. Mời { -you } viết gọn lại.

reason-content-other = Việc làm thuộc nội dung khác
reason-action-general = Việc làm còn chung chung
reason-action-many = Nêu một việc, bớt các việc còn lại
reason-target-count = Chỉ tiêu chưa đếm được
reason-target-low = Chỉ tiêu thấp so với điều kiện đơn vị
reason-deadline-late = Thời hạn quá muộn
reason-deadline-early = Thời hạn quá gấp
reason-responsible-person = Ghi rõ một người phụ trách

news-approved =
    ✅ Bản đăng ký của <b>{ $unit }</b> đã được duyệt.
    Mời hiệu trưởng xem lại và ký cam kết.
news-returned =
    ↩️ Bản đăng ký của <b>{ $unit }</b> cần sửa mục <b>{ $field }</b>.
    Lý do: “{ $reason }”
news-signed = ✍️ <b>{ $unit }</b> đã ký bản cam kết.
