import type { Campaign } from '../domain/campaign.js';
import type { UnitTree } from '../domain/unit-tree.js';
import { audit } from '../store/audit.js';
import { bumpRevision } from '../store/directory.js';
import { campaigns } from '../store/entities.js';
import type { Work } from './work.js';

type Audience = Campaign['audience'];

/** Whether an audience asks units of this kind at all. */
const asksKind = ({ kinds }: Audience, tree: UnitTree, code: string): boolean => {
  const kind = tree.get(code)?.kind.toLowerCase();
  return kinds.length === 0 ? !tree.isOffice(code) : kinds.some((one) => one.toLowerCase() === kind);
};

/**
 * The tops of an audience that ask after a roster was imported whom they asked before, unless the unit is closed or became of another kind:
 * offices are abolished and schools are moved in the middle of a campaign, which does not end what a school has signed. A new office is named in
 * place of its units when all that it would ask was asked before.
 */
const followingTops = (audience: Audience, before: UnitTree, after: UnitTree): readonly string[] => {
  const asked = new Set(before.participants(audience));
  const still = new Set(after.participants(audience));
  const lost = [...asked].filter((code) => after.isOpen(code) && !still.has(code) && asksKind(audience, after, code));
  const fits = new Map<string, boolean>();
  const wholly = (office: string): boolean => {
    const known = fits.get(office);
    if (known !== undefined) return known;
    // Never the root: what joins it later has nothing to do with this campaign.
    const units = after.ancestors(office).length === 0 ? [] : after.subtree(office);
    const isWhole = units.length > 0 && units.every((code) => !asksKind(audience, after, code) || asked.has(code));
    fits.set(office, isWhole);
    return isWhole;
  };
  const found = lost.map((code) => {
    const parent = after.get(code)?.parent ?? '';
    return wholly(parent) ? parent : code;
  });
  const tops = new Set([...audience.subtrees.filter((top) => after.isOpen(top)), ...found]);
  return tops.size === 0 ? audience.subtrees : [...tops];
};

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** Lets campaigns follow the units that they ask, when a roster closed or moved some. `after` is the organisation as it will stand. */
export const followUnits = async (work: Work, after: UnitTree, by: string): Promise<void> => {
  const { tree, campaigns: known } = work.directory;
  for (const { id } of known) {
    const campaign = await work.tx.get(campaigns, id);
    if (campaign === undefined) continue;
    const subtrees = followingTops(campaign.audience, tree, after);
    if (same(subtrees, campaign.audience.subtrees)) continue;
    work.tx.put(campaigns, id, { ...campaign, audience: { ...campaign.audience, subtrees: [...subtrees] } });
    audit(work.tx, { at: work.now, by, action: 'campaign.follow', subject: id });
    bumpRevision(work.tx, 'campaigns');
  }
};
