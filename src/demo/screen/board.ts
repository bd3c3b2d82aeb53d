import { Presets, SingleBar } from 'cli-progress';

/** Where the demo writes: the terminal, or a pipe. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Shows how far the season has come. */
export interface Board {
  /** One scene is over. `what` is told where something happened. */
  step(moment: string, what: string | undefined): void;
  /** Takes the bar away; safe to call twice. */
  stop(): void;
}

const WHAT_COLUMNS = 52;

/** A bar on a terminal, a line for each thing that happened elsewhere. */
export const createBoard = (output: Output & NodeJS.WritableStream, total: number): Board => {
  if (output.isTTY !== true) {
    return {
      step: (moment, what) => {
        if (what !== undefined) output.write(`${moment}  ${what}\n`);
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar(
    {
      stream: output,
      format: '{bar} {percentage}% │ {moment} │ {what}',
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
      // The demo stops by itself, and takes the bar away before it says so.
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { moment: '', what: '' });
  let shown = '';
  return {
    step: (moment, what) => {
      shown = what ?? shown;
      bar.increment(1, { moment, what: shown.slice(0, WHAT_COLUMNS) });
    },
    stop: () => bar.stop(),
  };
};
