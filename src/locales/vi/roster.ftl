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
roster-problem-not-csv = Đây là tệp Excel. Vui lòng lưu lại dưới dạng “CSV UTF-8 (phân cách bằng dấu phẩy)” rồi gửi lại.
roster-problem-not-utf8 = Tệp không dùng bảng mã Unicode (UTF-8); ký tự lạ đầu tiên nằm ở dòng này. Vui lòng lưu lại dưới dạng “CSV UTF-8” rồi gửi lại.
roster-problem-bad-quotes = Dấu ngoặc kép (") mở ra ở dòng này nhưng không được đóng lại đúng cách.
roster-problem-missing-column = Thiếu cột “{ $column }” ở dòng tên cột.
roster-problem-duplicate-column = Cột “{ $column }” xuất hiện nhiều lần ở dòng tên cột.
roster-problem-extra-cells = Dòng có { $found } ô nhưng chỉ có { $width } cột. Nếu tên đơn vị có dấu phẩy, hãy đặt tên trong dấu ngoặc kép.

roster-note-unknown-column = Cột “{ $column }” không được dùng đến và đã được bỏ qua.
