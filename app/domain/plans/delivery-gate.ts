import type { CivilDate } from '../dates'
import { daysBetween } from '../dates'

export const gateConditions = ['baseline', 'training', 'consent', 'approval', 'safeToSupport'] as const
export type GateCondition = (typeof gateConditions)[number]

export const waivableConditions = ['baseline', 'training'] as const
export type WaivableCondition = (typeof waivableConditions)[number]

/** What must hold by purpose: school supplies need consent and approval, no business. Source: docs/programme-rules.md §23. */
export function conditionsFor(purpose: 'business' | 'school'): readonly GateCondition[] {
  return purpose === 'business' ? gateConditions : ['consent', 'approval']
}

export type GateFacts = {
  /** The latest computable baseline. */
  baselineOn: CivilDate | null
  /** The day of the kit's first handover: what follows needs no newer baseline, for support has begun. */
  begunOn?: CivilDate | null
  trainingDoneOn: CivilDate | null
  /** Since when consent to the case work is in force; null when it is not, or was withdrawn. */
  consentSince: CivilDate | null
  /** The day of the approval in force; null when there is none or an edit voided it. */
  approvedOn: CivilDate | null
  /** The officer's latest judgement. */
  safeToSupport: { judgedOn: CivilDate; safe: boolean } | null
  /** What the lead waived, with the day. */
  waivers: readonly { condition: WaivableCondition; waivedOn: CivilDate }[]
}

export type GateCheck = {
  condition: GateCondition
  met: boolean
  /** True when the lead let it pass although it is not met. */
  waived: boolean
  /** The day of what was found or of the waiver that carries it; null when there is nothing. */
  on: CivilDate | null
}

/** A baseline counts for so many days, the last one included. Source: docs/programme-rules.md §1, Gate. */
export const baselineValidDays = 120

/** What must hold before a kit is handed over, each condition by itself. Source: docs/programme-rules.md §1, Gate. */
export function deliveryGate(facts: GateFacts, today: CivilDate): GateCheck[] {
  const { baselineOn, trainingDoneOn, consentSince, approvedOn, safeToSupport } = facts
  const { begunOn = null } = facts
  const support = begunOn !== null && begunOn < today ? begunOn : today
  const baselineIsFresh = isPast(baselineOn, support) && daysBetween(baselineOn, support) <= baselineValidDays
  return [
    waivable('baseline', baselineIsFresh, baselineOn, facts, today),
    waivable('training', isPast(trainingDoneOn, today), trainingDoneOn, facts, today),
    firm('consent', isPast(consentSince, today), consentSince),
    firm('approval', isPast(approvedOn, today), approvedOn),
    firm(
      'safeToSupport',
      safeToSupport !== null && safeToSupport.safe && safeToSupport.judgedOn <= today,
      safeToSupport?.judgedOn ?? null,
    ),
  ]
}

export function gateIsOpen(checks: readonly GateCheck[]): boolean {
  return checks.every(({ met, waived }) => met || waived)
}

/** Whether a handover of an earlier day could be recorded: a baseline that is too old by now may have been fresh then. */
export function mayStillBeTyped(today: readonly GateCheck[]): boolean {
  return gateIsOpen(today.filter(({ condition, on }) => condition !== 'baseline' || on === null))
}

const revocable: readonly GateCondition[] = ['consent', 'safeToSupport']

/**
 * Whether a handover may be recorded: every condition held on its day, and consent and judgement hold today as well, so
 * that no date typed later leads past a withdrawal.
 */
export function gateHolds(onTheDay: readonly GateCheck[], today: readonly GateCheck[]): boolean {
  return gateIsOpen(onTheDay) && gateIsOpen(today.filter(({ condition }) => revocable.includes(condition)))
}

export type WaiverRefusal = 'cannot-be-waived' | 'not-the-lead' | 'reason-missing'

/** Why a condition may not be waived, or null. Only the lead waives, with a reason. */
export function waiverRefusal(condition: GateCondition, role: string, reason: string): WaiverRefusal | null {
  if (!waivableConditions.some((waivableCondition) => waivableCondition === condition)) return 'cannot-be-waived'
  if (role !== 'lead') return 'not-the-lead'
  return reason.trim() === '' ? 'reason-missing' : null
}

function firm(condition: GateCondition, met: boolean, on: CivilDate | null): GateCheck {
  return { condition, met, waived: false, on }
}

function waivable(
  condition: WaivableCondition,
  met: boolean,
  on: CivilDate | null,
  facts: GateFacts,
  today: CivilDate,
): GateCheck {
  const waiver = facts.waivers.find((row) => row.condition === condition && row.waivedOn <= today)
  return met || !waiver ? { condition, met, waived: false, on } : { condition, met, waived: true, on: waiver.waivedOn }
}

function isPast(on: CivilDate | null, today: CivilDate): on is CivilDate {
  return on !== null && on <= today
}
