/**
 * Every key of one tenant. All begin with `gu:{tenant}:`: the braces keep a tenant in one Redis Cluster slot, so that the
 * commit script stays legal there.
 *
 * | key | type | lifetime | what |
 * |---|---|---|---|
 * | `session:<person>` | string, JSON | 400 days after the last turn | the open and the parked dialogs; an opened link sealed (its hash) |
 * | `done:<update>` | string | 48 h (Telegram keeps updates 24 h) | the update's effects are stored |
 * | `inbox` | hash update → JSON | until committed | polled updates whose offset is confirmed |
 * | `tries:<update>` | counter | 48 h | failed attempts at one update |
 * | `poison` | hash update → JSON | 90 days, at most 1,000, or until retried or dropped by the operator | updates set aside after repeated failures |
 * | `poison:since` | zset update → Redis's clock, seconds | as `poison` | since when they stand aside |
 * | `replies` | hash `<update>:<replica>` → JSON | until sent | calls that a commit owes to a person who is typing |
 * | `replicas` | zset replica → last beat, Redis's clock | until silent for 5 s | the processes that live; what a dead one owes is taken over |
 * | `leader` | string | until its replica is dead or leaves | the replica that polls and works on what a dead one had polled |
 * | `revisions` | hash name → counter | kept | bumped when units, campaigns or settings change: invalidates every process's copy |
 * | `units`, `members`, `holders`, `campaigns`, `pledges`, `reports`, `announcements` | hash id → JSON with `rev` | kept | entities |
 * | `settings` | hash `tenant` or `was:<rev>` → JSON with `rev` | kept | what the tenant says about itself, and every state before |
 * | `consents` | hash version → JSON with `rev` | kept | the tenant's own texts of consent: what was agreed to stays readable |
 * | `reports:unseen` | zset report → sent at | until an officer looks | reports that nobody has looked at |
 * | `reliefs:<campaign>` | hash unit → JSON with `rev` | kept | deadlines extended for a unit, periods from which it is exempt |
 * | `invites` | hash of token's SHA-256 → JSON | kept (used ones tell who joined by them); unused ones until long expired | invites |
 * | `guesses:<person>` | counter | 1 h after the last | links that a person opened and that are none: guessing is stopped |
 * | `invites:unit:<code>` | set of invites' hashes | kept | index |
 * | `claims` | hash id → JSON with `rev` | kept, without personal data once refused | who asks to take over a post that is held |
 * | `claims:waiting` | zset claim → asked at | until decided | what officers have to decide |
 * | `pledges:unit:<code>`, `pledges:campaign:<id>` | set of pledge ids | kept | indexes |
 * | `review` | zset pledge → submitted at | while submitted | the review queue |
 * | `recipients:<announcement>` | hash member → JSON | kept | outcome per recipient |
 * | `announcements:tally:<id>` | hash counter → count | kept | how many recipients of an announcement stand where; written with every change of one |
 * | `groups:<office>` | hash id → JSON with `rev` | until dropped | audiences that an office keeps by name |
 * | `announcements:office:<unit>` | zset announcement → sent at | kept | what a unit announced |
 * | `announcements:changed` | hash announcement → count | until shown | whose progress message is out of date, and how many changes ago |
 * | `announcements:edit:<id>` | string | 3 s after the edit | some process edits the progress message, or did just now |
 * | `unreachable:<member>` | zset announcement → since | until they write | what is sent again when the person comes back |
 * | `group-chats` | hash chat → JSON with `rev` | kept | when a Telegram group was told that groups are not served |
 * | `outbox` | hash id → JSON | until delivered or impossible | unprompted messages |
 * | `outbox:due` | zset id → not before | until handed over | when an entry may go out |
 * | `outbox:taken` | hash id → job | until the job ends | which carrier has an entry in hand |
 * | `outbox:handing` | hash job → JSON | until the queue has the job | entries that are being handed over |
 * | `outbox:tries` | hash id → count | until delivered | attempts that Telegram did not take |
 * | `outbox:dead` | hash id → JSON | until retried or dropped by the operator | entries on which the program itself fails, and why |
 * | `pace` | hash | kept | what the shared pace learned: limit, pause, answers a second |
 * | `pace:{answer,message,paid,waiting,over}` | zset token → comes back at | seconds | calls that count against the limit |
 * | `pace:chat:<chat>` | zset token → comes back at | 2 min | the same for one chat; `!` is its pause |
 * | `reminders:paced` | zset member → when it ends | kept, read by score | whose reminders have a pace of their own (hour, weekday, snooze, absence) |
 * | `reminders:planned` | string, JSON | until the next plan | when reminders were planned last, and the next moment at which anything may be due |
 * | `reminders:touched` | hash unit → changes | until planned | units of whose people another message may be due |
 * | `reminded` | hash member → JSON with `rev` | kept, old marks pruned | which stages of which duties the person was reminded of, and on which days |
 * | `archive` | hash `<pledge>/<period or pledge>/<unique file id>` → JSON | until the bytes are in DATA_DIR | evidence to archive |
 * | `offer:<id>` | string, JSON | 24 h, or until taken; one a press | what a confirm button is about; files that wait to be put into a report |
 * | `selection:<id>` | string, JSON with `rev` | 24 h; one a press | the review queue as a person opened it, and what is ticked in it |
 * | `tidings:<officer>:<day>` | set of pledge ids | until told | what was signed or waits for review, for one message a day |
 * | `audit` | stream | kept | who did what when |
 * | `audit:unit:<code>` | stream | kept | the same lines by unit |
 * | `schema` | string | kept | version of what is stored (`migrations/`) |
 * | `schema:migrating` | string | 60 s, renewed | the process that migrates |
 * | `backup` | set | 60 s, renewed | what changes while a backup runs (`dump.ts`) |
 * | `restoring` | string | until the restore is whole | a restore that was broken off: the program does not start on half of a tenant |
 * | `privacy` | stream | kept, without names | who asked in which posts to see or erase their data, and when it was answered |
 * | `probe` | string | 1 s | whether the store takes what is written, for `giao-uoc doctor` |
 * | `tick:<minute>` | string | 1 h | scheduled work, claimed once among replicas |
 */
export const createKeys = (tenant: string) => {
  const prefix = `gu:{${tenant}}:`;
  const key = (name: string): string => prefix + name;
  return {
    /** BullMQ's prefix: same slot, own namespace. */
    queuePrefix: `gu:{${tenant}}`,
    session: (person: string) => key(`session:${person}`),
    done: (update: number) => key(`done:${update}`),
    tries: (update: number) => key(`tries:${update}`),
    inbox: key('inbox'),
    poison: key('poison'),
    poisonSince: key('poison:since'),
    ...replicaKeys(key),
    revisions: key('revisions'),
    units: key('units'),
    members: key('members'),
    holders: key('holders'),
    campaigns: key('campaigns'),
    pledges: key('pledges'),
    reports: key('reports'),
    invites: key('invites'),
    guesses: (person: string) => key(`guesses:${person}`),
    ...postKeys(key),
    ...pledgeKeys(key),
    ...announcementKeys(key),
    ...outboxKeys(key),
    paced: key('reminders:paced'),
    groupChats: key('group-chats'),
    remindersPlanned: key('reminders:planned'),
    remindersTouched: key('reminders:touched'),
    pace: paceKeys(key),
    paceOf: (chat: string) => key(`pace:chat:${chat}`),
    reminded: key('reminded'),
    archive: key('archive'),
    offer: (id: string) => key(`offer:${id}`),
    ...listKeys(key),
    ...auditKeys(key),
    ...settingsKeys(key),
    ...versionKeys(key),
    /** What every key of the tenant begins with. */
    prefix,
  };
};

const announcementKeys = (key: (name: string) => string) => ({
  announcements: key('announcements'),
  recipients: (announcement: string) => key(`recipients:${announcement}`),
  announcementTally: (announcement: string) => key(`announcements:tally:${announcement}`),
  groups: (office: string) => key(`groups:${office}`),
  announcementsOf: (office: string) => key(`announcements:office:${office}`),
  announcementsChanged: key('announcements:changed'),
  announcementEdit: (announcement: string) => key(`announcements:edit:${announcement}`),
  unreachable: (member: string) => key(`unreachable:${member}`),
});

const auditKeys = (key: (name: string) => string) => ({
  audit: key('audit'),
  auditOf: (unit: string) => key(`audit:unit:${unit}`),
  privacy: key('privacy'),
});

const postKeys = (key: (name: string) => string) => ({
  invitesOf: (unit: string) => key(`invites:unit:${unit}`),
  claims: key('claims'),
  claimsWaiting: key('claims:waiting'),
});

const settingsKeys = (key: (name: string) => string) => ({
  settings: key('settings'),
  consents: key('consents'),
});

const versionKeys = (key: (name: string) => string) => ({
  schema: key('schema'),
  migrating: key('schema:migrating'),
  backup: key('backup'),
  probe: key('probe'),
  restoring: key('restoring'),
});

const replicaKeys = (key: (name: string) => string) => ({
  replies: key('replies'),
  replicas: key('replicas'),
  leader: key('leader'),
});

const pledgeKeys = (key: (name: string) => string) => ({
  pledgesOfUnit: (unit: string) => key(`pledges:unit:${unit}`),
  pledgesOfCampaign: (campaign: string) => key(`pledges:campaign:${campaign}`),
  reliefs: (campaign: string) => key(`reliefs:${campaign}`),
  review: key('review'),
  unseen: key('reports:unseen'),
});

const listKeys = (key: (name: string) => string) => ({
  selection: (id: string) => key(`selection:${id}`),
  tidings: (officer: string, day: string) => key(`tidings:${officer}:${day}`),
});

const outboxKeys = (key: (name: string) => string) => ({
  outbox: key('outbox'),
  outboxDue: key('outbox:due'),
  outboxTaken: key('outbox:taken'),
  outboxHanding: key('outbox:handing'),
  outboxTries: key('outbox:tries'),
  outboxDead: key('outbox:dead'),
});

const paceKeys = (key: (name: string) => string) => ({
  state: key('pace'),
  answer: key('pace:answer'),
  message: key('pace:message'),
  paid: key('pace:paid'),
  waiting: key('pace:waiting'),
  over: key('pace:over'),
});
export type Keys = ReturnType<typeof createKeys>;

/** The counters in `revisions`: of what every process keeps a copy. */
export const REVISIONS = ['units', 'campaigns', 'settings'] as const;
