import { actionData } from '../flows/button-data.js';
import { text, type View } from '../flows/view.js';

/** Says that a draft was put aside, with the button that takes it up again. `how`: the text that says so. */
export const keptView = (draft: string, how = 'cancel-kept'): View => ({
  body: [text(how)],
  buttons: [[{ label: text('button-resume'), data: actionData('resume', draft), typed: text('typed-button-resume') }]],
});
