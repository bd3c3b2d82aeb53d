/**
 * Verbs of an act that somebody else could witness. A longer entry of any other list wins over these (`dạy tốt` over `dạy`), so a
 * verb may stand here although a slogan begins with it. In every list of this folder: entries are separated by commas, `a|b` are
 * alternatives of one word, `#` is any number, `@` a name (capitalised word, number, single letter).
 */
export const DOING_VERBS = `
  tặng mũ, tặng mũ bảo hiểm, tặng áo, tặng vở, tặng sách, tặng xe, tặng quà, tặng cặp, cõng, bế, đóng, cưa, rang, nướng, luộc, cuốc, xới, gánh, khuân, tháo, tháo dỡ, dỡ, căng, giăng, chăng, chèo, buộc,
  khâu, khâu vá, vá, bơm vá, đan, nhuộm, ngâm thơ, bình thơ, đố vui, chúc tết, chúc thọ, mừng tuổi, mừng thọ, đuổi,
  dừng thu, ngừng thu, bỏ thu, bỏ khoản thu, bỏ các khoản thu, không tăng, không tăng học phí, không tăng mức thu, giữ nguyên học phí,
  giữ nguyên mức thu, miễn học phí, miễn tiền, miễn toàn bộ, miễn giảm học phí, hoàn trả, nhắn, nhắn nhận xét, nhắn kết quả,
  lập kế hoạch giáo dục cá nhân, lập kế hoạch cá nhân, lập kế hoạch riêng, viết lại, soạn lại, chấm dứt thu, chấm dứt dạy thêm,
  cắm biển, cắm biển báo, cắm cọc, cắm mốc, cắm cờ, thôi bán, ngừng bán, thôi dùng, ngừng dùng, thôi thu, bỏ ống hút, bỏ chai nhựa,
  bỏ cốc nhựa, bỏ hộp xốp, bỏ túi ni lông, kiểm đếm, bấm giờ, ký sổ, ký tên, nhập điểm, xếp lịch, xếp thời khoá biểu, tra cứu, tìm, sưu tầm, trả sách, ủ, che,
  chắn, dán nhãn, đánh số, kẻ vạch, chia nhóm, hoà giải, tuyển dụng, luân phiên, biệt phái, điều động, bảo dưỡng,
  bảo trì, vận hành, vận hành thử, thử, thử nghiệm, dùng thử, trình diễn, hợp xướng, đồng ca, chạy bộ, đạp xe,
  đánh trống, gõ kẻng, phát loa, phát nhạc, phát vở, phát sữa, phát thuốc, bán hàng, rửa xe, gội đầu, cắt móng tay,
  súc miệng, đánh răng, chải răng, rửa tay, rửa mặt, tầm soát, lấy mẫu, xét nghiệm, test, hạ tỷ lệ, truyền nghề,
  dạy nghề, học nghề tại, thả diều, đốt lửa trại, làm bánh, gói quà, tổ chức sinh nhật, trao giải, phát giải,
  chiếu bóng, lập bảng, vẽ tranh, vẽ bích hoạ, đổ đất, rải, san nền, san lấp, lợp ngói, lợp tôn, trát tường, ốp lát,
  lăn sơn, thông cống, hút bể phốt, bắt loa, chăng đèn, kết nạp đoàn viên, trao thẻ, cấp thẻ, cấp sổ, thẩm tra,
  đối chất, thanh quyết toán, quyết toán, giao khoán, đấu thầu, mời thầu, ký hợp đồng, trồng, trồng # cây, trồng cây,
  trồng hoa, trồng rau, trồng rừng, trồng thêm, trồng mới, trồng bổ sung, trồng và chăm sóc, trồng #, xây, xây dựng,
  xây mới, xây thêm, xây bồn, dựng, lắp, lắp đặt, sửa, sửa lại, sửa chữa, tu sửa, sơn, quét, quét vôi, quét dọn, đào,
  lát, thay, thay mới, thay đổi, cải tạo, nâng cấp, tu bổ, làm, làm mới, làm lại, đóng mới, mua, mua sắm, mua thêm,
  trang bị, bổ sung, treo, gắn, dán, đặt, kê, đổ bê tông, bố trí, phân công, tặng, tặng quà, tặng # suất, tặng #,
  tặng cho, tặng sách, tặng xe, tặng áo, trao, trao tặng, trao quà, phát, cấp phát, cấp, quyên góp, ủng hộ, hiến,
  hiến tặng, hiến máu, góp, đóng góp, nuôi, nuôi heo, nuôi lợn, tiết kiệm #, vận động, huy động, kêu gọi, tài trợ,
  hỗ trợ, giúp, giúp đỡ, đỡ đầu, nhận đỡ đầu, nhận nuôi, kèm, kèm cặp, kèm riêng, phụ đạo, bồi dưỡng, ôn, ôn tập,
  ôn thi, ôn luyện, luyện, luyện thi, luyện tập, rèn, rèn chữ, dạy, dạy kèm, dạy bù, dạy thử, dạy bơi, dạy thêm,
  dạy học, dạy chữ, giảng dạy, giảng, hướng dẫn, tập huấn, tập, tập luyện, tập thể dục, chạy, triển khai mô hình,
  thực hiện mô hình, áp dụng mô hình, làm mô hình, thi, thi đấu, thi tuyển, dự thi, thao giảng, hội giảng, dự giờ,
  thăm lớp, dự, kiểm tra, thanh tra, giám sát, khảo sát, rà soát, thống kê, đánh giá, thẩm định, nghiệm thu, chấm,
  chấm điểm, chấm chéo, kể, kể chuyện, đọc, đọc sách, đọc truyện, viết, viết bài, hát, múa, vẽ, quay, chụp, thu âm,
  in, đăng, đăng tải, soạn, soạn giảng, biên soạn, xuất bản, thiết kế, tổ chức, mở, khai trương, lập, lập ra,
  thành lập, thiết lập, ra mắt, công khai, niêm yết, công bố, thông báo, nhắn tin, gửi, gọi, gọi điện, họp, hội họp,
  gặp gỡ, gặp mặt, đối thoại, toạ đàm, trao đổi, ký, ký kết, ký cam kết, cam kết không, nộp, nhập, nhập liệu, số hoá,
  quét mã, chuyển, chuyển đổi, đưa, tải, cài, cài đặt, kết nối, cập nhật, lưu, lưu mẫu, lưu trữ, ghi, ghi chép,
  ghi sổ, ghi nhật ký, thu, thu gom, thu nhặt, nhặt, gom, phân loại, dọn, dọn dẹp, dọn vệ sinh, lau, lau chùi, rửa,
  vệ sinh, tổng vệ sinh, phát quang, phun, khử khuẩn, làm cỏ, chăm sóc, tưới, thu hoạch, chăn nuôi, trực, trực cổng,
  túc trực, canh, tuần tra, phân luồng, điều tiết, xếp hàng, đón, đón trẻ, trả trẻ, đưa đón, khám, khám sức khoẻ, cân,
  cân đo, đo, tiêm, tiêm phòng, tiêm chủng, tẩy giun, uống, ăn, cho ăn, nấu, nấu ăn, nấu cháo, cho trẻ, cho học sinh,
  thăm, thăm hỏi, đến thăm, đi thăm, đến nhà, viếng, dâng hương, thắp hương, thắp sáng, tham quan, tham quan học tập,
  trải nghiệm tại, có mặt, đến trường trước, đến lớp trước, đi, đi bộ, về nguồn, cắm trại, giao lưu, diễn, biểu diễn,
  chiếu, chiếu phim, sinh hoạt, chào cờ, điểm danh, mặc, đội, đội mũ, đeo, mặc đồng phục, thực hành, tư vấn, tham vấn,
  tuyên truyền, truyền thông, mời, cử, chọn, tuyển, tuyển chọn, kết nạp, phát triển # đảng viên, giới thiệu,
  trưng bày, triển lãm, chuyển giao, tắt, ngắt, cấm, cắt, cắt giảm, cắt tóc, rút ngắn, rút gọn, giảm, tăng, tăng thêm,
  tăng từ, nâng từ, nâng tỷ lệ, nâng số, xử lý, giải quyết, trả lời, phản hồi, tiếp nhận, tiếp công dân, xoá, xoá mù,
  xoá mù chữ, đổi, đổi giờ, chuẩn bị, bán, gây quỹ, gói bánh, trao học bổng, cấp học bổng, khen, khen thưởng,
  tuyên dương, vinh danh, phỏng vấn, học nhóm, học bơi, học thêm, tự học #, làm bài, làm đồ chơi, làm đồ dùng,
  báo cáo, ban hành, xuống cơ sở, kiểm kê, thanh lý, đấu nối, phủ sóng, cấp tài khoản, sàng lọc, ươm, gieo, cấy, ghép,
  ghép đôi, bàn giao, kiên cố hoá, bê tông hoá, dời, nối, nối mạng, khơi thông, nạo vét, bắc cầu, đắp, rào, khoan, kẻ,
  chép, dịch, thuyết trình, trình bày, diễn tập, phát thanh, phát sóng, phát cơm, phát cháo, phát quà, phát sách,
  phát thưởng, livestream, bình chọn, may, thêu, nặn, gấp, cắm hoa, nhảy dân vũ, múa hát, hát dân ca, bơi, đá bóng,
  chơi, thả cá, nuôi cá, chế biến, chia, phân phối, vận chuyển, hàn, ốp, trát, mắc, kéo điện, thu thập, lập danh sách,
  lập sổ, kết nghĩa, thuê, mượn, cho mượn, luân chuyển, đổi sách, lùi, lùi giờ, dừng, ngừng, bỏ, chấm dứt, không còn,
  không dùng, không sử dụng, không mang, không đốt, không thu, giặt, đối chiếu, kiểm thực, miễn, miễn phí, miễn giảm,
  giảm học phí, chở, dắt, ra đề, coi thi, đồng diễn, ghi âm, góp ý, viết thư, tặng hoa, gia cố, chống thấm, chống dột,
  lợp, lợp mái, nhân giống, cắt tỉa, bón phân, tổ chức lớp, mở lớp, mở cửa, mở quầy, dựng rạp, dựng lều, thắp nến,
  kê khai, khai báo, đăng bài, đăng tin, nghe, xem, xem phim, tìm hiểu, thuyết minh, làm báo tường, làm báo, làm vườn,
  làm thí nghiệm, thí nghiệm, lao động, lao động vệ sinh, thu dọn, nhổ cỏ, quyên tặng, đổi rác, nộp phạt, phạt, nhắc,
  sinh hoạt chuyên môn, sinh hoạt chi bộ, hội ý, giao ban, tổng kết, sơ kết, học qua, thực hành sơ cứu, sơ cứu,
  cấp cứu, tập bơi, học hát, học đàn, học võ, tập võ, mở sổ, rút kinh nghiệm, nhận chăm sóc, nói tiếng anh, nói,
  giới thiệu sách, bình bài, hoàn trả, chi trả, thanh toán, trả kết quả, cho nghỉ, đun, ủ phân, tái chế, ráp, lắp ráp,
  lập trình, làm video, làm clip, dựng video, tiếp, tiếp dân, nêm, hợp nhất, gộp, phơi, gọt, photo, phô tô, scan,
  phê duyệt, soát bài, truy bài, khảo bài, giải đề, giải bài, luyện đề, luyện viết, luyện đọc, luyện nghe, luyện nói,
  thay phiên nhau, thay phiên, trông trẻ, đỡ trẻ, tắm cho, cho trẻ ngủ, đi chợ, giao nhận, chia khẩu phần, đánh máy,
  đóng quyển, bọc vở, bọc sách, nói chuyện, trò chuyện, kéo co, đẩy gậy, đá cầu, nhảy dây, đánh cờ, cắm biển, đóng cọc,
  trải nhựa, trải thảm, đổ nhựa, lắp đèn, kéo dây, đi dây, khoan giếng, đào giếng, thông tắc, cắt cỏ, xén cỏ, chấm vở,
  đan len, hiến đất, đón khách, phát biểu mẫu, thi đỗ, thi hát, thi vẽ, thi kể, thi đọc, thi viết, học chữ, học nói,
  ươm cây, đóng góp #, chấm công, bốc thăm, trao tay, trao thưởng, đi thực tế, đi thực địa, đi tham quan,
  rửa bát, rửa chén, đốt rác, phân rác, nhóm bếp, gội, đắp đường, làm đường, bắc, kè đá, đổ đường, đổ, học bù,
  bù tiết, bù giờ, học ghép, học trực tuyến, thực tập, kiến tập, open day, talkshow, talk show, hội trại, hội thao,
  hội diễn, dạy chữ cho, viết thiệp, làm thiệp, gấp giấy, đan rổ, đan nón
`;

/** Verbs that carry any object, a slogan as well as an act: they need a figure that counts something. */
export const WEAK_VERBS = `
  tiết kiệm, thực hiện, triển khai, tham gia, tham gia dự, đảm bảo, bảo đảm, duy trì, giữ, giữ nguyên, hoàn thành,
  sử dụng, dùng, áp dụng, ứng dụng, đăng ký, phối hợp, nhận, phụ trách, tiếp tục, học, học tập, theo dõi, quản lý,
  chỉ đạo, tạo, có thêm, tổ chức thực hiện, tổ chức triển khai, chia sẻ, đề xuất, thử nghiệm, nghiên cứu, phổ biến,
  giáo dục, xếp, vượt, thu hút, khắc phục, phòng chống, phòng ngừa, hạn chế, ngăn chặn, nhân rộng, chống
`;

/** What an outcome is told by: together with a figure it can be counted at the end. */
export const OUTCOMES = `
  đạt chuẩn, chuẩn quốc gia, bị kỷ luật, kỷ luật cảnh cáo, đạt giải, đạt loại, đạt yêu cầu, đạt điểm, biết bơi,
  biết đọc, biết viết, đỗ, đậu, tốt nghiệp, lên lớp, thi lại, lưu ban, ở lại lớp, xếp loại, hạnh kiểm, học lực,
  khá giỏi, khá|giỏi trở lên, trung bình trở lên, loại giỏi, loại khá, loại tốt, xuất sắc trở lên, học sinh giỏi,
  giáo viên giỏi, giáo viên dạy giỏi, học sinh khá, học sinh tiên tiến, học sinh xuất sắc, chiến sĩ thi đua,
  lao động tiên tiến, đọc thông viết thạo, đọc thông, hoàn thành chương trình, chuyên cần, tỷ lệ chuyên cần,
  sĩ số, ra lớp, đến lớp, đi học, đi học đầy đủ, ra trường, vào lớp, tuyển sinh, bỏ học, đi muộn, đi học muộn,
  vi phạm, nghỉ học, suy dinh dưỡng, thấp còi, thừa cân, béo phì, nhẹ cân, bán trú, tai nạn, đuối nước,
  ngộ độc, đánh nhau, khiếu nại, đơn thư, bảo hiểm y tế, bảo hiểm, mũ bảo hiểm, tiền điện, tiền nước, hoá đơn,
  kinh phí, trình độ, trên chuẩn, chứng chỉ, tin học, tham gia bảo hiểm, tham gia bảo hiểm y tế, đúng hạn, trước hạn,
  trực tuyến, dịch vụ công, không dùng tiền mặt, hồ sơ, học bạ, sổ sách, văn bản, bài giảng điện tử, giáo án,
  giáo án điện tử, lên trung bình, điểm trung bình, trung bình môn, điểm thi, trúng tuyển, đi muộn về sớm, vứt rác,
  hút thuốc, thuốc lá, tự phục vụ, ăn hết suất, tỷ lệ học sinh, định mức, tỷ lệ khá giỏi, tỷ lệ bỏ học, tỷ lệ đi muộn,
  tỷ lệ tốt nghiệp, phổ cập, tốt nghiệp trung học cơ sở, nguyện vọng, phân luồng học nghề, học nghề, vào lớp 10
`;

/** A numbered level that another body confers; `giữ vững` and `nâng cao` before it do not reach it anew. */
export const LEVELS = `
  từ # loại|cuốn|bộ|đầu|buổi|lượt|bài|tiết|em|hs|trẻ|lớp|hộ lên|xuống|còn|thành #,
  từ # loại|cuốn|bộ|đầu|buổi|lượt|bài|tiết|em|hs|trẻ|lớp|hộ lên|xuống đến|tới|còn|dưới #, từ # lên|xuống đến|tới|còn|dưới #,
  từ # lên|xuống|còn|thành #, từ # tăng|giảm lên|xuống|còn #, đạt chuẩn quốc gia mức độ #, đạt trường chuẩn quốc gia mức độ #, đạt chuẩn mức độ #, đạt chuẩn quốc gia mức #,
  đạt kiểm định chất lượng mức độ #, đạt kiểm định chất lượng cấp độ #, đạt kiểm định chất lượng giáo dục cấp độ #,
  đạt kiểm định cấp độ #, công nhận chuẩn quốc gia mức độ #, công nhận đạt chuẩn quốc gia mức độ #,
  đạt chuẩn xoá mù chữ mức độ #, đạt phổ cập mức độ #, đạt chuẩn phổ cập mức độ #, đạt thư viện mức độ #
`;

/** Verbs of having and becoming: they tell an outcome unless an attitude is what is had or become. */
export const GENERIC_OUTCOMES = `
  có, đều có, đạt, đạt từ, đạt trên, được, đều được, biết, tỷ lệ, hài lòng
`;
