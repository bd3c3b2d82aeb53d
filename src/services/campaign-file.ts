import type { z } from 'zod';
import type { CampaignDraft } from '../domain/campaign.js';
import { campaignIdFrom } from '../domain/campaign-words.js';
import { nearest } from '../domain/nearest.js';
import { crossFindings } from './campaign-file-checks.js';
import { readCampaignDocument } from './campaign-file-document.js';
import { type CampaignFinding, type CampaignProblem, fieldName } from './campaign-file-problem.js';
import { type CampaignFileContent, campaignFileSchema, type IssueParams, knownKeys } from './campaign-file-schema.js';

export type CampaignFile =
  | { readonly ok: true; readonly campaign: CampaignDraft }
  | { readonly ok: false; readonly problems: readonly CampaignProblem[] };

/** More help nobody, and a hostile file could hold thousands. */
const MAX_PROBLEMS = 100;

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

const unknownKeys = (path: Path, keys: readonly string[]): CampaignFinding[] =>
  keys.slice(0, MAX_PROBLEMS).map((key) => {
    const suggestion = nearest(key, knownKeys(path));
    const value = key.slice(0, 60);
    return suggestion === undefined
      ? { path: [...path, key], code: 'unknown-key', args: { value, known: knownKeys(path).join(', ') } }
      : { path: [...path, key], code: 'unknown-key-near', args: { value, suggestion } };
  });

const wrongType = (path: Path, expected: string, input: unknown): CampaignFinding => {
  if (path.length === 0) return { path, code: 'not-map', args: {} };
  if (input === undefined || input === null || input === '') return { path, code: 'required', args: {} };
  const codes: Record<string, CampaignFinding['code']> = { array: 'not-list', object: 'not-map' };
  return { path, code: codes[expected] ?? 'not-text', args: {} };
};

const findingsOf = (issue: Issue): CampaignFinding[] => {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  switch (issue.code) {
    case 'custom': {
      const { problem, args } = issue.params as IssueParams & Record<string, unknown>;
      return [{ path, code: problem, args }];
    }
    case 'unrecognized_keys':
      return unknownKeys(path, issue.keys);
    case 'too_small':
      return [{ path, code: 'too-few', args: { min: Number(issue.minimum) } }];
    case 'too_big':
      return [{ path, code: 'too-many', args: { max: Number(issue.maximum) } }];
    case 'invalid_type':
      return [wrongType(path, issue.expected, issue.input)];
    default:
      return [{ path, code: 'not-text', args: {} }];
  }
};

/** A mistyped key would be named twice: as unknown, and as the missing one that was meant. */
const withoutMistyped = (findings: readonly CampaignFinding[]): CampaignFinding[] => {
  const meant = new Set(
    findings.flatMap(({ path, code, args }) =>
      code === 'unknown-key-near' ? [fieldName([...path.slice(0, -1), String(args.suggestion)])] : [],
    ),
  );
  return findings.filter(({ path, code }) => code !== 'required' || !meant.has(fieldName(path)));
};

const draftOf = (file: CampaignFileContent): CampaignDraft => ({
  ...file,
  id: file.id ?? campaignIdFrom(file.title, file.schoolYear),
  contents: file.contents.map((content, at) => ({ ...content, id: content.id ?? `${at + 1}` })),
  indicatorGroups: file.indicatorGroups.map((group, at) => ({
    ...group,
    id: group.id ?? `${at + 1}`,
    criteria: (group.criteria ?? []).map((criterion, next) => ({
      ...criterion,
      id: criterion.id ?? `${at + 1}.${next + 1}`,
    })),
  })),
  audience: { subtrees: file.audience.subtrees, kinds: file.audience.kinds ?? [] },
});

/**
 * Reads a campaign from YAML. Gives the draft, or every problem at once with line, column and field, in the order of the file. Friendly in
 * what it takes: `2026-09-30` or `30/09/2026`, `Friday`, `5` or `thứ sáu`, `17` or `17:00`; ids may be left out: the campaign's comes from
 * its title, an item's is its number. Whether the audience's units exist is for the service, which knows the tree.
 */
export const readCampaignYaml = (text: string): CampaignFile => {
  const read = readCampaignDocument(text);
  if (!read.ok) return { ok: false, problems: read.problems.slice(0, MAX_PROBLEMS) };
  const { content, duplicates, place } = read.document;
  const parsed = campaignFileSchema.safeParse(content, { reportInput: true });
  const findings = withoutMistyped([...(parsed.error?.issues ?? []).flatMap(findingsOf), ...crossFindings(content)]);
  const placed = findings.slice(0, MAX_PROBLEMS).map(
    ({ path, code, args }): CampaignProblem => ({
      ...place(path, code.startsWith('unknown-key') ? 'key' : 'text'),
      field: fieldName(path),
      code,
      args,
    }),
  );
  const problems = [...duplicates, ...placed].sort((a, b) => a.line - b.line || a.column - b.column);
  if (parsed.success && problems.length === 0) return { ok: true, campaign: draftOf(parsed.data) };
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
};
