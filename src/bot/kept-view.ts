import { actionData } from '../flows/button-data.js';
import { type Button, text, type View } from '../flows/view.js';

/** Takes a draft up again; “tiếp tục” typed below it does so, too. */
export const resumeButton = (draft: string): Button => ({
  label: text('button-resume'),
  data: actionData('resume', draft),
  typed: text('typed-button-resume'),
});

/** Says that a draft was put aside, with the button that takes it up again. `how`: the text that says so. */
export const keptView = (draft: string, how = 'cancel-kept'): View => ({
  body: [text(how)],
  buttons: [[resumeButton(draft)]],
});
