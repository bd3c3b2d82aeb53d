import { editedSettings } from '../../domain/settings-edits.js';
import { SETTINGS_GROUPS, type TenantSettings } from '../../domain/tenant-settings.js';
import { type TextRef, text } from '../../flows/view.js';
import { presentConsent, tenantText } from '../../services/consent.js';
import { memberOf } from '../../services/deliveries.js';
import { changeSettings, type PresentSettings, showSettings, undoSettings } from '../../services/settings.js';
import type { Dialogs } from '../dialogs.js';
import type { Feature } from '../feature.js';
import type { BotFiles } from '../files.js';
import { confirmSettingsFile, takeSettingsFile } from '../settings-import.js';
import { flawText, settingsDoneView, settingsGroupView, settingsRefusedView, settingsView } from '../settings-view.js';
import type { Turn } from '../turn.js';
import { beginSettingsDialog, settingsDialogs } from './settings-dialogs.js';

interface SettingsDeps {
  readonly files: BotFiles;
  dialogs(): Dialogs;
}

const show = async (turn: Turn): Promise<void> => {
  const present = showSettings(turn, turn.actor);
  const by = /^\d+$/.test(present.by) ? await memberOf(turn, present.by) : undefined;
  turn.show(settingsView(turn, present, by?.name));
};

/** Texts are shown whole: as people will read them. */
const wholeTexts = (turn: Turn, group: string): TextRef[] => {
  const { consent, welcome } = turn.directory.settings;
  const [vi, en] = [text('settings-words-vietnamese'), text('settings-words-english')];
  const own = { consent, welcome }[group];
  if (own === undefined || (own.vi === '' && own.en === '')) {
    return group === 'consent' ? [text('settings-words-built-in'), presentConsent(turn).body] : [];
  }
  return [
    ...(own.vi === '' ? [] : [vi, tenantText({ vi: own.vi, en: '' })]),
    ...(own.en === '' ? [] : [en, tenantText({ vi: '', en: own.en })]),
  ];
};

const showGroup = (turn: Turn, wanted: string): void => {
  const present = showSettings(turn, turn.actor);
  const group = SETTINGS_GROUPS.find((one) => one === wanted);
  if (group === undefined) turn.toast(text('button-unknown'));
  else turn.show(settingsGroupView(present, group, wholeTexts(turn, group)));
};

const GROUP_OF: Readonly<Record<string, string>> = {
  daysOff: 'quiet',
  weekend: 'calendar',
  publicHolidays: 'calendar',
  dropHoliday: 'calendar',
  dropDay: 'calendar',
  dropKind: 'kinds',
  late: 'escalation',
  to: 'escalation',
  digest: 'escalation',
  higher: 'escalation',
  news: 'escalation',
};

/** What a button changes. One below settings that were changed since changes nothing: the present ones are shown. */
const edit = async (turn: Turn, rev: string, name: string, value: string): Promise<void> => {
  const present: PresentSettings = showSettings(turn, turn.actor);
  const wanted: TenantSettings | undefined = editedSettings(present, name, value);
  if (wanted === undefined) return turn.toast(text('button-unknown'));
  if (rev !== String(present.rev)) {
    turn.toast(text('settings-stale'), true);
    return showGroup(turn, GROUP_OF[name] ?? name);
  }
  const outcome = await changeSettings(turn, turn.actor, wanted, present.rev);
  if (!outcome.ok) {
    const [flaw] = outcome.flaws;
    return turn.toast(flaw === undefined ? text('settings-not-stored') : flawText(flaw), true);
  }
  if (outcome.changes.length === 0) return turn.toast(text('settings-same'));
  turn.show(settingsDoneView(outcome.changes, outcome.rev));
};

const undo = async (turn: Turn, rev: string): Promise<void> => {
  if (showSettings(turn, turn.actor).rev !== Number(rev)) return turn.toast(text('settings-undo-late'), true);
  const outcome = await undoSettings(turn, turn.actor, Number(rev));
  if (outcome.ok) turn.show(settingsDoneView(outcome.changes, outcome.rev, 'settings-undone'));
  else turn.show(settingsRefusedView(outcome.flaws));
};

const send = async (turn: Turn, files: BotFiles): Promise<void> => {
  const present = showSettings(turn, turn.actor);
  const { settingsYaml } = await import('../../services/settings-export.js');
  const yaml = settingsYaml(present, (ref) => turn.words(ref));
  const name = `thiet-lap-${turn.calendar.dayOf(turn.now)}.yaml`;
  try {
    await files.send(turn.person.id, Buffer.from(yaml), name);
    turn.toast(text('settings-sent'));
  } catch {
    turn.toast(text('settings-not-sent'), true);
  }
};

/** `/caidat`: what the tenant says about itself, for the admin of the whole. */
export const settingsFeature = (deps: SettingsDeps): Feature => ({
  commands: [{ name: 'caidat', alias: 'settings', menu: ['admin'], run: show }],
  dialogs: settingsDialogs(deps.dialogs),
  actions: {
    cfg: show,
    'cfg-g': async (turn, [group = '']) => showGroup(turn, group),
    'cfg-do': (turn, [rev = '', name = '', value = '']) => edit(turn, rev, name, value),
    'cfg-undo': (turn, [rev = '']) => undo(turn, rev),
    'cfg-ask': (turn, [what = '']) => beginSettingsDialog(turn, deps.dialogs(), what),
    'cfg-out': (turn) => send(turn, deps.files),
    'cfg-yes': (turn, [offer = '']) => confirmSettingsFile(turn, deps.files, offer),
  },
  file: (turn, message) => takeSettingsFile(turn, deps.files, message),
});
