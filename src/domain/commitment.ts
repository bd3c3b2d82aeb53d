import { createHash } from 'node:crypto';
import { committedSince, currentBody, type PaperRecord, type Pledge, type Signature } from './pledge.js';

/**
 * The hash of what is signed: the unit's code, the campaign and the pledge's text, without personal names (the responsible person is
 * named in the record, not in the hash), so that erasing a person never breaks a signature. A commitment that replaces another one holds
 * that one's hash, so that the chain shows what was agreed before. One that was signed on paper holds the day, the signer's post and the
 * ids of the sheet's files, so that none of them can be exchanged afterwards. SHA-256 in hex of a canonical JSON.
 */
export const commitmentHash = (
  pledge: Pick<Pledge, 'id' | 'campaign' | 'unit' | 'versions' | 'status'>,
  previous?: string,
  paper?: Pick<PaperRecord, 'day' | 'signer' | 'files'>,
): string => {
  const { content, action, target, deadline } = currentBody(pledge as Pledge);
  const signed = [pledge.unit, pledge.campaign, pledge.id, pledge.versions.length, content, action, target, deadline];
  const chained = previous === undefined ? signed : [...signed, previous];
  const sheet =
    paper === undefined ? [] : ['paper', paper.day, paper.signer, ...paper.files.map((one) => one.uniqueId)];
  return createHash('sha256')
    .update(JSON.stringify([...chained, ...sheet]))
    .digest('hex');
};

/** The pledge with its last version signed; a commitment that it replaces is kept, and named by its hash. `at`: epoch milliseconds. */
export const signed = (
  pledge: Pledge,
  { at, by, paper }: Pick<Signature, 'at' | 'by' | 'paper'>,
): Pledge & { readonly signature: Signature } => {
  const { signature: former, formerSignatures = [] } = pledge;
  const hash = commitmentHash(pledge, former?.hash, paper);
  const chain = former === undefined ? {} : { previous: former.hash, since: committedSince(former) };
  const onPaper = paper === undefined ? {} : { paper };
  const signature: Signature = { at, by, version: pledge.versions.length, hash, ...chain, ...onPaper };
  const replaced = former === undefined ? {} : { formerSignatures: [...formerSignatures, former] };
  return { ...pledge, status: 'signed', statusAt: at, signature, ...replaced };
};
