import { kindKey } from '../domain/announcement-reach.js';
import { formatMoment } from '../domain/moment.js';
import { rolesIn } from '../domain/policy.js';
import { clip, fold } from '../domain/text.js';
import { type AnnounceEnv, announceFlow, momentIn } from '../flows/announce.js';
import { audienceOf, type KindChoice } from '../flows/announce-audience.js';
import { REVIEW } from '../flows/dialog-view.js';
import type { Answers } from '../flows/flow.js';
import { text } from '../flows/view.js';
import { previewAudience } from '../services/announcement-audience.js';
import { listGroups } from '../services/announcement-groups.js';
import { recentAnnouncements } from '../services/announcements.js';
import { listCampaigns } from '../services/campaigns.js';
import { kindText } from '../services/kind-text.js';
import { authorise, unitName } from '../services/work.js';
import type { Turn } from './turn.js';

/** Earlier announcements that are offered as “not confirmed”. */
const EARLIER = 6;

/** As people look things up: the stored order of units is none. */
const byName = new Intl.Collator('vi', { numeric: true });

const kindsUnder = ({ directory: { tree } }: Turn, top: string): KindChoice[] => {
  const kinds = new Map<string, Omit<KindChoice, 'key'>>();
  for (const code of tree.subtree(top)) {
    const kind = tree.get(code)?.kind ?? '';
    const known = kinds.get(kindKey(kind));
    // The first of its kind stands for all: only the unit at the top may have other posts, as a root, and it comes first.
    const { roles } = known ?? { roles: rolesIn(code, tree) };
    kinds.set(kindKey(kind), { kind: known?.kind ?? kind, units: (known?.units ?? 0) + 1, roles });
  }
  return [...kinds].map(([key, value]) => ({ key, ...value })).sort((a, b) => byName.compare(a.kind, b.kind));
};

/** What stands before the name of a level: `gửi cho tất cả các trường`, `khối`. */
const BEFORE_KIND =
  /^((gui|cho|toi|den|tat ca|toan bo|cac|nhung|moi|don vi|truong|khoi|cap|bac|all|the|schools?) )+(?=\S)/;
const AFTER_KIND = / (a|nhe|schools?)$/;

/** The kind of unit under one that words name, by its key. A level alone; the name of one school is none. */
const kindNamed = (turn: Turn, own: string, words: string): string | undefined => {
  const named = fold(words).replace(/\s+/g, ' ').trim().replace(BEFORE_KIND, '').replace(AFTER_KIND, '');
  const { kinds } = turn.directory.tree;
  const kind = kinds.of(named);
  if (kinds.sortOf(kind) !== 'school') return undefined;
  const wanted = kindKey(kind);
  return kindsUnder(turn, own).find(({ key }) => key === wanted)?.key;
};

const findUnits = ({ directory: { tree } }: Turn, own: string, words: string) => {
  const found = tree.search(words).filter((code) => tree.isOpen(code) && tree.isUnder(code, own));
  const exact = found.filter((code) => code.toLowerCase() === words.trim().toLowerCase());
  const chosen = (exact.length > 0 ? exact : found).map((code) => ({ code, name: tree.get(code)?.name ?? code }));
  chosen.sort((a, b) => byName.compare(a.name, b.name));
  return chosen.map(({ code, name }) => ({ id: code, label: `${name} (${code})` }));
};

const earlierOf = async (turn: Turn) => {
  const recent = await recentAnnouncements(turn, turn.actor, EARLIER);
  return recent
    .filter(({ announcement, counts }) => announcement.recalledAt === undefined && counts.total > counts.acknowledged)
    .map(({ announcement: { id, text: words, createdAt }, counts }) => ({
      id,
      label: text('announce-earlier', {
        moment: formatMoment(turn.calendar, createdAt),
        count: counts.total - counts.acknowledged,
        words: clip(words.replace(/\s+/g, ' '), 24),
      }),
    }));
};

/** What the dialog that composes must know. The heads are counted where the summary is shown, and nowhere else. Throws `not-allowed`. */
export const announceEnv = async (turn: Turn, answers: Answers): Promise<AnnounceEnv> => {
  const { member, post } = authorise(turn, turn.actor, 'announcement.send', turn.actor?.post.unit ?? '');
  const open = listCampaigns(turn, { member, post }).filter(({ status }) => status === 'open');
  const known = {
    office: unitName(turn, post.unit),
    own: post.unit,
    find: (words: string) => findUnits(turn, post.unit, words),
    unitName: (code: string) => unitName(turn, code),
    kindName: (kind: string) => kindText(turn.directory.tree, kind),
    kindsUnder: (top: string) => kindsUnder(turn, top),
    kindNamed: (words: string) => kindNamed(turn, post.unit, words),
    groups: await listGroups(turn, turn.actor),
    campaigns: open.map(({ id, title }) => ({ id, title })),
    earlier: await earlierOf(turn),
    now: turn.now,
    calendar: turn.calendar,
  };
  const { dialog } = turn.session;
  if (dialog?.flow !== announceFlow.id || dialog.step !== REVIEW) return known;
  const audience = audienceOf(answers, known);
  return { ...known, preview: await previewAudience(turn, audience, member.id, momentIn(answers) ?? turn.now) };
};
