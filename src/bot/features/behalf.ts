import { OVERSEER_ROLES } from '../../domain/role.js';
import { createFindUnitFlow, type FindUnitEnv } from '../../flows/find-unit.js';
import { answerText } from '../../flows/flow.js';
import { text } from '../../flows/view.js';
import { filingsFor } from '../../services/filings.js';
import { findUnits } from '../../services/unit-lookup.js';
import { authorise } from '../../services/work.js';
import { behalfView } from '../behalf-view.js';
import { campaignByHandle } from '../campaign-handle.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import type { Turn } from '../turn.js';
import { matching, showMatches } from '../unit-matches.js';

const findFlow = createFindUnitFlow('behalf');

/** `handle`: the campaign from whose progress it was opened. */
const show = async (turn: Turn, unit: string, handle?: string): Promise<void> => {
  const back = handle === undefined ? undefined : campaignByHandle(turn, turn.actor, handle).id;
  turn.show(behalfView(turn, await filingsFor(turn, turn.actor, unit), back));
};

const search = async (turn: Turn, query: string): Promise<void> => {
  const [only, another] = matching(turn, query, 'behalf');
  if (only === undefined) return turn.show({ body: [text('unit-search-none', { query })] });
  if (another === undefined) return show(turn, only);
  showMatches(turn, query, 'behalf');
};

/** `/nopthay`: an office files a pledge or a report in place of a unit, marked so. */
export const behalfFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const findDialog = dialog<FindUnitEnv>({
    flow: findFlow,
    env: async (turn) => ({ matches: (query) => findUnits(turn, turn.actor, query).length }),
    submit: (turn, answers) => search(turn, answerText(answers, 'query')),
  });
  return {
    dialogs: [findDialog],
    commands: [
      {
        name: 'nopthay',
        alias: 'behalf',
        menu: OVERSEER_ROLES,
        run: async (turn, query) => {
          authorise(turn, turn.actor, 'progress.view', turn.actor?.post.unit ?? '');
          await (query === '' ? deps.dialogs().begin(turn, findFlow.id, {}) : search(turn, query));
        },
      },
    ],
    actions: { bh: (turn, [unit = '', handle]) => show(turn, unit, handle) },
  };
};
