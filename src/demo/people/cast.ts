import type { SimulatorClient } from '../../simulator/client.js';
import type { Habit, Part, Season } from '../season.js';
import { Phone } from './phone.js';

/** Somebody with a post and a telephone. */
export interface Player {
  readonly name: string;
  readonly surname: string;
  readonly givenName: string;
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

/** Telephones for everybody. `offices`: the codes of the office that reviews and of the one above it. */
export const castOf = (
  simulator: SimulatorClient,
  season: Season,
  offices: { readonly officer: string; readonly director: string },
  signal: AbortSignal,
  pauseMs = 0,
): Cast => {
  const player = (id: number, surname: string, givenName: string, unit: string): Player => {
    const phone = new Phone(simulator, id, signal, pauseMs);
    return { name: `${surname} ${givenName}`, surname, givenName, unit, phone };
  };
  const principals = season.principals.map((part, index): Principal => {
    const one = player(PRINCIPALS + index, part.surname, part.name, part.unit);
    return { ...one, part, index, has: (habit) => part.habits.includes(habit) };
  });
  const { officer, director } = season;
  return {
    principals,
    officer: player(OFFICER, officer.surname, officer.name, offices.officer),
    director: player(DIRECTOR, director.surname, director.name, offices.director),
  };
};

/** What the chat page tells of somebody. */
export interface Introduction {
  readonly about?: string;
  /** Payload of the invitation that was handed to them. */
  readonly invitation?: string;
}

/** Lets everybody have an account with the simulator. */
export const addCast = async (
  simulator: SimulatorClient,
  { officer, director, principals }: Cast,
  introduce: (player: Player) => Introduction = () => ({}),
): Promise<void> => {
  for (const player of [...principals, officer, director]) {
    const { phone, givenName, surname } = player;
    const who = { id: phone.id, firstName: givenName, lastName: surname, languageCode: 'vi' };
    await simulator.addPerson({ ...who, ...introduce(player) });
  }
};
