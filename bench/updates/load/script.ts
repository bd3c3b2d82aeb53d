/** What one step of a member's dialog sends, and how its answer is known. */
export interface Step {
  readonly send: { readonly text: string } | { readonly pressNth: number } | { readonly pressLabel: string };
  /** Must be found in the answer's text. */
  readonly expect: RegExp;
}

const ACTIONS = [
  'Tổ chức 9 buổi kể chuyện về tấm gương đạo đức Hồ Chí Minh vào giờ chào cờ thứ hai đầu tháng',
  'Trồng và chăm sóc 50 cây bóng mát trong khuôn viên trường',
  'Phụ đạo miễn phí cho học sinh chưa đạt chuẩn môn Toán, mỗi tuần 2 buổi',
  'Lập và ký số toàn bộ hồ sơ tổ chuyên môn trên hệ thống',
  // One in five is vague, so that findings are rendered too.
  'Đẩy mạnh học tập và làm theo tấm gương đạo đức Hồ Chí Minh trong toàn trường',
];
const TARGETS = [
  '9 buổi, 100 % học sinh tham gia',
  '50 cây sống sau 6 tháng',
  '35 học sinh đạt chuẩn',
  '100 % hồ sơ của 5 tổ',
  'Nâng cao ý thức',
];

const DAY_MS = 86_400_000;
/** A day four months ahead, as people type it. */
const DEADLINE = (() => {
  const day = new Date(Date.now() + 120 * DAY_MS);
  return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
})();

const pick = (list: readonly string[], member: number): string => list[member % list.length] ?? '';
const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const atStep = (number: number): RegExp => new RegExp(`Bước ${number}/`);

/** Opens the dialog. */
export const openScript = (): Step[] => [{ send: { text: '/dangky' }, expect: atStep(1) }];

/** The five answers of a member, and the skipped attachments that lead to the summary, which must hold what was typed. */
export const answersScript = (member: number): Step[] => {
  const action = `${pick(ACTIONS, member)} (đơn vị ${member})`;
  const target = pick(TARGETS, member);
  const responsible = `Nguyễn Thị Hoa ${member}, hiệu trưởng`;
  return [
    { send: { pressNth: member % 5 }, expect: atStep(2) },
    { send: { text: action }, expect: atStep(3) },
    { send: { text: target }, expect: atStep(4) },
    { send: { text: DEADLINE }, expect: atStep(5) },
    { send: { text: responsible }, expect: atStep(6) },
    { send: { pressLabel: 'Bỏ qua' }, expect: new RegExp([action, target, responsible].map(quoted).join('[^]*')) },
  ];
};
