import type { Signing, Statement } from './handover-words'
import { isSignature } from './signature'
import { witnessRefusal, type Hands, type WitnessRefusal } from './witness-refusal'

export type HandoverRefusal =
  | 'caregiver-absent'
  | 'absence-unexplained'
  | 'picture-missing'
  | WitnessRefusal
  | 'signature-missing'
  | 'paper-number-missing'
  | 'explainer-missing'

export type HandoverFacts = Hands & {
  purpose: 'business' | 'school'
  /** How many pictures show the goods. */
  pictures: number
}

export type SignedHandover = {
  witness: string
  caregiverPresent: boolean
  /** Asked for school supplies only. */
  childPresent?: boolean | undefined
  note?: string | undefined
  signedBy: Signing
  signature?: string | undefined
  paperNumber?: string | undefined
  nothingOwed: Statement
  explainedBy?: string | undefined
}

/** Where on the form each of them is put right. */
export const handoverFields: Record<HandoverRefusal, string> = {
  'caregiver-absent': 'caregiverPresent',
  'absence-unexplained': 'note',
  'picture-missing': 'pictures',
  'witness-unnamed': 'witness',
  'witness-is-deliverer': 'witness',
  'witness-is-caregiver': 'witness',
  'witness-too-near': 'witness',
  'signature-missing': 'signature',
  'paper-number-missing': 'paperNumber',
  'explainer-missing': 'explainedBy',
}

/**
 * Why a handover does not count as shown, witnessed, signed and understood, or null. A business kit goes into the
 * caregiver's own hands; a handover without a picture says why; the witness is a third person. Source: docs/programme-rules.md §23.
 */
export function handoverRefusal(facts: HandoverFacts, handover: SignedHandover): HandoverRefusal | null {
  const { witness, caregiverPresent, childPresent, note, signedBy, signature, paperNumber } = handover
  if (facts.purpose === 'business' && !caregiverPresent) return 'caregiver-absent'
  if (facts.purpose === 'school' && !(caregiverPresent && childPresent) && note === undefined)
    return 'absence-unexplained'
  if (facts.pictures === 0 && note === undefined) return 'picture-missing'
  const unwitnessed = witnessRefusal(witness, facts)
  if (unwitnessed) return unwitnessed
  if (signedBy === 'onScreen' && !isSignature(signature ?? '')) return 'signature-missing'
  if (signedBy !== 'onScreen' && paperNumber === undefined) return 'paper-number-missing'
  return handover.nothingOwed === 'explainedOrally' && handover.explainedBy === undefined ? 'explainer-missing' : null
}
