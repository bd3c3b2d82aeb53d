import type { Campaign } from '../domain/campaign.js';
import type { IsoDay } from '../domain/iso-day.js';
import { checkSpecificity } from '../domain/specificity/index.js';
import type { DraftFinding } from '../flows/register.js';
import { text } from '../flows/view.js';

/** What the specificity rule says of a draft, as texts. `deadline` is an ISO day. */
export const checkDraft = (
  campaign: Pick<Campaign, 'cadence'>,
  today: IsoDay,
  draft: { action: string; target: string; deadline: string; responsible: string },
): readonly DraftFinding[] => {
  const season = { from: campaign.cadence.from, to: campaign.cadence.to };
  const { findings } = checkSpecificity(draft, { today, ...season, parseDay: (day) => (day === '' ? undefined : day) });
  return findings.map(({ code, field, args }) => ({
    field,
    message: text(`finding-${code}`, args),
    example: text(`finding-${code}.example`, args),
  }));
};
