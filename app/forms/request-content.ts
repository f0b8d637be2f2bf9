import type { z } from 'zod'
import { directWaivers } from '~/domain/procurement/procurement-words'
import { oneOf, optionalWords, text, yesNo } from './fields'

/** What every request says beside its lines: where to buy, why there, and why at all; its own rule is `saysWhyNamed`. */
export const requestContent = {
  supplier: optionalWords(120).transform((name) => name ?? ''),
  isAnotherSupplier: yesNo(),
  waivedWhy: oneOf(directWaivers).optional(),
  waivedReason: optionalWords(600),
  reason: text(600),
}

/** Whoever names a supplier says why there are no three quotes, at both fields. */
export function saysWhyNamed(
  { supplier, waivedWhy, waivedReason }: { supplier: string; waivedWhy?: unknown; waivedReason?: unknown },
  context: z.RefinementCtx,
) {
  if (supplier === '') return
  const missing = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message })
  }
  if (waivedWhy === undefined) missing('waivedWhy', 'kits.waived.whyMissing')
  if (waivedReason === undefined) missing('waivedReason', 'kits.waived.reasonMissing')
}
