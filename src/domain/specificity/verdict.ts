import { fold } from '../text.js';
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

const BOUNDS: readonly ItemTag[] = ['freq', 'time', 'group', 'place'];
/** An act and what bounds it may stand so many commas apart. */
const REACH = 2;

const ATTITUDES: readonly ItemTag[] = ['slogan', 'abstract'];

const near = (one: Item, other: Item): boolean =>
  one.sentence === other.sentence && Math.abs(one.clause - other.clause) <= REACH;

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
const isField = (items: readonly Item[], index: number): boolean => {
  const [act, before] = [items[index], items[index - 1]];
  if (act === undefined || before === undefined || !FIELD_WORDS.has(fold(before.text))) return false;
  return items.slice(0, index).some(({ tag, clause }) => tag === 'slogan' && clause === act.clause);
};

/** `chất lượng bồi dưỡng`, `xây dựng đội ngũ`: beside an abstract noun the verb is a noun or a metaphor. */
export const actsIn = (items: readonly Item[]): Item[] =>
  items.filter((item, index) => {
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
    return !governed && !metaphor && !isField(items, index);
  });

/** Sites one after another say where (`cổng chính, cổng phụ, nhà xe`), unless an attitude tells what they shall be like. */
const listsSites = (items: readonly Item[]): boolean =>
  items.filter(({ tag }) => tag === 'site').length > 1 && !items.some(({ tag }) => ATTITUDES.includes(tag));

/** What a clause does beside striving. */
const SAID: readonly ItemTag[] = ['doing', 'weak', 'outcome', 'count', 'percent', 'level'];

/** `Trước 31/12 phải có chuyển biến`, `tổ 1 và tổ 2 đoàn kết`: when or who shall strive bounds no act of another clause. */
const isOfAttitude = (items: readonly Item[], { tag, at, clause, sentence }: Item): boolean => {
  if (tag !== 'time' && tag !== 'group') return false;
  const own = items.filter((item) => item.clause === clause && item.sentence === sentence);
  return (
    own.some((item) => item.at > at && ATTITUDES.includes(item.tag)) && !own.some((item) => SAID.includes(item.tag))
  );
};

const boundsIn = (items: readonly Item[]): Item[] => {
  const sitesAreListed = listsSites(items);
  return items.filter((item, index) => {
    // "Hưởng ứng chiến dịch Giờ Trái Đất": after a slogan a name is the name of a campaign.
    if (item.tag === 'name') {
      return !items.slice(0, index).some(({ tag, clause }) => tag === 'slogan' && clause === item.clause);
    }
    if (BOUNDS.includes(item.tag)) return !isOfAttitude(items, item);
    const before = items[index - 1];
    return item.tag === 'site' && (sitesAreListed || (before?.tag === 'at' && before.at === item.at - 1));
  });
};

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
  item.tag === 'weak' &&
  !hasNear(items, 'slogan', item) &&
  !hasNear(items, 'abstract', item) &&
  new Set(bounds.filter((bound) => near(bound, item)).map(({ tag }) => tag)).size >= 2;

/** What makes a sentence one whose unknown words cannot be trusted to be an act; so does a named number, though not a lone one. */
const DISTRUSTED: readonly ItemTag[] = ['slogan', 'abstract', 'weak', 'idiom'];
const LONE_NUMBER = /^\d+$/u;
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
  const tied = field.items.some((item) => isTiedDown(field, item));
  return tied || field.bounds.some((bound) => isOpenAct(field, bound)) ? 'act with a bound' : undefined;
};

/** Whether the figure or bound in one field bounds what the other field says. */
const groundAcross = (says: Field, bounds: Field): Ground | undefined => {
  const share = bounds.items.some(({ tag, hollow }) => tag === 'percent' && hollow !== true);
  const decorated = bounds.items.some(({ tag }) => tag === 'slogan');
  const bound = bounds.bounds.length > 0 || (share && !decorated);
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
