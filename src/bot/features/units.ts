import { OVERSEER_ROLES } from '../../domain/role.js';
import { type FindUnitEnv, findUnitFlow } from '../../flows/find-unit.js';
import { answerText } from '../../flows/flow.js';
import { text } from '../../flows/view.js';
import { findUnits, unitCard } from '../../services/unit-lookup.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import {
  askRole,
  createLink,
  type InviteDeps,
  offerAll,
  openInviting,
  sendAll,
  showNotJoined,
  showVacancy,
} from '../inviting.js';
import { confirmRoster, lookAtRoster, mayBringRoster, takeRoster } from '../roster-import.js';
import { sendRosterSample } from '../samples.js';
import type { Turn } from '../turn.js';
import { type MatchPurpose, matching, showMatches, turnMatches } from '../unit-matches.js';
import { unitCardView } from '../unit-view.js';

const showUnit = async (turn: Turn, code: string, page: number): Promise<void> =>
  turn.show(unitCardView(turn, await unitCard(turn, turn.actor, code), page));

type Purpose = Extract<MatchPurpose, 'card' | 'invite'>;

/** The one unit that matches, or the matches to choose from. */
const search = async (turn: Turn, query: string, purpose: Purpose): Promise<void> => {
  const [only, another] = matching(turn, query, purpose);
  if (only === undefined) return turn.show({ body: [text('unit-search-none', { query })] });
  if (another !== undefined) return showMatches(turn, query, purpose);
  return purpose === 'invite' ? askRole(turn, only) : showUnit(turn, only, 0);
};

/** `/donvi`, `/thumoi` and the roster file: the organisation, and who is to come in. */
export const unitsFeature = (deps: InviteDeps & { dialogs: () => Dialogs }): Feature => {
  const findDialog = dialog<FindUnitEnv>({
    flow: findUnitFlow,
    env: async (turn) => ({ matches: (query) => findUnits(turn, turn.actor, query).length }),
    submit: (turn, answers) =>
      search(turn, answerText(answers, 'query'), answers.purpose === 'invite' ? 'invite' : 'card'),
  });

  return {
    dialogs: [findDialog],
    commands: [
      {
        name: 'donvi',
        alias: 'units',
        menu: OVERSEER_ROLES,
        run: (turn, query) =>
          query === '' ? showUnit(turn, turn.actor?.post.unit ?? '', 0) : search(turn, query, 'card'),
      },
      {
        name: 'thumoi',
        alias: 'invite',
        // A principal invites the own deputies.
        menu: [...OVERSEER_ROLES, 'principal'],
        run: (turn, query) => (query === '' ? openInviting(turn) : search(turn, query, 'invite')),
      },
    ],
    actions: {
      unit: (turn, [code = '', page = '']) => showUnit(turn, code, Number(page)),
      um: turnMatches,
      'unit-find': (turn, [purpose = '']) => deps.dialogs().begin(turn, findUnitFlow.id, { purpose }),
      inv: (turn, [code = '']) => askRole(turn, code),
      'inv-do': (turn, [offer = '', role = '']) => createLink(turn, deps, offer, role),
      nj: (turn, [page = '']) => showNotJoined(turn, Number(page)),
      nju: (turn, [unit = '', page = '']) => showVacancy(turn, unit, page),
      'inv-all': (turn) => offerAll(turn),
      'inv-all-yes': (turn, [offer = '']) => sendAll(turn, deps, offer),
      roster: (turn, [offer = '', keep = '']) => confirmRoster(turn, deps, offer, keep === 'keep'),
      'roster-sample': (turn) => sendRosterSample(turn, deps.files, mayBringRoster(turn, deps)),
      'roster-look': (turn, [offer = '']) => lookAtRoster(turn, deps, offer),
    },
    file: (turn, message) => takeRoster(turn, deps, message),
  };
};
