import { codePointLength } from '../domain/text.js';
import type { Flow } from './flow.js';
import { type TextRef, text } from './view.js';

export interface GroupEnv {
  /** Whom the audience holds, in words. */
  readonly audience: TextRef;
  /** The name that it has: it gets another one. */
  readonly renamed?: string;
  /** Longest name, in code points. */
  readonly max: number;
}

/** The name under which an audience is kept. Submits itself. */
export const groupFlow: Flow<GroupEnv> = {
  id: 'announce-group',
  version: 1,
  steps: [
    {
      id: 'name',
      ask: ({ env }) => [
        env.renamed === undefined ? text('group-ask') : text('group-rename-ask', { name: env.renamed }),
        env.audience,
      ],
      text: (words, { env: { max } }) => {
        const length = codePointLength(words);
        if (length === 0 || words.includes('\n')) return { ok: false, problem: text('group-name-line') };
        return length > max
          ? { ok: false, problem: text('group-name-long', { length, max }) }
          : { ok: true, value: words };
      },
    },
  ],
};
