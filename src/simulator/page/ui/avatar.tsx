const hues = [174, 210, 262, 330, 24, 96];

/** Up to two letters of a name: the first and the last word's. */
const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
};

/** A round picture made of a name. `id` gives the colour. */
export function Avatar({ name, id, size = 36 }: { name: string; id: number; size?: number }) {
  const hue = hues[id % hues.length] ?? 174;
  const style = { width: `${size}px`, height: `${size}px`, fontSize: `${size * 0.38}px`, '--hue': hue };
  return (
    <span class="avatar" style={style} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** The bot's own. */
export function BotAvatar({ size = 36 }: { size?: number }) {
  return <img class="avatar" src="/simulator/page/icon.svg" width={size} height={size} alt="" />;
}
