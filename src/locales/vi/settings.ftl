# Thiết lập của ngành: /caidat, giao-uoc settings và tệp YAML.

address-teacher = thầy/cô
address-comrade = đồng chí
address-formal = ông/bà
address-familiar = anh/chị

settings-yes = có
settings-no = không
settings-none = không có
settings-never = không chuyển
settings-after = sau { $days } ngày làm việc
settings-morning = cùng tin buổi sáng
settings-built-in = lời có sẵn
settings-nothing = không thêm
settings-list = { $before }, { $next }
settings-kind-names = { $vi } ({ $en })
settings-readers-all = tất cả
settings-readers-officers = chuyên viên
settings-readers-leaders = lãnh đạo
settings-sort-school = trường
settings-sort-office = cơ quan

settings-address-form = Cách xưng hô
settings-quiet-hours = Giờ yên lặng
settings-quiet-daysOff = Không nhắn vào ngày nghỉ
settings-calendar-weekend = Ngày nghỉ hằng tuần
settings-calendar-publicHolidays = Nghỉ các ngày lễ của Việt Nam
settings-calendar-holiday = Kỳ nghỉ { $days }
settings-calendar-workingDay = Ngày làm bù { $day }
settings-kinds-kind = Loại đơn vị { $item }
settings-escalation-lateReminders = Số lần nhắc đơn vị khi quá hạn
settings-escalation-digestTo = Người nhận danh sách chậm ở cấp trên
settings-escalation-digestAt = Giờ gửi danh sách chậm
settings-escalation-higherAfter = Chuyển lên cấp trên nữa
settings-escalation-newsAt = Giờ gửi tin trong ngày cho cán bộ
settings-consent-vi = Lời đồng ý (tiếng Việt)
settings-consent-en = Lời đồng ý (tiếng Anh)
settings-welcome-vi = Lời chào (tiếng Việt)
settings-welcome-en = Lời chào (tiếng Anh)

settings-added = + Thêm: { $what }
settings-added-as = + Thêm: { $what }: { $value }
settings-removed = − Bỏ: { $what }
settings-changed = • { $what }: { $before } → { $after }

settings-file-head = Thiết lập của ngành. Sửa những mục cần đổi rồi nhập lại; mục nào bỏ đi thì giữ như cũ.
settings-file-address = Cách xưng hô: thầy/cô, đồng chí, ông/bà hoặc anh/chị.
settings-file-quiet = Giờ yên lặng: không gửi tin từ giờ from đến giờ to. daysOff: có là không gửi cả vào ngày nghỉ.
settings-file-calendar = Lịch: ngày nghỉ hằng tuần, ngày lễ của Việt Nam, kỳ nghỉ của trường (from, to, name), ngày làm bù.
settings-file-kinds = Loại đơn vị: key là mã, name và english là tên, sort là trường hoặc cơ quan, words là cách danh sách hay viết.
settings-file-escalation = Nhắc quá hạn mấy lần (1–5) thì báo cấp trên, ai nhận, lúc mấy giờ; higherAfter: thêm mấy ngày làm việc thì báo cấp trên nữa (0 là không).
settings-file-consent = Lời đồng ý xử lý dữ liệu cá nhân; để trống là dùng lời có sẵn.
settings-file-welcome = Lời chào khi tham gia; để trống là không thêm gì.

tenant-words = { $vi }
tenant-kind = { $vi }
error-settings-changed = Thiết lập vừa được người khác thay đổi nên tôi chưa lưu. Mời { -you } xem lại rồi thực hiện lần nữa.

settings-line = { $what }: <b>{ $value }</b>
settings-item = • { $what }
settings-item-named = • { $name }: { $what }
settings-more = … và { $count } mục khác
settings-holidays = Kỳ nghỉ của trường: { $count }
settings-workingDays = Ngày làm bù: { $count }
settings-kinds = Loại đơn vị đặt tên riêng: { $count }
settings-same = Không có gì thay đổi.
settings-would = Sẽ thay đổi { $count } mục:
settings-done = Đã thay đổi { $count } mục:
cli-settings-unset = Chưa thay đổi gì: đang dùng các giá trị có sẵn.
cli-settings-since = Bản thứ { $rev }, thay đổi lần cuối lúc { $moment }.
cli-settings-written = Đã ghi thiết lập vào { $file }.
cli-settings-old = Chưa lưu: tệp làm từ bản thứ { $revision }, hiện đã là bản thứ { $rev }. Xem các thay đổi ở trên; nếu vẫn muốn, chạy lại với --anyway, hoặc xuất lại tệp rồi sửa.
