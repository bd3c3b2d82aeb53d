cli-marked = Bản sao đã đánh dấu ô cần sửa: { $file }
cli-encoding-hint = Thêm --encoding { $charset } để chuyển sang Unicode khi nhập.
cli-left-out = { $count } dòng có lỗi không được nhập; đơn vị không có trong tệp được giữ nguyên.
cli-nothing-imported = Chưa nhập dòng nào: hãy sửa các dòng trên rồi nhập lại.
cli-imported = Đã nhập: { $added } đơn vị mới, { $renamed } đổi tên, { $moved } chuyển cấp quản lý, { $altered } sửa thông tin khác, { $unchanged } giữ nguyên; { $reopened } hoạt động trở lại, { $gone } ngừng hoạt động.
cli-would-import = Sẽ nhập: { $added } đơn vị mới, { $renamed } đổi tên, { $moved } chuyển cấp quản lý, { $altered } sửa thông tin khác, { $unchanged } giữ nguyên; { $reopened } hoạt động trở lại, { $gone } ngừng hoạt động.
cli-campaign-units = { $units } đơn vị
cli-no-campaign = Chưa có đợt thi đua nào.
cli-no-pledge = Chưa có bản đăng ký nào như vậy.
cli-exported = Đã ghi { $units } đơn vị và { $pledges } bản đăng ký vào { $file }.
cli-invite-written = Đã tạo { $count } liên kết, ghi vào { $file }.

cli-backup-done = Đã sao lưu vào { $file }: { $lines } dòng dữ liệu, { $files } tệp minh chứng.
cli-restore-ask = Ngành “{ $tenant }” đang có dữ liệu. Ghi đè bằng bản sao lưu ngày { $at }? Gõ { $tenant } để đồng ý:
cli-restore-done = Đã khôi phục ngành “{ $tenant }” từ bản sao lưu của “{ $from }” ngày { $at }: { $lines } dòng dữ liệu, { $files } tệp minh chứng, thiếu { $missing } tệp.
cli-history-written = Đã ghi { $count } dòng lịch sử vào { $file }.
