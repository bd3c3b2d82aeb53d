import { describe, expect, test } from 'vitest';
import { advance, fits, start } from '../../src/flows/engine.js';
import type { Flow, Input } from '../../src/flows/flow.js';
import { text } from '../../src/flows/view.js';
import { bodyOf, type Env, env, file, flow, opened, photo, play, press, say, verbsOf } from './sample-flow.js';

describe('a dialog', () => {
  test('asks its first question that is not answered', () => {
    expect(opened().state).toEqual({ flow: 'sample', version: 1, step: 'kind', answers: {}, draftId: 'draft1' });
    expect(bodyOf(opened())).toEqual(['dialog-progress', 'ask-kind', 'dialog-numbered', 'dialog-numbered']);
    expect(start(flow, 'd', { kind: 'a', words: 'có' }, env).state.step).toBe('day');
    expect(start(flow, 'd', { kind: 'a', words: 'có', day: '1', ticks: ['x'], files: [] }, env).state.step).toBe(
      'review',
    );
  });

  test('leaves out a step that does not apply, and asks it when it does', () => {
    expect(play(['=a', say('việc'), say('12')]).state.step).toBe('ticks');
    expect(play(['=a', say('việc'), say('12')], undefined, { wantsReason: true }).state.step).toBe('why');
  });

  test('goes on from a step that has ceased to apply', () => {
    const { state } = play(['=a', say('việc'), say('12')], undefined, { wantsReason: true });
    expect(advance(flow, state, say('vì thế'), env).state.step).toBe('ticks');
    expect(advance(flow, state, press(state, 'back'), env).state.step).toBe('day');
  });

  test('submits itself after its last step when it has no summary', () => {
    const { review: _none, ...bare } = flow;
    const { state } = play(['=a', say('việc'), say('12'), '=x', 'done']);
    expect(advance(bare, state, press(state, 'skip'), env)).toMatchObject({
      submit: true,
      state: { answers: { files: null } },
    });
    expect(start(bare, 'd', { kind: 'a', words: '', day: '', ticks: [], files: [] }, env).state.step).toBe('files');
  });

  test('fits its own version only', () => {
    expect(fits(flow, opened().state)).toBe(true);
    expect(fits({ ...flow, version: 2 }, opened().state)).toBe(false);
    expect(fits(flow, { ...opened().state, step: 'gone' })).toBe(false);
  });
});

describe('an answer', () => {
  const cases: [name: string, inputs: (Input | string)[], step: string, answers: Record<string, unknown>][] = [
    ['a pressed choice', ['=b'], 'words', { kind: 'b' }],
    ['a choice by its number', [say('2')], 'words', { kind: 'b' }],
    ['a choice by its name, without marks', [say('LOAI b')], 'words', { kind: 'b' }],
    ['a number where words are asked', ['=a', say('2')], 'day', { kind: 'a', words: '2' }],
    ['words, put in order', ['=a', say('  nhiều   chữ \u200b')], 'day', { kind: 'a', words: 'nhiều chữ' }],
    ['a caption where words are asked', ['=a', file('p', { caption: 'chữ' })], 'day', { kind: 'a', words: 'chữ' }],
    [
      'a choice with a value of its own',
      ['=a', say('v'), '=d1'],
      'ticks',
      { kind: 'a', words: 'v', day: '2026-09-03', picked: true },
    ],
    ['the present answer, kept', ['=a', say('v'), 'back', 'keep'], 'day', { kind: 'a', words: 'v' }],
    [
      'ticks',
      ['=a', say('v'), say('1'), '=x', '=y', '=x', 'done'],
      'files',
      { kind: 'a', words: 'v', day: '1', ticks: ['y'] },
    ],
  ];
  test.each(cases)('%s', (_name, inputs, step, answers) => {
    expect(play(inputs).state).toMatchObject({ step, answers });
  });

  const refused: [name: string, inputs: (Input | string)[], problem: string][] = [
    ['words where one must choose', [say('gì cũng được')], 'dialog-choose-one'],
    ['a number that is not offered', [say('3')], 'dialog-choose-one'],
    ['words that the step refuses', ['=a', say('sai')], 'wrong'],
    ['a photo without words', ['=a', file('p')], 'dialog-not-this'],
    ['a sticker', ['=a', { kind: 'other', what: 'sticker' }], 'dialog-not-this'],
    ['nothing ticked', ['=a', say('v'), say('1'), 'done'], 'dialog-nothing-yet'],
    ['words where files are asked', ['=a', say('v'), say('1'), '=x', 'done', say('đây')], 'dialog-send-a-file'],
    ['the same file again', ['=a', say('v'), say('1'), '=x', 'done', file('p'), file('p')], 'dialog-file-twice'],
    [
      'a file too many',
      ['=a', say('v'), say('1'), '=x', 'done', file('p'), file('q'), file('r')],
      'dialog-files-enough',
    ],
    ['words at the summary', ['=a', say('v'), say('1'), '=x', 'done', 'skip', say('gửi')], 'dialog-press-a-button'],
    [
      'words at the menu of fields',
      ['=a', say('v'), say('1'), '=x', 'done', 'skip', 'edit', say('việc')],
      'dialog-press-a-button',
    ],
  ];
  test.each(refused)('is refused and asked again: %s', (_name, inputs, problem) => {
    const before = play(inputs.slice(0, -1));
    const turn = play(inputs.slice(-1), before.state);
    expect(bodyOf(turn)[0]).toBe(problem);
    expect(turn.state).toEqual(before.state);
  });

  test('that was refused leaves behind what the step wants to remember', () => {
    expect(play(['=a', say('v'), say('bao giờ')]).state.answers).toEqual({ kind: 'a', words: 'v', looked: 'bao giờ' });
  });

  test('an album is answered once, and all of it is kept', () => {
    const atFiles = play(['=a', say('v'), say('1'), '=x', 'done']).state;
    const first = advance(flow, atFiles, file('p', { album: 'al' }), env);
    const second = advance(flow, first.state, file('q', { album: 'al' }), env);
    expect([first.replies.length, second.replies.length]).toEqual([1, 0]);
    expect(second.state.answers.files).toEqual([photo('p'), photo('q')]);
    expect(verbsOf(first)).toEqual(['done', 'clear', 'back']);
    expect(play(['clear'], second.state).state.answers.files).toEqual([]);
  });

  test('an album where no file is wanted is answered once; its words may be the answer', () => {
    const album = (words: string, ...first: (Input | string)[]) => {
      const start = play(['=a', ...first]);
      const turns = [
        file('p', { album: words, ...(words === '' ? {} : { caption: words }) }),
        file('q', { album: words }),
      ];
      const one = advance(flow, start.state, turns[0] as Input, env);
      return [one, advance(flow, one.state, turns[1] as Input, env)] as const;
    };
    for (const [first, rest] of [album(''), album('chữ'), album('', say('v'), say('1'), '=x', 'done', 'skip')]) {
      expect([first.replies.length, rest.replies]).toEqual([1, []]);
    }
    expect(album('chữ')[1].state).toMatchObject({ step: 'day', answers: { words: 'chữ' } });
  });

  test('of an album that is too large it is said once that not all of it was kept', () => {
    let turn = play(['=a', say('v'), say('1'), '=x', 'done']);
    const answered = ['p', 'q', 'r', 's', 't'].map((id) => {
      turn = advance(flow, turn.state, file(id, { album: 'al' }), env);
      return bodyOf(turn)[0];
    });
    expect(answered).toEqual(['dialog-file-kept', undefined, 'dialog-files-enough', undefined, undefined]);
    const twice = advance(flow, turn.state, file('p', { album: 'same' }), env);
    expect(bodyOf(twice)[0]).toBe('dialog-file-twice');
    expect(advance(flow, twice.state, file('q', { album: 'same' }), env).replies).toEqual([]);
  });

  test('the rest of a text that Telegram cut in two is no answer of its own', () => {
    const long = (id: number, at: number, length: number): Input => ({
      kind: 'text',
      text: 'x'.repeat(length),
      sent: { id, at },
    });
    const strict: Flow<Env> = {
      ...flow,
      steps: flow.steps.map((step) =>
        step.id === 'words'
          ? {
              ...step,
              text: (value) => (value.length > 1000 ? { ok: false, problem: text('long') } : { ok: true, value }),
            }
          : step,
      ),
    };
    const { state } = play(['=a']);
    const refusedTurn = advance(strict, state, long(7, 100, 4096), env);
    expect(bodyOf(refusedTurn)[0]).toBe('long');
    const rest = advance(strict, refusedTurn.state, long(8, 100, 900), env);
    expect([rest.state.step, rest.replies]).toEqual(['words', []]);
    // Our refusal may have come between; what somebody types later is an answer.
    expect(advance(strict, refusedTurn.state, long(9, 102, 900), env).state.step).toBe('words');
    expect(advance(strict, refusedTurn.state, long(8, 110, 900), env).state.step).toBe('day');
    expect(advance(strict, rest.state, long(11, 111, 900), env).state.cut).toBeUndefined();
  });

  test('a text that Telegram cut is joined: kept whole while its beginning is offered, taken where it fits', () => {
    const part = (id: number, words: string): Input => ({ kind: 'text', text: words, sent: { id, at: 100 } });
    // Refuses what is shorter than three messages, so that the whole is seen to be the answer.
    const strict: Flow<Env> = {
      ...flow,
      catches: 'files',
      steps: flow.steps.map((step) =>
        step.id !== 'words'
          ? step
          : {
              ...step,
              text: (value) =>
                value.length > 9000
                  ? { ok: true, value }
                  : { ok: false, problem: text('long'), instead: { label: { id: 'use', args: {} }, value: 'start' } },
            },
      ),
    };
    const { state } = play(['=a']);
    const [first, second, third] = [part(7, 'x'.repeat(4096)), part(8, 'y'.repeat(4090)), part(9, 'z'.repeat(1500))];
    const kept = advance(strict, advance(strict, state, first, env).state, second, env);
    expect(bodyOf(kept)[0]).toBe('long');
    expect(kept.state.whole).toBe('x'.repeat(4096) + 'y'.repeat(4090));
    expect(JSON.stringify(kept.replies)).toContain('button-whole');
    const taken = advance(strict, kept.state, third, env);
    expect([taken.state.step, taken.state.answers.words]).toEqual([
      'day',
      `${'x'.repeat(4096)}${'y'.repeat(4090)} ${'z'.repeat(1500)}`,
    ]);
    expect([taken.state.whole, taken.state.cut]).toEqual([undefined, undefined]);
  });
});
