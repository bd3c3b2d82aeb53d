import type { Flow } from './flow.js';
import { readName } from './person-name.js';
import { text } from './view.js';

export interface RenameEnv {
  readonly name: string;
}

/** A member mends the own name. */
export const renameFlow: Flow<RenameEnv> = {
  id: 'rename',
  version: 1,
  steps: [{ id: 'name', ask: ({ env }) => [text('rename-ask', { name: env.name })], text: readName }],
};
