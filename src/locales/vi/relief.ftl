button-relief = ⏱ Gia hạn, miễn

relief-what-register = Đăng ký
relief-what-report = Báo cáo { $period }
relief-thing = { $what }, hạn { $due }
relief-ask = ⏱ Gia hạn hoặc miễn việc nào cho <b>{ $unit }</b>?
relief-kind-ask = { -You } muốn làm gì?
relief-kind-extend = ⏱ Gia hạn
relief-kind-exempt = Miễn báo cáo kỳ này
relief-kind-revoke = Bỏ gia hạn, miễn đã cho
relief-until-ask =
    Gia hạn <b>đến hết ngày</b> nào? Chọn một ngày, hoặc gõ.
    Ví dụ: thứ Sáu tuần sau, 15/10.
relief-day-unreadable = Tôi chưa đọc được ngày này. Ví dụ: { $example }.
relief-day-far = Ngày { $day } ở quá xa sau khi đợt thi đua kết thúc ({ $end }). Mời { -you } chọn ngày sớm hơn; nếu gõ thì ghi cả năm.
relief-day-early = Ngày này không muộn hơn hạn đang có ({ $day }). Mời { -you } chọn ngày sau đó.
relief-reason-ask =
    <b>Lý do</b>? Đơn vị sẽ đọc được.
    Ví dụ: Trường phải nghỉ học ba ngày vì lũ.
relief-field-what = Việc
relief-field-kind = Gia hạn hay miễn
relief-field-until = Hạn mới
relief-field-reason = Lý do
relief-review = ⏱ <b>{ $unit }</b>
relief-review-extend = <b>Hạn mới:</b> hết ngày { $day }
relief-review-exempt = <b>Miễn báo cáo kỳ này</b>
relief-review-revoke = <b>Bỏ gia hạn, miễn đã cho</b>: trở lại hạn chung
relief-reason = <b>Lý do:</b> { $reason }
relief-foot = Lưu và báo cho đơn vị?
relief-changed = ⚠️ Việc này vừa được người khác xử lý, lựa chọn trên không còn phù hợp. Mời { -you } bấm “Sửa” để chọn lại.
relief-told = Đơn vị được báo.
relief-told-nobody = Đơn vị chưa có ai tham gia nên tôi chưa báo được cho ai. Mời { -you } liên hệ trực tiếp.
relief-done-extend = ✅ Đã gia hạn cho { $unit }: { $what }.
relief-done-exempt = ✅ Đã miễn cho { $unit }: { $what }.
relief-done-revoke = ✅ Đã bỏ gia hạn, miễn của { $unit }: { $what }.
relief-nothing = Đơn vị không còn việc nào cần gia hạn hoặc miễn.
relief-line-extend = ⏱ { $what }: gia hạn đến hết { $day } – “{ $reason }” ({ $who }, { $at })
relief-line-exempt = ⏱ { $what }: được miễn – “{ $reason }” ({ $who }, { $at })

news-relief-extend =
    ⏱ { $office } gia hạn cho <b>{ $unit }</b>: { $what }, hạn mới { $due }.
    Lý do: “{ $reason }”
news-relief-exempt =
    ⏱ { $office } miễn cho <b>{ $unit }</b>: { $what }.
    Lý do: “{ $reason }”
news-relief-revoke =
    ⏱ { $office } bỏ gia hạn, miễn đã cho <b>{ $unit }</b>: { $what } trở lại hạn chung.
    Lý do: “{ $reason }”

button-relief-all = ⏱ Gia hạn đăng ký
relief-all-head = ⏱ <b>Gia hạn đăng ký</b>, { $unit }
relief-all-units = Chưa đăng ký: <b>{ $count } đơn vị</b>, hạn { $due }.
relief-all-units-first = Chưa đăng ký: <b>{ $count } đơn vị</b>, hạn sớm nhất { $due }.
relief-all-left-out = Đã đăng ký: { $count } đơn vị, không thay đổi.
relief-all-granted = Trong đó đã được gia hạn: { $count } đơn vị.
relief-all-field-kind = Gia hạn hay bỏ gia hạn
relief-all-kind-revoke = Bỏ gia hạn đã cho
relief-all-reason-ask =
    <b>Lý do</b>? Các đơn vị sẽ đọc được.
    Ví dụ: Nhiều trường phải nghỉ học vì lũ.
relief-all-review-extend = Gia hạn cho <b>{ $count } đơn vị</b> đến <b>hết ngày { $day }</b>.
relief-all-review-kept = { $count } đơn vị đã có hạn bằng hoặc muộn hơn: giữ nguyên.
relief-all-review-revoke = Bỏ gia hạn đã cho <b>{ $count } đơn vị</b>, kể cả đơn vị được gia hạn riêng: trở lại hạn chung.
relief-all-foot = Lưu và báo cho từng đơn vị?
relief-all-nothing = Không còn đơn vị nào chưa đăng ký mà { -you } được gia hạn.
relief-all-done-extend = ✅ { $unit }: đã gia hạn đăng ký cho <b>{ $count } đơn vị</b> đến <b>hết ngày { $day }</b>.
relief-all-done-revoke = ✅ { $unit }: đã bỏ gia hạn đăng ký của <b>{ $count } đơn vị</b>.
relief-all-told = { $count } đơn vị được báo.
relief-all-untold = { $count } đơn vị chưa có ai tham gia nên tôi chưa báo được cho ai. Mời { -you } liên hệ trực tiếp.
relief-all-going = ⏳ Tôi đang làm tiếp các đơn vị còn lại, xong sẽ báo { -you }.
relief-all-stopped = Tôi dừng ở đó: đợt thi đua đã đóng, hoặc đơn vị của { -you } không còn phụ trách.
