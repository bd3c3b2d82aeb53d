import { OVERSEER_ROLES } from '../../domain/role.js';
import { text } from '../../flows/view.js';
import { type Progress, progressOf } from '../../services/progress.js';
import { watchedCampaigns } from '../campaign-handle.js';
import type { CommandSpec, Feature } from '../feature.js';
import type { Filter } from '../progress-view.js';
import { silentView } from '../silent-view.js';
import type { Turn } from '../turn.js';
import { beginsWithOne } from '../typed-words.js';
import { showList, showProgress } from './progress.js';

/** Who is silent, in every open campaign: what was asked is answered, not which campaign is meant. */
const showSilent = async (turn: Turn, filter: Filter): Promise<void> => {
  const open = watchedCampaigns(turn, turn.actor).filter(({ status }) => status === 'open');
  const unit = turn.actor?.post.unit ?? '';
  const [only, another] = open;
  if (only === undefined || turn.directory.tree.children(unit).length === 0) return showProgress(turn);
  const all: Progress[] = [];
  for (const { id } of open) all.push(await progressOf(turn, turn.actor, { campaign: id, unit }));
  // Of one campaign the list itself, unless it would say that nobody is left where nobody was asked.
  if (another === undefined && (filter !== 'p' || (all[0]?.total.toReport ?? 0) > 0))
    return showList(turn, only, unit, filter);
  turn.show(silentView(turn, unit, all, filter));
};

const command = (name: string, alias: string, filter: Filter): CommandSpec => ({
  name,
  alias,
  menu: 'hidden',
  run: (turn) => showSilent(turn, filter),
});

/** Meant when typed: what `/tiendo` shows leads there by a button. */
const COMMANDS = [
  command('chuabaocao', 'unreported', 'p'),
  command('chuadangky', 'unregistered', 'r'),
  command('quahan', 'overdue', 'o'),
];

/** “Ai chưa báo cáo”: the units of which something is still to come, over all campaigns that run. */
export const silentFeature = (): Feature => ({
  commands: COMMANDS,
  // With more words behind: “trường nào chưa báo cáo tuần này”.
  words: async (turn, typed) => {
    if (turn.actor === undefined || !OVERSEER_ROLES.includes(turn.actor.post.role)) return false;
    const meant = COMMANDS.find(({ name }) => beginsWithOne(typed, turn.words(text(`typed-${name}`))));
    if (meant === undefined) return false;
    await meant.run(turn, '');
    return true;
  },
});
