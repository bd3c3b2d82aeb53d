import type { CampaignDraft } from '../domain/campaign.js';
import { campaignIdFrom } from '../domain/campaign-words.js';
import { crossFindings } from './campaign-file-checks.js';
import { type CampaignFileContent, campaignFileSchema, knownKeys } from './campaign-file-schema.js';
import type { FileProblem } from './file-problem.js';
import { readYamlFile } from './yaml-file.js';

export type CampaignFile =
  | { readonly ok: true; readonly campaign: CampaignDraft }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

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
  const read = readYamlFile(text, { schema: campaignFileSchema, knownKeys, cross: crossFindings });
  return read.ok ? { ok: true, campaign: draftOf(read.value) } : read;
};
