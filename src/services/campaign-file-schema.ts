import { z } from 'zod';
import { parseEvery, parseHour, parseSchoolYear, parseWeekday } from '../domain/campaign-words.js';
import { day, field, keysAt, list, matching, text } from './yaml-fields.js';

/** Ids travel in callback data. */
const itemId = matching(/^[A-Za-z0-9._-]{1,20}$/, 'bad-id');
/** `7.5` and `7,5` are the same score. */
const score = field((value) => {
  const number = /^\d{1,4}(?:[.,]\d{1,2})?$/.test(value) ? Number(value.replace(',', '.')) : 0;
  return number > 0 ? number : undefined;
}, 'bad-score');

const criterion = z.strictObject({ id: itemId.optional(), title: text(300), maxScore: score });
const indicatorGroup = z.strictObject({
  id: itemId.optional(),
  title: text(300),
  criteria: z.array(criterion).max(50).optional(),
});
const content = z.strictObject({ id: itemId.optional(), title: text(200), hint: text(500).optional() });
const directive = z.strictObject({ number: text(100), date: day, title: text(500) });
const registration = z.strictObject({ from: day, to: day });
const cadence = z.strictObject({
  every: field(parseEvery, 'bad-every'),
  weekday: field(parseWeekday, 'bad-weekday'),
  hour: field(parseHour, 'bad-hour'),
  from: day,
  to: day,
});
const audience = z.strictObject({ subtrees: list(1), kinds: list(0).optional() });

/** The file as a person writes it: strings, maps and lists. The limits are those of `campaignSchema`. */
export const campaignFileSchema = z.strictObject({
  id: matching(/^[a-z0-9-]{1,24}$/, 'bad-campaign-id').optional(),
  title: text(200),
  directive,
  schoolYear: field(parseSchoolYear, 'bad-school-year'),
  contents: z.array(content).min(1).max(20),
  indicatorGroups: z.array(indicatorGroup).max(30),
  registration,
  cadence,
  audience,
});
export type CampaignFileContent = z.infer<typeof campaignFileSchema>;

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(campaignFileSchema.shape),
  contents: Object.keys(content.shape),
  indicatorGroups: Object.keys(indicatorGroup.shape),
  'indicatorGroups.criteria': Object.keys(criterion.shape),
  directive: Object.keys(directive.shape),
  registration: Object.keys(registration.shape),
  cadence: Object.keys(cadence.shape),
  audience: Object.keys(audience.shape),
};

/** The keys that are known at a place of the file. */
export const knownKeys = keysAt(KEYS);
