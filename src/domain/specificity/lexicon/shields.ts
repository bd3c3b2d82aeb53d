/** Compounds that mean nothing for the verdict but hold a word that would: they win by length (`năm học` over `năm`, `bản thân` over `bản`). */
export const SHIELDS = `
  rào cản, không rào cản, luật người khuyết tật, luật trẻ em, luật giáo dục, luật nhà giáo, luật giao thông, luật an ninh mạng,
  chiến dịch, dịch bệnh, phòng dịch, giao dịch, dịch vụ, kỳ thi, cuộc thi, mùa thi, phòng thi, tiếng hát, bài hát,
  giọng hát, bài viết, chữ viết, lời kể, trò chơi, đồ chơi, giờ chơi, tiếng nói, bữa ăn, món ăn, thức ăn, máy in,
  nước uống, bản vẽ, ngân hàng, cửa hàng, người dạy, việc dạy, phim ảnh, báo chí, phòng họp, cuộc họp,
  công khai minh bạch, đóng vai trò, tìm tòi, thử thách, đan xen, che chở, tìm kiếm, thử sức, năm bản lề,
  năm then chốt, từ đó, từ nay, phần mềm, phần lớn, phần nào, ngày thành lập, ngày truyền thống, ngày chuyển đổi số,
  đảng viên, cán bộ đảng viên, của đảng, đảng bộ, đảng uỷ, năm học, trong năm học, năm học mới, năm trước, năm qua,
  năm nay, cuối năm, trong năm, cả năm, cả năm học, hết năm học, học kỳ, học sinh, trẻ em, giáo viên, cán bộ,
  phụ huynh, nhà trường, nhà giáo, xã hội, xã hội hoá, xã hội chủ nghĩa, cộng đồng, bản thân, bản sắc, bản lĩnh,
  bản làng, khu vực, khối lượng, khối đoàn kết, các khối lớp, khối thi đua, lớp học, lớp trẻ, lớp học hạnh phúc,
  thôn xóm, bản chất, cơ bản, căn bản, văn bản, phổ biến, giáo dục, đào tạo, giáo dục và đào tạo, giáo dục đào tạo,
  ngành giáo dục, phòng giáo dục, sở giáo dục, học tập, giảng viên, phương pháp, chuyên môn, bài học, tổ quốc,
  tổ tiên, đội ngũ, đội viên, đội cờ đỏ, tổng phụ trách đội, đoàn đội, nội bộ, quy chế, nội quy, tổ chức đoàn thể,
  các tổ chức, tổ chức đảng, tổ chức công đoàn, tổ chức chính trị, các tổ chức chính trị, cơ sở vật chất,
  cơ sở giáo dục, cuộc sống, thực tế, công tác dạy, kế hoạch, kế hoạch hoá, hình thức, thi cử, chính quyền, trong các,
  trong công tác, trong mọi, trong quá trình, trong học tập, trong thi cử, trong giờ học, trong toàn, trong đó,
  trong việc, trong nhà trường, trong trường, trong lớp, cho các em, cho trẻ em, vì trẻ em, đưa vào, đưa ra,
  đến toàn thể, đến tất cả, đến cán bộ, đến từng, đến giáo viên, đến học sinh, đến trường, đến với, đến nay, đi lại,
  về nhà, về đích, làm quen, đội mũ ca lô, nhất là, có thể, cụ thể, trong giai đoạn, chủ tịch hồ chí minh,
  hồ chí minh, bác hồ, việt nam, tư tưởng, phong cách, đạo đức, tâm lý, đời sống, thể chất, thể dục thể thao, thể dục,
  vật chất, tinh thần, phát biểu, phát hiện, phát thanh, phát ngôn, in ấn, cấp trên, cấp uỷ, các cấp, cấp huyện,
  cấp tỉnh, cấp trường, cấp cụm, cấp tiểu học, cấp xã, cấp quốc gia, cấp học, nghề nghiệp, dự án, dự kiến, đo lường,
  nơi công sở, môn học, bộ môn, tăng trưởng, giảm phiền hà, giảm bớt, giảm dần, tăng dần, hạn chế, xây dựng kế hoạch,
  lên kế hoạch, kiểm tra giám sát, tổ chức các phong trào, tổ chức phong trào, tổ chức các hoạt động phong trào,
  đánh giá học sinh, đánh giá đúng, đặt chất lượng, đặt ra, đặt lên hàng đầu, đổi mới công tác, ăn nói, ăn mặc,
  ăn uống, đi đến, làm sao, bộ chính trị, bộ giáo dục, trung ương, sở gd, phòng gd, uỷ ban, địa phương, địa bàn,
  lớn lên, thu được, kết quả thu được, nhu cầu, quy định, tiếng việt, tiếng anh, việc làm, việc tốt, công việc,
  không khí, không gian, không chỉ, cấp bách, bán trú, nhiệm kỳ, cuộc thi do, hội thi, các hội thi, các cuộc thi,
  giao thông, giao lưu học hỏi, nhà nước, đất nước, con người, con đường, người tốt việc tốt, thầy cô, cô giáo,
  thầy giáo, ghi nhận, ghi nhớ, chuyển đổi số, chuyển biến, quản lý chỉ đạo, mặt trận, khu dân cư, thu hút học sinh,
  làm nên, kết nối yêu thương, trường học, trường chuẩn quốc gia, trường chuẩn, đường lối, chủ trương đường lối,
  đường bộ, giao thông đường bộ, dạy thêm học thêm, lễ tân, tiêm nhiễm, làm ăn, thay đổi, cầu tiến, cầu thị,
  phòng gd đt, trung tâm giáo dục, bảo vệ môi trường, văn hoá đọc, xây dựng và, đánh giá xếp loại, tổ trưởng, tổ phó,
  chủ nhiệm lớp, giáo viên chủ nhiệm, đường dây nóng, thực đơn, hoàn cảnh khó khăn, tập thể, tập trung, tập hợp,
  thi hành, thi công, dự phòng, mở đầu, mở ra, thu nhập, ký ức, lập kế hoạch, lưu ý, lưu thông, nhập học, quay lại,
  quay về, trực tiếp, trực thuộc, thay mặt, thay vì, cân bằng, cân đối, cân nhắc, chạy theo, chạy đua, chọn lọc,
  cử tri, cử chỉ, dạy dỗ, đào sâu, đi sau, đi trước, đi qua, đi theo, đi học, đi làm, đi ra, đi lên, đón nhận,
  đón đầu, đón chào, gắn bó, gắn kết, gắn liền, hiến pháp, hiến kế, kể cả, kể từ, kể trên, kèm theo, khám phá, mặc dù,
  mời gọi, trồng người, sự nghiệp trồng người, viết tiếp, in sâu, in đậm, đặt niềm tin, đặt mục tiêu, ăn khớp,
  nuôi chí, nuôi ước mơ, phát đạt, phát hành, cấp thiết, cấp độ, cấp thẩm quyền, đánh giá cao, học viên, bơi lội,
  chơi đẹp, vui chơi, vẽ nên, nói chung, nói riêng, nói lên, nói đi đôi với làm, nói và làm, lời nói, nói không với,
  ngừng nghỉ, bỏ qua, bỏ bê, không bỏ, xem trọng, xem là, xem như, nghe lời, tiếp nối, tiếp bước, tiếp cận, tiếp sức,
  tiếp tục, tiếp theo, tiếp thu, chia sẻ, nhắc nhở, nhắc đến, đến nơi đến chốn, cho thấy, cho rằng, kết quả học tập,
  báo cáo viên, mở mang, dựng xây, dựng nước, giữ nước, góp mặt, trao truyền, giúp cho, giúp ích, rèn tâm, luyện trí,
  luyện rèn, sửa mình, làm mới mình, nghe nói, đọc viết, ngày nhà giáo, cho các thế hệ, chuyển mình, thu về, nghỉ học,
  lao động sáng tạo, liên đoàn lao động, người lao động, đội tuyển
`;

/** Words that stand after a number without being what is counted. */
export const FUNCTION_WORDS = `
  của, và, về, trong, ở, là, với, theo, đến, cho, đã, sẽ, các, những, từ, tại, do, để, trên, khi, nhằm, hoặc, hay,
  như, mà, thì, bởi, nên, cũng, đều, rất, vào, trước, sau, xuống, lên, còn, trở lên, so với, nào, này, đó, qua, trở,
  toàn, mọi, of, the, and, in, to, for, at, on, by, with, from, is, are, was
`;

/** Folded words that without diacritics most often stand for another word than the one in the lists; alone they then say nothing. */
export const BARE_BLOCKED = `
  cua, cay, boi, dich, han, may, thue, muon, chang, rao, rai, ep, khoan, dap, chi, lop, dong, tim, thu, va, be, u,
  che, buoc, cang, thao, giang, dan, chan, vá, rang, do, cuoc, xoi, ganh, duoi, trong, tang, dang, moi, ve, in, dung,
  doi, ke, cap, tap, an, den, dat, ca, ban, con, cai, gop, mo, chay, hat, noi, bai, phat, tin, canh, chuyen, dua, di,
  du, luu, gom, on, bong, can, ren, cho, dau, tu, bo, ta, m, k, to, quat, mua
`;
