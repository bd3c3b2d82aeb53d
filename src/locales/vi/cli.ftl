cli-nothing-imported = Chưa nhập dòng nào: hãy sửa các dòng trên rồi nhập lại.
cli-imported = Đã nhập: { $added } đơn vị mới, { $renamed } đổi tên, { $moved } chuyển cấp quản lý, { $altered } sửa thông tin khác, { $unchanged } giữ nguyên; { $reopened } hoạt động trở lại, { $gone } ngừng hoạt động.
cli-would-import = Sẽ nhập: { $added } đơn vị mới, { $renamed } đổi tên, { $moved } chuyển cấp quản lý, { $altered } sửa thông tin khác, { $unchanged } giữ nguyên; { $reopened } hoạt động trở lại, { $gone } ngừng hoạt động.
cli-campaign-units = { $units } đơn vị
cli-no-campaign = Chưa có đợt thi đua nào.
cli-no-pledge = Chưa có bản đăng ký nào như vậy.
cli-exported = Đã ghi { $units } đơn vị và { $pledges } bản đăng ký vào { $file }.
cli-invite-written = Đã tạo { $count } liên kết, ghi vào { $file }.
