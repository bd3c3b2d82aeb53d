import type { Campaign } from '../domain/campaign.js';
import { reportedKey } from '../domain/duty.js';
import type { Member } from '../domain/member.js';
import { periodsOf } from '../domain/period.js';
import { type FileRef, isOnBehalf, type PaperRecord, type Pledge, type PledgeBody } from '../domain/pledge.js';
import type { Report } from '../domain/report.js';
import type { Role } from '../domain/role.js';
import { membersOfSets, readFields } from '../store/bulk.js';
import { holders, members, pledges, reports } from '../store/entities.js';
import { participantsOf } from './campaigns.js';
import { type Actor, authorise, campaignOf, SYSTEM, type Work } from './work.js';

/** Version of the exported shape; raised when a field changes its meaning. */
const FORMAT = 1;

/** Somebody by post. The name is there only when asked for; both are missing for one who left. */
export interface ExportedPerson {
  readonly role?: Role;
  readonly unit?: string;
  readonly name?: string;
}

type People = (id: string, unit: string) => ExportedPerson;
const at = (epochMs: number): string => new Date(epochMs).toISOString();

/**
 * Everything of a campaign as plain JSON in a stable order (units as in the roster, pledges by unit and time, reports by period), moments in
 * ISO 8601 UTC, days as ISO days. People appear by post; their names, and the responsible person of a pledge, only with `withNames`.
 * `under`: only that unit and what lies below it. Telegram's ids stay out: a file is named by the id under which it is archived. Throws `not-found`, `not-allowed`.
 */
export const exportCampaign = async (
  work: Work,
  by: Actor | typeof SYSTEM | undefined,
  id: string,
  { withNames = false, under }: { readonly withNames?: boolean; readonly under?: string } = {},
) => {
  const campaign = campaignOf(work, id);
  const tops = under === undefined ? campaign.audience.subtrees : [under];
  if (by !== SYSTEM) for (const top of tops) authorise(work, by, 'export', top);
  const isWanted = (code: string): boolean => under === undefined || work.directory.tree.isUnder(code, under);
  const asked = participantsOf(work, campaign).filter(isWanted);
  const order = new Map(asked.map((code, index) => [code, index]));
  const found = (await readPledges(work, campaign, order)).filter(({ unit }) => isWanted(unit));
  const filed = await readReports(work, campaign, found);
  const held = await readHolders(work, asked);
  const people = await readPeople(work, withNames, [
    ...[...held.values()].flatMap((posts) => posts.map(({ member }) => member)),
    ...found.flatMap(({ versions, reviews, signature, formerSignatures = [], paperBack = [] }) =>
      [...versions, ...reviews, ...formerSignatures, ...(signature ? [signature] : []), ...paperBack].map(
        (one) => one.by,
      ),
    ),
    ...[...filed.values()].flat().flatMap(({ by, seenBy = by, corrections = [] }) => {
      return [by, seenBy, ...corrections.map((one) => one.by)];
    }),
  ]);
  const { rev: _rev, createdAt, closedAt: _closed, ...facts } = campaign;
  return {
    format: FORMAT,
    exportedAt: at(work.now),
    campaign: { ...facts, createdAt: at(createdAt) },
    units: asked.map((code) => unitOf(work, code, held.get(code) ?? [], people)),
    pledges: found.map((pledge) => pledgeOf(pledge, filed.get(pledge.id) ?? [], people, withNames)),
  };
};
export type CampaignExport = Awaited<ReturnType<typeof exportCampaign>>;

const readPledges = async (work: Work, campaign: Campaign, order: ReadonlyMap<string, number>): Promise<Pledge[]> => {
  const { redis, keys } = work.tx;
  const found: Pledge[] = [];
  const ids = await membersOfSets(redis, [keys.pledgesOfCampaign(campaign.id)]);
  await readFields(redis, pledges.key(keys), ids, pledges.schema, (_, pledge) => void found.push(pledge));
  // A unit that left the roster or the audience keeps its pledges; they come last.
  const place = ({ unit }: Pledge): number => order.get(unit) ?? order.size;
  const first = ({ versions }: Pledge): number => versions[0]?.at ?? 0;
  return found.sort((a, b) => place(a) - place(b) || first(a) - first(b) || (a.id < b.id ? -1 : 1));
};

const readReports = async (
  work: Work,
  campaign: Campaign,
  found: readonly Pledge[],
): Promise<Map<string, Report[]>> => {
  const { redis, keys } = work.tx;
  const opened = periodsOf(campaign.cadence, work.calendar).filter((period) => period.opensAt <= work.now);
  const wanted = found
    .filter(({ signature }) => signature !== undefined)
    .flatMap((pledge) => opened.map((period) => reportedKey(pledge.id, period.id)));
  const filed = new Map<string, Report[]>();
  await readFields(redis, reports.key(keys), wanted, reports.schema, (_, report) => {
    filed.set(report.pledge, [...(filed.get(report.pledge) ?? []), report]);
  });
  return filed;
};

type Held = { readonly role: Role; readonly member: string; readonly since: number };

const readHolders = async ({ tx }: Work, asked: readonly string[]): Promise<Map<string, readonly Held[]>> => {
  const held = new Map<string, readonly Held[]>();
  await readFields(
    tx.redis,
    holders.key(tx.keys),
    asked,
    holders.schema,
    (unit, { posts }) => void held.set(unit, posts),
  );
  return held;
};

/** Who somebody is to a unit: the post there, else the post above it. */
const readPeople = async ({ tx, directory }: Work, withNames: boolean, ids: readonly string[]): Promise<People> => {
  const known = new Map<string, Member>();
  await readFields(
    tx.redis,
    members.key(tx.keys),
    [...new Set(ids)],
    members.schema,
    (id, member) => void known.set(id, member),
  );
  return (id, unit) => {
    const member = known.get(id);
    const posts = member?.posts ?? [];
    const post = posts.find((one) => one.unit === unit) ?? posts.find((one) => directory.tree.isUnder(unit, one.unit));
    return {
      ...(post === undefined ? {} : { role: post.role, unit: post.unit }),
      ...(withNames && member !== undefined ? { name: member.name } : {}),
    };
  };
};

const unitOf = ({ directory }: Work, code: string, posts: readonly Held[], people: People) => {
  const unit = directory.tree.get(code);
  return {
    code,
    name: unit?.name ?? code,
    kind: unit?.kind ?? '',
    /** As the tenant calls it; null where it gave no name. */
    kindName: directory.tree.kinds.named(unit?.kind ?? '')?.vi ?? null,
    parent: unit?.parent ?? null,
    professionalParent: unit?.professionalParent ?? null,
    locality: unit?.locality ?? '',
    posts: posts.map(({ role, member, since }) => ({ ...people(member, code), role, unit: code, since: at(since) })),
  };
};

const fileOf = ({ kind, name, size, uniqueId }: FileRef) => ({
  kind,
  name: name ?? null,
  size: size ?? null,
  archive: uniqueId,
});

const bodyOf = ({ attachments, responsible, ...body }: PledgeBody, withNames: boolean) => ({
  ...body,
  ...(withNames ? { responsible } : {}),
  attachments: attachments.map(fileOf),
});

const pledgeOf = (pledge: Pledge, filed: readonly Report[], people: People, withNames: boolean) => {
  const { unit, signature } = pledge;
  return {
    id: pledge.id,
    unit,
    status: pledge.status,
    statusAt: at(pledge.statusAt),
    versions: pledge.versions.map((one, i) => ({
      version: i + 1,
      at: at(one.at),
      by: people(one.by, unit),
      onBehalf: isOnBehalf(one),
      changeReason: one.reason ?? null,
      ...bodyOf(one.body, withNames),
    })),
    reviews: pledge.reviews.map((one) => ({
      version: one.version,
      at: at(one.at),
      by: people(one.by, unit),
      decision: one.decision,
      field: one.field ?? null,
      reason: one.reason ?? null,
      /** Further fields that were returned with it. */
      others: one.others ?? [],
      undoneAt: one.undone === undefined ? null : at(one.undone.at),
    })),
    signature: signature === undefined ? null : signatureOf(signature, unit, people),
    /** The commitments that the present one replaced, oldest first. */
    formerSignatures: (pledge.formerSignatures ?? []).map((one) => signatureOf(one, unit, people)),
    /** Records of paper that were taken back, oldest first. */
    paperBack: (pledge.paperBack ?? []).map((one) => ({
      at: at(one.at),
      by: people(one.by, unit),
      reason: one.reason,
      signature: signatureOf(one.signature, unit, people),
    })),
    reports: filed.map((report) => reportOf(report, people)),
  };
};

const signatureOf = (signature: NonNullable<Pledge['signature']>, unit: string, people: People) => ({
  version: signature.version,
  at: at(signature.at),
  by: people(signature.by, unit),
  hash: signature.hash,
  previous: signature.previous ?? null,
  /** Signed on paper: `at` and `by` tell of the record then. Null: signed in the bot. */
  paper: signature.paper === undefined ? null : paperOf(signature.paper),
});

const paperOf = ({ day, signer, role, office, files, answer }: PaperRecord) => ({
  day,
  signer,
  recordedAs: { role, unit: office },
  sheet: files.map(fileOf),
  unitSays: answer === undefined ? null : { kind: answer.kind, at: at(answer.at), reason: answer.reason ?? null },
});

const reportOf = (report: Report, people: People) => ({
  period: report.period,
  at: at(report.at),
  updatedAt: at(report.updatedAt),
  by: people(report.by, report.unit),
  onBehalf: isOnBehalf(report),
  late: report.late,
  figure: report.body.figure,
  narrative: report.body.narrative,
  difficulties: report.body.difficulties,
  evidence: report.body.evidence.map(fileOf),
  seenAt: report.seenAt === undefined ? null : at(report.seenAt),
  corrections: (report.corrections ?? []).map(({ at: when, by, from, to, reason }) => ({
    at: at(when),
    by: people(by, report.unit),
    from,
    to,
    reason,
  })),
});
