import { readFileSync } from 'node:fs';
import type { Cast, Principal } from '../people/cast.js';
import { partSchema } from '../season.js';

/** The principal whom the guide accompanies, with what they write: vague at first, so that there is something to return. */
export const readHero = ({ principals }: Cast): Principal => {
  const part = partSchema.parse(JSON.parse(readFileSync(new URL('./hero.json', import.meta.url), 'utf8')));
  const principal = principals.find(({ unit }) => unit === part.unit);
  if (principal === undefined) throw new Error(`nobody leads ${part.unit}`);
  return { ...principal, part };
};
