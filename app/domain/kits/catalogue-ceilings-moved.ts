type Line = { itemFr: string; unit: string; unitPriceCeiling: number | null }

/**
 * The lines of a new version whose price ceiling is not that of the version before: raised, lowered, set for the first
 * time, or taken away. Any of them asks for a second person. A line without a ceiling, new or gone, moves no money.
 * Source: docs/programme-rules.md §22
 */
export function catalogueCeilingsMoved<Each extends Line>(before: readonly Line[], after: readonly Each[]): Each[] {
  return after.filter((line) => {
    const old = before.find(({ itemFr, unit }) => itemFr === line.itemFr && unit === line.unit)
    return (old?.unitPriceCeiling ?? null) !== line.unitPriceCeiling
  })
}
