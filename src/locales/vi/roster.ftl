# Lỗi và ghi chú khi đọc tệp danh sách đơn vị. $row là số dòng như bảng tính hiển thị.

roster-problem-line = Dòng { NUMBER($row, useGrouping: 0) }: { $problem }
roster-problem-empty = Tệp chưa có đơn vị nào. Dòng đầu là tên cột, mỗi dòng tiếp theo là một đơn vị.
roster-problem-missing = Cột “{ $column }” đang để trống.
roster-problem-too-long = Cột “{ $column }” có { $length } ký tự, tối đa { $max } ký tự.
roster-problem-bad-code = Mã “{ $value }” chưa hợp lệ. Mã gồm 1–32 ký tự: chữ cái không dấu, chữ số, dấu chấm, gạch ngang hoặc gạch dưới.
roster-problem-duplicate-code = Mã “{ $value }” trùng với dòng { NUMBER($firstRow, useGrouping: 0) }. Mỗi đơn vị cần một mã riêng (không phân biệt chữ hoa, chữ thường).
roster-problem-rounded-code = Mã “{ $value }” đã bị bảng tính làm tròn. Vui lòng đổi định dạng cột mã sang “Văn bản” (Text) rồi gõ lại mã.
roster-problem-unknown-parent = Không tìm thấy đơn vị quản lý “{ $value }” trong tệp cũng như trong danh sách hiện có.
roster-problem-closed-parent = Đơn vị quản lý “{ $value }” đã ngừng hoạt động. Nếu đơn vị này hoạt động lại, hãy thêm một dòng cho đơn vị đó.
roster-problem-refused-parent = Đơn vị quản lý “{ $value }” ở dòng { NUMBER($firstRow, useGrouping: 0) } đang có lỗi nên chưa nhập được.
roster-problem-cycle = Quan hệ quản lý bị lặp vòng: { $value }.
roster-problem-too-large = Tệp quá lớn, tối đa { $max } MB.
roster-problem-too-heavy = Tệp mở ra quá lớn so với một danh sách đơn vị: có thể còn hình ảnh, các trang khác hoặc hàng trăm nghìn dòng trống đã kẻ khung. Vui lòng chép riêng danh sách sang một tệp mới rồi gửi lại.
roster-problem-bad-quotes = Dấu ngoặc kép (") mở ra ở dòng này nhưng không được đóng lại đúng cách.
roster-problem-duplicate-column = Cột “{ $column }” xuất hiện nhiều lần ở dòng tên cột.
roster-problem-extra-cells = Dòng có { $found } ô nhưng chỉ có { $width } cột. Nếu tên đơn vị có dấu phẩy, hãy đặt tên trong dấu ngoặc kép.

roster-problem-line-sheet = Trang “{ $sheet }”, dòng { NUMBER($row, useGrouping: 0) }: { $problem }
roster-problem-missing-column =
    Thiếu cột “{ $column ->
        [code] Mã đơn vị
        [name] Tên đơn vị
        [parent_code] Đơn vị quản lý
       *[other] { $column }
    }” ở dòng tên cột.
roster-problem-no-header = Không tìm thấy dòng tên cột. Tệp cần một dòng ghi tên các cột, ví dụ: STT, Mã trường, Tên đơn vị, Cấp học, Đơn vị quản lý, Địa bàn.
roster-problem-ambiguous-parent = “{ $value }” có thể là nhiều đơn vị: { $names }. Hãy ghi mã hoặc tên đầy đủ.
roster-problem-unreadable = Không đọc được tệp: tệp hỏng hoặc không phải bảng tính. Vui lòng mở bằng Excel, lưu lại dưới dạng “Excel Workbook (*.xlsx)” rồi gửi lại.
roster-problem-locked = Tệp có mật khẩu. Vui lòng bỏ mật khẩu rồi gửi lại.
roster-problem-encoding =
    Tệp dùng bảng mã { $charset ->
        [tcvn3] TCVN3 (ABC, phông .VnTime)
        [vni] VNI (phông VNI-Times)
       *[other] Windows-1258
    }, không phải Unicode.
roster-problem-unknown-encoding = Tệp không dùng bảng mã Unicode (UTF-8) và tôi không nhận ra bảng mã; ký tự lạ đầu tiên nằm ở dòng này. Vui lòng lưu lại dưới dạng “CSV UTF-8” hoặc Excel (.xlsx).

roster-note-unknown-column = Cột “{ $column }” không được dùng đến và đã được bỏ qua.
roster-note-personal-column = 🔐 Cột “{ $column }” là dữ liệu cá nhân, không được lưu khi chưa có sự đồng ý của người đó (Luật số 91/2025/QH15); mỗi người tự khai khi tham gia.
roster-note-skipped-rows = Đã bỏ qua các dòng không phải đơn vị: { $rows }.
roster-note-other-sheet = Trang “{ $sheet }” không có dòng tên cột nên được bỏ qua.
roster-note-repeated = { $count } đơn vị được ghi lại ở trang khác, chỉ tính một lần.
roster-note-converted =
    ⚠️ Đã chuyển từ bảng mã { $charset ->
        [tcvn3] TCVN3 (ABC)
        [vni] VNI
       *[other] Windows-1258
    } sang Unicode. Hãy kiểm tra lại tên các đơn vị.
roster-note-kind-from-name = { $count } đơn vị không ghi cấp học; đã lấy theo tên đơn vị.
roster-note-unknown-kind = ⚠️ Chưa rõ loại đơn vị “{ $value }” ({ $where }). { $near }
roster-kind-rows =
    dòng { $rows }{ $more ->
        [0] { "" }
       *[other] { " " }và { $more } dòng khác
    }
roster-kind-rows-sheet = trang “{ $sheet }”, { $where }
roster-kind-near = Có phải là “{ $kind }”? Nếu đúng, nên sửa trong tệp; nếu không, loại này được giữ như đã ghi.
roster-kind-unlike = Loại này được giữ như đã ghi; có thể khai báo trong thiết lập.
roster-note-same-name = “{ $name }” trùng tên và đơn vị quản lý với dòng { NUMBER($firstRow, useGrouping: 0) }; hãy kiểm tra có ghi hai lần không.
roster-note-recoded = “{ $name }” trước đây mang mã { $from }, nay mang mã { $to }: được coi là hai đơn vị, dữ liệu cũ ở lại mã cũ.
