import { canonicalJson, type CanonicalValue } from '../text/canonical-json'
import { linkText } from './chain'

export const chainFaults = [
  'gap',
  'event-missing',
  'body-changed',
  'row-changed',
  'subjects-changed',
  'link-broken',
  'tail-changed',
  'digest-signature',
  'digest-head',
  'digest-ahead',
  'digest-file-missing',
  'digest-file-unreadable',
  'digest-file-differs',
] as const
export type ChainFaultKind = (typeof chainFaults)[number]

/** The first bad place is the first of a list; where a day is named, it is the digest of that day. */
export type ChainFault = { kind: ChainFaultKind; position?: number; day?: string }

export type StoredEvent = {
  id: string
  /** ISO 8601, UTC. */
  at: string
  actorId: string | null
  action: string
  body: string
  hash: string
  subjects: { kind: string; id: string }[]
}

export type StoredLink = { position: number; chainHash: string; event: StoredEvent | null }

type Sha256 = (text: string) => string

/**
 * What is wrong with one link, given the position and hash of the one before it: first with its place, then with the
 * event that it seals, then with the link itself.
 */
export function linkFault(
  before: { position: number; chainHash: string },
  { position, chainHash, event }: StoredLink,
  sha256: Sha256,
): ChainFault | null {
  if (position !== before.position + 1) return { kind: 'gap', position: before.position + 1 }
  if (!event) return { kind: 'event-missing', position }
  const kind = eventFault(event, sha256)
  if (kind) return { kind, position }
  const right = sha256(linkText(before.chainHash, position, event.hash)) === chainHash
  return right ? null : { kind: 'link-broken', position }
}

/** Whether an event still says what it said: its text by its hash, and what stands beside the text by the text. */
export function eventFault(event: StoredEvent, sha256: Sha256) {
  if (sha256(event.body) !== event.hash) return 'body-changed' as const
  const said = JSON.parse(event.body) as Record<string, CanonicalValue>
  const { id, at, actorId, action } = event
  const row = canonicalJson({ id, at, actor: actorId, action })
  const told = canonicalJson({ id: said['id'] ?? '', at: said['at'] ?? '', ...actorAndAction(said) })
  if (row !== told) return 'row-changed' as const
  const subjects = Array.isArray(said['subjects']) ? (said['subjects'] as StoredEvent['subjects']) : []
  return subjectKeys(event.subjects) === subjectKeys(subjects) ? null : ('subjects-changed' as const)
}

function actorAndAction(said: Record<string, CanonicalValue>) {
  return { actor: said['actor'] ?? null, action: said['action'] ?? '' }
}

function subjectKeys(subjects: readonly { kind: string; id: string }[]) {
  return [...new Set(subjects.map(({ kind, id }) => `${id} ${kind}`))].sort().join('\n')
}
