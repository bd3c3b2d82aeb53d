# Bản trình diễn trong cửa sổ dòng lệnh: `npm run demo`.
demo-head = Giao Ước – một mùa thi đua của { $units } trường huyện Thanh Ba, thời gian mô phỏng
demo-starting = Đang khởi động Redis, trình giả lập Telegram và trợ lý, mỗi chương trình một tiến trình riêng…
demo-ready = Đã nhập { $units } đơn vị, mở đợt “{ $title }”, phát { $invites } liên kết mời.

demo-office-joined = Chuyên viên và giám đốc nhận chức vụ
demo-joined = { $count } hiệu trưởng mở liên kết mời, đồng ý và tham gia
demo-registered = { $count } trường đăng ký việc làm
demo-registered-late = { $count } trường đăng ký muộn, sau khi bị nhắc
demo-reviewed =
    Chuyên viên { $returned ->
        [0] duyệt { $approved } bản
       *[other] { $approved ->
            [0] trả lại { $returned } bản
           *[other] duyệt { $approved } bản, trả lại { $returned } bản
        }
    }
demo-answered =
    { $mended ->
        [0] { $signed } hiệu trưởng ký cam kết
       *[other] { $signed ->
            [0] { $mended } trường sửa bản bị trả lại
           *[other] { $mended } trường sửa bản bị trả lại, { $signed } hiệu trưởng ký cam kết
        }
    }
demo-reminded =
    { $digests ->
        [0] Trợ lý gửi { $reminders } tin nhắc việc
       *[other] { $reminders ->
            [0] Trợ lý gửi tổng hợp cho chuyên viên
           *[other] Trợ lý gửi { $reminders } tin nhắc việc, tổng hợp cho chuyên viên
        }
    }
demo-reported = Tuần { $week }: { $count } trường báo cáo
demo-reported-reminded = Tuần { $week }: { $count } trường báo cáo từ tin nhắc
demo-reported-late = Tuần { $week }: { $count } trường báo cáo muộn
demo-blocked = { $count } hiệu trưởng chặn trợ lý
demo-announced = Chuyên viên gửi thông báo tới các hiệu trưởng
demo-acknowledged = { $count } hiệu trưởng xác nhận đã đọc
demo-nudged = Chuyên viên xem ai chưa đọc và nhắc
demo-looked = Chuyên viên xem tiến độ
demo-looked-both = Chuyên viên và giám đốc xem tiến độ

demo-chat-head = { $role } { $name }, { $unit }
demo-file-photo = 📷 ảnh
demo-file-video = 🎬 video
demo-file-document = 📄 { $name }
demo-file-other = 📎 tệp
demo-album = 📷 { $count } ảnh
demo-left-out = ⋯ { $count } tin nhắn nữa ⋯

demo-table-head = Kết quả mùa thi đua, đọc lại từ trợ lý
demo-column-unit = Đơn vị
demo-column-joined = Tham gia
demo-column-registered = Đăng ký
demo-column-signed = Ký
demo-column-period = Tuần { $week }
demo-late = muộn
demo-total = Tổng số: { $units } đơn vị
demo-late-of = Trong đó nộp muộn

demo-counts =
    Mọi người: { $acts } tin nhắn và lần bấm. Trợ lý: { $messages } tin nhắn mới, { $edits } lần sửa tại chỗ, { $calls } lệnh gọi API.
    Nhắc việc: { $reminders } tin, { $toMissing } tin gửi đúng người chưa làm. Tổng hợp gửi cấp trên: { $digests } tin.
    Thông báo: tới { $announced } người, { $acknowledged } người xác nhận, nhắc lại { $nudges } người.
    Telegram giả lập từ chối vì gửi quá nhanh (429): { $tooMany } lần, cố ý; từ chối vì lý do khác: { $refused }. Lỗi trong nhật ký của trợ lý: { $errors }.
    Giới hạn tốc độ (30 tin/giây) đã tắt ở cả hai phía để mấy tuần trôi qua trong { $seconds } giây.

demo-next =
    Chạy thật:
      1. Trong Telegram, nhắn @BotFather lệnh /newbot và chép mã token.
      2. cp .env.example .env, rồi ghi BOT_TOKEN và ADMIN_IDS (mã tài khoản Telegram của quản trị) vào .env.
      3. npm run build
      4. node dist/cli.js import units samples/roster-thanh-ba.csv
      5. node dist/cli.js campaign create samples/thanh-ba.campaign.yaml --open
      6. node dist/cli.js invite --all --bot ten_bot_cua_ban
         node dist/cli.js invite PGD-232 --role officer --bot ten_bot_cua_ban
      7. npm start
    Xem lại bản trình diễn này: npm run demo -- --story (đủ mọi tin nhắn: thêm --chats full)

demo-interrupted = Đã dừng bản trình diễn theo yêu cầu; không còn tiến trình hay tệp tạm nào.
demo-failed = Bản trình diễn dừng lại: { $reason } Mọi tiến trình đã được tắt, tệp tạm đã được xóa.
demo-program-ended = chương trình { $program } kết thúc giữa chừng: { $words }
