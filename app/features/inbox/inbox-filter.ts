import { inboxKinds, type InboxKind } from '~/domain/kits/inbox-words'
import { instantCursor, type InstantCursor } from '~/domain/text/instant-cursor'

export type InboxFilter = {
  kind: InboxKind | null
  /** Whole XOF: only what is above it. */
  above: number | null
  overdueOnly: boolean
  after: InstantCursor | null
}

export function inboxFilter(asked: URLSearchParams): InboxFilter {
  const above = asked.get('above') ?? ''
  return {
    kind: inboxKinds.find((known) => known === asked.get('kind')) ?? null,
    above: /^\d{1,9}$/.test(above) ? Number(above) : null,
    overdueOnly: asked.get('overdue') === '1',
    after: instantCursor(asked.get('after')),
  }
}

/** The address of the same list, somewhere else in it or otherwise filtered. */
export function inboxHref({ kind, above, overdueOnly }: Omit<InboxFilter, 'after'>, after: string | null = null) {
  const search = new URLSearchParams({
    ...(kind === null ? {} : { kind }),
    ...(above === null ? {} : { above: String(above) }),
    ...(overdueOnly ? { overdue: '1' } : {}),
    ...(after === null ? {} : { after }),
  }).toString()
  return search === '' ? '/inbox' : `/inbox?${search}`
}
