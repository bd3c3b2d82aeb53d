# What people type in place of a command, separated by “|”; case, diacritics, blanks and signs are not compared.
typed-polite = tôi | em | mình | bạn | ơi | muốn | xin | cho | với | hãy | cần | được | nhé | ạ | giùm
typed-start = bắt đầu
typed-dangky = đăng ký | đăng kí | đăng ký việc làm | đăng ký giao ước | đăng ký thi đua | viết bản đăng ký
typed-bandangky = bản đăng ký | xem bản đăng ký | bản cam kết | xem bản cam kết | cam kết | ký | kí | ký cam kết | ký tên
typed-baocao = báo cáo | gửi báo cáo | nộp báo cáo | viết báo cáo | làm báo cáo | báo cáo tuần | báo cáo tháng
typed-nhacviec = nhắc việc | giờ nhắc | hoãn nhắc | báo vắng | vắng mặt | tôi vắng
typed-duyet = duyệt | duyệt bản đăng ký | chờ duyệt
typed-thongbao = thông báo | gửi thông báo | soạn thông báo
typed-tiendo = tiến độ | xem tiến độ | tình hình | tổng hợp
typed-donvi = đơn vị | tra cứu | tra cứu đơn vị | tìm đơn vị | danh sách đơn vị
typed-thumoi = thư mời | mời | liên kết mời | tạo liên kết mời | mời phó hiệu trưởng | mời hiệu phó | chưa tham gia | ai chưa tham gia
typed-dotthidua = đợt thi đua | các đợt thi đua | đợt
typed-trogiup = trợ giúp | giúp | giúp đỡ | hướng dẫn | hỗ trợ | hỏi | menu | làm gì | làm thế nào
typed-toi = tôi | tôi là ai | chức vụ | chức vụ của tôi | tài khoản | sửa họ tên | đổi tên | sửa tên | đổi chức vụ | thôi chức vụ | thôi giữ chức vụ
typed-ngonngu = ngôn ngữ | đổi ngôn ngữ | tiếng Việt | tiếng Anh
typed-huy = hủy | huỷ | dừng | dừng lại | thôi | thoát
typed-xoadulieu = xóa dữ liệu | dữ liệu của tôi | dữ liệu về tôi | rút đồng ý
