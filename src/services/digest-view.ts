import { DUTY_KINDS, type Duty } from '../domain/duty.js';
import { formatDay } from '../domain/iso-day.js';
import { actionData } from '../flows/button-data.js';
import { gap, type TextRef, text, type View } from '../flows/view.js';
import { periodArg } from './reminder-views.js';
import { campaignOf, unitName, type Work } from './work.js';

/** Names in one group, and in the whole message, so that it stays one screen or little more. */
const MAX_NAMES = 15;
const MAX_IN_ALL = 45;

/** Who is silent, by unit, and who has not joined: what an officer is told. */
export interface Silence {
  readonly silent: readonly { readonly unit: string; readonly duties: readonly Duty[] }[];
  readonly notJoined: readonly string[];
}

/** Groups by campaign and by what is missing, with the names; who has not joined is counted apart. */
export const digestView = (work: Work, { silent, notJoined }: Silence): View => {
  const groups = groupsOf(silent);
  const shown = Math.max(3, Math.min(MAX_NAMES, Math.floor(MAX_IN_ALL / (groups.size + 1))));
  const body: (TextRef | null)[] = [text('digest-head', { day: formatDay(work.calendar.dayOf(work.now)) })];
  if (groups.size > 0) body.push(text('digest-silent'));
  let campaign: string | undefined;
  for (const { duty, units } of groups.values()) {
    if (duty.campaign !== campaign)
      body.push(gap, text('digest-campaign', { title: campaignOf(work, duty.campaign).title }));
    campaign = duty.campaign;
    body.push(
      text(`digest-${duty.kind}`, { count: units.length, ...periodArg(work, duty) }),
      ...names(work, units, shown),
    );
  }
  if (notJoined.length > 0) {
    body.push(gap, text('digest-not-joined', { count: notJoined.length }), ...names(work, notJoined, shown));
  }
  return { body, buttons: [[{ label: text('button-digest-progress'), data: actionData('progress') }]] };
};

/** `Trường 2` before `Trường 10`. */
const byName = new Intl.Collator('vi', { numeric: true });

/** Names of units, sorted, at most `max`; how many there are besides. */
export const names = (work: Work, units: readonly string[], max: number): TextRef[] => {
  const sorted = units.map((unit) => unitName(work, unit)).sort(byName.compare);
  const lines = sorted.slice(0, max).map((unit) => text('digest-unit', { unit }));
  return units.length > max ? [...lines, text('digest-more', { count: units.length - max })] : lines;
};

type Group = { readonly duty: Duty; readonly units: string[] };

/** Units by campaign, kind of duty and period; a unit stands once in a group however many of its pledges are concerned. */
const groupsOf = (silent: Silence['silent']): Map<string, Group> => {
  const groups = new Map<string, Group>();
  for (const { unit, duties } of silent) {
    for (const duty of duties) {
      const key = [duty.campaign, DUTY_KINDS.indexOf(duty.kind), duty.period ?? ''].join('\n');
      const group = groups.get(key) ?? { duty, units: [] };
      groups.set(key, group);
      if (group.units.at(-1) !== unit) group.units.push(unit);
    }
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
};
