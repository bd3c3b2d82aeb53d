import type { Act } from './inputs.js';
import type { Watch } from './watch.js';

/** Good answers by question; where none stands here, a button of the question is pressed. */
const TYPED: Readonly<Record<string, string>> = {
  'register.content': '3',
  'register.action': 'Trồng 50 cây bóng mát quanh sân trường',
  'register.target': '50 cây sống sau 3 tháng',
  'register.deadline': '15/1/2027',
  'register.responsible': 'Nguyễn Thị Lan',
  'report.figure': '120',
  'report.narrative': 'Đã mở cửa thư viện mỗi ngày',
  'correct-figure.figure': '95',
  'correct-figure.reason': 'Gõ nhầm số',
  'return.reason': 'Chỉ tiêu cần đếm được',
  'return-many.reason': 'Chỉ tiêu cần đếm được',
  'relief.until': '30/10/2026',
  'relief.reason': 'Mưa lũ kéo dài',
  'relief-all.until': '30/10/2026',
  'relief-all.reason': 'Mưa lũ kéo dài',
  'announce.message': 'Họp giao ban sáng thứ Hai',
  'announce-time.at': '8h ngày 20/11/2026',
  'announce-correct.message': 'Họp giao ban sáng thứ Ba',
  'announce-group.name': 'Các trường phía bắc',
};
/** Of the buttons of a question the one that leads on. */
const FORWARD = [/@/, /:=target$/, /:=extend$/, /:skip$/, /:done$/, /:=/];

const typed = (text: string): Act => ({ kind: 'message', content: { text }, sender: {} });

/** What leads on from where somebody stands; undefined when no dialog waits. */
const onward = async (watch: Watch, person: number): Promise<Act | undefined> => {
  const { dialog } = await watch.sessionOf(person);
  if (dialog === undefined) return undefined;
  const answer = TYPED[`${dialog.flow}.${dialog.step}`];
  if (answer !== undefined) return typed(answer);
  const mine = watch.buttonsOf(person).filter(({ data }) => data.startsWith(`d:${dialog.draftId}:${dialog.step}:`));
  for (const verb of FORWARD) {
    const found = mine.find(({ data }) => verb.test(data));
    if (found !== undefined) return { kind: 'forged', data: found.data };
  }
  throw new Error(`no way on from ${dialog.flow}.${dialog.step}`);
};

/** Answers at most `most` questions; how many there were, and what was wrong with the bot's answers. */
export const walk = async (watch: Watch, person: number, most = 20): Promise<{ steps: number; problems: string[] }> => {
  const problems: string[] = [];
  let steps = 0;
  for (; steps < most; steps += 1) {
    const next = await onward(watch, person);
    if (next === undefined) break;
    problems.push(...(await watch.act(person, next)));
  }
  return { steps, problems };
};

/** What somebody might still send whose right is gone: words, files, every button that can be seen. */
export const insist = async (watch: Watch, person: number): Promise<string[]> => {
  const photo = { photo: [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }], caption: '200 cuốn' };
  const document = { document: { file_id: 'd', file_unique_id: 'd', file_name: 'bien-ban.pdf' } };
  const buttons = watch.buttonsOf(person).slice(0, 15);
  const acts: Act[] = [
    ...['120', '15/1/2027', 'Trồng 50 cây bóng mát quanh sân trường', 'Xong', '1'].map(typed),
    { kind: 'message', content: photo, sender: {} },
    { kind: 'message', content: document, sender: {} },
    ...buttons.map(({ data }): Act => ({ kind: 'forged', data })),
    typed('3'),
  ];
  const problems: string[] = [];
  for (const act of acts) problems.push(...(await watch.act(person, act)));
  return problems;
};
