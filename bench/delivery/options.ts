import { parseArgs } from 'node:util';

export const PARTS = ['paced', 'peers', 'jitter', 'lower', 'ceiling', 'killed', 'typing', 'reminders'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  readonly quick: boolean;
  /** Recipients: the institutions of one province. */
  readonly people: number;
  readonly parts: readonly Part[];
}

export const USAGE = `Usage: npm run bench -- delivery [options]
  --quick      300 recipients and a tenth of the country: two minutes instead of twelve
  --people N   recipients (1957)
  --only PART  a part to run, once per part: ${PARTS.join(', ')}`;

/** Reads the options. Throws on an unknown one. */
export const readOptions = (args: readonly string[]): BenchOptions | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      people: { type: 'string' },
      only: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  const unknown = values.only?.find((name) => !PARTS.includes(name as Part));
  if (unknown !== undefined) throw new Error(`there is no part ${unknown}`);
  const people = values.people ?? (values.quick ? '300' : '1957');
  if (!/^\d{2,5}$/.test(people)) throw new Error(`${people} is no number of recipients`);
  return {
    quick: values.quick,
    people: Number(people),
    parts: values.only === undefined ? PARTS : PARTS.filter((part) => values.only?.includes(part)),
  };
};
