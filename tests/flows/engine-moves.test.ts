import { describe, expect, test } from 'vitest';
import { advance, editField } from '../../src/flows/engine.js';
import { bodyOf, env, flow, opened, photo, play, say, toReview, verbsOf } from './sample-flow.js';

describe('back, edit and submit', () => {
  test('back goes through the questions in reverse and keeps the answers', () => {
    const turn = play(['=a', say('việc'), say('12'), 'back', 'back', 'back']);
    expect(turn.state).toMatchObject({ step: 'kind', answers: { kind: 'a', words: 'việc', day: '12' } });
    expect(verbsOf(turn)).not.toContain('back');
  });

  test('a field is mended alone, and the summary follows', () => {
    const menu = play(['edit'], toReview().state);
    expect(verbsOf(menu)).toEqual(['words', 'day', 'ticks', 'files', 'back']);
    expect(play(['words', say('việc khác')], menu.state).state).toMatchObject({
      step: 'review',
      answers: { words: 'việc khác' },
    });
    expect(play(['words', 'back'], menu.state).state).toMatchObject({ step: 'review', answers: { words: 'việc' } });
    expect(play(['back'], menu.state).state.step).toBe('review');
    expect(editField(flow, toReview().state, 'day', env).state).toMatchObject({ step: 'day', editing: true });
  });

  test('a mended field that makes another step apply has it asked', () => {
    const menu = play(['edit', 'words'], toReview().state);
    expect(advance(flow, menu.state, say('việc khác'), { wantsReason: true }).state.step).toBe('why');
  });

  test('the summary submits what stands above the button, and nothing else', () => {
    const review = toReview();
    const submit = verbsOf(review).find((verb) => verb.startsWith('submit@')) ?? '';
    expect(play([submit], review.state)).toMatchObject({ submit: true, how: 'submit' });
    const mended = play(['edit', 'words', say('việc khác')], review.state);
    expect(play([submit], mended.state)).toMatchObject({ stale: true });
    expect(play(['submit'], review.state)).toMatchObject({ stale: true });
    // Photos of an album arrive after the summary that the first of them brought.
    const more = { ...review.state, answers: { ...review.state.answers, files: [photo('p')] } };
    expect(play([submit], more)).toMatchObject({ submit: true });
  });

  test('a button of another step is old and shows the present', () => {
    const { state } = play(['=a']);
    const turn = advance(flow, state, { kind: 'press', step: 'kind', verb: '=b' }, env);
    expect(turn).toMatchObject({ stale: true, state });
    expect(bodyOf(turn)).toContain('ask-words');
  });

  const forged: [step: string, verb: string][] = [
    ['kind', '=zzz'],
    ['kind', 'done'],
    ['kind', 'skip'],
    ['kind', 'keep'],
    ['kind', 'back'],
    ['review', 'edit'],
    ['__proto__', 'constructor'],
  ];
  test.each(forged)('a forged press of %s %s changes nothing', (step, verb) => {
    expect(advance(flow, opened().state, { kind: 'press', step, verb }, env)).toMatchObject({
      stale: true,
      state: opened().state,
    });
  });

  test('a forged field of the menu changes nothing', () => {
    const menu = play(['edit'], toReview().state);
    for (const verb of ['kind', 'gone', 'review'])
      expect(play([verb], menu.state)).toMatchObject({ stale: true, state: menu.state });
  });
});
