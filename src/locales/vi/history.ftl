audit-head = <b>Lịch sử: { $unit }</b>
audit-none = Chưa có việc nào được ghi.
audit-none-older = Không còn việc nào cũ hơn.
audit-line = { $when } · { $who }: { $what }
audit-line-unit = { $when } · { $who }: { $what } – { $unit }
audit-changed-text = • { $what }: đã đổi
audit-changed-more = … và { $count } thay đổi khác
audit-system = Hệ thống
audit-erased = Người đã rời hệ thống
audit-action = { $action ->
    [pledge-submit] gửi bản đăng ký
    [pledge-resubmit] gửi lại bản đăng ký đã sửa
    [pledge-amend] xin điều chỉnh bản đã ký
    [pledge-withdraw] rút bản đăng ký
    [pledge-undo] hoàn tác việc duyệt hoặc trả lại
    [pledge-approved] duyệt bản đăng ký
    [pledge-returned] trả lại bản đăng ký để sửa
    [pledge-sign] ký bản cam kết
    [pledge-paper] ghi nhận bản cam kết ký trên giấy
    [pledge-paper-back] rút lại việc ghi nhận ký trên giấy
    [pledge-paper-confirmed] xác nhận bản ký trên giấy
    [pledge-paper-contested] báo việc ghi nhận ký trên giấy không đúng
    [report-submit] gửi báo cáo
    [report-replace] sửa báo cáo
    [report-see] xem báo cáo
    [evidence-telegram-only] minh chứng quá lớn, chỉ còn trên Telegram
    [evidence-unavailable] minh chứng không tải về được
    [announcement-send] gửi thông báo
    [announcement-reschedule] đổi giờ gửi thông báo
    [announcement-correct] đính chính thông báo
    [announcement-recall] thu hồi thông báo
    [group-save] lưu nhóm người nhận
    [group-drop] xóa nhóm người nhận
    [announcement-nudge] nhắc người chưa xác nhận
    [announcement-cancel] hủy thông báo
    [announcement-change] sửa thông báo hẹn giờ
    [announcement-resume] gửi tiếp thông báo
    [announcement-acknowledge] xác nhận đã đọc thông báo
    [campaign-create] tạo đợt thi đua
    [campaign-open] mở đợt thi đua
    [campaign-closed] đóng đợt thi đua
    [campaign-follow] chuyển phạm vi đợt thi đua theo đơn vị
    [roster-import] nhập danh sách đơn vị
    [unit-close] đóng đơn vị
    [unit-reopen] mở lại đơn vị
    [invite-create] tạo liên kết mời
    [member-join] tham gia
    [member-rename] đổi tên hiển thị
    [member-away] báo vắng
    [member-back] báo đã trở lại
    [post-leave] thôi chức vụ
    [post-remove] cho thôi chức vụ
    [post-back] trở lại chức vụ
    [post-hand-over] bàn giao chức vụ
    [post-ask-takeover] xin nhận chức vụ thay người trước
    [post-ask-relink] xin chuyển chức vụ sang tài khoản mới
    [post-refuse] từ chối yêu cầu nhận chức vụ
    [post-withdraw] rút yêu cầu nhận chức vụ
    [post-object] phản đối yêu cầu nhận chức vụ
    [settings-address] đổi cách xưng hô
    [settings-quiet] đổi giờ yên lặng
    [settings-calendar] đổi lịch nghỉ
    [settings-kinds] đổi các loại đơn vị
    [settings-escalation] đổi cách báo lên cấp trên
    [settings-consent] đổi lời đồng ý
    [settings-welcome] đổi lời chào
    [member-consent] đồng ý với nội dung mới về dữ liệu cá nhân
    [report-correct] sửa số liệu báo cáo
    [duty-extend] gia hạn cho đơn vị
    [duty-exempt] miễn báo cáo một kỳ
    [duty-revoke] bỏ gia hạn, miễn đã cho
    [duty-nudge] nhắc các đơn vị còn việc chưa làm
   *[other] { $action }
}
button-history-older = Cũ hơn ➡
button-history-newest = ⬅ Mới nhất
command-lichsu = Lịch sử: ai làm gì, khi nào
