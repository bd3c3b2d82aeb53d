import { parseClock } from '../../domain/moment-text.js';
import { may } from '../../domain/policy.js';
import { OVERSEER_ROLES, UNIT_ROLES } from '../../domain/role.js';
import { AppError } from '../../errors.js';
import { type AwayEnv, awayFlow, awayOf } from '../../flows/away.js';
import { gap, text } from '../../flows/view.js';
import { colleaguesOf, endAway, isSendable, setAway, setPace, setRhythm, snooze } from '../../services/my-reminders.js';
import { openDutiesOf } from '../../services/reminder-delivery.js';
import { dueText, dutyText } from '../../services/reminder-views.js';
import type { Actor } from '../../services/work.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { dayView, hourView, paceView, snoozedView, snoozeView, typedHourView } from '../pace-view.js';
import type { Turn } from '../turn.js';

/** So many duties that fall due during a snooze are named. */
const EARLY_LINES = 3;

/** `/nhacviec`: hour and weekday of my reminders, snooze (also below a reminder), away with somebody who stands in. */
export const remindersFeature = (deps: { dialogs: () => Dialogs }): Feature => ({
  commands: [
    { name: 'nhacviec', alias: 'reminders', menu: [...UNIT_ROLES, ...OVERSEER_ROLES], run: (turn) => main(turn) },
  ],
  dialogs: [
    dialog<AwayEnv>({
      flow: awayFlow,
      amend: 'away-edit-late',
      env: async (turn) => ({
        today: turn.calendar.dayOf(turn.now),
        colleagues: await colleaguesOf(turn, turn.actor),
        mayInvite:
          turn.actor !== undefined && may('invite.create', turn.actor.post, turn.actor.post.unit, turn.directory.tree),
      }),
      submit: async (turn, answers) => {
        const away = awayOf(answers);
        if (away === undefined) throw new Error('an absence without days was submitted');
        await main(turn, await setAway(turn, turn.actor, away), 'pace-away-done');
      },
    }),
  ],
  actions: {
    pace: (turn) => main(turn),
    'pace-hour': async (turn, [minute]) => {
      if (minute === undefined) {
        const typable = turn.session.dialog === undefined;
        if (typable) turn.session.hourAsked = turn.now;
        return turn.show(hourView(turn, typable));
      }
      await changed(turn, () => setRhythm(turn, turn.actor, { minute: numberOf(minute) }));
    },
    'pace-day': async (turn, [day]) => {
      if (day === undefined) return turn.show(dayView());
      await changed(turn, () => setRhythm(turn, turn.actor, { weekday: numberOf(day) }));
    },
    'pace-snz': async (turn) => turn.show(snoozeView(turn)),
    snz: (turn, [day = '', part = '']) => pressSnooze(turn, { day, part }),
    'snz-off': (turn, [until = '']) => endSnooze(turn, until),
    'pace-away': (turn) => deps.dialogs().begin(turn, awayFlow.id, {}),
    'pace-back': async (turn) => changed(turn, () => endAway(turn, turn.actor)),
  },
  words: takeHour,
});

/** For so long (milliseconds) words are an answer to the question for the hour. */
const HOUR_ASKED_MS = 3_600_000;

/**
 * An hour alone, typed where nothing waits for it, can only be meant for the person's own reminders; while the hour is asked for, other words
 * are an hour that was not understood.
 */
const takeHour = async (turn: Turn, typed: string): Promise<boolean> => {
  const { hourAsked } = turn.session;
  const minute = turn.actor === undefined ? undefined : parseClock(typed);
  if (minute === undefined) {
    const isAsked = turn.actor !== undefined && hourAsked !== undefined && turn.now - hourAsked < HOUR_ASKED_MS;
    if (!isAsked) return false;
    const { body, ...more } = hourView(turn, false);
    turn.say({ body: [text('pace-hour-unread'), gap, ...body], ...more });
    return true;
  }
  if (isSendable(turn, minute)) turn.say(typedHourView(minute));
  else {
    const { body, ...more } = hourView(turn, true);
    turn.say({ body: [text('pace-hour-quiet'), gap, ...body], ...more });
  }
  return true;
};

const numberOf = (argument: string): number | undefined => (argument === 'usual' ? undefined : Number(argument));

/** The screen, of the member as changed in this turn. */
const main = async (turn: Turn, member = turn.member, said?: string): Promise<void> => {
  const colleagues = await colleaguesOf(turn, turn.actor);
  if (turn.actor === undefined || member === undefined) return;
  const view = paceView(turn, { ...turn.actor, member } satisfies Actor, colleagues);
  turn.show(said === undefined ? view : { ...view, body: [text(said), null, ...view.body] });
};

/** Shows the screen after a change; one that makes no sense any more shows how things stand. */
const changed = async (turn: Turn, change: () => Actor['member'] | Promise<Actor['member']>): Promise<void> => {
  try {
    const member = await change();
    turn.toast(text('pace-saved'));
    await main(turn, member);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not-allowed') throw error;
    turn.toast(text('button-old'));
    await main(turn);
  }
};

const pressSnooze = async (turn: Turn, end: { day: string; part: string }): Promise<void> => {
  const { actor } = turn;
  let done: ReturnType<typeof snooze>;
  try {
    done = snooze(turn, actor, end);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    turn.toast(text('button-old'));
    // A message of its own: the reminder with its other buttons stays.
    return turn.say(snoozeView(turn));
  }
  const { until, isNew } = done;
  const at = dueText(turn, { dueAt: until });
  turn.toast(text(isNew ? 'pace-snooze-toast' : 'pace-snooze-already', { at }));
  if (!isNew || actor === undefined) return;
  const units = actor.member.posts.filter(({ role }) => UNIT_ROLES.includes(role)).map(({ unit }) => unit);
  const duties = await openDutiesOf(turn, [...new Set(units)]);
  const early = duties
    .filter(({ dueAt }) => turn.now < dueAt && dueAt <= until)
    .slice(0, EARLY_LINES)
    .map((duty) => ({ what: dutyText(turn, duty), due: dueText(turn, duty) }));
  turn.say(snoozedView(turn, until, early, duties.length > 0));
};

const endSnooze = async (turn: Turn, until: string): Promise<void> => {
  const { member } = turn;
  if (member?.snooze === undefined || member.snooze.until.toString(36) !== until || member.snooze.until <= turn.now) {
    turn.toast(text('button-old'));
    return main(turn);
  }
  const next = setPace(turn, turn.actor, { snooze: undefined });
  turn.toast(text('pace-saved'));
  await main(turn, next);
};
