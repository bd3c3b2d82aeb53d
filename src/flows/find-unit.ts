import type { Flow } from './flow.js';
import { text } from './view.js';

export interface FindUnitEnv {
  /** How many units that the person may see match a text. */
  matches(query: string): number;
}

/** Asks for part of a unit's name or code; `purpose` among the answers tells what the unit is wanted for. */
export const findUnitFlow: Flow<FindUnitEnv> = {
  id: 'find-unit',
  version: 1,
  steps: [
    {
      id: 'query',
      ask: () => [text('unit-find-ask')],
      text: (value, { env }) =>
        env.matches(value) > 0
          ? { ok: true, value }
          : { ok: false, problem: text('unit-search-none', { query: value }) },
    },
  ],
};

const PREFIX = 'find-';

/** The same question in a dialog of its own, for an area that opens what was found in its own way. */
export const createFindUnitFlow = (area: string): Flow<FindUnitEnv> => ({ ...findUnitFlow, id: PREFIX + area });

/** Whether a dialog (its id) only looks something up: nothing is lost when it is left. */
export const isSearch = (flow: string): boolean => flow.startsWith(PREFIX);
