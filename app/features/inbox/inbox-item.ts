import { and, eq, gt, lt, or, type SQL } from 'drizzle-orm'
import type { InboxCheck, InboxKind } from '~/domain/kits/inbox-words'
import type { InstantCursor } from '~/domain/text/instant-cursor'
import type { Locale } from '~/i18n/locale'

/** Something that waits for this actor. */
export type Waiting = {
  kind: InboxKind
  id: string
  since: Date
  href: string
  /** Whole XOF; null where no money moves. */
  amount: number | null
  askedByName: string
  /** What it is about, in the words of each language. */
  subject: Record<Locale, string>
  /** Of a case its number; nobody's name. */
  detail: string
  checks: { code: InboxCheck; ok: boolean; by?: string }[]
}

/** What a source is asked for. */
export type Asked = {
  after: InstantCursor | null
  /** Only what began to wait before this. */
  before: Date | null
  above: number | null
  limit: number
}

/** What a source found; `until` is the last row it looked at when there are more behind it. */
export type Found = { items: Waiting[]; until: InstantCursor | null }

/** The clause of a source's page. The columns are given as the engine's builder knows them. */
export function within(since: Column, id: Column, { after, before }: Asked): SQL | undefined {
  return and(
    after ? or(gt(since, after.at), and(eq(since, after.at), gt(id, after.id))) : undefined,
    before ? lt(since, before) : undefined,
  )
}

type Column = Parameters<typeof eq>[0]

/** Cuts a source's rows, one more than asked for, to what was asked for. */
export function foundOf<Row>(
  rows: readonly Row[],
  limit: number,
  at: (row: Row) => InstantCursor,
  items: readonly Waiting[],
): Found {
  const last = rows[limit - 1]
  return { items: [...items], until: rows.length > limit && last ? at(last) : null }
}
