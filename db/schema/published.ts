import { instant, json, oneOf, primaryKey, table, words } from '../columns'

export const snapshotKinds = ['figures', 'counted'] as const

/** What left the team about a month, as it was first said: the figures, and the households counted in them. */
export const publishedSnapshots = table(
  'published_snapshots',
  {
    /** `2026-10`. */
    month: words().notNull(),
    kind: oneOf(snapshotKinds).notNull(),
    content: json<unknown>().notNull(),
    madeAt: instant().notNull(),
  },
  (snapshot) => [primaryKey({ name: 'published_snapshots_key', columns: [snapshot.month, snapshot.kind] })],
)
