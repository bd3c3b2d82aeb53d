import { expect, test } from 'vitest';
import { createFloodGuard } from '../../src/bot/flood-guard.js';

const openGuard = () => {
  let at = 0;
  const { pass: guard, undo, inTurn } = createFloodGuard(() => at);
  const many = (person: string, count: number) => Array.from({ length: count }, () => guard(person));
  const wait = (ms: number): void => {
    at += ms;
  };
  return { guard, undo, inTurn, many, wait };
};
const count = (passages: readonly string[], what: string) => passages.filter((one) => one === what).length;

test('a flood of a thousand messages passes some, is told so once, and nobody else notices', () => {
  const { guard, many } = openGuard();
  const passages = many('1', 1000);
  expect([count(passages, 'take'), count(passages, 'tell'), count(passages, 'drop')]).toEqual([150, 1, 849]);
  expect(passages.indexOf('tell')).toBe(150);
  expect(guard('2')).toBe('take');
});

test('a fast typist never meets it: a message a second for an hour, and fifty files at once now and then', () => {
  const { many, wait } = openGuard();
  for (let second = 0; second < 3600; second += 1) {
    expect(many('1', 1)).toEqual(['take']);
    if (second % 600 === 599) {
      wait(60_000);
      expect(count(many('1', 50), 'take')).toBe(50);
      wait(60_000);
    }
    wait(1000);
  }
});

test('nor do three messages a second for a minute, and an album of ten at their end', () => {
  const { many, wait } = openGuard();
  for (let third = 0; third < 180; third += 1) {
    expect(many('1', 1)).toEqual(['take']);
    wait(1000 / 3);
  }
  expect(count(many('1', 10), 'take')).toBe(10);
});

test('a message that could not be stored and comes again, however often, counts once; so does the word that it is too much', () => {
  const { guard, undo, many } = openGuard();
  for (let tries = 0; tries < 1000; tries += 1) undo('1', guard('1'));
  expect(count(many('1', 150), 'take')).toBe(150);
  for (let tries = 0; tries < 3; tries += 1) {
    expect(guard('1')).toBe('tell');
    undo('1', 'tell');
  }
  expect([guard('1'), guard('1')]).toEqual(['tell', 'drop']);
});

test('whoever slows down is heard again, and is told again of another flood', () => {
  const { many, wait } = openGuard();
  many('1', 200);
  wait(10_000);
  expect(count(many('1', 20), 'take')).toBe(10);
  wait(150_000);
  const again = many('1', 200);
  expect([count(again, 'take'), count(again, 'tell')]).toEqual([150, 1]);
});

test('what it remembers is bounded: the one who was silent longest is forgotten first', () => {
  const { guard, many } = openGuard();
  many('flooder', 151);
  for (let person = 0; person < 50_000; person += 1) guard(`p${person}`);
  expect(guard('flooder')).toBe('take');
});

/** Work that ends when it is told to. */
const openWork = () => {
  const { inTurn, many, wait } = openGuard();
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const work = (person: string) =>
    inTurn(
      person,
      () =>
        new Promise<void>((end) => {
          began.push(person);
          ends.push(end);
        }),
    );
  return { inTurn, many, wait, began, ends, work };
};

test('whoever sends in haste shares one place with all who do; everybody else has a place of their own', async () => {
  const { inTurn, many, began, ends, work } = openWork();
  for (const person of ['1', '2', '3']) many(person, 7);
  for (const person of ['4', '5']) many(person, 1);
  const all = ['1', '2', '3', '4', '5', '6'].map(work);
  expect(began).toEqual(['1', '4', '5', '6']);
  for (let i = 0; i < all.length; i += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(i);
    ends[i]?.();
  }
  await Promise.all(all);
  expect(began).toEqual(['1', '4', '5', '6', '2', '3']);
  // One that fails does not hold up the next.
  const failing = inTurn('1', () => Promise.reject(new Error('x')));
  const next = inTurn('2', async () => 'served');
  await expect(failing).rejects.toThrow('x');
  expect(await next).toBe('served');
});

test('the shared place rests after each, so that a flood has no more than part of the processor', async () => {
  const { many, wait, began, ends, work } = openWork();
  for (const person of ['1', '2']) many(person, 7);
  const all = ['1', '2'].map(work);
  wait(5);
  ends[0]?.();
  await all[0];
  // Nothing but a timer keeps the next one from its turn.
  for (let i = 0; i < 100; i += 1) await undefined;
  expect(began).toEqual(['1']);
  await expect.poll(() => began).toEqual(['1', '2']);
});

test('of a hundred in haste twenty wait, so that half of the connections of Telegram are left to everybody else', () => {
  const { many, began, work } = openWork();
  const people = Array.from({ length: 100 }, (_, i) => `p${i}`);
  for (const person of people) many(person, 7);
  for (const person of people) void work(person);
  // The first holds the place.
  expect(began).toHaveLength(80);
});

test('whoever was in haste has a place of their own again after a pause', () => {
  const { many, wait, began, work } = openWork();
  for (const person of ['1', '2', '3']) many(person, 100);
  for (const person of ['1', '2', '3']) void work(person);
  expect(began).toEqual(['1']);
  wait(3000);
  for (const person of ['2', '3']) {
    many(person, 1);
    void work(person);
  }
  expect(began).toEqual(['1', '2', '3']);
});

test('what takes long, a file that is read, holds nobody up', async () => {
  const { many, began, ends, work } = openWork();
  for (const person of ['1', '2']) many(person, 7);
  const all = ['1', '2'].map(work);
  expect(began).toEqual(['1']);
  await expect.poll(() => began).toEqual(['1', '2']);
  for (const end of ends) end();
  await Promise.all(all);
});
