import type { SimulatorClient } from '../../simulator/client.js';
import type { Habit, Part, Season } from '../season.js';
import { Phone } from './phone.js';

/** Somebody with a post and a telephone. */
export interface Player {
  readonly name: string;
  readonly unit: string;
  readonly phone: Phone;
}
export interface Principal extends Player {
  readonly part: Part;
  /** Place in the cast, from 0: spreads what people do over days and hours. */
  readonly index: number;
  has(habit: Habit): boolean;
}
export interface Cast {
  readonly principals: readonly Principal[];
  readonly officer: Player;
  readonly director: Player;
}

/** Telegram ids of the cast; principals count on from theirs. */
const OFFICER = 900_000_001;
const DIRECTOR = 900_000_002;
const PRINCIPALS = 910_000_001;

/** Gives everybody a telephone. `offices`: the codes of the office that reviews and of the one above it. */
export const createCast = async (
  simulator: SimulatorClient,
  season: Season,
  offices: { readonly officer: string; readonly director: string },
  signal: AbortSignal,
): Promise<Cast> => {
  const add = async (id: number, lastName: string, firstName: string, unit: string): Promise<Player> => {
    await simulator.addPerson({ id, firstName, lastName, languageCode: 'vi' });
    return { name: `${lastName} ${firstName}`, unit, phone: new Phone(simulator, id, signal) };
  };
  const principals: Principal[] = [];
  for (const [index, part] of season.principals.entries()) {
    const player = await add(PRINCIPALS + index, part.surname, part.name, part.unit);
    principals.push({ ...player, part, index, has: (habit) => part.habits.includes(habit) });
  }
  const { officer, director } = season;
  return {
    principals,
    officer: await add(OFFICER, officer.surname, officer.name, offices.officer),
    director: await add(DIRECTOR, director.surname, director.name, offices.director),
  };
};
