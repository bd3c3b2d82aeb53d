import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Act, anyAct } from './fuzz/inputs.js';
import { ACTIONS, enter, openScenes, SCENES } from './fuzz/scenes.js';
import { ANSWERS } from './fuzz/texts.js';
import { openWatch, type Watch } from './fuzz/watch.js';

/** `FUZZ_SECONDS=600 FUZZ_SEED=7 npx vitest run tests/robustness/fuzz.test.ts` tries for longer, and from elsewhere. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 0);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
/** Runs of each scene where no time is given. */
const RUNS = 2;
const names = Object.keys(SCENES);

/** What a sensible person would do at the question that waits: a button of it, or an answer of the right kind. */
const sensible = async (watch: Watch, person: number, turn: number): Promise<Act> => {
  const { dialog } = await watch.sessionOf(person);
  const mine = watch.buttonsOf(person).filter(({ data }) => data.startsWith(`d:${dialog?.draftId}:${dialog?.step}:`));
  const forward = mine.filter(({ data }) => !data.endsWith(':back'));
  const button = forward[turn % Math.max(1, forward.length)];
  if (button !== undefined && turn % 3 !== 0) return { kind: 'forged', data: button.data };
  const text = ANSWERS[(turn * 7) % ANSWERS.length] ?? '';
  return { kind: 'message', content: { text }, sender: { first_name: 'Hoa' } };
};

/** Lets a person do all that from the beginning of a scene, a sensible thing in between; what was wrong. */
const play = async (watch: Watch, name: string, acts: readonly Act[]): Promise<string[]> => {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`no scene ${name}`);
  const problems = await enter(watch, scene);
  for (const [turn, one] of acts.entries()) {
    problems.push(...(await watch.act(scene.person, one)));
    if (turn % 2 === 1) problems.push(...(await watch.act(scene.person, await sensible(watch, scene.person, turn))));
    if (problems.length > 0) return [`after ${JSON.stringify(one)}`, ...problems];
  }
  return problems;
};

test('nothing that anybody sends fails, is left without an answer, loses what was typed, or makes Telegram refuse a call', {
  timeout: 300_000 + SECONDS * 1000,
}, async () => {
  const watch = await openWatch(8);
  await openScenes(watch);
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  let round = 0;
  for (; round === 0 || seconds() < SECONDS; round += 1) {
    for (const [i, name] of names.entries()) {
      const acts = fc.array(anyAct(SCENES[name]?.person ?? 0, ACTIONS), { minLength: 6, maxLength: 14 });
      const property = fc.asyncProperty(acts, async (given) => {
        expect(await play(watch, name, given)).toEqual([]);
      });
      await fc.assert(property, { seed: seed + round * names.length + i, numRuns: RUNS });
    }
  }
  const runs = round * names.length * RUNS;
  console.log(
    `fuzz: seed ${seed}, ${runs} runs, ${watch.inputs()} inputs, ${watch.steps.size} questions, ${seconds().toFixed(0)} s`,
  );
  if (SECONDS > 0) console.log([...watch.steps].sort().join(' '));
});
