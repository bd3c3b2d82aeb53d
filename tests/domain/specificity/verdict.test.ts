import { describe, expect, it } from 'vitest';
import { checkSpecificity } from '../../../src/domain/specificity/index.js';

const verdict = (action: string, target = ''): string => checkSpecificity({ action, target }).verdict;

describe('concrete: somebody else could check it', () => {
  it.each([
    ['a count', 'Trồng 50 cây'],
    ['a count without a verb', 'Ba mươi cây bàng'],
    ['a named place', 'Xây bồn rửa tay ở điểm trường Đồng Xuân'],
    ['a frequency', 'Kể chuyện Bác Hồ dưới cờ vào thứ Hai hằng tuần'],
    ['a named group', 'Phụ đạo học sinh yếu khối 9 môn Toán'],
    ['an hour', 'Thầy cô có mặt trước 6h50'],
    ['a day', 'Ra mắt câu lạc bộ đọc sách vào ngày 15/10'],
    ['a number word', 'Viết mười lăm tin bài về người tốt việc tốt'],
    ['one each', 'Mỗi đảng viên giúp một hộ nghèo'],
    ['a range', 'Tổ chức 3-5 buổi giao lưu'],
    ['a share of things', '100% lớp có góc đọc sách thân thiện'],
    ['a share that shrinks', 'Giảm 50% học sinh đi muộn'],
    ['a zero', 'Không có học sinh nào bỏ học'],
    ['a zero without "nào"', 'Không có học sinh bỏ học giữa chừng'],
    ['an interval', 'Thay lõi lọc nước 3 tháng/lần'],
    ['a duration', 'Dạy nghề nấu ăn ba tháng cho bộ đội xuất ngũ'],
    ['a part of a told whole', 'Đỗ lớp 10 công lập 62 trong 80 em'],
    ['a change of plain figures', 'Điểm trung bình môn Sử từ 6,1 lên 6,8'],
    ['half the diacritics', 'khảo sat chất lượng đầu năm môn Toan, Văn khối 6-9'],
    ['a day that looks like a ratio', 'Dọn vườn trường vào sáng 10/10'],
    ['cubic metres', 'Đổ 60m3 bê tông'],
    ['no diacritics', 'moi tuan 2 buoi phu dao toan cho hoc sinh lop 9'],
    ['no diacritics, place', 'xay nha ve sinh o diem truong dong xuan'],
    ['a casual figure', '1 tiet/thang day ky nang song'],
    ['a named figure with a real act', 'Thực hiện 5 điều Bác Hồ dạy: mỗi em nhặt rác 10 phút mỗi thứ Sáu'],
    ['a norm with a real act', 'Học tập Chỉ thị 05-CT/TW, tổ chức 4 buổi sinh hoạt chuyên đề'],
    ['an unknown verb with a bound', 'Nhổm bèo tấm ven mương mỗi tháng'],
    ['an unknown verb with counted people', 'Khoác phao cho 40 em'],
    ['no verb at all', 'clb cntt cho hs khối 8, 9'],
    ['a measured share with an unknown verb', 'Trích 5% quỹ lương sắm rèm'],
    ['a kind of things', 'Mỗi giáo viên chỉ còn 4 loại sổ'],
    ['all of them', 'Tủ sách ở 24/24 phòng'],
    ['a numbered level', 'Đạt chuẩn quốc gia mức độ 2'],
    ['a room that sounds like a feast', 'Khánh thành phòng truyền thống vào dịp 3/2'],
    ['sites one after another', 'Gắn camera cổng chính, nhà xe'],
    ['English', 'Tutor weak pupils of grade 9 every Monday'],
    ['English, one for each', 'Every class enters one product'],
  ])('%s: %s', (_why, action) => {
    expect(verdict(action)).toBe('concrete');
  });

  it('lets the target carry a vague or missing action', () => {
    const target = 'Mỗi lớp có 1 tủ sách 50 cuốn, mỗi tuần 1 tiết đọc';
    expect(verdict('Nâng cao văn hoá đọc', target)).toBe('concrete');
    expect(verdict('', target)).toBe('concrete');
  });

  it('joins an act in one field with the bound in the other', () => {
    expect(verdict('Tặng quà học sinh nghèo')).toBe('vague');
    expect(verdict('Tặng quà học sinh nghèo', 'trước 20/1/2027')).toBe('concrete');
    expect(verdict('Tiêm phòng cho trẻ', '100%')).toBe('concrete');
  });
});

describe('vague: attitudes, slogans and figures that only decorate or name', () => {
  it.each([
    ['very short', 'Dạy tốt'],
    ['the feast itself', 'Tổ chức 20/11'],
    ['the name of a law', 'Tuyên truyền Luật An toàn giao thông đường bộ 2024 sâu rộng'],
    ['a law since a day', 'Thực hiện Luật Nhà giáo 2025 từ 1/1/2026'],
    ['who shall strive', 'Thầy cô tổ 1, tổ 2 và tổ 3 đoàn kết, thương yêu, giúp đỡ nhau'],
    ['the field of an attitude', 'Nêu gương trong sinh hoạt chi bộ hằng tháng'],
    ['how large the body is', 'Tuyên truyền, tạo sự thống nhất trong hội đồng gồm 42 cán bộ, quyết tâm thắng lợi'],
    ['slogan', 'Đẩy mạnh phong trào thi đua hai tốt'],
    ['slogan for each', 'Mỗi thầy cô giáo là một tấm gương tự học và sáng tạo'],
    ['slogan with a share', '100 % cán bộ gương mẫu'],
    ['slogan with a share', '100% giáo viên nêu cao tinh thần trách nhiệm'],
    ['slogan with a share in words', 'Một trăm phần trăm giáo viên gương mẫu'],
    ['share of an attitude', 'Ý thức chấp hành kỷ luật đạt 100%'],
    ['share of nothing', 'Hoàn thành 100% kế hoạch'],
    ['a law', 'Thực hiện tốt Chỉ thị 05-CT/TW ngày 15/5/2016'],
    ['a law, typed short', 'nq 29'],
    ['a school year', 'Phấn đấu hoàn thành tốt nhiệm vụ năm học 2026-2027'],
    ['a named five', 'Thực hiện 5 điều Bác Hồ dạy'],
    ['a named two', 'Cuộc vận động "Hai không"'],
    ['a named three', 'thuc hien tot 3 khong'],
    ['a feast', 'Thi đua lập thành tích chào mừng ngày 20/11'],
    ['tasks that are only numbered', 'Bám sát 10 nhóm chỉ tiêu, 5 nội dung giao ước'],
    ['a word that is no number', 'Làm một số việc có ích'],
    ['a word that is no number', 'toan truong mot long mot da'],
    ['not a Monday', 'Trường học là ngôi nhà thứ hai của em'],
    ['a doing verb without bound', 'Tổ chức các hoạt động ngoại khóa'],
    ['a metaphor', 'Xây dựng đội ngũ khối 9 vững mạnh'],
    ['a governed verb', 'Nâng cao hiệu quả công tác phụ đạo học sinh yếu khối 9'],
    ['a negation', 'Không có bạo lực học đường'],
    ['a slogan with a group', 'Học sinh khối 9 quyết tâm thi đua học tập'],
    ['a slogan with a time', 'Hằng ngày nêu cao ý thức tự giác'],
    ['the school’s own name', 'Trường Tiểu học Yên Nội 2 đoàn kết, sáng tạo'],
    ['folding collision mọi/mỗi', 'hoan thanh tot moi nhiem vu'],
    ['English', 'Improve the quality of education'],
    ['English with a share', '100% of teachers uphold the spirit of responsibility'],
    ['a day of history', 'Làm theo lời Bác trong thư gửi ngày 15/10/1968'],
    ['a feast written with a hyphen', 'Giành nhiều hoa điểm mười nhân ngày 20-11'],
    ['the school’s size', 'Trường có 32 lớp với 1.245 học sinh luôn đồng lòng'],
    ['for whom, not what', 'Làm gương cho học sinh noi theo hằng ngày'],
    ['a share of an attitude first', '90% phụ huynh tin tưởng, yên tâm gửi con'],
    ['a share of doing nothing said', '100% giáo viên thực hiện'],
    ['a quoted motto with dashes', 'Thực hiện "Kỷ cương - Tình thương - Trách nhiệm"'],
    ['a metaphor at a distance', 'Rèn cho học sinh ý thức trong học kỳ 1'],
    ['English with a share of tasks', 'Complete 100% of all the assigned tasks'],
    ['a number alone', '123'],
    ['nothing', ''],
  ])('%s: %s', (_why, action) => {
    expect(verdict(action)).toBe('vague');
  });

  it('is not mended by a target that says nothing, nor by deadline and person', () => {
    expect(verdict('Nâng cao văn hoá đọc', '100%')).toBe('vague');
    expect(verdict('Nâng cao văn hoá đọc', 'tốt hơn năm trước')).toBe('vague');
    const person = { action: 'Dạy tốt', deadline: '15/1/2027', responsible: 'Cô Lan' };
    expect(checkSpecificity(person).verdict).toBe('vague');
  });
});

describe('long texts', () => {
  const slogan =
    'Quán triệt Chỉ thị số 05-CT/TW ngày 15/5/2016, Nghị quyết 29-NQ/TW; nêu cao tinh thần tiên phong của 100% đảng viên, ' +
    'phấn đấu hoàn thành xuất sắc 10 nhiệm vụ trọng tâm năm học 2026-2027. ';

  it('stays vague however many figures only name', () => {
    expect(verdict(slogan.repeat(20))).toBe('vague');
  });

  it('finds the one act in it', () => {
    expect(verdict(`${slogan.repeat(20)}Nhà trường lắp 8 vòi nước trước nhà ăn. ${slogan}`)).toBe('concrete');
  });

  // A pattern that backtracks would need hours for these, and run into the time limit of tests.
  it('reads 5,000 hostile characters', () => {
    const texts = [
      slogan.repeat(25),
      '1'.repeat(5000),
      '1/'.repeat(2500),
      'một '.repeat(1250),
      '"'.repeat(5000),
      '- '.repeat(2500),
    ];
    for (const text of texts) {
      expect(checkSpecificity({ action: text.slice(0, 5000), target: text }).verdict).toBe('vague');
    }
  });
});
