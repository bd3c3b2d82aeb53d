import { type AudienceGroup, announcementAudienceSchema } from '../../domain/announcement.js';
import { appError } from '../../errors.js';
import { announceFlow } from '../../flows/announce.js';
import { audienceOf, groupChoice } from '../../flows/announce-audience.js';
import { type GroupEnv, groupFlow } from '../../flows/announce-group.js';
import { actionData } from '../../flows/button-data.js';
import { type Answers, answerText } from '../../flows/flow.js';
import { findDialog } from '../../flows/session.js';
import { type Button, gap, inRows, text, type View } from '../../flows/view.js';
import { previewAudience } from '../../services/announcement-audience.js';
import { dropGroup, GROUP_NAME_MAX, groupById, listGroups, saveGroup } from '../../services/announcement-groups.js';
import { audienceText } from '../../services/announcement-report.js';
import { announceEnv } from '../announce-env.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import type { Turn } from '../turn.js';

const listView = async (turn: Turn): Promise<View> => {
  const groups = await listGroups(turn, turn.actor);
  const open = groups.map(({ id, name }) => ({ label: text('announce-group', { name }), data: actionData('grp', id) }));
  return {
    body: [text('group-list'), ...(groups.length === 0 ? [gap, text('group-none')] : [])],
    buttons: [...inRows(open), [{ label: text('announce-list-button'), data: actionData('ann-list') }]],
  };
};

/** One kept audience: whom it holds now, and what can be done with it. */
const groupView = async (turn: Turn, { id, name, audience }: AudienceGroup): Promise<View> => {
  const { people } = await previewAudience(turn, audience, turn.person.id, turn.now);
  const button = (label: string, action: string): Button => ({ label: text(label), data: actionData(action, id) });
  return {
    body: [
      text('group-head', { name }),
      audienceText(turn, audience),
      text(people === 0 ? 'group-nobody' : 'group-people', { people }),
    ],
    buttons: [
      [button('group-use', 'grp-use')],
      [button('group-rename', 'grp-name'), button('group-drop', 'grp-ask')],
      [{ label: text('group-back'), data: actionData('grps') }],
    ],
  };
};

const askDrop = async (turn: Turn, id: string): Promise<void> => {
  const { name } = await groupById(turn, turn.actor, id);
  turn.show({
    body: [text('group-drop-ask', { name })],
    buttons: [
      [
        { label: text('group-drop-yes'), data: actionData('grp-drop', id) },
        { label: text('button-back'), data: actionData('grp', id) },
      ],
    ],
  });
};

const drop = async (turn: Turn, id: string): Promise<void> => {
  if (!(await listGroups(turn, turn.actor)).some((one) => one.id === id)) {
    turn.toast(text('group-gone'));
    return turn.show(await listView(turn));
  }
  const { name } = await dropGroup(turn, turn.actor, id);
  turn.show({
    body: [text('group-dropped', { name })],
    buttons: [[{ label: text('group-back'), data: actionData('grps') }]],
  });
};

/** The answers that a kept audience gives; its unit is not asked again. */
const answersOf = (group: AudienceGroup): Answers => {
  const { value, remember } = groupChoice(group);
  return { ...remember, preset: true, unit: value };
};

const groupEnv = async (turn: Turn, answers: Answers): Promise<GroupEnv> => {
  const audience = announcementAudienceSchema.safeParse(answers.audience);
  if (!audience.success) throw appError('stale');
  const renamed = answerText(answers, 'renamed');
  const known = renamed === '' ? {} : { renamed: (await groupById(turn, turn.actor, renamed)).name };
  return { audience: audienceText(turn, audience.data), max: GROUP_NAME_MAX, ...known };
};

/** Keeps the audience, then goes back to the announcement for which it was chosen, or shows the audience. */
const save = async (turn: Turn, dialogs: Dialogs, answers: Answers, draft: string): Promise<void> => {
  const audience = announcementAudienceSchema.parse(answers.audience);
  const id = answerText(answers, 'renamed') || draft;
  const group = await saveGroup(turn, turn.actor, { id, name: answerText(answers, 'name'), audience });
  const from = answerText(answers, 'from');
  turn.show({ body: [text('group-saved', { name: group.name })] });
  if (from !== '' && (await dialogs.resume({ ...turn, show: turn.say }, from))) return;
  turn.say(await groupView(turn, group));
};

const beginSave = async (turn: Turn, dialogs: Dialogs, draft: string): Promise<void> => {
  const composing = findDialog(turn.session, ({ draftId, flow }) => draftId === draft && flow === announceFlow.id);
  if (composing === undefined) throw appError('stale');
  const audience = audienceOf(composing.answers, await announceEnv(turn, composing.answers));
  await dialogs.begin(turn, groupFlow.id, { audience, from: draft });
};

const beginRename = async (turn: Turn, dialogs: Dialogs, id: string): Promise<void> => {
  const { audience } = await groupById(turn, turn.actor, id);
  await dialogs.begin(turn, groupFlow.id, { audience, renamed: id });
};

/** Audiences that an office keeps by name: saved from an announcement, used, renamed, dropped. */
export const announceGroupsFeature = (deps: { dialogs: () => Dialogs }): Feature => ({
  dialogs: [
    dialog<GroupEnv>({
      flow: groupFlow,
      env: groupEnv,
      submit: (turn, answers, draft) => save(turn, deps.dialogs(), answers, draft),
    }),
  ],
  actions: {
    grps: async (turn) => turn.show(await listView(turn)),
    grp: async (turn, [id = '']) => turn.show(await groupView(turn, await groupById(turn, turn.actor, id))),
    'grp-use': async (turn, [id = '']) =>
      deps.dialogs().begin(turn, announceFlow.id, answersOf(await groupById(turn, turn.actor, id))),
    'grp-save': (turn, [draft = '']) => beginSave(turn, deps.dialogs(), draft),
    'grp-name': (turn, [id = '']) => beginRename(turn, deps.dialogs(), id),
    'grp-ask': (turn, [id = '']) => askDrop(turn, id),
    'grp-drop': (turn, [id = '']) => drop(turn, id),
  },
});
