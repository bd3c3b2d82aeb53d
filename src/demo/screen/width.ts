const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
/** Shown two columns wide by terminals: pictographs that are coloured by themselves or by a following selector. */
const wide =
  /^\p{Emoji_Presentation}|\uFE0F|^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u;

/** Columns that a text takes in a terminal. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
};

/** The text with blanks behind it up to a width. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Breaks one line at blanks, longer words anywhere; never gives nothing. */
const wrapLine = (line: string, width: number): string[] => {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (widthOf(joined) <= width) {
      current = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    current = '';
    for (const { segment } of graphemes.segment(word)) {
      if (widthOf(current + segment) > width) {
        lines.push(current);
        current = '';
      }
      current += segment;
    }
  }
  return [...lines, current];
};

/** Breaks a text into lines of at most a width. */
export const wrap = (text: string, width: number): string[] =>
  text.split('\n').flatMap((line) => wrapLine(line, width));
