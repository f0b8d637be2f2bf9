import { canonicalJson, type CanonicalValue } from '../text/canonical-json'
import { linkText } from './chain'

export const chainFaults = [
  'gap',
  'event-missing',
  'body-changed',
  'row-changed',
  'subjects-changed',
  'rows-changed',
  'rows-unsealed',
  'own-return',
  'link-broken',
  'tail-changed',
  'digest-signature',
  'digest-head',
  'digest-ahead',
  'digest-file-missing',
  'digest-file-unreadable',
  'digest-file-differs',
  'digest-row-missing',
  'check-failed',
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

export type StoredLink = {
  position: number
  chainHash: string
  /** ISO 8601, UTC. */
  sealedAt: string
  event: StoredEvent | null
}

type Sha256 = (text: string) => string

/**
 * What is wrong with one link, given the position and hash of the one before it: first with its place, then with the
 * event that it seals, then with the link itself.
 */
export function linkFault(
  before: { position: number; chainHash: string },
  { position, chainHash, sealedAt, event }: StoredLink,
  sha256: Sha256,
): ChainFault | null {
  if (position !== before.position + 1) return { kind: 'gap', position: before.position + 1 }
  if (!event) return { kind: 'event-missing', position }
  const kind = eventFault(event, sha256)
  if (kind) return { kind, position }
  const right = sha256(linkText(before.chainHash, position, event.hash, sealedAt)) === chainHash
  return right ? null : { kind: 'link-broken', position }
}

/** Whether an event still says what it said: its text by its hash, and what stands beside the text by the text. */
export function eventFault(event: StoredEvent, sha256: Sha256) {
  if (sha256(event.body) !== event.hash) return 'body-changed' as const
  const said = bodyOf(event.body)
  if (!said) return 'body-changed' as const
  const { id, at, actorId, action } = event
  const row = canonicalJson({ id, at, actor: actorId, action })
  const told = canonicalJson({ id: said['id'] ?? '', at: said['at'] ?? '', ...actorAndAction(said) })
  if (row !== told) return 'row-changed' as const
  const subjects = Array.isArray(said['subjects']) ? (said['subjects'] as StoredEvent['subjects']) : []
  return subjectKeys(event.subjects) === subjectKeys(subjects) ? null : ('subjects-changed' as const)
}

/** What an event's text says; null where it cannot be read. */
export function bodyOf(body: string): Record<string, CanonicalValue> | null {
  try {
    const said: unknown = JSON.parse(body)
    return typeof said === 'object' && said !== null && !Array.isArray(said)
      ? (said as ReturnType<typeof bodyOf>)
      : null
  } catch {
    return null
  }
}

function actorAndAction(said: Record<string, CanonicalValue>) {
  return { actor: said['actor'] ?? null, action: said['action'] ?? '' }
}

function subjectKeys(subjects: readonly { kind: string; id: string }[]) {
  return [...new Set(subjects.map(({ kind, id }) => `${id} ${kind}`))].sort().join('\n')
}
