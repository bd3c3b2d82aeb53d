import { actionData } from '../flows/button-data.js';
import { text, type View } from '../flows/view.js';

/** Says that a draft was put aside, with the button that takes it up again. */
export const keptView = (draft: string): View => ({
  body: [text('cancel-kept')],
  buttons: [[{ label: text('button-resume'), data: actionData('resume', draft) }]],
});
