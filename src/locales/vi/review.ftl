command-duyet = Duyệt bản đăng ký của các đơn vị
command-bandangky = Xem và ký bản đăng ký của đơn vị

pledge-status-submitted = Chờ duyệt
pledge-status-returned = Trả lại, cần sửa
pledge-status-withdrawn = Đã rút lại
pledge-status-approved = Đã duyệt, chờ ký
pledge-status-signed = Đã ký
pledge-status-completed = Đã hoàn thành
pledge-status-cancelled = Đã hủy
pledge-change-submitted = Đã ký, đề nghị điều chỉnh đang chờ duyệt
pledge-change-returned = Đã ký, đề nghị điều chỉnh được trả lại
pledge-change-approved = Đã ký, bản điều chỉnh đã duyệt, chờ ký

pledge-head = <b>Bản đăng ký của { $unit }</b> – { $status }
pledge-returned = ↩️ Ngày { $day }, cán bộ đề nghị sửa mục <b>{ $field }</b>: “{ $reason }”
pledge-signed = ✍️ Đã ký ngày { $day }. Mã bản cam kết: <code>{ $hash }</code>
review-return-lost =
    ⚠️ Chưa trả lại được: trong lúc { -you } soạn, bản này đã có người xử lý, hiện nay là: { $status }.
    Lý do { -you } ghi chưa gửi cho đơn vị: “{ $reason }”
pledge-changed = Bản đăng ký đã thay đổi. Hiện nay: { $status }.

pledges-none = Đơn vị chưa có bản đăng ký nào. Gõ /dangky để đăng ký.
pledges-head = Đơn vị có { $count } bản đăng ký. Mời { -you } chọn bản cần xem.
pledges-line = { $number }. <b>{ $status }</b>: { $action }

button-mend = ✏️ Sửa mục này
button-mend-withdrawn = ✏️ Sửa và gửi lại
button-amend = ✏️ Đề nghị điều chỉnh
button-withdraw = ↩️ Rút lại
button-withdraw-yes = ↩️ Rút lại bản đăng ký
button-withdraw-no = Không, giữ nguyên
button-drop-change = ↩️ Bỏ đề nghị điều chỉnh
button-drop-change-yes = ↩️ Bỏ đề nghị điều chỉnh
button-undo-approved = ↩ Hoàn tác duyệt
button-undo-returned = ↩ Hoàn tác trả lại
button-history = 🕘 Quá trình
button-back-unit = ⬅ { $unit }
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
    ⚠️ Ký rồi thì nội dung trên <b>không tự sửa được nữa</b> và là căn cứ xếp loại cuối năm.
    { -You } có ký không?
sign-done = ✍️ <b>Đã ký.</b> Bản cam kết có hiệu lực từ hôm nay; tôi sẽ nhắc { -you } khi đến kỳ báo cáo.
sign-already = { -You } đã ký rồi.
sign-already-other = Bản đăng ký này đã ký rồi.

version-head = <b>{ $unit }</b> – bản { $version }/{ $of }, gửi ngày { $day }
version-undecided = Bản này chưa được xem xét.
version-approved = ✅ Duyệt ngày { $day }
version-returned = ↩️ Trả lại ngày { $day }, mục { $field }: “{ $reason }”
version-approved-undone = Duyệt ngày { $day }, sau đó cán bộ đã hoàn tác
version-returned-undone = Trả lại ngày { $day }, mục { $field }: “{ $reason }”; sau đó cán bộ đã hoàn tác
version-withdrawn = ↩️ Đơn vị rút lại ngày { $day }
version-on-behalf = 📝 { $role } nộp thay đơn vị

review-empty = 👍 Không còn bản đăng ký nào chờ duyệt.
review-head = <i>Đang chờ duyệt: { $left }</i>
review-findings = ⚠️ <b>Điểm cần lưu ý:</b>
review-approved = ✅ Đã duyệt bản đăng ký của { $unit }. Hiệu trưởng được mời ký.
review-approved-already = Bản đăng ký đã duyệt rồi.
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
reason-short = Lý do quá ngắn, người đọc sẽ khó hiểu. Mời { -you } viết rõ hơn.
reason-long = Lý do dài { $length } ký tự, quá { $max } ký tự. Mời { -you } viết gọn lại.

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

news-change-approved =
    ✅ Đề nghị điều chỉnh bản cam kết của <b>{ $unit }</b> đã được duyệt.
    Mời hiệu trưởng ký bản điều chỉnh. Cho đến khi ký, bản đã ký trước vẫn có hiệu lực.
news-change-returned =
    ↩️ Đề nghị điều chỉnh bản cam kết của <b>{ $unit }</b> được trả lại, cần sửa mục <b>{ $field }</b>.
    Lý do: “{ $reason }”
    Bản đã ký vẫn có hiệu lực.
news-undone-approved =
    Cán bộ đã rút lại quyết định duyệt bản đăng ký của <b>{ $unit }</b>.
    Bản đăng ký đang được xem lại; { -you } chưa cần làm gì thêm.
news-undone-returned =
    Cán bộ đã rút lại quyết định trả lại bản đăng ký của <b>{ $unit }</b>.
    Bản đăng ký đang được xem lại; { -you } chưa cần sửa.
news-filed-deputy =
    📝 { $name } (phó hiệu trưởng) đã gửi bản đăng ký của <b>{ $unit }</b> để cán bộ duyệt.
    Khi được duyệt, hiệu trưởng ký cam kết.
news-filed-office =
    📝 { $name } ({ $office }) đã nộp thay bản đăng ký của <b>{ $unit }</b>.
    Mời { -you } xem lại; nếu chưa đúng, báo cán bộ trước khi duyệt.

pledge-on-behalf = 📝 { $role } nộp thay đơn vị ngày { $day }
pledge-change-reason = Lý do điều chỉnh: “{ $reason }”
pledge-signed-still = ✍️ Bản { $version } đã ký ngày { $day } vẫn có hiệu lực cho đến khi ký bản điều chỉnh. Mã bản cam kết: <code>{ $hash }</code>
pledge-signed-former = Thay cho bản cam kết <code>{ $hash }</code> ký ngày { $day }.

sign-ask-change =
    ⚠️ Ký rồi thì bản này <b>thay cho bản cam kết đã ký trước</b>; cả hai bản đều được lưu.
    { -You } có ký không?
withdraw-ask =
    Rút lại bản đăng ký này? Cán bộ sẽ không xem bản này nữa.
    { -You } có thể sửa rồi gửi lại bất cứ lúc nào.
withdraw-cannot = Chỉ rút lại được bản đăng ký đang chờ duyệt. Bản này: { $status }.
withdraw-signed = Bản cam kết đã ký không rút lại được. Cần thay đổi, mời { -you } bấm “Đề nghị điều chỉnh”.
withdraw-done = ↩️ Đã rút lại bản đăng ký. Khi sẵn sàng, mời { -you } sửa và gửi lại.
drop-change-ask = Bỏ đề nghị điều chỉnh? Bản cam kết đã ký giữ nguyên như trước.
drop-change-done = ↩️ Đã bỏ đề nghị điều chỉnh. Bản cam kết đã ký giữ nguyên.
review-undone = ↩ Đã hoàn tác. Bản đăng ký trở lại hàng chờ duyệt, ở chỗ cũ.

history-head = 🕘 <b>Quá trình bản đăng ký của { $unit }</b>
history-earlier = … và { $count } việc trước đó.
history-who = { $name } ({ $role })
history-gone = Người đã rời hệ thống
history-submitted = { $at }: gửi bản { $version } – { $who }
history-resubmitted = { $at }: sửa, gửi bản { $version } – { $who }
history-amended = { $at }: đề nghị điều chỉnh, bản { $version } – { $who }
history-withdrawn = { $at }: rút lại bản { $version } – { $who }
history-approved = { $at }: duyệt bản { $version } – { $who }
history-returned = { $at }: trả lại bản { $version } – { $who }
history-approval-undone = { $at }: hoàn tác việc duyệt bản { $version } – { $who }
history-return-undone = { $at }: hoàn tác việc trả lại bản { $version } – { $who }
history-signed = { $at }: ✍️ ký bản { $version } – { $who }
history-field = Mục { $field }: “{ $reason }”
history-reason = Lý do: “{ $reason }”
history-hash = Mã bản cam kết: <code>{ $hash }</code>
history-previous = Nối tiếp bản cam kết <code>{ $hash }</code>

error-undo-late = Đã quá 24 giờ nên không hoàn tác được nữa. Nếu cần đổi, mời { -you } trao đổi với đơn vị để đơn vị đề nghị điều chỉnh.
error-unchanged = Nội dung chưa khác bản đã ký. Mời { -you } sửa mục cần điều chỉnh rồi gửi.
error-pledges-full = Đơn vị đã có { $max } bản đăng ký trong đợt này, không thêm được nữa. Mời { -you } sửa bản đã có, hoặc báo quản trị.
error-versions-full = Bản đăng ký này đã có { $max } lần gửi, không thêm được nữa. Mời { -you } báo quản trị.

pledge-was = Đang ký – { $field }: “{ $value }”
news-filed-deputy-change =
    📝 { $name } (phó hiệu trưởng) đã đề nghị điều chỉnh bản cam kết của <b>{ $unit }</b>.
    Khi được duyệt, hiệu trưởng ký bản điều chỉnh.
news-filed-office-change =
    📝 { $name } ({ $office }) đã thay đơn vị đề nghị điều chỉnh bản cam kết của <b>{ $unit }</b>.
    Mời { -you } xem lại; nếu chưa đúng, báo cán bộ trước khi duyệt.
tidings-waiting = 📥 <b>{ $count } đơn vị có bản đăng ký đang chờ duyệt</b>, tính đến ngày { $day }
button-tidings-review = 📥 Duyệt bản đăng ký
tidings-signed = ✍️ <b>{ $count } đơn vị đã ký bản cam kết</b>, tính đến ngày { $day }

button-mend-field = ✏️ Sửa mục { $field }
fault-line = • Mục <b>{ $field }</b>: “{ $reason }”
pledge-returned-many = ↩️ Ngày { $day }, cán bộ đề nghị sửa { $count } mục:
version-returned-many = ↩️ Trả lại ngày { $day }, { $count } mục:
version-returned-undone-many = Trả lại ngày { $day }, { $count } mục; sau đó cán bộ đã hoàn tác:
review-returned-many = ↩️ Đã trả lại bản đăng ký của { $unit }, { $count } mục:
return-several = ☑ Nhiều mục
return-fields-ask = Cần sửa những mục nào? Bấm để chọn hoặc bỏ chọn, rồi bấm “Xong”.
return-same-ask = { $count } mục cần sửa: mỗi mục một lý do, hay một lý do chung?
return-same-each = Mỗi mục một lý do
return-same-one = Một lý do chung
return-all-ask = Lý do chung cho { $count } mục? Mời { -you } gõ; đơn vị sẽ đọc được.
news-returned-many = ↩️ Bản đăng ký của <b>{ $unit }</b> cần sửa { $count } mục:
news-change-returned-many = ↩️ Đề nghị điều chỉnh bản cam kết của <b>{ $unit }</b> được trả lại; bản đã ký vẫn có hiệu lực. Cần sửa { $count } mục:
