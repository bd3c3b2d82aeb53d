import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths, from the root, of the files below a folder of the project; without what is installed or made. */
export function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist|data)\//.test(path));
}

/** The text of a file, given by its path from the root. */
export const readProjectFile = (path: string): string => readFileSync(join(root, path), 'utf8');
