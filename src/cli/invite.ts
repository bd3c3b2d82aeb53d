import { type Command, Option } from 'commander';
import { ROLES, type Role } from '../domain/role.js';
import { appError } from '../errors.js';
import { createInvite } from '../services/invites.js';
import { SYSTEM } from '../services/work.js';
import { print, withServices } from './kit.js';

/** `giao-uoc invite UNIT --role R`, or `--all` for every unit that is no office: single-use, expiring deep links. */
export const inviteCommand = (program: Command): void => {
  program
    .command('invite')
    .description('create single-use deep links that open a post')
    .argument('[units...]', 'codes of the units')
    .addOption(new Option('--role <role>', 'the post').choices([...ROLES]).default('principal'))
    .option('--all', 'one for every unit that is not an office')
    .option('--bot <username>', 'user name of the bot, for the links', 'giao_uoc_bot')
    .option('--json', 'print JSON')
    .action((codes: string[], options: { role: Role; all?: boolean; bot: string; json?: boolean }) =>
      withServices(async ({ services, say }) => {
        const invites = await services.run(async (work) => {
          const { tree } = work.directory;
          const schools = [...tree.units()]
            .map(({ code }) => code)
            .filter((code) => tree.isOpen(code) && !tree.isOffice(code));
          const chosen = options.all ? schools : codes;
          if (chosen.length === 0) throw appError('not-found', {}, { message: 'Name a unit, or use --all.' });
          return chosen.map((code) => {
            if (!tree.isOpen(code)) throw appError('not-found', {}, { message: `There is no unit ${code}.` });
            const payload = createInvite(work, SYSTEM, code, options.role);
            return {
              unit: code,
              name: tree.get(code)?.name ?? code,
              role: options.role,
              payload,
              link: `https://t.me/${options.bot}?start=${payload}`,
            };
          });
        });
        print(
          options.json,
          invites,
          invites.map(({ unit, name, role, link }) => [unit, name, say({ id: `role-${role}` }), link].join('\t')),
        );
      }),
    );
};
