import { canonicalJson } from '../text/canonical-json'

/** One child's kit as it stands in a round. */
export type RoundKit = { kitId: string; contentHash: string }

/**
 * What the decision on a round is bound to: the kits of its children and the hash of what each asks for. A line that
 * moves for one child changes it, and so does a child who is added or taken out; the order of the rows does not.
 */
export function roundContentText(roundId: string, kits: readonly RoundKit[]): string {
  return canonicalJson({
    form: 1,
    roundId,
    kits: [...kits]
      .sort((one, other) => (one.kitId < other.kitId ? -1 : 1))
      .map(({ kitId, contentHash }) => ({ kitId, contentHash })),
  })
}
