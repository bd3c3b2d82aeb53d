/** Things and acts that are counted one by one: a number before them is a count even without a verb. */
export const THINGS = `
  học phần, tín chỉ, mô đun, module, giáo trình, đề cương, đề cương chi tiết, chương trình đào tạo, luận văn, khoá luận, chứng chỉ, văn bằng,
  bằng tốt nghiệp, bản tin, bản đồ, trang phục, bộ trang phục, giáo án, kế hoạch bài dạy, kế hoạch bài học, khbd, bản giáo án, buổi, tiết, m3, mét khối, bức, tấm, chòi, lán, giàn, thửa, chuồng, chữ cái, vần, phép tính, mẫu câu, mẻ, ram, viên, viên gạch, khóm, hàng cây, cánh cửa, bộ cửa, cửa sổ, màn hình, router, máy in, loa,
  bộ loa, ổ cắm, cột, bể, bể nước, téc, bình, bình nước, bình chữa cháy, chăn, gối, chiếu, đệm, khăn, khăn mặt, vở,
  quyển vở, bút, ba lô, đôi dép, đôi giày, quần áo, bộ quần áo, áo mưa, bộ câu hỏi, đề, mã đề, phiếu học tập, chữ ký,
  lá thư, bức thư, thư, bưu thiếp, thiệp, biểu mẫu, mẫu biểu, biên bản, quy trình, infographic, poster, slide, bài thi,
  bài dự thi, bài văn, đoạn phim, hình ảnh, hiện vật, giấy khen, làn điệu, bài dân ca, điệu múa, tiết học, tiết dạy, lần, lượt, lượt mượn, đợt, kỳ, ca, phiên, hội thi, cuộc thi, cuộc, giải,
  giải thưởng, huy chương, chuyên đề, chuyên đề cấp, hội thảo, toạ đàm, diễn đàn, buổi sinh hoạt,
  hoạt động trải nghiệm, chuyến, trận, tin bài, tin, bài viết, bài báo, bài giảng, bài hát, bài thơ, bài kiểm tra,
  bài tập, bài, câu chuyện, mẩu chuyện, chuyện, truyện, cuốn, cuốn sách, quyển, quyển sách, đầu sách, đầu truyện,
  sách, bản sách, tập sách, bộ sách, bộ đề, đề thi, tủ sách, giá sách, góc đọc, góc sách, góc thư viện, thư viện,
  video, clip, phim, ảnh, bức tranh, tranh, báo tường, cây, cây xanh, cây hoa, cây keo, cây bàng, chậu, chậu hoa,
  chậu cây, bồn hoa, bồn, luống, luống rau, vườn, vườn rau, vườn thuốc, vườn trường, loại cây, giống cây, gốc, con,
  con heo, con lợn, con gà, heo đất, suất, suất quà, suất ăn, suất cơm, suất học bổng, học bổng, phần quà,
  phần thưởng, quà, chiếc, cái, bộ, bộ bàn ghế, bộ đồ chơi, bàn, ghế, bàn ghế, xe đạp, xe, áo ấm, áo phao, áo,
  mũ bảo hiểm, mũ, cặp sách, cặp, đôi bạn cùng tiến, đôi bạn, đôi, phòng, phòng học, phòng học tạm, phòng bộ môn,
  nhà vệ sinh, công trình, công trình măng non, mô hình, sân chơi, sân, nhà, ngôi nhà, máy, máy tính, máy chiếu,
  máy lọc nước, ti vi, tivi, camera, bóng đèn, bóng, đèn, quạt, vòi, vòi nước, bồn rửa, bồn rửa tay, giếng, thùng,
  thùng rác, biển, biển báo, bảng tin, pano, băng rôn, tờ rơi, tờ, bản, bản cam kết, bộ hồ sơ, hồ sơ, sổ, loại hồ sơ,
  văn bản, thủ tục, đề tài, sáng kiến, sáng kiến kinh nghiệm, sản phẩm, đồ dùng, đồ dùng dạy học, đồ chơi, bộ đồ dùng,
  trò chơi, trò chơi dân gian, gian hàng, tiết mục, câu lạc bộ, clb, tổ chức từ thiện, việc, việc tốt, việc làm,
  việc làm tốt, việc làm theo, hành động, phút, giờ, giờ học, ngày, ngày công, ngày lương, ngày làm việc, vụ, vụ việc,
  vụ bạo lực, trường hợp, tai nạn, lỗi, đơn, cuộc họp, cuộc gọi, tin nhắn, chỗ ngồi, điểm trường, hộ, hộ gia đình,
  gia đình, ngôi mộ, mẹ việt nam anh hùng, phần mềm, tài khoản, ứng dụng, kho học liệu, học liệu, câu hỏi, từ mới,
  từ vựng, từ, trang, chữ, bước, km, m, m2, mét, mét vuông, kg, ki lô gam, tạ, tấn, lít, đồng, nghìn đồng, ngàn đồng,
  triệu đồng, tỷ đồng, nghìn, triệu, k, vnđ, vnd, kcal, calo, kwh, kw, số điện, giải cấp, điểm sáng, đêm, vòng, thẻ,
  khẩu phần, bữa, bữa ăn, cốc, hộp, hộp sữa, túi, bao, khay, khoản, dự án, tiểu phẩm, vở kịch, cuộc khảo sát, phiếu,
  phiếu khảo sát, bộ tài liệu, tài liệu, đổi mới, đổi mới sáng tạo, cải tiến, ý tưởng, kỹ năng, trò, món, món ăn, ha,
  sào
`;

/** People and bodies: a number of them tells nothing before a verb says what they did or became. */
export const PEOPLE = `
  em, học sinh, hs, trẻ, cháu, bé, học viên, sinh viên, giáo viên, gv, thầy cô, thầy cô giáo, cô giáo, thầy giáo,
  nhà giáo, cán bộ, cán bộ giáo viên, cán bộ quản lý, cbgv, cbgvnv, cbql, nhân viên, viên chức, công chức, đảng viên,
  đoàn viên, đội viên, đồng chí, người, người lớn, người dân, phụ huynh, cha mẹ học sinh, bà mẹ, chuyên viên,
  quần chúng, quần chúng ưu tú, thành viên, tình nguyện viên, bạn, lớp, lớp học, khối, trường, trường học, đơn vị, tổ,
  tổ chuyên môn, nhóm, chi đoàn, chi đội, liên đội, chi bộ, công đoàn viên, đội, đội tuyển, cơ sở, tập thể, cá nhân,
  điểm, nữ sinh, nam sinh, xã, phường, thôn, bản làng, nhà trường, gia đình học sinh, giáo viên cốt cán, con em,
  hiệu trưởng, học sinh nghèo, học sinh yếu, học sinh giỏi, hộ nghèo, số lớp, số học sinh, số giáo viên, trẻ em,
  đội ngũ
`;

/** Nobody and nothing: a count of zero. */
export const ZEROES = `
  không hs|trẻ|cháu|bé|gv|lớp|người|trường|đơn nào, không có hs|trẻ|cháu|bé|gv|lớp|người|trường|đơn|vụ nào,
  không để hs|trẻ|cháu|bé|gv|lớp|người|vụ nào, không còn học sinh|hs|em|trẻ|lớp nào, không còn hộ nào,
  không học sinh nào, không có học sinh nào, không để học sinh nào, không em nào, không có em nào, không để em nào,
  không trẻ nào, không có trẻ nào, không cháu nào, không giáo viên nào, không có giáo viên nào, không lớp nào,
  không có lớp nào, không ai, không một học sinh, không một em, không một vụ, không vụ, không có vụ,
  không để xảy ra vụ, không xảy ra vụ, không có trường hợp, không để xảy ra trường hợp, không trường hợp nào,
  không có đơn thư, không có cán bộ nào, không có hồ sơ, không hồ sơ nào,
  không có|còn|để học sinh|viên, không có|còn|để giáo viên, không có|còn|để phụ huynh, không có|còn|để cán bộ,
  không có|còn|để hs|hv|gv|trẻ|cháu|bé|em|lớp|hộ|người
`;

/** Bodies that are everybody: nobody answers for it. */
export const EVERYBODY = `
  toàn trường, cả trường, toàn thể, toàn thể cán bộ, toàn thể giáo viên, tập thể, tập thể nhà trường, tập thể sư phạm,
  hội đồng sư phạm, hội đồng nhà trường, nhà trường, trường, toàn đơn vị, đơn vị, cán bộ giáo viên nhân viên,
  cán bộ giáo viên, cbgvnv, cb gv nv, cbgv, giáo viên, các giáo viên, tất cả giáo viên, nhân viên, phụ huynh, tất cả,
  mọi người, tất cả mọi người, toàn thể hội đồng, giáo viên và học sinh, thầy và trò, thầy cô và học sinh, thầy trò,
  học sinh, toàn thể học sinh, cán bộ công chức viên chức, cán bộ viên chức, chúng tôi, chúng em, ai cũng được,
  các tổ chức đoàn thể, các đoàn thể, các bộ phận, các tổ chuyên môn, các tổ, các lớp, giáo viên chủ nhiệm các lớp,
  gv, gvcn, giáo viên nhân viên, toàn thể cán bộ giáo viên nhân viên, toàn thể cán bộ giáo viên nhân viên và học sinh,
  100% cán bộ giáo viên, cán bộ, các bộ phận liên quan, các cá nhân liên quan, toàn ngành, các đơn vị, các trường,
  everybody, everyone, all, all staff, all teachers, the whole school, whole school, the school, staff, teachers,
  us all, all of us
`;
