/** How an unprompted message ended; see `jobs/deliver.ts`. */
export interface DeliveryOutcome {
  readonly status: 'sent' | 'unreachable' | 'failed' | 'dropped';
  readonly messageId?: number;
  readonly reason?: string;
}
