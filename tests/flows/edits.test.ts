import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../src/domain/beginning.js';
import { codePointLength } from '../../src/domain/text.js';
import { edited } from '../../src/flows/edits.js';
import { advance, start } from '../../src/flows/engine.js';
import type { DialogState, Flow } from '../../src/flows/flow.js';
import { text } from '../../src/flows/view.js';

const word = (id: string): Flow['steps'][number] => ({
  id,
  ask: () => [text(`ask-${id}`)],
  text: (value) => (value.startsWith('!') ? { ok: false, problem: text('no') } : { ok: true, value }),
});
const flow: Flow = {
  id: 'words',
  version: 1,
  steps: [word('one'), { ...word('two'), applies: ({ answers }) => answers.one !== 'short' }, word('three')],
  review: ({ answers }) => [text('review', { said: JSON.stringify(answers) })],
  fieldLabel: (id) => text(`field-${id}`),
};
const say = (state: DialogState, words: string, id: number): DialogState =>
  advance(flow, state, { kind: 'text', text: words, sent: { id, at: id } }, undefined).state;
const edit = (state: DialogState, words: string, id: number) =>
  edited(flow, state, { kind: 'text', text: words, sent: { id, at: 99 } }, undefined);
const opened = start(flow, 'draft', {}, undefined).state;
const idsOf = ({ replies }: ReturnType<typeof edit>): string[] =>
  replies.flatMap((reply) => (reply.kind === 'toast' ? [] : reply.view.body.flatMap((line) => line?.id ?? [])));

describe('an edited message', () => {
  it('changes the answer that it gave and leaves the dialog where it stands', () => {
    const state = say(say(opened, 'a', 1), 'b', 2);
    const turn = edit(state, 'A', 1);
    expect(turn.state).toMatchObject({ step: 'three', answers: { one: 'A', two: 'b' } });
    expect(idsOf(turn)).toEqual(['dialog-edit-taken', 'dialog-progress', 'ask-three']);
  });

  it('that is no answer changes nothing and says so', () => {
    const state = say(opened, 'a', 1);
    const turn = edit(state, '!', 1);
    expect(turn.state).toEqual(state);
    expect(idsOf(turn).slice(0, 2)).toEqual(['dialog-edit-refused', 'no']);
  });

  it('that was refused is another try', () => {
    const turn = edit(say(opened, '!', 1), 'a', 1);
    expect(turn.state).toMatchObject({ step: 'two', answers: { one: 'a' } });
    expect(edit(turn.state, 'A', 1).state.answers.one).toBe('A');
  });

  it('whose answer another one has replaced means nothing', () => {
    const back = advance(flow, say(opened, 'a', 1), { kind: 'press', step: 'two', verb: 'back' }, undefined).state;
    const again = say(back, 'b', 2);
    const turn = edit(again, 'A', 1);
    expect(turn).toEqual({ state: again, replies: [] });
  });

  it('that opens a question asks it', () => {
    const summary = say(say(opened, 'short', 1), 'c', 2);
    expect(summary.step).toBe('review');
    const turn = edit(summary, 'long', 1);
    expect(turn.state.step).toBe('two');
    // Answered, the summary follows.
    expect(say(turn.state, 'b', 3).step).toBe('review');
  });

  it('whatever was said before: only its own answer changes, and the same edit twice says nothing the second time', () => {
    const words = fc.array(fc.constantFrom('a', 'b', '!', 'short'), { maxLength: 8 });
    fc.assert(
      fc.property(words, fc.nat(5), (said, target) => {
        const state = said.reduce((at, one, id) => (at.step === 'review' ? at : say(at, one, id)), opened);
        const turn = edit(state, 'edited', target);
        const changed = flow.steps.filter(({ id }) => turn.state.answers[id] !== state.answers[id]);
        expect(changed.length).toBeLessThanOrEqual(1);
        const [only] = changed;
        const isOwn =
          only === undefined ||
          state.sources?.[only.id] === target ||
          (state.tried === target && only.id === state.step);
        expect(isOwn).toBe(true);
        expect(edit(turn.state, 'edited', target).replies).toEqual([]);
      }),
    );
  });
});

describe('the beginning of a text that is too long', () => {
  it('ends with a sentence where one ends late enough, else with a word', () => {
    expect(beginningOf('Một hai. Ba bốn năm sáu', 12)).toBe('Một hai.');
    expect(beginningOf('Một. Hai ba bốn năm sáu bảy', 20)).toBe('Một. Hai ba bốn năm');
    expect(beginningOf('abcdefghij', 4)).toBe('abcd');
  });

  it('is a beginning, fits, and is not empty', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (words, max) => {
        const beginning = beginningOf(words, max);
        expect(words.startsWith(beginning)).toBe(true);
        expect(codePointLength(beginning)).toBeLessThanOrEqual(max);
        expect(beginning.length > 0 || words.slice(0, 1).trim() === '').toBe(true);
      }),
    );
  });
});
