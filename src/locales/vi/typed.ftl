# What people type in place of a command, separated by “|”; case, diacritics, blanks and signs are not compared.
typed-polite = tôi | em | mình | bạn | ơi | muốn | xin | cho | với | hãy | cần | được | nhé | ạ | giùm | trường | nhà trường
typed-start = bắt đầu
typed-dangky = đăng ký | đăng kí | đăng ký việc làm | đăng ký giao ước | đăng ký thi đua | viết bản đăng ký
typed-bandangky = bản đăng ký | xem bản đăng ký | bản cam kết | xem bản cam kết | cam kết | ký | kí | ký cam kết | ký tên | rút lại bản đăng ký | rút lại | sửa bản đăng ký | sửa mục này | sửa chỉ tiêu | sửa việc làm | sửa thời hạn | sửa người phụ trách | gửi lại
typed-baocao = báo cáo | gửi báo cáo | nộp báo cáo | viết báo cáo | làm báo cáo | báo cáo tuần này | báo cáo kỳ này | báo cáo tháng này | báo cáo bù | báo cáo muộn | báo cáo trễ | nộp bù | báo cáo tuần | báo cáo tháng | xem báo cáo
typed-suabaocao = sửa báo cáo | sửa lại báo cáo | sửa báo cáo vừa gửi | sửa báo cáo đã gửi | đính chính báo cáo | sửa số liệu | đính chính số liệu | đính chính | sửa lại số liệu | nhầm số liệu | ghi nhầm | ghi nhầm số liệu
typed-nhacviec = nhắc việc | giờ nhắc | hoãn nhắc | báo vắng | vắng mặt | tôi vắng | đổi giờ nhắc | đặt giờ nhắc | đi vắng | báo vắng mặt | đi công tác | nghỉ phép | nhờ nhận thay
typed-duyet = duyệt | duyệt bản đăng ký | chờ duyệt | chưa duyệt | xem bản đăng ký chờ duyệt | trả lại bản đăng ký
typed-thongbao = thông báo | gửi thông báo | soạn thông báo | công văn | gửi công văn | văn bản chỉ đạo | gửi văn bản | thu hồi thông báo | sửa thông báo | hẹn giờ gửi | đổi giờ gửi | ai chưa đọc | ai chưa xác nhận
# Begins at once what /thongbao leads to; also with words behind: “gửi thông báo cho các trường”.
typed-soanthongbao = gửi thông báo | soạn thông báo | viết thông báo | ra thông báo | thông báo cho | thông báo tới | nhắn cho các trường | gửi công văn | gửi văn bản | gửi tin cho các trường
typed-tiendo = tiến độ | xem tiến độ | tình hình | tổng hợp | gia hạn | miễn báo cáo | đôn đốc
typed-chuabaocao = chưa báo cáo | ai chưa báo cáo | ai chưa nộp báo cáo | trường nào chưa báo cáo | trường nào chưa nộp báo cáo | nơi nào chưa báo cáo | đơn vị nào chưa báo cáo | đơn vị chưa báo cáo | các trường chưa báo cáo | những trường chưa báo cáo | những trường nào chưa báo cáo | danh sách chưa báo cáo
typed-chuadangky = chưa đăng ký | ai chưa đăng ký | trường nào chưa đăng ký | nơi nào chưa đăng ký | đơn vị nào chưa đăng ký | đơn vị chưa đăng ký | các trường chưa đăng ký | những trường chưa đăng ký | những trường nào chưa đăng ký | danh sách chưa đăng ký
typed-quahan = quá hạn | ai quá hạn | trường nào quá hạn | đơn vị nào quá hạn | đơn vị quá hạn | danh sách quá hạn | ai nộp muộn | ai trễ hạn
typed-xuat = xuất | xuất bảng | xuất excel | xuất file | xuất tệp | xuất số liệu | xuất báo cáo | xuất tiến độ | tải bảng | tải bảng excel | tải bảng tiến độ | tải excel | bảng tiến độ | bảng tổng hợp | xuất bảng tổng hợp | tải số liệu
typed-nopthay = nộp thay | làm thay | nộp thay đơn vị | ký giấy | bản giấy | bản ký giấy | ký trên giấy | ghi nhận ký giấy | ghi nhận ký trên giấy | ghi nhận bản giấy | bản ký tay
typed-lichsu = lịch sử | xem lịch sử | nhật ký
typed-donvi = đơn vị | tra cứu | tra cứu đơn vị | tìm đơn vị | danh sách đơn vị | đổi người phụ trách | bàn giao chức vụ
typed-thumoi = thư mời | mời | liên kết mời | tạo liên kết mời | mời phó hiệu trưởng | mời hiệu phó | chưa tham gia | ai chưa tham gia | thẻ mời | gửi thư mời
typed-dotthidua = đợt thi đua | các đợt thi đua | đợt | mở | mở đợt | mở đợt thi đua | đóng đợt
typed-caidat = thiết lập | cài đặt | xem thiết lập | thiết lập của ngành | giờ yên lặng | lịch nghỉ | ngày nghỉ | kỳ nghỉ | cách xưng hô | xưng hô | loại đơn vị
typed-trogiup = trợ giúp | giúp | giúp đỡ | hướng dẫn | hỗ trợ | hỏi | menu | làm gì | làm thế nào
typed-toi = tôi | tôi là ai | chức vụ | chức vụ của tôi | tài khoản | sửa họ tên | đổi tên | sửa tên | đổi chức vụ | thôi chức vụ | thôi giữ chức vụ
typed-ngonngu = ngôn ngữ | đổi ngôn ngữ | tiếng Việt | tiếng Anh
typed-huy = hủy | huỷ | dừng | dừng lại | thôi | thoát
typed-xoadulieu = xóa dữ liệu | dữ liệu của tôi | dữ liệu về tôi | rút đồng ý | xóa dữ liệu về tôi | xóa thông tin | thông tin của tôi | thông tin về tôi | biết gì về tôi
# Below an answer of the bot: what presses its button.
typed-button-import = nhập | nhập danh sách | nhập đi | nhập luôn | nhập danh sách này
typed-button-open = mở | mở đợt | mở đợt thi đua | mở đợt này | mở đi | mở luôn
typed-button-open-yes = mở đợt | mở đợt thi đua | đồng ý | đồng ý mở | xác nhận
typed-button-resume = tiếp tục | làm tiếp | tiếp
typed-announce-send = gửi | gửi đi | gửi luôn | gửi ngay | gửi ngay đi | gửi ngay bây giờ | ngay bây giờ | gửi thông báo đi | gửi thông báo ngay
typed-announce-now = gửi ngay | gửi luôn | gửi đi | gửi ngay đi | gửi ngay bây giờ | ngay bây giờ | gửi thông báo ngay
typed-announce-move = đổi giờ | đổi giờ gửi | đổi giờ hẹn | dời giờ | lùi giờ | hoãn
typed-announce-correct = sửa nội dung | sửa | đính chính | sửa thông báo
typed-announce-cancel = hủy | hủy thông báo | hủy gửi | hủy hẹn | không gửi nữa | đừng gửi
typed-announce-restore = khôi phục | khôi phục lịch gửi | gửi lại
typed-announce-recall = thu hồi | thu hồi thông báo
typed-announce-scheduled = xem | gửi ngay | gửi luôn | đổi giờ | đổi giờ gửi | dời giờ | hoãn | hủy | hủy thông báo | hủy gửi | sửa | sửa nội dung
typed-number = { $number } | số { $number } | mục { $number } | chọn { $number }
# Before the name of a field: “sửa chỉ tiêu”.
mend-verbs = sửa | sửa lại | sửa mục | sửa phần | đổi | đổi lại | thay | chỉnh | chỉnh sửa
