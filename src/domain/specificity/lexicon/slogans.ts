/** Attitudes, exhortations and adjectives that no second person could check. A figure beside them decorates. */
export const SLOGANS = `
  nâng cao, từng bước nâng cao, không ngừng nâng cao, góp phần nâng cao, nâng tầm, đẩy mạnh, tiếp tục đẩy mạnh, tăng cường, nêu cao, nêu cao tinh thần, nêu gương, nêu gương sáng, phát huy, phát huy vai trò,
  quán triệt, quán triệt sâu rộng, quán triệt sâu sắc, phấn đấu, quyết tâm, quyết tâm xây dựng, cố gắng, nỗ lực, tích cực, không ngừng, ra sức, hăng hái, sôi nổi,
  tích cực tham gia, tham gia tích cực, tham gia đầy đủ, tham gia nhiệt tình, nhiệt tình tham gia, tham gia các phong trào, tham gia các hoạt động, tham gia mọi hoạt động, tham gia các cuộc thi, tham gia các cuộc vận động,
  thực hiện tốt, thực hiện nghiêm, thực hiện nghiêm túc, thực hiện có hiệu quả, thực hiện hiệu quả, thực hiện đầy đủ, thực hiện thắng lợi, thực hiện đúng, làm tốt, làm tốt công tác,
  tổ chức tốt, tổ chức có hiệu quả, tổ chức thực hiện tốt, tổ chức thực hiện nghiêm túc, tổ chức thực hiện có hiệu quả, triển khai tốt, triển khai có hiệu quả, hoàn thành tốt, hoàn thành tốt nhiệm vụ,
  hoàn thành xuất sắc, hoàn thành xuất sắc nhiệm vụ, hoàn thành nhiệm vụ, hoàn thành tốt mọi nhiệm vụ, hoàn thành mọi nhiệm vụ, vượt chỉ tiêu, đạt chỉ tiêu, hoàn thành chỉ tiêu,
  dạy tốt, học tốt, dạy tốt học tốt, thi đua dạy tốt, thi đua học tập, thi đua, thi đua sôi nổi, hai tốt, dạy thật, học thật, lao động tốt, học tập tốt, dạy và học, dạy người, dạy chữ dạy người,
  chất lượng dạy học, chất lượng dạy và học, phương pháp dạy học, hoạt động dạy học, đổi mới dạy học, quản lý dạy học, trong dạy học, quản lý và dạy học, đổi mới, đổi mới căn bản, sáng tạo, đổi mới sáng tạo,
  chấp hành, chấp hành tốt, chấp hành nghiêm, chấp hành nghiêm chỉnh, tuân thủ, giữ gìn, giữ vững, bảo vệ, xây dựng khối đoàn kết, xây dựng ngành, xây dựng đội ngũ, xây dựng môi trường,
  xây dựng môi trường giáo dục, xây dựng nền nếp, xây dựng nề nếp, xây dựng văn hoá, xây dựng văn hoá đọc, xây dựng tập thể, xây dựng trường học, xây dựng trường học hạnh phúc, xây dựng trường học thân thiện, xây dựng nhà trường,
  xây dựng nhà trường văn hoá, xây dựng nông thôn mới, xây dựng gia đình, xây dựng gia đình văn hoá, xây dựng cảnh quan, xây dựng tình đoàn kết, xây dựng mối quan hệ, xây dựng phong trào, xây dựng lối sống, xây dựng tác phong,
  xây dựng ý thức, xây dựng tinh thần, xây dựng hình ảnh, xây dựng xã hội học tập, xây dựng chi bộ, xây dựng đảng, xây dựng cơ quan, xây dựng lớp học hạnh phúc, xây dựng kỷ cương, xây dựng đất nước, xây dựng quê hương,
  bồi dưỡng phẩm chất, bồi dưỡng đạo đức, bồi dưỡng lý tưởng, bồi dưỡng tinh thần, bồi dưỡng tâm hồn, bồi dưỡng tư tưởng, rèn đức, rèn đức luyện tài, rèn luyện, tu dưỡng, trau dồi, nuôi dưỡng, nuôi dưỡng tâm hồn,
  chăm sóc nuôi dưỡng, nuôi dạy, nuôi dạy tốt, chăm sóc tốt, chăm sóc giáo dục, chăm lo, quan tâm, quan tâm chăm lo, yêu thương, tạo điều kiện, lấy trẻ làm trung tâm, lấy học sinh làm trung tâm,
  làm theo, làm theo bác, làm theo lời bác, học tập và làm theo, học tập và làm theo bác, học tập làm theo, học bác, làm gương, làm tấm gương, làm trung tâm, là tấm gương, là một tấm gương, tấm gương sáng, gương sáng, tấm gương, gương mẫu, gương mẫu đi đầu,
  làm việc hết mình, làm việc có trách nhiệm, làm việc nghiêm túc, làm việc khoa học, làm việc tốt, làm tròn, làm chủ, làm cho, làm nền, làm người, làm giàu, làm việc, chuyển biến, tạo chuyển biến, chuyển biến tích cực, tạo sự chuyển biến,
  đưa nhà trường, đưa ngành, đưa giáo dục, đưa phong trào, đi đầu, đi vào nền nếp, đi vào chiều sâu, đi lên, đi đôi, đi đúng giờ, đi đúng, tiên phong, dẫn đầu, đến với, đến trường là,
  giúp đỡ lẫn nhau, giúp đỡ bạn bè, giúp đỡ mọi người, giúp đỡ đồng nghiệp, giúp nhau, hỗ trợ lẫn nhau, hỗ trợ nhau, tương trợ, đoàn kết, thống nhất, đồng thuận, nhất trí, nhất trí cao, đồng lòng, một lòng, hết lòng, hết mình, tận tuỵ, tận tâm, tâm huyết,
  trách nhiệm, tinh thần trách nhiệm, ý thức trách nhiệm, trách nhiệm cao, có trách nhiệm, có tinh thần, có tinh thần trách nhiệm, có ý thức, có ý thức tốt, có đạo đức, có đạo đức tốt, có lối sống, có lối sống lành mạnh, có lập trường,
  có lập trường tư tưởng, có phẩm chất, có phẩm chất đạo đức, có phẩm chất chính trị, có tư tưởng, có bản lĩnh, có nhận thức, có nhận thức đúng, có thái độ, có tâm, có tình yêu, có niềm tin, có tác phong, có trí tuệ, có văn hoá,
  có chất lượng, có chất lượng tốt, có hiệu quả, có ý nghĩa, có giá trị, có kết quả tốt, có nhiều chuyển biến, có chuyển biến, có nhiều cố gắng, có nhiều giải, có nhiều tiến bộ, có tiến bộ, có nền nếp, có kỷ cương, có kỷ luật, có kỹ năng, có kỹ năng sống, có ích, có việc làm tốt,
  được nâng cao, được nâng lên, được quán triệt, được tăng cường, được phát huy, được quan tâm, được yêu thương, được giao, được cải thiện, được đảm bảo, được giữ vững,
  đạt kết quả, đạt kết quả tốt, đạt kết quả cao, đạt hiệu quả, đạt hiệu quả cao, đạt chất lượng, đạt thành tích, đạt thành tích cao, đạt nhiều, đạt nhiều thành tích, đạt nhiều giải, đạt nhiều giải cao, đạt danh hiệu, đạt được, đã đạt được, đạt mục tiêu,
  biết ơn, biết yêu thương, biết chia sẻ, biết vâng lời, biết giữ gìn, biết lễ phép, biết kính trọng, nhận thức, nhận thức đúng, nhận thức đúng đắn, nhận thức sâu sắc, hiểu rõ, nắm vững, nắm chắc, thấm nhuần, đúng đắn, vững vàng, vững mạnh, vững chắc,
  chăm ngoan, ngoan, ngoan hơn, lễ phép, chăm chỉ, chăm hơn, tự giác, tự học, tự học và sáng tạo, tự tin, tự hào, nghiêm túc, nghiêm chỉnh, kịp thời, đầy đủ, chặt chẽ, hiệu quả, thiết thực, ý nghĩa, rõ rệt, tốt hơn, tốt đẹp, khang trang,
  nhiệt huyết, năng lượng, hăng say, say mê, yêu nghề, mến trẻ, mẫu mực, trong sạch, trong sáng, trong sạch vững mạnh, lành mạnh, thân thiện, hạnh phúc, an toàn tuyệt đối, xanh sạch đẹp, sạch đẹp, văn minh, tôn trọng, kỷ cương, nền nếp, dân chủ, tình thương,
  lập thành tích, lập nhiều thành tích, phát động, phát động phong trào, phát triển, phát triển toàn diện, hưởng ứng, chào mừng, tích cực hưởng ứng, nhiệt liệt, nói không với, chống bệnh thành tích, bám sát, gắn với, gắn liền, coi trọng, chú trọng, đề cao,
  cải thiện, khuyến khích, hướng tới, vươn lên, vươn tới, vượt khó, tiến tới, tiến bộ, khắc phục khó khăn, vượt qua khó khăn, xứng đáng, tin yêu, tình yêu, vì sự nghiệp, vì học sinh thân yêu, thân yêu, phối hợp chặt chẽ, phối hợp tốt, thi đua yêu nước,
  đảm bảo chất lượng, đảm bảo an toàn, bảo đảm an toàn, giữ vững danh hiệu, đạt nhiều kết quả, uốn nắn kịp thời, tiếp thu, vận dụng sáng tạo, vận dụng, cống hiến, ổn định tư tưởng, tăng cường công tác, sinh hoạt nghiêm túc, kiểm tra thường xuyên,
  thể hiện, thể hiện tinh thần, thực hành tiết kiệm, thực hành dân chủ, đóng góp tích cực, góp phần, góp phần tích cực, góp sức, mở rộng tầm nhìn, mở lòng, tự đánh giá đúng, đấu tranh, ủng hộ chủ trương, đi sâu, đi sát, tổ chức kỷ luật, ý thức tổ chức kỷ luật, ý thức tổ chức,
  phẩm chất chính trị, bản lĩnh chính trị, công bằng, minh bạch, chuẩn mực, ứng xử văn hoá, văn hoá ứng xử, tận dụng tối đa, cao nhất, tốt nhất, hơn nữa, ngày càng, nghiêm minh, quyết liệt, đồng bộ, bền vững, toàn diện, kỷ luật, siêng năng, hoà nhã, trung thành, tin tưởng, kiên định
`;

/** Nouns that cannot be counted or pointed at. They void a figure and turn the verb beside them into a noun. */
export const ABSTRACT_NOUNS = `
  chất lượng, chất lượng giáo dục, chất lượng mũi nhọn, hiệu quả công tác, công tác, phong trào, các phong trào, phong trào thi đua, các hoạt động phong trào, ý thức, tinh thần, tư tưởng, đạo đức, phẩm chất, phẩm chất đạo đức, lối sống, năng lực, năng lực số, vai trò, nhận thức, quan điểm, mục tiêu,
  nội dung, nội dung giao ước, nhiệm vụ, nhiệm vụ trọng tâm, mọi nhiệm vụ, nhiệm vụ được giao, giải pháp, nhóm giải pháp, biện pháp, chỉ tiêu, nhóm chỉ tiêu, tiêu chí, nhóm tiêu chí, tiêu chuẩn, kế hoạch, kế hoạch năm học, yêu cầu, công việc, mọi công việc,
  nguyên tắc, phương châm, khẩu hiệu, điều, điều bác hồ dạy, điều bác dạy, lời dạy, lời thề, đột phá, khâu đột phá, trụ cột, chức năng, thói quen tốt, giá trị, giá trị sống, giá trị cốt lõi, phẩm chất chủ yếu, năng lực cốt lõi, kỹ năng mềm, kỹ năng sống,
  cuộc vận động, cuộc vận động lớn, phong trào lớn, chủ đề năm học, niềm tin, truyền thống, thành tích, danh hiệu, vị trí, phần, bước, mặt, mặt công tác, lĩnh vực, phương diện, cấp, cấp học, bậc học, loại, đức tính, y đức, điều y đức, chuyên đề trọng tâm, chương trình trọng tâm, môi trường, môi trường giáo dục,
  đội ngũ, lòng yêu nước, văn hoá, mối quan hệ, quyết tâm, điều kiện, không khí, sự nghiệp, khát vọng
`;
