import { fold } from '../text.js';
import { clausesOf } from './clauses.js';
import type { ItemTag } from './reading.js';
import type { Item } from './segment.js';

/** Verbs that take an abstract noun as a metaphor (`xây dựng đội ngũ`); others act on it (`thẩm định kế hoạch`). */
const METAPHORS = new Set(
  [
    'xây dựng',
    'xây',
    'bồi dưỡng',
    'nuôi',
    'rèn',
    'luyện',
    'dạy',
    'làm',
    'tổ chức',
    'tuyên truyền',
    'mở',
    'tặng',
    'trao',
    'đưa',
    'lập',
    'tăng',
    'thay đổi',
    'build',
    'raise',
    'create',
  ].flatMap((verb) => [verb, fold(verb)]),
);

/** Verbs of change: what changes is named before them (`chất lượng dạy học tăng 20 %`). */
const CHANGES = new Set(['tang', 'giam', 'increase', 'tang them', 'increases']);

/** `Cho trẻ uống sữa` is an act, `làm gương cho học sinh` says for whom. */
const isBenefit = ({ text }: Item): boolean => fold(text).startsWith('cho ');

/** What may stand between a metaphor's verb and its abstract noun: `rèn cho học sinh tính tự lập`. */
const TRANSPARENT: readonly ItemTag[] = ['open', 'function', 'shield'];
const METAPHOR_REACH = 5;

const FIELD_WORDS = new Set(['trong', 've', 'viec']);

/** `Nêu gương trong sinh hoạt chi bộ`: after an attitude and such a word the act only says in what. */
const isField = (before: Item | undefined, index: number, firstSlogan = Number.POSITIVE_INFINITY): boolean =>
  before !== undefined && firstSlogan < index && FIELD_WORDS.has(fold(before.text));

/** `chất lượng bồi dưỡng`, `xây dựng đội ngũ`: beside an abstract noun the verb is a noun or a metaphor. */
export const actsIn = (items: readonly Item[]): Item[] => {
  const clauses = clausesOf(items);
  return items.filter((item, index) => {
    if (item.tag !== 'doing' || (isBenefit(item) && !item.opens)) return false;
    const before = items[index - 1];
    const after = items
      .slice(index + 1, index + METAPHOR_REACH)
      .find((next) => !TRANSPARENT.includes(next.tag) && !isBenefit(next));
    const governs = before?.tag === 'abstract' || (before?.tag === 'slogan' && CHANGES.has(fold(item.text)));
    const governed =
      governs &&
      before !== undefined &&
      before.clause === item.clause &&
      before.at + before.text.split(' ').length >= item.at;
    const metaphor =
      METAPHORS.has(item.text.toLowerCase()) && after?.tag === 'abstract' && after.clause === item.clause;
    return !governed && !metaphor && !isField(before, index, clauses.get(item.clause)?.firstSlogan);
  });
};
