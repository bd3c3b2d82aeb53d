/** How often. */
export const FREQUENCIES = `
  hằng|hàng ngày, hằng|hàng tuần, hằng|hàng đêm, hằng|hàng sáng, tối nào, chiều nào, sáng nào, hai tuần một,
  ba tháng một, hằng|hàng tháng, hằng|hàng quý, hằng|hàng năm, hằng|hàng kỳ, hằng|hàng học kỳ, mỗi ngày, mỗi tuần,
  mỗi tháng, mỗi quý, mỗi năm, mỗi kỳ, mỗi học kỳ, mỗi học kì, mỗi sáng, mỗi chiều, mỗi tối, mỗi buổi, mỗi buổi sáng,
  mỗi buổi chiều, mỗi giờ, mỗi tiết, mỗi đợt, mỗi lần, mỗi thứ, từng ngày, từng tuần, từng tháng, tuần nào cũng,
  ngày nào cũng, tháng nào cũng, đầu tuần, cuối tuần, cuối mỗi tuần, cuối mỗi tháng, đầu mỗi tuần, đầu mỗi tháng,
  đầu tháng, cuối tháng, giữa tuần, các buổi sáng, các buổi chiều, các buổi tối, đầu giờ, cuối giờ, 15 phút đầu giờ,
  / ngày, / tuần, / tháng, / quý, / năm, / học kỳ, / kỳ, / năm học, / hk, / học kì, một tuần, một tháng,
  # ngày|tuần|tháng|năm / lần, # ngày|tuần|tháng|năm một|1 lần, hai|ba|bốn|năm|sáu ngày|tuần|tháng một lần,
  hai|ba|bốn|năm|sáu ngày|tuần|tháng / lần, mỗi tiết học,
  mỗi giờ học, mỗi buổi học, mỗi bữa, mỗi bữa ăn, trước mỗi, sau mỗi, trước bữa ăn, giờ ra chơi, giữa giờ, sáng chiều
`;

/** When: a part of the year, a day, an hour. */
export const TIMES = `
  từ năm # đến|tới năm #, từ năm # đến|tới #, từ năm # đến nay, các năm # đến|tới #, các năm từ # đến|tới #,
  trong buổi sáng|chiều, ngay trong buổi, ngay trong ngày, trong buổi học đó, trong ngày đó, ngay hôm đó, ngay sáng hôm đó, giờ ăn, giờ ăn trưa, giờ ngủ trưa, giờ nghỉ, giờ nghỉ trưa, giờ về, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu,
  thứ bảy, thứ 2, thứ 3, thứ 4, thứ 5, thứ 6, thứ 7, chủ nhật, t2, t3, t4, t5, t6, t7, tháng #, quý #, học kỳ #,
  học kì #, hk #, hk1, hk2, hki, hkii, kỳ #, tuần #, ngày #, đầu năm học, cuối năm học, đầu học kỳ, cuối học kỳ,
  cuối học kỳ #, giữa học kỳ, giữa kỳ, cuối kỳ, đầu năm, hết năm, trước tết, sau tết, dịp tết, dịp hè, trong hè,
  hè này, kỳ nghỉ hè, tết trung thu, trung thu, dịp trung thu, tết nguyên đán, tuần đầu, tuần lễ, tuần thứ, trước giờ,
  sau giờ học, giờ tan học, ngày khai giảng, lễ khai giảng, khai giảng, bế giảng, lễ bế giảng, trong ngày, trong tuần,
  lễ chào cờ, giờ chào cờ, tiết #, tiết một|hai|ba|bốn|năm|đầu|cuối, sáng|chiều|tối|ngày cn, cách ngày, cách tuần, đêm rằm, ngày rằm, mùng #, mồng #,
  mùa rét, mùa đông, mùa lũ, giờ tan tầm, tuần chẵn, tuần lẻ, nửa tháng một lần, nghỉ hè, nghỉ tết, trước kỳ thi, # tháng, # tuần, hai|ba|bốn|sáu|chín tháng|tuần, một|hai năm liền, dưới cờ, tiết chào cờ, 26/3, giờ đón trẻ
`;

/** For whom: a group that has a name of its own. */
export const GROUPS = `
  khối @, khối lớp @, mỗi lớp, mỗi tổ, mỗi khối, mỗi chi đoàn, mỗi chi đội, mỗi phòng học, mỗi điểm trường, từng lớp,
  lớp nào cũng, tổ nào cũng, khối nào cũng,  từng tổ, lớp @, khối lớp #, học sinh khối @, học sinh lớp @, hs khối @, hs lớp @, học viên khoá @, sinh viên khoá @, khoá học @, trẻ # tuổi, trẻ # tháng,
  # tuổi, lớp # tuổi, lớp # tuổi @, mẫu giáo # tuổi, # tháng tuổi, năm tuổi, mẫu giáo lớn, mẫu giáo bé, mẫu giáo nhỡ,
  lớp lá, lớp chồi, lớp mầm, lớp mẫu giáo, khối mẫu giáo, khối nhà trẻ, nhóm trẻ @, nhóm trẻ, nhà trẻ,
  học sinh cuối cấp, học sinh đầu cấp, tổ toán, tổ văn, tổ tự nhiên, tổ xã hội, tổ @, em nguyễn, em trần, em lê,
  em phạm, em hoàng, đội tuyển @, đội tuyển học sinh giỏi, đội tuyển toán, đội tuyển văn, chi đoàn @, chi đội @,
  con hộ nghèo|cận nghèo, thuộc hộ nghèo, thuộc hộ cận nghèo, thuộc diện hộ nghèo, hộ cận nghèo, con em hộ nghèo, gia đình chính sách,
  trẻ|em|hs|hv|người khuyết tật, học sinh|viên khuyết tật, trẻ|em|hs mồ côi, học sinh mồ côi, phụ nữ đơn thân, mẹ đơn thân,
  học sinh|sinh viên dân tộc thiểu số, hs|sv|hv|người dân tộc thiểu số, con liệt sĩ, con thương binh, con thương binh liệt sĩ,
  đang theo học, sinh|học viên khoá #, sv|hv khoá #,
  lớp năm tuổi, trẻ năm tuổi, lớp một, lớp hai, lớp ba, lớp bốn, lớp năm, lớp sáu, lớp bảy, lớp tám, lớp chín,
  lớp mười, lớp mười hai, khối chín, khối sáu, ngữ văn #, toán #, tiếng anh #, vật lí #, hoá học #, sinh học #,
  lịch sử #, địa lí #, tin học #, công nghệ #, khtn #, khối một|hai|ba|bốn|năm|bảy|tám|mười, khối mười một|hai, lớp mười một, khối lá, khối chồi, khối mầm
`;

/** Where, by name or number. */
export const PLACES = `
  điểm trường @, điểm trường, điểm lẻ @, điểm lẻ, điểm @, khu @, khu lẻ, khu lẻ @, phân hiệu @, thôn @, xóm @, bản @,
  ấp @, buôn @, tổ dân phố @, phố @, xã @, phường @, thị trấn @, cầu @, chợ @, đường @, đồi @, đền @, chùa @, đình @,
  bảo tàng @, lăng @, khu di tích @, khu di tích, di tích @, nghĩa trang liệt sĩ, nghĩa trang, đài tưởng niệm,
  nhà bia @, trung tâm học tập cộng đồng, trạm y tế @, ủy ban nhân dân xã, dãy @, dãy nhà @, toà @, nhà @,
  nhà đa năng, phòng @, phòng số @, cơ sở @, hồ @, sông @, suối @, cụm @, nhà văn hoá khu, nhà văn hoá thôn,
  nhà văn hoá xã, nhà văn hoá, khu nhà @, khu vệ sinh @, nhà tình nghĩa, viện @, trung tâm @, công viên @, làng @,
  các trường @, các trường th|thcs|thpt|mn|ptdtnt|ptdtbt @, các trường tiểu học @, các trường mầm non @, và huyện @, và thị xã @, và thành phố @,
  hai huyện @, các huyện @, hai xã @, các xã @, qua|sang|đến|tới|thăm|tại trường @, qua|sang|đến|tới|thăm|tại trường th|thcs|thpt|mn|ptdtnt|ptdtbt @,
  qua|sang|đến|tới|thăm|tại trường tiểu học @, qua|sang|đến|tới|thăm|tại trường mầm non @,
  qua|sang|đến|tới|thăm|tại trường trung học cơ sở @, di tích lịch sử @, nghĩa trang liệt sĩ @, địa chỉ đỏ @
`;

/** Places every school has: they bound an act only where one says that it is done there. */
export const SITES = `
  phòng bảo vệ, phòng hội đồng, phòng hiệu trưởng, phòng truyền thống, phòng thiết bị, phòng thí nghiệm, văn phòng,
  cổng trường, trước cổng trường, cổng phụ, cổng chính, cổng, sân trường, sân chơi, sân sau, sân trước, tầng, dãy nhà, dãy phòng,
  căng tin, hội trường, bờ rào, hàng rào, bờ suối, bờ sông, bệnh viện, trạm y tế, uỷ ban, nhà thiếu nhi, đồi,
  ao, ao cá, hồ, hồ nước, mương, kênh, con mương, con kênh, đập nước, cầu treo, ngầm tràn, bến đò, ngã ba, ngã tư,
  sau trường, vườn trường, nhà xe, nhà để xe, nhà ăn, bếp ăn, bếp, bếp bán trú, bếp ăn bán trú, thư viện,
  thư viện trường, hành lang, cầu thang, nhà vệ sinh, khu vệ sinh, phòng học, phòng tin học, phòng máy, phòng y tế,
  phòng đọc, phòng học bộ môn, nhà đa năng, sân vận động, sân bóng, bể bơi, bảng tin, trang web, website,
  trang web của trường, trang thông tin điện tử, fanpage, facebook, zalo, nhóm zalo, loa phát thanh, bãi tập,
  tường rào, bồn hoa, kí túc xá, hành lang, lối đi, cầu thang, nhà ăn, nhà bếp, bếp ăn, bếp bán trú, nhà xe, phòng máy,
  phòng tin học, phòng y tế, sân khấu, nhà nội trú, khu nội trú, sân bóng đá, đường làng, lán xe, khuôn viên, khuôn viên trường, google drive, vnedu, cổng thông tin, chợ
`;

/** Words that say that the act is done there. */
export const AT_WORDS = `
  ở, tại, trước, sau, trên, trong, quanh, xung quanh, từ, lên, vào, cạnh, bên, dọc, ngoài
`;
