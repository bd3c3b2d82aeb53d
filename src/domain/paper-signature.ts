import { isTooLarge } from './evidence.js';
import {
  type FileRef,
  isAmending,
  isOnBehalf,
  type Pledge,
  type Signature,
  standingReview,
  UNDO_MS,
} from './pledge.js';

/** Files that show a sheet of paper: pictures and PDF. Telegram says no more of a document than its name. */
const SHEET = /\.(?:pdf|jpe?g|png|webp|heic|heif|tiff?)$/i;

/** What is wrong with a file as a photo or scan of a signed sheet: another kind of file, or too large to be archived. */
export const sheetProblem = (file: FileRef): 'kind' | 'size' | undefined => {
  const isSheet = file.kind === 'photo' || (file.kind === 'document' && SHEET.test(file.name ?? ''));
  if (!isSheet) return 'kind';
  return isTooLarge(file) ? 'size' : undefined;
};

/**
 * When the approved text was approved, epoch milliseconds. A sheet that was signed on an earlier day bears a text that nobody had approved, so
 * its record begins here.
 */
export const approvedAt = (pledge: Pick<Pledge, 'reviews' | 'statusAt'>): number => {
  const review = standingReview(pledge);
  return review?.decision === 'approved' ? review.at : pledge.statusAt;
};

/**
 * Whether one person filed the present version in the unit's place and approved it: somebody else has to record its signature, so that no
 * covenant comes into force by one hand.
 */
export const isOneHand = ({ versions, reviews }: Pick<Pledge, 'versions' | 'reviews'>, person: string): boolean => {
  const filed = versions.at(-1);
  return filed !== undefined && isOnBehalf(filed) && filed.by === person && standingReview({ reviews })?.by === person;
};

/**
 * The record of paper that may be taken back at `now`: a fresh one, or one that the unit contests, while the commitment stands unchanged.
 * Whether reports were filed under it is not known here.
 */
export const paperToTakeBack = (pledge: Pick<Pledge, 'status' | 'signature'>, now: number): Signature | undefined => {
  const { status, signature } = pledge;
  if (status !== 'signed' || isAmending(pledge) || signature?.paper === undefined) return undefined;
  const isContested = signature.paper.answer?.kind === 'contested';
  return isContested || now - signature.at < UNDO_MS ? signature : undefined;
};
