const paths = {
  attach: 'M20.5 11.5 12 20a5.5 5.5 0 0 1-7.8-7.8l8.8-8.7a3.7 3.7 0 0 1 5.2 5.2l-8.7 8.7a1.8 1.8 0 0 1-2.6-2.6l7.7-7.7',
  bug: 'M8 8V6a4 4 0 0 1 8 0v2M6 9h12v5a6 6 0 0 1-12 0zM3 12h3m12 0h3M4 19l2.5-2M20 19l-2.5-2M12 9v11',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2',
  close: 'm6 6 12 12M18 6 6 18',
  code: 'm8 8-4 4 4 4m8-8 4 4-4 4M14 5l-4 14',
  down: 'm6 9 6 6 6-6',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M18 10h.01M7 14h10',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M12 5.500h.01M12 12h.01M12 18.500h.01',
  pin: 'M12 21s7-6.200 7-11.500a7 7 0 1 0-14 0C5 14.800 12 21 12 21ZM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  play: 'M8 5.500v13l10.500-6.500z',
  plus: 'M12 5v14M5 12h14',
  reply: 'M10 8V4L3 11l7 7v-4c5 0 8 1.500 11 5-1-6-4-11-11-11Z',
  send: 'm4 12 16-8-5 16-3.500-6.500z',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21a8 8 0 0 1 16 0',
  warn: 'M12 4 2.500 20h19zM12 10v4.500M12 17.500h.01',
} as const;

/** A small drawing; it says nothing to those who do not see it. */
export function Icon({ name, size = 20 }: { name: keyof typeof paths; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

/** One tick: on its way; two: the bot has taken it. */
export function Ticks({ taken, label }: { taken: boolean; label: string }) {
  return (
    <svg class="ticks" width="17" height="11" viewBox="0 0 17 11" role="img" aria-label={label}>
      <path d="m1 6 3 3.500 6.500-8" />
      {taken && <path d="m7.500 8.500 1 1 6.500-8" />}
    </svg>
  );
}
