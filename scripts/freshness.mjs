import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Modification time of a file in milliseconds, 0 when it does not exist. */
export function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Every file below `folder`, as paths that start with it. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The newest modification below `folders`, in milliseconds. Folders count too: removing a file touches only them. */
export function newest(folders) {
  let latest = 0;
  for (const folder of folders) {
    latest = Math.max(latest, modified(folder));
    for (const entry of readdirSync(folder, { recursive: true })) {
      latest = Math.max(latest, modified(join(folder, entry)));
    }
  }
  return latest;
}
