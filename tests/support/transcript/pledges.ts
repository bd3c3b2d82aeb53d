import type { Member } from '../../../src/domain/member.js';
import type { Role } from '../../../src/domain/role.js';
import { newId } from '../../../src/ids.js';
import { approvePledge, returnPledge, signPledge, submitPledge } from '../../../src/services/pledges.js';
import type { Actor, Work } from '../../../src/services/work.js';
import { members } from '../../../src/store/entities.js';
import type { Fixtures } from './fixtures.js';
import type { PersonSpec } from './people.js';

const STAGES = ['submitted', 'returned', 'approved', 'signed'] as const;
type Stage = (typeof STAGES)[number];

/** What a pledge says that a test needs and does not write itself. */
const BODY = {
  content: '3',
  action: 'Mở thư viện xanh ở sân trường cho học sinh đọc sách giờ ra chơi',
  target: '1 thư viện, 500 đầu sách, mỗi lớp 1 tiết đọc mỗi tuần',
  deadline: '2027-01-15',
  responsible: 'Cô Trần Thị Lan, Phó hiệu trưởng',
  attachments: [],
};

/** Somebody in a post where no person of the test sits. */
const nobody = (unit: string, role: Role): Actor => {
  const post = { unit, role, since: 0 };
  const member: Member = {
    id: '1',
    name: 'Không Ai',
    locale: 'vi',
    consent: { at: 0, version: '' },
    posts: [post],
    acting: 0,
    rev: 1,
  };
  return { member, post };
};

const actorFor = async (
  work: Work,
  people: readonly PersonSpec[],
  fits: (post: { unit: string; role: Role }) => boolean,
) => {
  for (const person of people) {
    const post = person.posts.find(fits);
    const member = post === undefined ? undefined : await work.tx.get(members, String(person.id));
    if (post !== undefined && member !== undefined) return { member, post: { ...post, since: 0 } };
  }
  return undefined;
};

/** Reads `TH-08152 approved` or `TH-08152 submitted: Nâng cao chất lượng`; what stands after the colon is the action. */
const readPledge = (value: string): { unit: string; stage: Stage; action: string } => {
  const [, unit = '', word = '', action = BODY.action] = /^(\S+)\s+([a-z]+)(?::\s*(.+))?$/.exec(value) ?? [];
  const stage = STAGES.find((one) => one === word);
  if (stage === undefined) throw new Error(`"${value}" is no pledge: write a unit and one of ${STAGES.join(', ')}`);
  return { unit, stage, action };
};

/** Puts a pledge of a unit at a stage of its life, through the services, in the newest open campaign. Returns its id. */
export const putPledge = async ({ run }: Fixtures, people: readonly PersonSpec[], value: string): Promise<string> => {
  const { unit, stage, action } = readPledge(value);
  const id = newId();
  const principal = async (work: Work): Promise<Actor> =>
    (await actorFor(work, people, (post) => post.unit === unit && post.role === 'principal')) ??
    nobody(unit, 'principal');
  const officer = async (work: Work): Promise<Actor> =>
    (await actorFor(
      work,
      people,
      (post) => post.role !== 'principal' && post.unit !== unit && work.directory.tree.isUnder(unit, post.unit),
    )) ?? nobody(work.directory.tree.roots()[0] ?? '', 'officer');
  await run(async (work) => {
    const campaign = work.directory.campaigns[0]?.id ?? '';
    return submitPledge(work, await principal(work), { draft: id, campaign, unit, body: { ...BODY, action } });
  });
  if (stage === 'returned') {
    await run(async (work) =>
      returnPledge(work, await officer(work), id, 'target', 'Cần nêu con số để cuối năm kiểm tra được.'),
    );
  }
  if (stage === 'approved' || stage === 'signed')
    await run(async (work) => approvePledge(work, await officer(work), id));
  if (stage === 'signed') await run(async (work) => signPledge(work, await principal(work), id));
  return id;
};
