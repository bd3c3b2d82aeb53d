import { parseCampaignDay, parseSchoolYear, schoolYearSpan } from '../domain/campaign-words.js';
import { formatDay } from '../domain/iso-day.js';
import { type FieldPath, type FileFinding, fieldName } from './file-problem.js';

const at = (content: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, content);

const listAt = (content: unknown, path: FieldPath): readonly unknown[] => {
  const value = at(content, path);
  return Array.isArray(value) ? value : [];
};

const dayAt = (content: unknown, path: FieldPath): string | undefined => {
  const value = at(content, path);
  return typeof value === 'string' ? parseCampaignDay(value) : undefined;
};

const orderFindings = (content: unknown): FileFinding[] =>
  ['registration', 'cadence'].flatMap((part): FileFinding[] => {
    const from = dayAt(content, [part, 'from']);
    const to = dayAt(content, [part, 'to']);
    if (from === undefined || to === undefined || from <= to) return [];
    return [{ path: [part, 'to'], code: 'from-after-to', args: { from: formatDay(from), to: formatDay(to) } }];
  });

const yearFindings = (content: unknown): FileFinding[] => {
  const typed = at(content, ['schoolYear']);
  const schoolYear = typeof typed === 'string' ? parseSchoolYear(typed) : undefined;
  if (schoolYear === undefined) return [];
  const span = schoolYearSpan(schoolYear);
  return ['from', 'to'].flatMap((key): FileFinding[] => {
    const day = dayAt(content, ['cadence', key]);
    if (day === undefined || (day >= span.from && day <= span.to)) return [];
    const args = { value: formatDay(day), schoolYear, from: formatDay(span.from), to: formatDay(span.to) };
    return [{ path: ['cadence', key], code: 'outside-year', args }];
  });
};

/** Ids of contents, of groups and of all criteria are apart from each other; an item without one has its number. */
const idFindings = (content: unknown): FileFinding[] => {
  const items = (path: FieldPath, prefix = ''): { path: FieldPath; id: unknown }[] =>
    listAt(content, path).map((_, index) => {
      const own = [...path, index];
      return { path: [...own, 'id'], id: at(content, [...own, 'id']) ?? `${prefix}${index + 1}` };
    });
  const groups = items(['indicatorGroups']);
  const criteria = groups.flatMap(({ path }, index) => items([...path.slice(0, -1), 'criteria'], `${index + 1}.`));
  return [items(['contents']), groups, criteria].flatMap((kind) => {
    const first = new Map<unknown, FieldPath>();
    return kind.flatMap(({ path, id }): FileFinding[] => {
      const taken = first.get(id);
      if (taken === undefined) first.set(id, path);
      if (taken === undefined || typeof id !== 'string' || id === '') return [];
      return [{ path, code: 'duplicate-id', args: { value: id.slice(0, 60), first: fieldName(taken.slice(0, -1)) } }];
    });
  });
};

/**
 * What can be seen only between fields. It works on the file as written, each check on the fields that can be read, so that it finds its
 * problems although others are there.
 */
export const crossFindings = (content: unknown): FileFinding[] => [
  ...orderFindings(content),
  ...yearFindings(content),
  ...idFindings(content),
];
