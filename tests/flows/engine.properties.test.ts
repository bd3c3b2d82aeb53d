import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, fits } from '../../src/flows/engine.js';
import { dialogStateSchema } from '../../src/flows/flow.js';
import { registerFlow } from '../../src/flows/register.js';
import { acts, join, play, register, type Subject } from './random-person.js';

describe.each([
  ['register', register],
  ['join', join],
] as [string, Subject<never>][])('whatever a person does in the dialog %s', (_name, subject) => {
  test('nothing throws, the state fits its flow, and is stored and read back as it is', () => {
    fc.assert(
      fc.property(acts, (given) => {
        play(subject, given, (_before, _input, { state }) => {
          expect(fits(subject.flow, state)).toBe(true);
          expect(dialogStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('every turn answers, but for the rest of an album or of a pasted text, and a submission', () => {
    fc.assert(
      fc.property(acts, (given) => {
        play(subject, given, (_before, input, turn) => {
          const isRest =
            (input.kind === 'file' && input.album !== undefined) || (input.kind === 'text' && input.sent !== undefined);
          expect(turn.replies.length > 0 || turn.submit === true || isRest).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('an old button changes nothing and shows the present', () => {
    fc.assert(
      fc.property(acts, (given) => {
        play(subject, given, (before, input, turn) => {
          if (input.kind === 'press' && input.step !== before.step) expect(turn.stale).toBe(true);
          if (turn.stale) expect(turn.state).toEqual(before);
          if (turn.stale) expect(turn.replies).not.toEqual([]);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('the same input on the same state makes the same turn, and leaves the state that it was given alone', () => {
    fc.assert(
      fc.property(acts, (given) => {
        play(subject, given, (before, input, turn) => {
          const copy = structuredClone(before);
          expect(advance(subject.flow, before, input, subject.env)).toEqual(turn);
          expect(before).toEqual(copy);
        });
      }),
      { numRuns: 50 },
    );
  });
});

/** How often something came to pass in a run of a property: one that never does proves nothing. */
const counted = (property: (count: () => void) => void): void => {
  let count = 0;
  property(() => {
    count += 1;
  });
  expect(count).toBeGreaterThan(5);
};

test('a pledge is submitted only with every field that must be answered', () => {
  counted((count) => {
    fc.assert(
      fc.property(acts, (given) => {
        // From the last question on: few random walks come so far.
        const answers = {
          content: '1',
          action: 'Trồng cây',
          target: '50 cây',
          deadline: '2027-01-15',
          responsible: 'Cô Lan',
        };
        play(
          register,
          given,
          (_before, _input, { submit, state }) => {
            if (!submit) return;
            count();
            // The reason is asked only where a signed pledge is to be changed.
            const required = registerFlow.steps.filter(({ id, optional }) => !optional && id !== 'why');
            expect(required.filter(({ id }) => typeof state.answers[id] !== 'string')).toEqual([]);
          },
          answers,
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('nobody joins without having pressed that they agree', () => {
  counted((count) => {
    fc.assert(
      fc.property(acts, (given) => {
        let agreed = false;
        play(join, given, (_before, input, { submit, state }) => {
          if (input.kind === 'press' && input.verb === '=yes-2026-01') agreed = true;
          if (!submit || state.answers.consent === 'no') return;
          count();
          expect([agreed, state.answers.consentAt, state.answers.consentVersion]).toEqual([true, 0, '2026-01']);
        });
      }),
      { numRuns: 300 },
    );
  });
});
