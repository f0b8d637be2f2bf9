import type { KitLine } from './kit-content'

export const kitLineFields = ['item', 'quantity', 'unit', 'unitPrice', 'tranche'] as const
export type KitLineField = (typeof kitLineFields)[number]

export type LineMove =
  | { kind: 'added'; after: KitLine }
  | { kind: 'removed'; before: KitLine }
  | { kind: 'changed'; before: KitLine; after: KitLine; fields: KitLineField[] }

/**
 * What moved between two versions of a request, in the order of the newer one, removed lines last. Lines are the same
 * when their item is, wherever they stand; of the rest, two lines at one position are one line whose item was swapped.
 */
export function kitLinesMoved(before: readonly KitLine[], after: readonly KitLine[]): LineMove[] {
  const left = inOrder(before)
  const partners = new Map<KitLine, KitLine>()
  const pair = (same: (one: KitLine, other: KitLine) => boolean) => {
    for (const line of inOrder(after)) {
      if (partners.has(line)) continue
      const index = left.findIndex((candidate) => same(candidate, line))
      const [partner] = index === -1 ? [] : left.splice(index, 1)
      if (partner) partners.set(line, partner)
    }
  }
  pair((one, other) => one.item === other.item && one.position === other.position)
  pair((one, other) => one.item === other.item)
  pair((one, other) => one.position === other.position)

  const moves = inOrder(after).flatMap((line) => moveOf(partners.get(line), line))
  return [...moves, ...left.map((line): LineMove => ({ kind: 'removed', before: line }))]
}

function moveOf(before: KitLine | undefined, after: KitLine): LineMove[] {
  if (!before) return [{ kind: 'added', after }]
  const fields = kitLineFields.filter((field) => valueOf(before, field) !== valueOf(after, field))
  return fields.length === 0 ? [] : [{ kind: 'changed', before, after, fields }]
}

function inOrder(lines: readonly KitLine[]): KitLine[] {
  return [...lines].sort((one, other) => one.position - other.position)
}

/** A line that names no part of the kit belongs to the first. */
function valueOf(line: KitLine, field: KitLineField) {
  return field === 'tranche' ? (line.tranche ?? 1) : line[field]
}
