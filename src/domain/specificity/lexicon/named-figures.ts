/** What carries a number as its name: the number that follows counts nothing (`Chỉ thị 05`, `chương trình 2018`). */
export const NUMBERED_NAMES = `
  chỉ thị #, chỉ thị số #, nghị quyết #, nghị quyết số #, nghị quyết trung ương #, nghị quyết tw #, nq #, ct #,
  thông tư #, thông tư số #, tt #, nghị định #, nghị định số #, luật #, luật số #, kế hoạch #, kế hoạch số #,
  công văn #, công văn số #, quyết định #, quyết định số #, đề án #, chương trình #, chương trình số #,
  hướng dẫn số #, kết luận #, kết luận số #, quy định #, quy định số #, văn bản số #, thông báo số #, tờ trình số #,
  báo cáo số #, chương trình giáo dục phổ thông #, giáo dục phổ thông #, gdpt #, ctgdpt #, chương trình gdpt #,
  giáo dục #, công nghiệp #, trường học #, cách mạng công nghiệp #, cách mạng công nghiệp lần thứ #, lần thứ #,
  khoá #, điều #, khoản #, mục #, nhiệm kỳ #, năm học #, năm #, giai đoạn #, mức độ #, cấp độ #, hạng #, loại #, số #,
  thứ #, top #, đợt #, tập #, bài #, chương #, phiên bản #, tầm nhìn #, đến năm #, mức #, tiêu chí #, tiêu chí số #,
  tiêu chuẩn #, nội dung #, nội dung số #, đề án 06, mục tiêu #
`;

/** Numbers that open a name or a figure of speech. */
export const NAMED_FIGURES = `
  hai chiều, 2 chiều, là một bông hoa, ngôn ngữ thứ hai, # điều bác hồ dạy, # điều bác dạy, năm điều bác hồ dạy, # điều bác hồ, # điều bác hồ dạy thiếu niên, # điều bác hồ dạy thiếu niên nhi đồng, # không, hai không, ba không, bốn không,
  # tốt, hai tốt, ba tốt, bốn tốt, năm tốt, # giỏi, hai giỏi, # sạch, ba sạch, # đủ, ba đủ, # xin, # luôn, # biết,
  # có, # xây, # chống, # dám, # rõ, # thật, # hoá, # an, # đúng, # nhất, # cùng, # trong #, ba trong một, # sẵn sàng,
  ba sẵn sàng, # đảm đang, ba đảm đang, # công khai, ba công khai, # kiểm tra, bốn kiểm tra, # tại chỗ, bốn tại chỗ,
  # sống, # đức, # đức tính, # yêu, # vì, # lời, # thương, # hơn, # nói, # nghe, # hiểu, # nhớ, # đi đầu, # gương mẫu, # đồng lòng, tháng # thanh niên,
  tháng thanh niên, # tự, # k, 5k, # năm ngày, # năm ngày thành lập, # năm ngày sinh, kỷ niệm # năm ngày, kỷ niệm # năm ngày thành lập, việc tốt hơn, # ngày đêm,
  một việc tốt hơn, # năm thành lập, # năm xây dựng, kỷ niệm # năm, chào mừng # năm, # năm, # thế hệ,
  365 ngày, # ngày trong năm, # xung phong, # tập trung, # tăng cường, # đột phá, # trọng tâm, # then chốt, # phát huy, # bám, # nâng cao, # tiên phong, # chữ vàng, hai chữ, một chữ, bốn chữ, bốn mùa, # mùa, # mùa xuân, # trang sử,
  một số, một vài, một ít, một phần, một cách, một lòng, một dạ, một mực, một khi, một trong, một trong những,
  một lần nữa, một người vì mọi người, một tấm gương, một bông hoa, một niềm vui, một ngày vui, một nhà, một tập thể,
  một môi trường, một bộ phận, một con người, một số việc, một lòng một dạ, một khối, một ý chí,
  # cây làm chẳng nên non, một cây làm chẳng nên non, # cây chụm lại, ba cây chụm lại, trăm người như một,
  muôn người như một, trăm phần trăm quyết tâm, như một, bằng hai, bằng ba, gấp đôi, gấp ba, số một, hàng đầu,
  thứ nhất, nhất tâm, nhất quán, ngôi nhà thứ hai, nhà thứ hai, mẹ hiền thứ hai, mẹ thứ hai, người mẹ thứ hai,
  người mẹ hiền thứ hai, cha mẹ thứ hai, quê hương thứ hai, gia đình thứ hai, nghìn việc tốt, vạn việc tốt,
  ngàn việc tốt, trăm năm, ngàn năm, vạn sự, muôn vàn, bốn phương, ba miền, năm châu, đôi khi, đôi bên, ba mẹ,
  mười phân vẹn mười, mười điểm, trăm điểm, nghìn hoa việc tốt, lần đầu, mỗi ngày đến trường là một ngày vui,
  mỗi ngày đến trường, mỗi ngày một niềm vui
`;

/** Words after which a date names a feast, not the day of an act. */
export const FEAST_WORDS = `
  chào mừng, chào mừng kỷ niệm, kỷ niệm, hưởng ứng, lập thành tích, nhân ngày, nhân dịp, nhân kỷ niệm, mừng,
  tinh thần ngày, truyền thống, ngày sinh, ngày truyền thống, ngày thành lập, chào đón, ngày hội sách, ngày sách
`;

/** Days that are kept as feasts: beside a feast word anywhere in the sentence they are its name. */
export const FEAST_DAYS = [
  '3/2',
  '8/3',
  '26/3',
  '21/4',
  '30/4',
  '1/5',
  '7/5',
  '15/5',
  '19/5',
  '1/6',
  '28/6',
  '27/7',
  '19/8',
  '2/9',
  '5/9',
  '20/10',
  '20/11',
  '22/12',
  '9/1',
];

/** Nouns of norms: a date behind them is the norm's own. */
export const NORM_WORDS = `
  chỉ thị, nghị quyết, thông tư, nghị định, luật, công văn, quyết định, kế hoạch số, kết luận, quy định
`;

/** Abbreviations that mark a document's symbol, folded: `05-CT/TW`, `29-NQ/TW`, `22/2021/TT-BGDĐT`. */
export const SYMBOL_ABBREVIATIONS = [
  'ct',
  'nq',
  'qd',
  'kh',
  'nd',
  'tt',
  'tb',
  'cv',
  'hd',
  'bc',
  'ubnd',
  'bgddt',
  'sgddt',
  'pgddt',
  'gddt',
  'qh',
  'tw',
  'cp',
  'kl',
  'ttg',
  'ttlt',
  'bgd',
  'tu',
  'hu',
];
