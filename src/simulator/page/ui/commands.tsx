import { useEffect, useState } from 'preact/hooks';
import type { Command } from '../../core/profile.js';
import { api } from '../state/api.js';
import { useSay, useWorld } from './context.js';

/** The bot's menu for a person, read when it is wanted and whenever more was said meanwhile: it depends on who they are. */
export function useCommands(personId: number, wanted: boolean): readonly Command[] {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const said = useWorld((state) => state.chats.get(personId)?.messages.length);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    api.commands(personId).then(
      (found) => current && setCommands(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [personId, wanted, said]);
  return commands;
}

interface CommandListProps {
  commands: readonly Command[];
  /** What was typed so far, with its slash; undefined shows all. */
  typed: string | undefined;
  onPick: (text: string) => void;
}

/** Commands above the field; a press sends one. */
export function CommandList({ commands, typed, onPick }: CommandListProps) {
  const say = useSay();
  const shown = commands.filter(({ command }) => typed === undefined || `/${command}`.startsWith(typed));
  if (shown.length === 0 && typed !== undefined) return null;
  return (
    <section class="commands" aria-label={say('commands')}>
      {shown.length === 0 && <p>{say('noCommands')}</p>}
      {shown.map(({ command, description }) => (
        <button key={command} type="button" onClick={() => onPick(`/${command}`)}>
          <span>{description}</span>
          <code>/{command}</code>
        </button>
      ))}
    </section>
  );
}
