import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageView } from '../../control/wire.js';
import { api } from '../state/api.js';
import { byDay, toRows } from '../state/rows.js';
import type { ChatState } from '../state/state.js';
import { dateText, dayText } from '../state/time.js';
import { Bubble } from './bubble.js';
import { useSay, useView, useWorld } from './context.js';
import { Icon } from './icons.js';
import type { Intent } from './intent.js';

/** So many rows are drawn at first, and so many more whenever the eye comes to the top. */
const page = 60;
const nearTop = 240;
const nearBottom = 90;

interface ListProps {
  personId: number;
  chat: ChatState;
  readUpTo: number;
  onIntent: (intent: Intent) => void;
  children: ComponentChildren;
}

/** Keeps the newest message in sight while somebody looks at the end, and the place while they look elsewhere. */
function useScroll(messages: readonly MessageView[], shown: number) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const height = useRef(0);
  const rowsShown = useRef(shown);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const grewAbove = rowsShown.current !== shown;
    rowsShown.current = shown;
    if (grewAbove) element.scrollTop += element.scrollHeight - height.current;
    else if (atEnd.current || messages.at(-1)?.from === 'person') element.scrollTop = element.scrollHeight;
    height.current = element.scrollHeight;
  }, [messages, shown]);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    // Pictures that arrive and keyboards that open change heights without a new message.
    const watcher = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    watcher.observe(element);
    for (const child of element.children) watcher.observe(child);
    return () => watcher.disconnect();
  }, []);
  return { list, atEnd };
}

/** Marks as read what stands at the end of a list somebody looks at. */
function useReading(
  personId: number,
  messages: readonly MessageView[],
  readUpTo: number,
  away: boolean,
  looks: () => boolean,
) {
  const front = useView((view) => view.front);
  useEffect(() => {
    const newest = messages.findLast(({ from }) => from === 'bot')?.messageId ?? 0;
    const mark = () => {
      if (newest > readUpTo && looks()) void api.read(personId, newest).catch(() => undefined);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [personId, messages, readUpTo, away, front]);
}

export function MessageList({ personId, chat: { messages }, readUpTo, onIntent, children }: ListProps) {
  const say = useSay();
  const zone = useWorld((state) => state.zone);
  const language = useView((view) => view.language);
  const [shown, setShown] = useState(page);
  const [away, setAway] = useState(false);
  const { list, atEnd } = useScroll(messages, shown);
  useReading(personId, messages, readUpTo, away, () => {
    const visible = (list.current?.offsetParent ?? null) !== null;
    return visible && atEnd.current && document.visibilityState === 'visible';
  });
  const rows = useMemo(() => toRows(messages, (date) => dateText(date * 1_000, zone)), [messages, zone]);
  const byId = useMemo(() => new Map(messages.map((message) => [message.messageId, message])), [messages]);
  const onScroll = () => {
    const element = list.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearBottom;
    setAway(!atEnd.current);
    if (element.scrollTop < nearTop && shown < rows.length) setShown(shown + page);
  };
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight, behavior: 'smooth' });
  return (
    <div class="messages-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by the keyboard */}
      <div ref={list} class="messages" role="log" aria-label={say('messages')} tabIndex={0} onScroll={onScroll}>
        <div class="messages-inner">
          {children}
          {byDay(rows.slice(-shown)).map(({ day, date, rows: own }) => (
            <section key={day} class="day-rows">
              <div class="day">
                <span>{dayText(date * 1_000, zone, language)}</span>
              </div>
              {own.map((row) => (
                <Bubble
                  key={row.key}
                  personId={personId}
                  messages={row.messages}
                  last={row.last}
                  first={row.first}
                  replied={byId.get(row.messages[0]?.replyTo ?? 0)}
                  onIntent={onIntent}
                />
              ))}
            </section>
          ))}
        </div>
      </div>
      {away && (
        <button type="button" class="jump" aria-label={say('jump')} title={say('jump')} onClick={toEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
