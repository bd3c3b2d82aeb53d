import { ATTITUDES, type Clause, clausesOf } from './clauses.js';
import type { ItemTag } from './reading.js';
import type { Item } from './segment.js';

const BOUNDS: readonly ItemTag[] = ['freq', 'time', 'group', 'place'];

/** Sites one after another say where (`cổng chính, cổng phụ, nhà xe`), unless an attitude tells what they shall be like. */
const listsSites = (items: readonly Item[]): boolean =>
  items.filter(({ tag }) => tag === 'site').length > 1 && !items.some(({ tag }) => ATTITUDES.includes(tag));

/** `Trước 31/12 phải có chuyển biến`, `tổ 1 và tổ 2 đoàn kết`: when or who shall strive bounds no act of another clause. */
const isOfAttitude = ({ tag }: Item, index: number, clause: Clause | undefined): boolean =>
  (tag === 'time' || tag === 'group') && clause !== undefined && clause.lastAttitude > index && !clause.says;

/** The items that bound an act: how often, when, for whom, where. */
export const boundsIn = (items: readonly Item[]): Item[] => {
  const clauses = clausesOf(items);
  const sitesAreListed = listsSites(items);
  return items.filter((item, index) => {
    // "Hưởng ứng chiến dịch Giờ Trái Đất": after a slogan a name is the name of a campaign.
    const clause = clauses.get(item.clause);
    if (item.tag === 'name') return clause === undefined || clause.firstSlogan > index;
    if (BOUNDS.includes(item.tag)) return !isOfAttitude(item, index, clause);
    const before = items[index - 1];
    return item.tag === 'site' && (sitesAreListed || (before?.tag === 'at' && before.at === item.at - 1));
  });
};
