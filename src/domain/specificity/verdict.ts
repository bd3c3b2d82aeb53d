import { fold } from '../text.js';
import { actsIn } from './acts.js';
import { boundsIn } from './bounds.js';
import { ATTITUDES } from './clauses.js';
import type { ItemTag } from './reading.js';
import type { Item } from './segment.js';

export type Verdict = 'concrete' | 'vague';

/** Why a text passes; kept for explanation and tests. */
export type Ground =
  | 'things counted'
  | 'people counted'
  | 'share of an outcome'
  | 'level reached'
  | 'act with a bound'
  | 'act bounded by the other field';

/** An act and what bounds it may stand so many commas apart. */
const REACH = 2;

const near = (one: Item, other: Item): boolean =>
  one.sentence === other.sentence && Math.abs(one.clause - other.clause) <= REACH;

interface Field {
  items: readonly Item[];
  acts: readonly Item[];
  bounds: readonly Item[];
}
const fieldOf = (items: readonly Item[]): Field => ({ items, acts: actsIn(items), bounds: boundsIn(items) });

const hasNear = (items: readonly Item[], tag: ItemTag, place: Item): boolean =>
  items.some((item) => item.tag === tag && near(item, place));

/** `Trường có 32 lớp, 68 cán bộ đồng lòng`, `hội đồng gồm 42 cán bộ` tell how large the school is. */
const isSize = (items: readonly Item[], { tag, unit, sentence }: Item): boolean =>
  tag === 'count' && unit === 'people' && items.some((item) => item.tag === 'slogan' && item.sentence === sentence);

/** `có góc đọc` is an outcome, `có ý thức` is not; `đạt`, `được`, `biết` are none where an attitude stands in the same clause. */
const becomes = ({ items }: Field, figure: Item): boolean =>
  items.some((item, index) => {
    if (item.tag !== 'becoming' || !near(item, figure)) return false;
    if (!fold(item.text).endsWith('co')) {
      return !items.some(
        (other) => ATTITUDES.includes(other.tag) && near(other, item) && Math.abs(other.clause - item.clause) <= 1,
      );
    }
    if (item.at < figure.at && isSize(items, figure)) return false;
    const attitudes = items.filter(({ tag, clause }) => clause === item.clause && ATTITUDES.includes(tag));
    const next = items[index + 1];
    const had = next !== undefined && attitudes.includes(next) && next.at === item.at + item.text.split(' ').length;
    return !had && attitudes.every(({ at }) => at > item.at);
  });

/** `100 % giáo viên thực hiện` does not say what. */
const hasObject = (verb: Item, next?: Item): boolean =>
  next !== undefined && next.clause === verb.clause && next.sentence === verb.sentence;

const PREDICATES: readonly ItemTag[] = ['slogan', 'abstract', 'outcome', 'becoming', 'weak', 'doing'];

/** `100 % giáo viên nhiệt tình giúp đỡ bạn`: what is first said of those whose share it is decides whether the share can be seen. */
const isShareOfAttitude = ({ items }: Field, figure: Item): boolean => {
  const first = items.find(
    (item) => item.at > figure.at && PREDICATES.includes(item.tag) && item.sentence === figure.sentence,
  );
  return (
    figure.tag === 'percent' && first !== undefined && first.clause === figure.clause && ATTITUDES.includes(first.tag)
  );
};

/** Whether something that can be witnessed is said near a figure: an act, an outcome, or a colourless verb without a slogan. */
const saysSomething = (field: Field, figure: Item): boolean => {
  const { items, acts } = field;
  if (acts.some((act) => near(act, figure)) || hasNear(items, 'outcome', figure) || becomes(field, figure)) return true;
  const done = items.some(
    (item, index) => item.tag === 'weak' && near(item, figure) && hasObject(item, items[index + 1]),
  );
  return done && !hasNear(items, 'slogan', figure) && !hasNear(items, 'abstract', figure);
};

const INTRODUCES = new Set(['gom', 'voi']);
const isIntroduced = (items: readonly Item[], figure: Item): boolean =>
  items.some(
    ({ text, at, sentence }) => sentence === figure.sentence && at === figure.at - 1 && INTRODUCES.has(fold(text)),
  );

const countGround = (field: Field, other: Field, item: Item): Ground | undefined => {
  if (item.unit === 'thing') return 'things counted';
  if (isSize(field.items, item) && isIntroduced(field.items, item)) return undefined;
  const sloganBeside = field.items.some(({ tag, clause }) => tag === 'slogan' && clause === item.clause);
  if (item.unit === 'unknown') {
    return field.acts.some((act) => near(act, item)) || !sloganBeside ? 'things counted' : undefined;
  }
  const otherSays = other.acts.length > 0 || other.items.some(({ tag }) => tag === 'outcome');
  const told = saysSomething(field, item) || isOpenAct(field, item) || (otherSays && !sloganBeside);
  return told ? 'people counted' : undefined;
};

/** A colourless verb is an act when two kinds of bound tie it down and no slogan stands beside it. */
const isTiedDown = ({ items, bounds }: Field, item: Item): boolean =>
  !hasNear(items, 'slogan', item) &&
  !hasNear(items, 'abstract', item) &&
  new Set(bounds.filter((bound) => near(bound, item)).map(({ tag }) => tag)).size >= 2;

/** What makes a sentence one whose unknown words cannot be trusted to be an act; so does a named number, though not a lone one. */
const DISTRUSTED: readonly ItemTag[] = ['slogan', 'abstract', 'weak', 'idiom'];
const LONE_NUMBER = /^\d+$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** An unknown verb and an unknown thing. */
const FEWEST_OPEN = 2;

/**
 * No list holds every verb. A sentence without any word of attitude whose unknown words stand beside a bound tells an act that we do not
 * know (`tỉa cành bàng mỗi tháng`): slogans hardly ever do without a word of the slogans' own small vocabulary.
 */
const isOpenAct = ({ items }: Field, bound: Item): boolean => {
  const beside = items.filter((item) => near(item, bound));
  if (beside.some(({ tag, text }) => DISTRUSTED.includes(tag) || (tag === 'numbered' && !LONE_NUMBER.test(text))))
    return false;
  return beside.filter(({ tag }) => tag === 'open').length >= FEWEST_OPEN;
};

/** All of a body is the figure that slogans like; another share, or one of things, has been measured even if its verb is unknown. */
const WHOLE = /^100\s?%$|^một trăm phần trăm$/iu;

/** `từ 92% lên 97%`. */
const isChange = ({ items }: Field, figure: Item): boolean => {
  const beside = items.filter((item) => near(item, figure));
  return (
    beside.some(({ tag, text }) => tag === 'percent' && text !== figure.text) &&
    !beside.some(({ tag }) => ATTITUDES.includes(tag))
  );
};

const isShareSeen = (field: Field, figure: Item): boolean => {
  if (figure.hollow === true || isShareOfAttitude(field, figure)) return false;
  const measured = !WHOLE.test(figure.text) || figure.unit === 'thing';
  return saysSomething(field, figure) || isChange(field, figure) || (measured && isOpenAct(field, figure));
};

/** What stands near an item depends on its clause alone; a long clause is read once. */
const onePerClause = (items: readonly Item[]): Item[] =>
  items.filter((item, index) => items[index - 1]?.clause !== item.clause);

const groundWithin = (field: Field, other: Field): Ground | undefined => {
  for (const item of field.items) {
    if (item.tag === 'level') return 'level reached';
    if (item.tag === 'count') {
      const ground = countGround(field, other, item);
      if (ground !== undefined) return ground;
    }
    if (item.tag === 'percent' && isShareSeen(field, item)) return 'share of an outcome';
  }
  if (field.acts.some((act) => field.bounds.some((bound) => near(act, bound)))) return 'act with a bound';
  const tied = onePerClause(field.items.filter(({ tag }) => tag === 'weak')).some((item) => isTiedDown(field, item));
  return tied || onePerClause(field.bounds).some((bound) => isOpenAct(field, bound)) ? 'act with a bound' : undefined;
};

/** Whether the figure or bound in one field bounds what the other field says. */
const groundAcross = (says: Field, bounds: Field): Ground | undefined => {
  // A target that is nothing but a number says how many the act makes; a year does not.
  const [only] = bounds.items;
  const number =
    bounds.items.length === 1 && only?.tag === 'numbered' && LONE_NUMBER.test(only.text) && !YEAR.test(only.text);
  const share = bounds.items.some(({ tag, hollow }) => tag === 'percent' && hollow !== true);
  const decorated = bounds.items.some(({ tag }) => tag === 'slogan');
  const bound = number || bounds.bounds.length > 0 || (share && !decorated);
  const outcome = says.items.some(({ tag }) => tag === 'outcome') && !says.items.some(({ tag }) => tag === 'slogan');
  return (bound && says.acts.length > 0) || (share && !decorated && outcome)
    ? 'act bounded by the other field'
    : undefined;
};

/** The ground on which action and target together are concrete, or undefined when they are vague (design §5, "Specificity"). */
export const groundOf = (action: readonly Item[], target: readonly Item[]): Ground | undefined => {
  const [one, two] = [fieldOf(action), fieldOf(target)];
  return groundWithin(one, two) ?? groundWithin(two, one) ?? groundAcross(one, two) ?? groundAcross(two, one);
};
