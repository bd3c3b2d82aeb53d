import type { Campaign } from '../domain/campaign.js';
import { formatDay } from '../domain/iso-day.js';
import { may } from '../domain/policy.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, inRows, type TextRef, text, type View } from '../flows/view.js';
import { participantsOf } from '../services/campaigns.js';
import type { FileProblem } from '../services/file-problem.js';
import { kindText } from '../services/kind-text.js';
import { problemText } from '../services/settings-text.js';
import { type Actor, unitName, type Work } from '../services/work.js';
import { problemsView } from './problems-view.js';
import { campaignSampleButton } from './samples.js';

const AUDIENCE_SHOWN = 5;

/** Whether the actor may open and close this campaign. */
export const manages = ({ directory }: Work, actor: Actor | undefined, { audience }: Campaign): boolean =>
  actor !== undefined && audience.subtrees.every((top) => may('campaign.manage', actor.post, top, directory.tree));

/** The list, newest first. */
export const campaignListView = (work: Work, campaigns: readonly Campaign[], admin: boolean): View => {
  const hint = admin ? [gap, text('campaign-send-file')] : [];
  if (campaigns.length === 0)
    return { body: [text('campaign-none'), ...hint], ...(admin && { buttons: [[campaignSampleButton()]] }) };
  return {
    body: [
      text('campaign-list-head'),
      gap,
      ...campaigns.map(({ title, status, ...rest }, i) =>
        text('campaign-line', {
          number: i + 1,
          title,
          status: text(`campaign-status-${status}`),
          units: participantsOf(work, { title, status, ...rest }).length,
        }),
      ),
      ...hint,
    ],
    buttons: inRows(
      campaigns.map(({ id }, i) => ({ label: String(i + 1), data: actionData('camp', id) })),
      4,
    ),
  };
};

/** The rhythm of reports in words. */
const cadenceLine = ({ cadence: { every, weekday, hour, from, to } }: Campaign): TextRef =>
  text(`campaign-cadence-${every}`, {
    hour: String(hour),
    weekday: text(`weekday-${weekday}`),
    from: formatDay(from),
    to: formatDay(to),
  });

const audienceLine = (work: Work, campaign: Campaign): TextRef => {
  const { subtrees, kinds } = campaign.audience;
  const names = subtrees.slice(0, AUDIENCE_SHOWN).map((code) => unitName(work, code));
  const where = [...names, ...(subtrees.length > AUDIENCE_SHOWN ? ['…'] : [])].join(', ');
  const units = participantsOf(work, campaign).length;
  if (kinds.length === 0) return text('campaign-audience-all', { where, units });
  const [first = '', ...others] = kinds;
  const named = others.reduce<TextRef>(
    (all, kind) => text('announce-list', { all, one: kindText(work.directory.tree, kind) }),
    kindText(work.directory.tree, first),
  );
  return text('campaign-audience-kinds', { where, kinds: named, units });
};

/** Everything that a campaign asks. */
const campaignLines = (work: Work, campaign: Campaign): (TextRef | null)[] => {
  const { title, status, directive, schoolYear, contents, indicatorGroups, registration } = campaign;
  return [
    text('campaign-head', { title, status: text(`campaign-status-${status}`) }),
    text('campaign-directive', { number: directive.number, day: formatDay(directive.date), title: directive.title }),
    text('campaign-year', { year: schoolYear }),
    gap,
    text('campaign-contents', { count: contents.length }),
    ...contents.map(({ title: content }, i) => text('campaign-item', { number: i + 1, title: content })),
    gap,
    text('campaign-groups', { count: indicatorGroups.length }),
    ...indicatorGroups.map(({ title: group }, i) => text('campaign-item', { number: i + 1, title: group })),
    gap,
    text('campaign-registration', { from: formatDay(registration.from), to: formatDay(registration.to) }),
    cadenceLine(campaign),
    audienceLine(work, campaign),
  ];
};

/** The status to which a campaign may be brought from where it is. */
const nextStatus = ({ status }: Campaign): 'open' | 'closed' => (status === 'open' ? 'closed' : 'open');

/** A campaign with what the person can do with it; `notes` stand above. */
export const campaignView = (
  work: Work,
  actor: Actor | undefined,
  campaign: Campaign,
  ...notes: readonly TextRef[]
): View => {
  const next = nextStatus(campaign);
  const row: Button[] = [];
  if (manages(work, actor, campaign))
    row.push({
      label: text(`button-campaign-${next}`),
      data: actionData('camp-ask', campaign.id, next),
      ...(next === 'open' && { typed: text('typed-button-open') }),
    });
  row.push({ label: text('campaign-all'), data: actionData('camps') });
  return { body: [...notes, ...(notes.length === 0 ? [] : [gap]), ...campaignLines(work, campaign)], buttons: [row] };
};

/** Asks before a campaign is opened or closed: many people will notice, or nobody (`notes`). */
export const confirmView = (
  work: Work,
  campaign: Campaign,
  status: 'open' | 'closed',
  notes: readonly TextRef[],
): View => {
  const again = campaign.status === 'closed' ? 'reopen' : status;
  const { to } = campaign.registration;
  const isOver = work.calendar.dayOf(work.now) > to;
  return {
    body: [
      text(`campaign-confirm-${again}`, { title: campaign.title, units: participantsOf(work, campaign).length }),
      ...(status === 'open' && isOver ? [gap, text('campaign-confirm-late', { to: formatDay(to) })] : []),
      ...(notes.length === 0 ? [] : [gap, ...notes]),
    ],
    buttons: [
      [
        {
          label: text(`button-campaign-${status}-yes`),
          data: actionData('camp-set', campaign.id, status, String(campaign.rev)),
          ...(status === 'open' && { typed: text('typed-button-open-yes') }),
        },
      ],
      [{ label: text('button-back'), data: actionData('camp', campaign.id) }],
    ],
  };
};

/** What is wrong with a campaign file, by line and field. */
export const campaignProblemsView = (problems: readonly FileProblem[]): View =>
  problemsView('campaign-file-refused', problems, problemText);
