import { expect, test } from 'vitest';
import { createRounds } from '../../src/jobs/rounds.js';

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

test('asked a hundred times while one runs, it runs once more, and never two at once', async () => {
  const first = gate();
  let runs = 0;
  let atOnce = 0;
  const round = createRounds(
    async () => {
      runs += 1;
      atOnce += 1;
      expect(atOnce).toBe(1);
      if (runs === 1) await first.opened;
      atOnce -= 1;
    },
    () => undefined,
  );
  const asked = [round(), ...Array.from({ length: 100 }, () => round())];
  expect(runs).toBe(1);
  first.open();
  await Promise.all(asked);
  expect(runs).toBe(2);
  await round();
  expect(runs).toBe(3);
});

test('a failed round is told and does not stop the next', async () => {
  const told: unknown[] = [];
  let runs = 0;
  const round = createRounds(
    async () => {
      runs += 1;
      if (runs === 1) throw new Error('away');
    },
    (error) => told.push(error),
  );
  await round();
  await round();
  expect(runs).toBe(2);
  expect(told).toEqual([new Error('away')]);
});
