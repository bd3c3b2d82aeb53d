command-baocao = Báo cáo việc đã làm trong kỳ

field-figure = Con số đạt được
field-narrative = Việc đã làm
field-evidence = Minh chứng
field-difficulties = Khó khăn, kiến nghị

report-head = <b>Báo cáo { $period }</b>, hạn { $due }
report-head-late = <b>Báo cáo { $period }</b>, đã quá hạn ({ $due })
report-action = <b>Việc đăng ký:</b> { $value }
report-target = <b>Chỉ tiêu:</b> “{ $value }”
report-figure = <b>Con số đạt được:</b> { $value }
report-figure-share = <b>Con số đạt được:</b> { $value } (bằng { $share } chỉ tiêu)
report-narrative = <b>Việc đã làm:</b> { $value }
report-evidence = <b>Minh chứng:</b> { $count } tệp
report-difficulties = <b>Khó khăn, kiến nghị:</b> { $value }

report-figure-ask =
    Đến nay đơn vị đạt <b>con số</b> bao nhiêu so với chỉ tiêu?
    Ví dụ: 18 tiết, 80%, 12/15. Nếu chưa làm được, gõ 0.
report-figure-unreadable = Tôi chưa thấy con số trong câu trả lời. Mời { -you } ghi một con số, ví dụ: 18 tiết, 80%, 12/15.
report-figure-mixed = “{ $value }” vừa là số trên tổng số, vừa là phần trăm. Mời { -you } ghi theo một cách, ví dụ: 12/15 hoặc 80%. Nếu đúng là vậy, bấm “Ghi như đã gõ”.
report-figure-part = Tôi chưa đọc được “{ $value }” thành con số. Mời { -you } ghi số cụ thể, ví dụ: 8/15, 55% hoặc 18 tiết. Nếu chưa có số, bấm “Ghi như đã gõ”.
report-figure-percent = Chỉ tiêu tính theo phần trăm, nên chưa so được “{ $value }” với chỉ tiêu. Mời { -you } ghi theo phần trăm hoặc trên tổng số, ví dụ: 80%, 12/15. Nếu vẫn ghi như vậy, bấm “Ghi như đã gõ”.
report-figure-far = “{ $value }” gấp { $times } lần chỉ tiêu, có thể thừa một chữ số. Mời { -you } xem lại; nếu nhầm, gõ con số đúng, ví dụ: 18 tiết. Nếu đúng, bấm “Ghi như đã gõ”.
button-figure-keep = Ghi như đã gõ
report-narrative-ask =
    Trong kỳ này đơn vị <b>đã làm những việc gì</b>?
    Ví dụ: Dạy 6 tiết đọc ở khối 3 và khối 4; phụ huynh tặng thêm 120 đầu sách.
report-caption = Lời kèm tệp { -you } đã gửi: “{ $value }”
report-use-caption = Dùng lời kèm tệp
report-evidence-ask =
    Mời { -you } gửi <b>minh chứng</b> (ảnh, video hoặc tệp), hoặc bỏ qua.
    <i>Không gửi giấy tờ tùy thân; ảnh học sinh cần được gia đình đồng ý.</i>
report-evidence-more = Mời { -you } gửi thêm ảnh hoặc tệp, hoặc bấm “Xong”.
report-evidence-taken = 📎 Đã nhận { $count } tệp minh chứng.
file-large = ⚠️ Có tệp trên 20 MB: hệ thống chỉ giữ đường dẫn tới tệp trên Telegram, không lưu được bản sao. Nếu cần lưu lâu dài, mời { -you } gửi thêm bản nhẹ hơn.
report-difficulties-ask =
    Đơn vị có <b>khó khăn, kiến nghị</b> gì không? Nếu không, bấm “Bỏ qua”.
    Ví dụ: Thiếu giá sách cho khối 1; đề nghị hỗ trợ 5 giá.
report-present = Đang ghi: “{ $value }”
report-too-long = Nội dung dài { $length } ký tự, quá { $max } ký tự. Mời { -you } viết gọn lại; có thể gửi bản đầy đủ thành tệp ở mục Minh chứng.
report-figure-long = Mời { -you } chỉ ghi con số đạt được, không quá { $max } ký tự; những việc đã làm được ghi ở bước sau. Ví dụ: 18 tiết, 80%, 12/15.
report-too-short = Nội dung quá ngắn. Mời { -you } viết rõ hơn.

report-review-head = <b>Báo cáo { $period }</b>, { $unit }
report-is-late = ⚠️ Đã quá hạn ({ $due }): báo cáo được ghi là nộp muộn.
report-replaces = Kỳ này đã có báo cáo gửi lúc { $at }. Bản này sẽ thay bản đó.
report-raced = ⚠️ Trong lúc { -you } soạn, báo cáo kỳ này đã có người gửi lúc { $at }. Bản này sẽ thay bản đó.
report-review-foot = Gửi báo cáo, hay sửa lại?
report-done = ✅ Đã gửi báo cáo { $period } của { $unit }.
report-done-late = ✅ Đã gửi báo cáo { $period } của { $unit } (nộp muộn).
report-done-edit = { -You } còn sửa được cho đến khi cán bộ phụ trách xem.
report-done-left = Đơn vị còn { $count } báo cáo chưa gửi.
report-sent-already = Báo cáo này đã gửi rồi.

report-mend-none = Đơn vị chưa có báo cáo nào đã gửi để sửa.
report-mend-seen = Cán bộ đã xem báo cáo gửi gần nhất nên không sửa được nữa. Nếu con số sai, bấm “Đính chính số liệu”.
report-sent = Gửi lúc { $at }.
report-sent-late = Gửi lúc { $at } (nộp muộn).
report-seen = 👁 Cán bộ phụ trách đã xem lúc { $at }.
report-unseen = Cán bộ phụ trách chưa xem.
report-evidence-item = Minh chứng { $number }/{ $of }

report-stays = Báo cáo đã gửi không thu hồi được. Cán bộ chưa xem, nên { -you } còn sửa được: bấm “Sửa báo cáo”.
report-stays-seen = Báo cáo đã gửi không thu hồi được, và cán bộ đã xem. Nếu con số sai, bấm “Đính chính số liệu”.
report-stays-none = Đơn vị chưa gửi báo cáo nào.
report-past-sent = Báo cáo của kỳ đó đã gửi:
report-past-none = Kỳ đó đơn vị không có báo cáo nào phải gửi.
report-before-ask =
    Kỳ trước đơn vị ghi: “{ $value }”
    Nếu kỳ này cũng đúng như vậy, mời { -you } bấm nút dưới đây; nếu không, mời { -you } gõ việc đã làm trong kỳ này.
report-before-none = Chưa có báo cáo kỳ trước của việc này. Mời { -you } gõ việc đã làm trong kỳ này.
button-report-before = Ghi như kỳ trước
report-which = Đơn vị còn { $count } báo cáo chưa gửi. { -You } báo cáo kỳ nào?
report-due-open = { $number }. ⏳ <b>{ $period }</b>, hạn { $due }: “{ $action }”
report-due-dueSoon = { $number }. ⏳ <b>{ $period }</b>, sắp đến hạn { $due }: “{ $action }”
report-due-overdue = { $number }. ❗ <b>{ $period }</b>, quá hạn { $due }: “{ $action }”
report-due-missed = { $number }. ❗ <b>{ $period }</b>, đã qua kỳ, vẫn nộp bổ sung được: “{ $action }”

report-none-signed = Đơn vị chưa có bản cam kết đã ký nào đang thực hiện, nên chưa có gì để báo cáo.
report-none-due = 👍 Hiện không có báo cáo nào cần gửi.
report-next = Kỳ tới: { $period }, bắt đầu nhận báo cáo từ ngày { $day }.
report-no-next = Không còn kỳ báo cáo nào sắp tới.
report-latest = Báo cáo gần nhất: { $period }, gửi lúc { $at }. Cán bộ phụ trách chưa xem nên còn sửa được.
report-latest-seen = Báo cáo gần nhất: { $period }, gửi lúc { $at }. Cán bộ phụ trách đã xem.

report-draft-found = Đơn vị đang có báo cáo { $period } soạn dở, chưa gửi.
report-draft-ask = { -You } muốn làm tiếp hay chọn kỳ khác? Bản soạn dở vẫn được giữ.
report-other-post = Báo cáo này của <b>{ $unit }</b>, còn { -you } đang dùng chức vụ ở đơn vị khác. Mời { -you } đổi chức vụ rồi bấm lại nút báo cáo.

report-file-photo = ảnh này
report-file-album = các ảnh này
report-file-several = { $count } tệp đã gửi
report-file-document = tệp này
report-file-video = video này
report-edit-late = Báo cáo này đã gửi nên không đổi theo tin vừa sửa được nữa. Muốn sửa, mời { -you } gõ /baocao rồi bấm “Sửa báo cáo” (khi cán bộ phụ trách chưa xem).
report-file-ask = Đưa { $what } vào báo cáo { $period }?
report-file-ask-sent = Đưa { $what } vào báo cáo { $period } đã gửi? Cán bộ phụ trách chưa xem nên còn bổ sung được.
report-file-which = Đưa { $what } vào báo cáo nào?
report-file-choice = { $period }: { $action }
report-file-taken = ✅ Đã giữ { $count } tệp làm minh chứng cho báo cáo { $period }.
report-file-dropped = Vâng, tôi không đưa vào báo cáo nào.
report-file-gather = <i>Gửi tiếp, tôi gộp chung vào câu hỏi này.</i>
report-file-full = Đã đủ { $max } tệp đang chờ, tôi không giữ thêm được. Mời { -you } chọn báo cáo cho các tệp này trước.
report-file-with = 📎 Đã đưa { $count } tệp { -you } gửi trước đó vào mục Minh chứng của báo cáo này. Nếu không đúng, bấm “Bỏ các tệp” ở bước Minh chứng.
report-file-settled = Việc này đã chọn rồi.

button-report-edit = ✏️ Sửa báo cáo
button-report-replace = Gửi thay bản đó
button-report-show = Xem báo cáo
button-report-next = 📊 Báo cáo tiếp
button-report-other = Chọn kỳ báo cáo
button-report-evidence = 📎 Xem minh chứng ({ $count })
button-report-file-yes = Đưa vào báo cáo
button-report-file-no = Không

error-report-not-asked = Kỳ này không cần báo cáo cho bản đăng ký đó. Gõ /baocao để xem báo cáo cần gửi.

cli-no-report = Chưa có báo cáo nào.
cli-report-late = nộp muộn
cli-report-in-time = đúng hạn
cli-report-seen = đã xem
cli-report-unseen = chưa xem

button-report-correct = ✏️ Đính chính số liệu
button-report-correct-for = 📝 Đính chính thay đơn vị
button-report-all = 🗂 Các báo cáo đã gửi ({ $count })
report-listed-head = <b>Các báo cáo đã gửi: { $count }</b>. Bản cán bộ chưa xem còn sửa được.
report-listed-none = Đơn vị chưa gửi báo cáo nào.
report-listed = { $number }. ✏️ { $period }, gửi lúc { $at } – cán bộ chưa xem
report-listed-seen = { $number }. 👁 { $period }, gửi lúc { $at } – cán bộ đã xem
report-corrected = ✏️ { $role } đính chính lúc { $at }: “{ $from }” → “<b>{ $to }</b>”. Lý do: “{ $reason }”

mend-figure-head = <b>Đính chính báo cáo { $period }</b>, { $unit }
mend-figure-present = <b>Số đã báo cáo:</b> { $figure }
mend-figure-figure-ask =
    Con số <b>đúng</b> là bao nhiêu? Số cũ vẫn được lưu bên cạnh số mới.
    Ví dụ: 18 tiết, 80%, 12/15.
mend-figure-reason-ask =
    Vì sao phải <b>đính chính</b>?
    Ví dụ: Cộng nhầm 2 tiết của lớp 3B.
mend-figure-field-figure = Con số đúng
mend-figure-field-reason = Lý do
mend-figure-next = <b>Số đính chính:</b> { $figure }
mend-figure-reason = <b>Lý do:</b> { $reason }
mend-figure-foot = Gửi đính chính? Cán bộ đã xem báo cáo sẽ được báo.
mend-figure-done = ✅ Đã đính chính; số cũ được lưu lại.
news-report-corrected =
    ✏️ Báo cáo { $period } của <b>{ $unit }</b> được đính chính: “{ $from }” → “<b>{ $to }</b>”.
    Lý do: “{ $reason }”
error-figure-unchanged = Số này giống số đã báo cáo. Mời { -you } ghi con số đúng.

button-unseen = 📊 Báo cáo chưa xem ({ $count })
button-unseen-next = Báo cáo khác ➡
unseen-none = 👍 Không còn báo cáo nào chưa xem.
unseen-left = <i>Còn chưa xem: { $count }</i>
