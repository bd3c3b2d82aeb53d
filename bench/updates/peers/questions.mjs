/** The register dialog as all peers hold it: the questions, buttons and summary that our own `/dangky` shows. */
export const STEPS = ['content', 'action', 'target', 'deadline', 'responsible', 'attachments'];

export const CONTENTS = [
  'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'Đổi mới phương pháp dạy học, nâng cao chất lượng giáo dục',
  'Xây dựng trường học an toàn, xanh, sạch, đẹp',
  'Ứng dụng công nghệ thông tin và chuyển đổi số',
  'Xã hội hóa giáo dục, giúp đỡ học sinh có hoàn cảnh khó khăn',
];

const QUESTIONS = {
  content: 'Đơn vị đăng ký việc làm thuộc nội dung nào?',
  action: 'Việc làm cụ thể của đơn vị là gì? Mời thầy/cô gõ một câu.',
  target: 'Chỉ tiêu đo được là gì? Ví dụ: 9 buổi, 100 % học sinh tham gia.',
  deadline: 'Hoàn thành khi nào? Ví dụ: 15/1/2027.',
  responsible: 'Ai chịu trách nhiệm? Mời thầy/cô gõ họ tên và chức vụ.',
  attachments: 'Mời thầy/cô gửi ảnh hoặc tệp kèm theo, hoặc bỏ qua.',
};

export const SKIP = { text: 'Bỏ qua', data: 'skip' };
export const CONTENT_DATA = /^content:(\d)$/;
export const DEADLINE = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
export const DEADLINE_AGAIN = 'Tôi chưa đọc được ngày. Ví dụ: 15/1/2027.';
export const PRESS_A_BUTTON = 'Mời thầy/cô bấm một nút.';

/** The question of a step, with how far the dialog is. */
export const question = (step) => `Bước ${STEPS.indexOf(step) + 1}/${STEPS.length}\n${QUESTIONS[step]}`;

/** The filled-in dialog. `content` is an index into CONTENTS. */
export const summary = (answers) =>
  [
    'Bản đăng ký của đơn vị',
    '',
    `Nội dung: ${CONTENTS[answers.content]}`,
    `Việc làm: ${answers.action}`,
    `Chỉ tiêu: ${answers.target}`,
    `Hạn hoàn thành: ${answers.deadline}`,
    `Người chịu trách nhiệm: ${answers.responsible}`,
  ].join('\n');
