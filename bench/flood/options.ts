import { parseArgs } from 'node:util';

export interface FloodOptions {
  /** Principals who register at a normal pace, and of whom it is asked whether they notice. */
  readonly others: number;
  readonly flooders: number;
  /** Messages of each flooder. */
  readonly messages: number;
  /** Messages a second of each flooder; no client of Telegram's sends as many. */
  readonly rate: number;
  /** Seconds for which the others are measured alone. */
  readonly idleSeconds: number;
}

const FULL: FloodOptions = { others: 20, flooders: 20, messages: 1000, rate: 100, idleSeconds: 60 };
const QUICK: FloodOptions = { others: 20, flooders: 5, messages: 300, rate: 100, idleSeconds: 20 };

export const USAGE = `Usage: npm run bench -- flood [options]
  --others N     people who register at a normal pace (${FULL.others})
  --flooders N   people who flood (${FULL.flooders})
  --messages N   messages of each of them (${FULL.messages})
  --rate N       messages a second of each of them (${FULL.rate}); Infinity: as fast as they are taken
  --idle S       seconds for which the others are measured alone (${FULL.idleSeconds})
  --quick        a smaller flood, half a minute each`;

/** Reads the options. Throws on an unknown one. */
export const readOptions = (args: readonly string[]): FloodOptions | 'help' => {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { others: text, flooders: text, messages: text, rate: text, idle: text, quick: flag, help: flag },
  });
  if (values.help) return 'help';
  const base = values.quick ? QUICK : FULL;
  return {
    others: Number(values.others ?? base.others),
    flooders: Number(values.flooders ?? base.flooders),
    messages: Number(values.messages ?? base.messages),
    rate: Number(values.rate ?? base.rate),
    idleSeconds: Number(values.idle ?? base.idleSeconds),
  };
};
