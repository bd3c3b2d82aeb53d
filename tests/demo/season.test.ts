import { describe, expect, test } from 'vitest';
import { MOST_PERIODS, type Part, readSeason } from '../../src/demo/season.js';
import { parseDeadline } from '../../src/domain/deadline.js';
import { parseQuantity } from '../../src/domain/quantity.js';
import { checkSpecificity } from '../../src/domain/specificity/index.js';
import { readProjectFile } from '../support/project-files.js';

const { principals } = readSeason();
const context = { today: '2026-09-08', from: '2026-09-21', to: '2027-05-31' };
const verdictOf = ({ action, target }: Pick<Part, 'action' | 'target'>) =>
  checkSpecificity({ action, target, deadline: '2027-01-15', responsible: 'Cô Lan' }).verdict;
const registering = principals.filter(({ action }) => action !== undefined);

describe('what the principals of the demo say', () => {
  test('is there for each school of the roster, in its order', () => {
    const codes = readProjectFile('samples/roster-thanh-ba.csv')
      .split('\n')
      .map((line) => line.split(',')[0] ?? '')
      .filter((code) => /^(MN|TH|THCS)-/.test(code));
    expect(principals.map(({ unit }) => unit)).toEqual(codes);
    expect(principals.filter(({ habits }) => habits.includes('absent'))).toHaveLength(3);
  });

  test('is vague where the officer returns it for that, and concrete else and once it is mended', () => {
    const vague = registering.filter((part) => verdictOf(part) === 'vague');
    expect(vague.filter(({ returned }) => returned === undefined)).toEqual([]);
    expect(vague.length).toBeGreaterThanOrEqual(10);
    const mended = vague.filter(({ habits }) => !habits.includes('unmended'));
    expect(mended.map((part) => verdictOf({ ...part, ...part.returned?.mended }))).toEqual(
      mended.map(() => 'concrete'),
    );
  });

  test('names deadlines and figures that the bot reads in the end', () => {
    const last = (typed: Part['deadline']): string => (Array.isArray(typed) ? (typed.at(-1) ?? '') : (typed ?? ''));
    const typed = registering.map(({ deadline }) => last(deadline)).filter((words) => !words.startsWith('='));
    expect(typed.filter((words) => !parseDeadline(words, context).ok)).toEqual([]);
    const figures = principals.flatMap((part) => part.figures);
    expect(figures.filter((figure) => parseQuantity(figure) === undefined)).toEqual([]);
    const reporting = registering.filter(({ habits }) => !habits.includes('unsigned') && !habits.includes('unmended'));
    expect(reporting.filter(({ figures: all, did }) => all.length < MOST_PERIODS || did.length < MOST_PERIODS)).toEqual(
      [],
    );
  });
});
