stranger =
    Kính chào { -you }. Tôi là trợ lý giao ước thi đua của ngành Giáo dục.
    Để bắt đầu, mời { -you } mở liên kết mời do cơ quan quản lý gửi riêng cho đơn vị. Nếu chưa có hoặc đã đổi tài khoản, hãy xin cán bộ phụ trách thi đua một liên kết mới.
group-private =
    Kính chào cả nhóm. Tôi là trợ lý giao ước thi đua của ngành Giáo dục. Việc của từng đơn vị chỉ được trao đổi trong cuộc trò chuyện riêng; trong nhóm, tôi không đọc và không trả lời tin nhắn.
    Mời { -you } bấm nút dưới đây để mở cuộc trò chuyện riêng.
group-open = Mở trò chuyện riêng
welcome-head = Kính chào { -you } { $name }.
welcome = { -You } đang làm việc với chức vụ <b>{ $role }</b>, <b>{ $unit }</b>. Những việc có thể làm ở đây:
help-head = Những việc { -you } có thể làm ở đây:
help-line = { $command } – { $what }
help-foot = Không cần nhớ lệnh: gõ tên việc, ví dụ “đăng ký”, “báo cáo”, “tiến độ”, tôi cũng hiểu.
help-hands =
    Gõ nhầm thì sửa ngay tin nhắn đó: khi chưa gửi, câu trả lời đổi theo. Ảnh gửi trước khi gõ /baocao được giữ lại để đưa vào báo cáo.
    Bận hay đi vắng: gõ /nhacviec để đổi giờ nhắc, hoãn nhắc hoặc nhờ người nhận thay.
fallback-near = Tôi chưa hiểu { $what }. Có phải { -you } cần:
fallback-near-foot = Nếu không phải, mời { -you } gõ /trogiup để xem mọi việc có thể làm.
fallback-words = Tôi chưa hiểu { $what }. Những việc { -you } có thể làm ở đây:
fallback-file = Hiện không có việc nào đang chờ { $what }. Những việc { -you } có thể làm ở đây:
fallback-other = Tôi không đọc được { $what }. Những việc { -you } có thể làm ở đây:

fallback-spoken = Tôi chưa nghe được { $what }. Mời { -you } gõ chữ, hoặc bấm micro trên bàn phím rồi đọc để máy gõ giúp. Những việc { -you } có thể làm ở đây:

small-thanks = Không có gì ạ. Cần việc gì, { -you } cứ gõ tên việc đó; /trogiup để xem những việc có thể làm.
small-answer = Nếu đây là câu trả lời cho một tin ở trên, mời { -you } bấm nút ngay dưới tin đó. Cần việc khác, mời { -you } gõ tên việc, hoặc /trogiup.

me-head = <b>{ $name }</b>
me-post-acting = ▶ { $role }, { $unit } (đang dùng)
me-post = • { $role }, { $unit }
me-post-closed = 🔒 { $role }, { $unit } (đơn vị đã ngừng hoạt động)
me-act-as = { $role } – { $unit }
me-consent = Đã đồng ý cho xử lý dữ liệu cá nhân ngày { $day } (bản { $version }).

language-ask = Chọn ngôn ngữ / Choose a language
language-vi = Tiếng Việt
language-en = English
language-done = ✅ Từ nay tôi trả lời bằng tiếng Việt.
language-mistaken = To change back:

cancel-nothing = Không có việc nào đang nhập dở.
cancel-search = Đã dừng tìm.
cancel-kept = Đã dừng. Bản nháp được giữ lại; khi muốn làm tiếp, mời { -you } bấm “Tiếp tục”.

command-start = Bắt đầu
command-trogiup = Xem những việc có thể làm
command-toi = Chức vụ của tôi
command-ngonngu = Đổi ngôn ngữ
command-huy = Dừng việc đang nhập, giữ bản nháp

apology-set-aside = Xin lỗi { -you }, hệ thống gặp lỗi nên chưa xử lý được tin vừa rồi. Lỗi đã được ghi lại để người quản trị xem. Những gì { -you } đã nhập trước đó vẫn còn; gõ /trogiup để làm việc khác.
apology-wait-message = Hệ thống đang tạm ngừng ghi. Tin của { -you } đã được giữ lại và sẽ được trả lời ngay khi hệ thống hoạt động trở lại; { -you } không cần gửi lại.
apology-wait-press = Hệ thống đang tạm ngừng ghi. Mời { -you } bấm lại sau ít phút.
too-much = Bot nhận được quá nhiều tin của { -you } cùng một lúc nên tạm không nhận thêm. Các tin gửi từ lúc này chưa được ghi lại; mời { -you } chờ một phút rồi gửi lại.
