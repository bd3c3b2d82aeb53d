import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRemoteClock, SLEW } from '../../src/telegram/remote-clock.js';

test('whatever the ways there and back take, a moment of the other clock is never begun early', () => {
  const ways = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(ways, fc.integer({ min: -1_000_000, max: 1_000_000_000 }), (trips, ahead) => {
      const clock = createRemoteClock();
      const now = performance.now();
      for (const [there, back] of trips) clock.learn(now - there, now + back, now + ahead);
      expect(clock.toLocal(now + ahead)).toBeGreaterThanOrEqual(now - 0.1);
      expect(clock.toRemote(now)).toBeGreaterThanOrEqual(now + ahead - 0.1);
      const [there, back] = [Math.min(...trips.map(([ms]) => ms)), Math.min(...trips.map(([, ms]) => ms))];
      const local = clock.toLocal(now + ahead);
      const remote = clock.toRemote(now);
      // What was learned loosens with time: this process may have stood still for seconds meanwhile.
      const loose = 0.2 + (performance.now() - now) * SLEW;
      expect(local).toBeLessThanOrEqual(now + back + loose);
      expect(remote).toBeLessThanOrEqual(now + ahead + there + loose);
    }),
    // Two answers that are told in the other order.
    {
      examples: [
        [
          [
            [0, 200],
            [5, 0],
          ],
          0,
        ],
      ],
    },
  );
});

test('a clock that was set is learned anew', () => {
  const clock = createRemoteClock();
  const now = performance.now();
  clock.learn(now, now + 1, now + 5000);
  clock.learn(now, now + 3, now - 60_000);
  expect(clock.toLocal(now - 60_000)).toBeGreaterThanOrEqual(now - 0.1);
  expect(clock.toLocal(now - 60_000)).toBeLessThan(now + 10);
});
