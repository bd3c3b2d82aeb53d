campaign-status-draft = Dự thảo
campaign-status-open = Đang mở
campaign-status-closed = Đã đóng
