import { describe, expect, test } from 'vitest';
import type { FileRef } from '../../src/domain/pledge.js';
import { edited } from '../../src/flows/edits.js';
import { advance, start } from '../../src/flows/engine.js';
import { type Answers, answerList, type DialogState, type FileInput, type Input } from '../../src/flows/flow.js';
import { type ReportEnv, reportBodyOf, reportFlow } from '../../src/flows/report.js';
import { type Reply, text } from '../../src/flows/view.js';

const env: ReportEnv = {
  unitName: 'Trường 1',
  locale: 'vi',
  action: 'Trồng cây',
  target: '50 cây bóng mát',
  period: text('p'),
  due: text('d'),
  isLate: false,
};
const photo = (uniqueId: string, more: Partial<FileInput> = {}): FileInput => {
  const file: FileRef = { kind: 'photo', fileId: `f${uniqueId}`, uniqueId };
  return { kind: 'file', file, ...more };
};
const ids = (replies: readonly Reply[]): string[] =>
  replies.flatMap((reply) => (reply.kind === 'toast' ? [] : reply.view.body.flatMap((line) => line?.id ?? [])));

const play = (inputs: readonly Input[], seed: Answers = {}, present: ReportEnv = env) => {
  let state: DialogState = start(reportFlow, 'draft', seed, present).state;
  let replies: readonly Reply[] = [];
  for (const input of inputs) ({ state, replies } = advance(reportFlow, state, input, present));
  return { state, replies, files: answerList<FileRef>(state.answers, 'evidence').map(({ uniqueId }) => uniqueId) };
};
const say = (said: string): Input => ({ kind: 'text', text: said });

describe('the figure', () => {
  test.each(['18 tiết', '80%', '12/15', '0', 'mười lăm cây'])('%s is one', (figure) => {
    expect(play([say(figure)]).state).toMatchObject({ step: 'narrative', answers: { figure } });
  });

  test.each(['nhiều lắm', '-5 cây', `1${'0'.repeat(200)}`])('%s is asked for again', (figure) => {
    const { state, replies } = play([say(figure)]);
    expect(state.step).toBe('figure');
    expect(ids(replies).slice(0, 1)[0]).toMatch(/^report-(figure-unreadable|figure-long)$/);
  });
});

describe('a figure that may not say what was meant', () => {
  const keep: Input = { kind: 'press', step: 'figure', verb: 'instead' };
  const verbs = (replies: readonly Reply[]): string[] =>
    replies
      .flatMap((reply) => (reply.kind === 'toast' ? [] : (reply.view.buttons ?? []).flat()))
      .flatMap((button) => ('data' in button ? [button.data.split(':').at(-1) ?? ''] : []));

  test.each([
    ['12/15 phần trăm', 'report-figure-mixed'],
    ['hơn một nửa', 'report-figure-part'],
    ['600 cây', 'report-figure-far'],
  ])('%s is asked about once, and kept as typed by a press', (figure, problem) => {
    const asked = play([say(figure)]);
    expect([asked.state.step, asked.state.answers.figure, ids(asked.replies)[0]]).toEqual([
      'figure',
      undefined,
      problem,
    ]);
    expect(verbs(asked.replies)).toContain('instead');
    const kept = play([say(figure), keep]);
    expect([kept.state.step, reportBodyOf(kept.state.answers).figure]).toEqual(['narrative', figure]);
  });

  test('typed again it is meant; another one is looked at anew', () => {
    expect(play([say('quá nửa'), say('quá nửa')]).state).toMatchObject({
      step: 'narrative',
      answers: { figure: 'quá nửa' },
    });
    expect(play([say('600 cây'), say('700 cây')]).state.step).toBe('figure');
    expect(play([say('600 cây'), say('60 cây')]).state.answers.figure).toBe('60 cây');
  });

  test('an edit of the message that gave the figure is taken', () => {
    const sent = { id: 7, at: 1 };
    const { state } = play([{ ...say('18 cây'), sent } as Input]);
    const turn = edited(reportFlow, state, { kind: 'text', text: '180 cây', sent }, env);
    expect([turn.state.step, turn.state.answers.figure]).toEqual(['narrative', '180 cây']);
  });
});

describe('a photo is evidence whenever it comes', () => {
  test('while the figure is asked for', () => {
    const { state, replies, files } = play([photo('a')]);
    expect([state.step, files]).toEqual(['figure', ['a']]);
    expect(ids(replies)).toContain('dialog-file-caught');
  });

  test('an album: kept whole, answered once', () => {
    const album = ['a', 'b', 'c'].map((one) => photo(one, { album: '7' }));
    const { files, replies } = play(album);
    expect([files, replies]).toEqual([['a', 'b', 'c'], []]);
  });

  test('how many files an album had is told by the next question', () => {
    const seed = { figure: '1', narrative: 'x y' };
    const album = ['a', 'b', 'c'].map((one) => photo(one, { album: '7' }));
    const { replies } = play([...album, { kind: 'press', step: 'evidence', verb: 'done' }], seed);
    const lines = replies.flatMap((reply) => (reply.kind === 'toast' ? [] : reply.view.body));
    expect(lines).toContainEqual(text('report-evidence-taken', { count: 3 }));
  });

  test('its words answer what was asked', () => {
    const { state, files } = play([say('18 cây'), photo('a', { caption: 'Trồng 18 cây' })]);
    expect([state.step, state.answers.narrative, files]).toEqual(['evidence', 'Trồng 18 cây', ['a']]);
  });

  test('at the summary, which shows it', () => {
    const seed = { figure: '1', narrative: 'x y', evidence: [], difficulties: '' };
    const { state, files, replies } = play([photo('a')], seed);
    expect([state.step, files]).toEqual(['review', ['a']]);
    expect(ids(replies)).toContain('report-evidence');
  });

  test('twice the same, or the eleventh, is not taken', () => {
    expect(play([photo('a'), photo('a')]).files).toEqual(['a']);
    const eleven = Array.from({ length: 11 }, (_, i) => photo(String(i)));
    const { files, replies } = play(eleven);
    expect(files).toHaveLength(10);
    expect(ids(replies)).toContain('dialog-files-enough');
  });
});

test('the words of a photo that began the report are offered as the answer', () => {
  const { replies, state } = play([say('3 cây')], { caption: 'Lớp 4A trồng cây' });
  const reply = replies[0];
  const buttons = reply?.kind === 'toast' ? [] : (reply?.view.buttons ?? []).flat();
  expect(buttons.map(({ label }) => label)).toContainEqual(text('report-use-caption'));
  const next = advance(reportFlow, state, { kind: 'press', step: 'narrative', verb: '=caption' }, env);
  expect(next.state.answers.narrative).toBe('Lớp 4A trồng cây');
});

test('the share of the target stands where the two can be compared', () => {
  const seed = { figure: '30 cây', narrative: 'x y', evidence: [], difficulties: null };
  const lines = (present: ReportEnv) => ids(start(reportFlow, 'draft', seed, present).replies);
  expect(lines(env)).toContain('report-figure-share');
  expect(lines({ ...env, target: '1 thư viện, 500 đầu sách' })).toContain('report-figure');
});

test('what somebody else sent meanwhile is replaced only by a button that says so', () => {
  const seed = { figure: '1', narrative: 'x y', evidence: [], difficulties: '' };
  const before = play([], seed);
  const submit = start(reportFlow, 'draft', seed, env).replies.flatMap((reply) =>
    reply.kind === 'toast' ? [] : (reply.view.buttons ?? []).flat(),
  )[0];
  const verb = submit !== undefined && 'data' in submit ? submit.data.split(':').slice(3).join(':') : '';
  const press: Input = { kind: 'press', step: 'review', verb };
  expect(advance(reportFlow, before.state, press, env).submit).toBe(true);
  const raced = { ...env, replaces: { at: 'x', rev: 2, isNews: true } };
  const turn = advance(reportFlow, before.state, press, raced);
  expect([turn.submit, turn.stale]).toEqual([undefined, true]);
  expect(ids(turn.replies)).toContain('report-raced');
});
