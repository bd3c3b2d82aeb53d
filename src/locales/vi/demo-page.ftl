# Trang trò chuyện của bản trình diễn: `npm run demo`. Mã bắt đầu bằng `page-` được gửi tới trang.
demo-page-starting = Đang khởi động Redis, trình giả lập Telegram và bot…
demo-page-ready =
    Mở trang này trong trình duyệt: { $url }
    Nhấn Ctrl-C để dừng. Lần sau mọi thứ vẫn còn; thêm --fresh để làm lại từ đầu.
demo-page-stopped = Đã dừng bản trình diễn; không còn chương trình nào chạy.
demo-page-locked = một bản trình diễn khác đang chạy trên thư mục { $folder }; hãy dừng bản đó trước, hoặc đặt DATA_DIR khác

page-title = Giao Ước – dùng thử
page-scenario = Tình huống
page-scenario-empty = Đầu năm học
page-scenario-empty-about = 59 trường của huyện Thanh Ba đã có trong danh sách, đợt thi đua vừa mở, chưa ai tham gia.
page-scenario-mid = Giữa kỳ
page-scenario-mid-about = 59 trường đã đăng ký và báo cáo tuần đầu; tuần thứ hai đang mở. Mất khoảng nửa phút để diễn tới đó.
page-scenario-end = Cuối năm học
page-scenario-end-about = Một năm báo cáo theo quý đã qua, còn các trường nộp muộn. Mất vài phút để diễn tới đó.
page-reset = Làm lại
page-reset-warning = Mọi tin nhắn đang có sẽ bị xóa.
page-reset-yes = Bắt đầu
page-reset-no = Thôi

page-guide-tab = Hướng dẫn
page-guide-title = Mười bước của một giao ước
page-guide-intro-empty = Tự tay làm trên các điện thoại bên cạnh, hoặc để trang làm giúp. Bước nào xong sẽ tự đánh dấu.
page-guide-intro-mid = Đang giữa kỳ: hãy bấm “Tới 17:00 thứ Sáu” và xem ai được nhắc, hoặc mở điện thoại của trường khác.
page-guide-intro-end = Năm học đã khép lại: xem /tiendo ở điện thoại của chuyên viên và của giám đốc.
page-guide-do = Làm giúp
page-guide-doing = Đang làm…
page-guide-show = Chỉ điện thoại
page-guide-done = đã xong
page-guide-passed = bỏ qua
page-guide-failed = Không làm giúp được từ chỗ này. Thầy/cô hãy tự làm bước này, hoặc bấm “Làm lại”.
page-guide-broken = Không diễn được tình huống này. Hãy bấm “Làm lại”.
page-guide-starting = Đang chuẩn bị…
page-guide-playing = 59 trường đang sống qua mùa thi đua…
page-guide-end = Trọn một vòng: từ lời mời đến bản tổng hợp đầu tiên. Giờ hãy thử trang API và các sự cố, hoặc chọn tình huống “Giữa kỳ”.

page-step-join = Cô Hoa nhận lời mời
page-step-join-how = Trên điện thoại của cô Hoa, bấm <b>Mở liên kết mời</b>, đồng ý và chọn tên.
page-step-office = Thầy Bình và thầy Minh cũng tham gia
page-step-office-how = Chuyên viên Bình và giám đốc Minh mở liên kết mời của mình như cô Hoa.
page-step-register = Cô Hoa đăng ký một việc làm
page-step-register-how = Gửi <b>/dangky</b> rồi trả lời từng câu. Hãy thử viết chung chung, như “Nâng cao chất lượng”, xem bot góp ý gì.
page-step-return = Thầy Bình trả lại để làm rõ
page-step-return-how = Thầy Bình gửi <b>/duyet</b>, bấm <b>Trả lại</b>, chọn phần cần sửa và ghi lý do.
page-step-mend = Cô Hoa sửa đúng phần đó
page-step-mend-how = Bấm nút sửa dưới tin vừa nhận, viết lại cho cụ thể rồi gửi.
page-step-approve = Thầy Bình duyệt
page-step-approve-how = Gửi <b>/duyet</b> lần nữa và bấm <b>Duyệt</b>.
page-step-sign = Cô Hoa ký cam kết
page-step-sign-how = Bấm nút ký dưới tin báo đã duyệt, đọc bản cam kết rồi xác nhận.
page-step-announce = Một thông báo, và lời xác nhận
page-step-announce-how = Thầy Bình gửi <b>/thongbao</b> tới các trường; cô Hoa bấm xác nhận đã đọc.
page-step-report = Đến kỳ: được nhắc và báo cáo
page-step-report-how = Cho đồng hồ chạy tới tuần 21/09. Cô Hoa được nhắc; báo cáo bằng nút dưới tin nhắc, kèm ảnh kéo thả vào điện thoại.
page-step-digest = Bản tổng hợp đầu tiên
page-step-digest-how = Cho đồng hồ chạy thêm vài ngày: thầy Bình nhận bản tổng hợp trường nào còn im lặng, trường nào chưa tham gia.
