import { editDistance } from '../text/edit-distance'
import { foldName } from '../text/fold'

type Thing = { item: string; unit: string }

/** Folded names shorter than this are only known as they are: one letter makes another thing of them. */
const shortestWithSlip = 5

/**
 * The line that a typed one means, by its folded name, with the same unit where there is one; else a line that is one
 * slip of typing away, but never in a number: a sack of 50 kg is no sack of 10 kg. Source: docs/programme-rules.md §22.
 */
export function knownItem<Line extends Thing>(lines: readonly Line[], typed: Thing): Line | undefined {
  const name = signsOf(typed.item)
  const alike = lines.filter(({ item }) => signsOf(item) === name)
  const found = alike.length > 0 ? alike : lines.filter(({ item }) => isOneSlipAway(signsOf(item), name))
  return found.find(({ unit }) => unit === typed.unit) ?? found[0]
}

function isOneSlipAway(one: string, other: string) {
  if (Math.min(one.length, other.length) < shortestWithSlip || Math.abs(one.length - other.length) > 1) return false
  return digitsOf(one) === digitsOf(other) && editDistance(one, other) <= 1
}

function signsOf(item: string) {
  return (foldName(item) || item.trim()).replaceAll(' ', '')
}

function digitsOf(signs: string) {
  return signs.replace(/\D/g, '')
}
