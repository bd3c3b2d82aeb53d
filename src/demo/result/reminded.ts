import type { CampaignExport } from '../../services/export.js';
import type { EventView, MessageView } from '../../simulator/client.js';

type Pledge = CampaignExport['pledges'][number];

/** Whether what a button of a reminder asks for was not done yet at that moment (epoch milliseconds). */
const isOpen = (data: string, unit: string, at: number, { pledges }: CampaignExport): boolean => {
  const [, kind, id, period] = data.split(':');
  const before = (iso: string | undefined): boolean => iso !== undefined && Date.parse(iso) < at;
  if (kind === 'register') return !pledges.some((one) => one.unit === unit && before(one.versions[0]?.at));
  const pledge = pledges.find((one) => one.id === id);
  if (pledge === undefined) return false;
  if (kind === 'report') return !pledge.reports.some((one) => one.period === period && before(one.at));
  const decision = pledge.reviews.findLast((review) => before(review.at))?.decision;
  if (kind === 'sign') return decision === 'approved' && !before(pledge.signature?.at);
  return decision === 'returned' && !resubmitted(pledge, before);
};

/** Whether a version came after the last decision of that time. */
const resubmitted = ({ versions, reviews }: Pledge, before: (iso: string) => boolean): boolean =>
  versions.filter(({ at }) => before(at)).length > reviews.filter(({ at }) => before(at)).length;

const DUTY = /^a:(register|mend|sign|report):/;

/** Whether every duty that a reminder has a button for was still to be done when it was sent. */
export const wasMissing = (
  { message, at }: EventView & { readonly message: MessageView },
  unit: string,
  exported: CampaignExport,
): boolean => {
  const asked = message.buttons.flat().flatMap(({ data }) => (data !== undefined && DUTY.test(data) ? [data] : []));
  return asked.length > 0 && asked.every((data) => isOpen(data, unit, Date.parse(at), exported));
};
