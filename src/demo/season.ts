import { readFileSync } from 'node:fs';
import { z } from 'zod';

const HABITS = ['absent', 'unregistered', 'late-register', 'unmended', 'unsigned', 'hesitant', 'blocked'] as const;
const bodySchema = z.object({
  action: z.string().optional(),
  target: z.string().optional(),
  deadline: z.union([z.string(), z.array(z.string())]).optional(),
  responsible: z.string().optional(),
});

/** What one principal does in the season: data beside this module, in the words of the principals themselves. */
export const partSchema = bodySchema.extend({
  unit: z.string(),
  /** Family and middle name, and given name. */
  surname: z.string(),
  name: z.string(),
  habits: z.array(z.enum(HABITS)).default([]),
  /** Id of the campaign's content. */
  content: z.string().default('1'),
  /** A file that goes with the pledge. */
  attachment: z.string().optional(),
  /** How the officer returns the pledge: an empty reason is picked from the offered ones. */
  returned: z.object({ field: z.string(), reason: z.string(), mended: bodySchema }).optional(),
  /** A letter per period: reports in time, by the reminder's button, late, or not at all. */
  reports: z
    .string()
    .regex(/^[oml-]{3}$/)
    .default('ooo'),
  figures: z.array(z.string()).default([]),
  did: z.array(z.string()).default([]),
  difficulties: z.string().default(''),
});
export type Part = z.infer<typeof partSchema>;
export type Habit = (typeof HABITS)[number];

const personSchema = z.object({ surname: z.string(), name: z.string() });
const seasonSchema = z.object({
  officer: personSchema,
  director: personSchema,
  announcement: z.string(),
  /** In the order of the roster. */
  principals: z.array(partSchema),
});
export type Season = z.infer<typeof seasonSchema>;

/** Reports that the data has words for. */
export const MOST_PERIODS = 3;

/** What everybody says and does. */
export const readSeason = (): Season =>
  seasonSchema.parse(JSON.parse(readFileSync(new URL('./season.json', import.meta.url), 'utf8')));
