/**
 * The catalogue of errors. `textId` names the text that the person sees (src/locales), `status` is the answer over HTTP.
 * Errors of the installation (`redis-*` but `redis-away`) are for the operator: their sentence stands in the error's message.
 */
export const errors = {
  'not-allowed': { textId: 'error-not-allowed', status: 403 },
  'unit-closed': { textId: 'error-unit-closed', status: 403 },
  'own-matter': { textId: 'error-own-matter', status: 403 },
  'not-found': { textId: 'error-not-found', status: 404 },
  stale: { textId: 'error-stale', status: 409 },
  conflict: { textId: 'error-conflict', status: 409 },
  invalid: { textId: 'error-invalid', status: 400 },
  'invite-unknown': { textId: 'error-invite-unknown', status: 404 },
  'invite-used': { textId: 'error-invite-used', status: 410 },
  'invite-void': { textId: 'error-invite-void', status: 410 },
  'role-elsewhere': { textId: 'error-role-elsewhere', status: 400 },
  'last-admin': { textId: 'error-last-admin', status: 409 },
  'invite-expired': { textId: 'error-invite-expired', status: 410 },
  'invite-guesses': { textId: 'error-invite-guesses', status: 429 },
  'invite-foreign': { textId: 'error-invite-foreign', status: 403 },
  'post-held': { textId: 'error-post-held', status: 409 },
  'registration-closed': { textId: 'error-registration-closed', status: 409 },
  'campaign-closed': { textId: 'error-campaign-closed', status: 409 },
  'campaign-exists': { textId: 'error-campaign-exists', status: 409 },
  'campaign-audience': { textId: 'error-campaign-audience', status: 400 },
  'campaign-audience-closed': { textId: 'error-campaign-audience-closed', status: 400 },
  'report-seen': { textId: 'error-report-seen', status: 409 },
  'report-not-asked': { textId: 'error-report-not-asked', status: 409 },
  'undo-late': { textId: 'error-undo-late', status: 409 },
  unchanged: { textId: 'error-unchanged', status: 400 },
  'figure-unchanged': { textId: 'error-figure-unchanged', status: 400 },
  'pledges-full': { textId: 'error-pledges-full', status: 409 },
  'versions-full': { textId: 'error-versions-full', status: 409 },
  'paper-joined': { textId: 'error-paper-joined', status: 409 },
  'paper-second': { textId: 'error-paper-second', status: 403 },
  'paper-day': { textId: 'error-paper-day', status: 400 },
  'paper-file': { textId: 'error-paper-file', status: 400 },
  'paper-late': { textId: 'error-paper-late', status: 409 },
  'paper-reported': { textId: 'error-paper-reported', status: 409 },
  'already-signed': { textId: 'error-already-signed', status: 409 },
  'announcement-past': { textId: 'error-announcement-past', status: 409 },
  'announcement-begun': { textId: 'error-announcement-begun', status: 409 },
  'announcement-over': { textId: 'error-announcement-over', status: 409 },
  'group-name': { textId: 'error-group-name', status: 409 },
  'group-limit': { textId: 'error-group-limit', status: 409 },
  'announcement-nobody': { textId: 'error-announcement-nobody', status: 409 },
  'backup-runs': { textId: 'error-backup-runs', status: 409 },
  'backup-broken': { textId: 'error-backup-broken', status: 409 },
  'backup-exists': { textId: 'error-backup-exists', status: 409 },
  'backup-foreign': { textId: 'error-backup-foreign', status: 400 },
  'backup-damaged': { textId: 'error-backup-damaged', status: 400 },
  'backup-newer': { textId: 'error-backup-newer', status: 409 },
  'restore-running': { textId: 'error-restore-running', status: 409 },
  'restore-full': { textId: 'error-restore-full', status: 409 },
  'restore-broken': { textId: 'error-restore-broken', status: 409 },
  'data-newer': { textId: 'error-data-newer', status: 409 },
  'settings-changed': { textId: 'error-settings-changed', status: 409 },
  'redis-away': { textId: 'error-redis-away', status: 503 },
  'redis-url': { textId: 'error-redis-away', status: 503 },
  'redis-unreachable': { textId: 'error-redis-away', status: 503 },
  'redis-password': { textId: 'error-redis-away', status: 503 },
  'redis-read-only': { textId: 'error-redis-away', status: 503 },
  'redis-evicting': { textId: 'error-redis-away', status: 503 },
  'redis-too-old': { textId: 'error-redis-away', status: 503 },
  'redis-foreign': { textId: 'error-redis-away', status: 503 },
  'redis-missing': { textId: 'error-redis-away', status: 503 },
  'redis-start': { textId: 'error-redis-away', status: 503 },
} as const satisfies Record<string, { textId: `error-${string}`; status: number }>;

export type ErrorCode = keyof typeof errors;
/** Facts that fill the text's placeables and the log line; nothing personal. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error that the program expected: it has a text for the person, and is no defect. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions & { message?: string },
  ) {
    super(options?.message ?? code, options);
  }

  get textId(): `error-${string}` {
    return errors[this.code].textId;
  }

  get status(): number {
    return errors[this.code].status;
  }
}

/**
 * @param details fill the text's placeables, e.g. `{ by: 'Hoa' }`
 * @param options `message`: an English sentence for the operator, where the code alone does not say what to do; `cause`
 */
export function appError(
  code: ErrorCode,
  details?: ErrorDetails,
  options?: ErrorOptions & { message?: string },
): AppError {
  return new AppError(code, details, options);
}
