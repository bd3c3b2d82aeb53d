/**
 * The loops that one meets walking up from each code, each as the codes on it in walking order, starting anywhere. Depth first without
 * recursion: a file may hold a chain as long as itself. Every loop is broken by a loop that is given; of loops that share a stretch, one may
 * show only after the other is mended.
 */
export const rosterLoops = (codes: Iterable<string>, above: (code: string) => readonly string[]): string[][] => {
  const loops: string[][] = [];
  const done = new Set<string>();
  for (const start of codes) {
    if (done.has(start)) continue;
    const trail = [{ code: start, left: [...above(start)] }];
    const onTrail = new Map([[start, 0]]);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = top.left.shift();
      if (next === undefined) {
        done.add(top.code);
        onTrail.delete(top.code);
        trail.pop();
        continue;
      }
      const met = onTrail.get(next);
      if (met !== undefined) loops.push(trail.slice(met).map((step) => step.code));
      else if (!done.has(next)) {
        onTrail.set(next, trail.length);
        trail.push({ code: next, left: [...above(next)] });
      }
    }
  }
  return loops;
};
