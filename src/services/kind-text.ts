import type { UnitTree } from '../domain/unit-tree.js';
import { type TextRef, text } from '../flows/view.js';

/** What a kind of unit is called: as the tenant says, else as the program does. */
export const kindText = ({ kinds }: Pick<UnitTree, 'kinds'>, kind: string): TextRef => {
  const named = kinds.named(kind);
  return named === undefined ? text('announce-kind-name', { kind }) : text('tenant-kind', named);
};
