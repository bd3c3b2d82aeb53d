import { useState } from 'preact/hooks';
import type { CallRecord } from '../../core/call-log.js';
import { nameOf } from '../state/name.js';
import { hourText } from '../state/time.js';
import { useSay, useWorld } from './context.js';
import { memo } from './memo.js';

const shownCalls = 150;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const refusalOf = ({ ok, response }: CallRecord): string | undefined =>
  ok
    ? undefined
    : `${String(fieldOf(response, 'error_code') ?? '')} ${String(fieldOf(response, 'description') ?? '')}`.trim();

/** Parameters that are JSON within text are shown as what they are. */
function unfold(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload;
  const open = (value: unknown): unknown => {
    if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  };
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, open(value)]));
}

const CallLine = memo(({ call }: { call: CallRecord }) => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const zone = useWorld((state) => state.zone);
  const chatId = Number(fieldOf(call.payload, 'chat_id'));
  const person = useWorld((state) => state.people.get(chatId));
  const refusal = refusalOf(call);
  const name = person === undefined ? '' : nameOf(person);
  return (
    <li class={refusal === undefined ? '' : 'is-refused'}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <time>{hourText(call.at, zone)}</time>
        <code>{call.method}</code>
        <span class="call-who">{name}</span>
        <small>{Math.round(call.ms)} ms</small>
        {refusal !== undefined && <span class="call-refusal">{refusal}</span>}
        {call.viaWebhook && <span class="call-via">{say('via')}</span>}
      </button>
      {open && (
        <div class="call-body">
          <h3>{say('request')}</h3>
          <pre>{JSON.stringify(unfold(call.payload), undefined, 2)}</pre>
          <h3>{say('response')}</h3>
          <pre>
            {JSON.stringify(
              { ok: call.ok, ...(call.ok ? { result: call.response } : (call.response as object)) },
              undefined,
              2,
            )}
          </pre>
        </div>
      )}
    </li>
  );
});

/** What the bot called, newest first, with the answers. */
export function Calls() {
  const say = useSay();
  const calls = useWorld((state) => state.calls);
  const [words, setWords] = useState('');
  const [refusedOnly, setRefusedOnly] = useState(false);
  const fits = (call: CallRecord): boolean =>
    (!refusedOnly || !call.ok) &&
    `${call.method} ${String(fieldOf(call.payload, 'chat_id') ?? '')}`.toLowerCase().includes(words.toLowerCase());
  const shown = calls.filter(fits).slice(-shownCalls).reverse();
  return (
    <section class="calls" aria-label={say('apiTab')}>
      <div class="calls-tools">
        <input
          type="search"
          value={words}
          placeholder={say('filter')}
          aria-label={say('filter')}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <label class="check">
          <input type="checkbox" checked={refusedOnly} onChange={() => setRefusedOnly(!refusedOnly)} />
          {say('errorsOnly')}
        </label>
        <a href="/docs" target="_blank" rel="noopener">
          {say('docs')}
        </a>
      </div>
      {shown.length === 0 && <p class="empty">{say('emptyCalls')}</p>}
      <ol>
        {shown.map((call) => (
          <CallLine key={call.seq} call={call} />
        ))}
      </ol>
    </section>
  );
}
