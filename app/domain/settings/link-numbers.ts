import { defaultLinks } from '../links/default-links'
import type { Link } from '../links/link'

/** What an administrator may set of a link. */
export type LinkNumbers = {
  /** `M4.rcsi`: milestone and measure. */
  key: string
  /** The smallest change that counts, in the measure's own unit; null where a change of band counts. */
  atLeast: number | null
  /** Days before t0 up to which a result is still the one before. */
  beforeDays: number
  /** Days after t0, both included. */
  afterFrom: number
  afterTo: number
  /** Why a change is expected, in words; null for those of version 1. */
  whyFr: string | null
  whyEn: string | null
}

export function linkKey({ milestone, measure }: Pick<Link, 'milestone' | 'measure'>) {
  return `${milestone}.${measure}`
}

export function linkNumbersOf(links: readonly Link[]): LinkNumbers[] {
  return links.map((link) => ({
    key: linkKey(link),
    atLeast: link.counts.kind === 'value' ? link.counts.atLeast : null,
    beforeDays: -link.before[0],
    afterFrom: link.after[0],
    afterTo: link.after[1],
    whyFr: link.whyWords?.fr ?? null,
    whyEn: link.whyWords?.en ?? null,
  }))
}

/** The links with these numbers; one that is not named is as in version 1. */
export function linksWith(version: number, numbers: readonly LinkNumbers[]): Link[] {
  return defaultLinks.map((link): Link => {
    const own = numbers.find(({ key }) => key === linkKey(link))
    if (!own) return { ...link, version }
    const { whyFr, whyEn } = own
    return {
      ...link,
      version,
      counts:
        link.counts.kind === 'value' ? { kind: 'value', atLeast: own.atLeast ?? link.counts.atLeast } : link.counts,
      before: [-own.beforeDays, 0],
      after: [own.afterFrom, own.afterTo],
      ...(whyFr !== null && whyEn !== null ? { whyWords: { fr: whyFr, en: whyEn } } : {}),
    }
  })
}

/** Ranges that catch a slip of the keyboard; no norms. Source: docs/programme-rules.md §16. */
export const longestWindow = 730
export const longestBefore = 365

export type LinkNumbersRefusal = {
  reason:
    'link-before-range' | 'link-after-order' | 'link-after-range' | 'link-change-missing' | 'link-why-one-language'
  key: string
}

/** What is wrong with the numbers of the links, or null. */
export function linkNumbersRefusal(numbers: readonly LinkNumbers[]): LinkNumbersRefusal | null {
  for (const row of numbers) {
    const reason = reasonOf(row)
    if (reason) return { reason, key: row.key }
  }
  return null
}

function reasonOf(row: LinkNumbers): LinkNumbersRefusal['reason'] | null {
  const link = defaultLinks.find((known) => linkKey(known) === row.key)
  if (link?.counts.kind === 'value' && (row.atLeast === null || row.atLeast < 1)) return 'link-change-missing'
  if (row.beforeDays < 1 || row.beforeDays > longestBefore) return 'link-before-range'
  if (row.afterFrom >= row.afterTo) return 'link-after-order'
  if (row.afterFrom < 1 || row.afterTo > longestWindow) return 'link-after-range'
  return (row.whyFr === null) === (row.whyEn === null) ? null : 'link-why-one-language'
}
