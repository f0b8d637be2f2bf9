import { createHash } from 'node:crypto'
import { defaultLinks } from '~/domain/links/default-links'
import { milestoneTemplate1 } from '~/domain/plans/milestone-template'
import { linkNumbersOf, type LinkNumbers } from '~/domain/settings/link-numbers'
import { numbersOf, type MilestoneNumbers } from '~/domain/settings/milestone-numbers'
import type { TemplateKind } from '~/domain/settings/template-kinds'
import { canonicalJson } from '~/domain/text/canonical-json'

/** The rows of a version in canonical form, with their SHA-256: what was tried is what is put in force. */
export function templateContent(rows: readonly (MilestoneNumbers | LinkNumbers)[]) {
  const content = canonicalJson(rows)
  return { content, contentHash: createHash('sha256').update(content).digest('hex') }
}

export function milestoneRows(content: string): MilestoneNumbers[] {
  return JSON.parse(content) as MilestoneNumbers[]
}

export function linkRowsOf(content: string): LinkNumbers[] {
  return JSON.parse(content) as LinkNumbers[]
}

/** What version 1 says, which stands in the code. */
export function firstContent(kind: TemplateKind) {
  return templateContent(kind === 'milestones' ? numbersOf(milestoneTemplate1) : linkNumbersOf(defaultLinks))
}
