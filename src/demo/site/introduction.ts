import type { Texts } from '../../locales/index.js';
import type { Services } from '../../services/kit.js';
import type { Cast, Introduction, Player } from '../people/cast.js';

/** What the page tells of each of the cast: post and unit, and the invitation that was handed to them. */
export const introduction = async (
  { run }: Pick<Services, 'run'>,
  texts: Texts,
  { officer, director }: Cast,
  invites: ReadonlyMap<string, string>,
): Promise<(player: Player) => Introduction> => {
  const tree = await run(async ({ directory }) => directory.tree);
  const roleOf = (player: Player): string => {
    if (player === officer) return 'officer';
    return player === director ? 'leader' : 'principal';
  };
  return (player) => {
    const role = texts.format('vi', { id: `role-${roleOf(player)}`, args: {} });
    const invitation = invites.get(player.unit);
    return {
      about: `${role} · ${tree.get(player.unit)?.name ?? player.unit}`,
      ...(invitation === undefined ? {} : { invitation }),
    };
  };
};
