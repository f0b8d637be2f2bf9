import { v7 as uuidv7 } from 'uuid'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { decideProposal } from '~/features/settings/decide-proposal.server'
import { proposeSetting } from '~/features/settings/propose-setting.server'
import { decideSupplyRound } from '~/features/supplies/decide-supply-round.server'
import { issuePage } from '~/features/supplies/issue-page.server'
import { issueSupplies } from '~/features/supplies/issue-supplies.server'
import { requestSupplyRound } from '~/features/supplies/request-supply-round.server'
import { roundForDecision } from '~/features/supplies/round-for-decision.server'
import { roundToVerify } from '~/features/supplies/round-to-verify.server'
import { roundRequestChoices } from '~/features/supplies/round-request-choices.server'
import { verifyRound } from '~/features/supplies/verify-round.server'
import type { Context } from '~/server/context.server'
import { offeredTypes } from '~/server/offered-types.server'
import type { TutoringGroup } from './group-deeds.server'
import type { SimulatedDeed } from './simulated-deeds.server'

const CEILING = 150_000
const CHILDREN = 3

/**
 * What officers may approve of supplies; a class whose supplies were handed out but for one child, and a class whose
 * request waits. Amounts are made up, whole XOF.
 */
export function supplyDeeds(groups: readonly TutoringGroup[], today: CivilDate): SimulatedDeed[] {
  const since = addDays(today, -50)
  const proposal = uuidv7()
  const key = 'supplies.officerCeiling'
  const [, handed] = groups.filter(({ officer, tutor }) => officer === 'officer' && tutor === 'tutor')
  const waiting = groups.find(({ officer }) => officer === 'officer3')
  return [
    by('lead', since, 'propose the ceiling for supplies', (context) =>
      proposeSetting(context, key, {
        ...{ id: proposal, version: 0, value: String(CEILING), validFrom: nigerDate(context.now) },
        reason: 'Une classe de dix enfants en primaire.',
      }),
    ),
    by('admin', since, 'confirm the ceiling for supplies', (context) =>
      decideProposal(context, proposal, { outcome: 'confirmed' }),
    ),
    ...(handed ? handedOut(handed, today) : []),
    ...(waiting
      ? [by('officer3', addDays(today, -2), 'ask for supplies', (context) => ask(context, waiting.id, uuidv7()))]
      : []),
  ]
}

function handedOut(group: TutoringGroup, today: CivilDate): SimulatedDeed[] {
  const roundId = uuidv7()
  return [
    by('officer', addDays(today, -30), 'ask for supplies', (context) => ask(context, group.id, roundId)),
    by('officer2', addDays(today, -28), 'decide supplies', (context) => approve(context, roundId)),
    by('tutor', addDays(today, -20), 'hand out supplies to a class', (context) => handOut(context, group.id)),
    by('officer', addDays(today, -9), 'look at the supplies of a class', (context) => lookAt(context, roundId)),
  ]
}

async function ask(context: Context, groupId: string, id: string) {
  const type = (await offeredTypes(context.store.query, 'school')).find(({ code }) => code === 'school-primary')
  const choices = await roundRequestChoices(context, groupId, type?.id ?? null)
  if (!choices?.type) return
  const able = choices.children.filter(({ openKit, withoutCarer }) => openKit === null && !withoutCarer)
  if (able.length === 0) return
  const asked = new Set(able.slice(0, CHILDREN).map((child) => child.id))
  await requestSupplyRound(context, groupId, {
    ...{ id, kitTypeId: choices.type.id, supplier: 'Librairie Papeterie du Damagaram' },
    ...{ waivedWhy: 'singleSupplier', waivedReason: 'La seule librairie de la région qui livre à l’école.' },
    reason: 'Les cahiers de la rentrée sont finis et les tenues usées.',
    lines: choices.type.lines.map(({ position, quantity, unitPriceCeiling }) => ({
      ...{ position, quantity, unitPrice: Math.round((unitPriceCeiling ?? 1_000) * 0.9) },
    })),
    children: choices.children.map((child) => ({
      ...{ childId: child.id, asked: asked.has(child.id) },
      ...(asked.has(child.id) ? {} : { why: 'alreadyHas' as const }),
    })),
  })
}

async function approve(context: Context, roundId: string) {
  const decision = await roundForDecision(context, roundId)
  if (!decision) return
  const { page, budgetLines } = decision
  const budgetLineId = budgetLines[0]?.id
  const approval = { outcome: 'approved' as const, contentHash: page.contentHash, noLink: true, budgetLineId }
  await decideSupplyRound(context, roundId, approval)
}

async function handOut(context: Context, groupId: string) {
  const page = await issuePage(context, groupId)
  if (!page || page.children.length < 2) return
  await issueSupplies(context, groupId, {
    ...{ deliveredOn: nigerDate(context.now), place: page.schoolName, witness: 'Directeur de l’école' },
    ...{ pictures: [], note: 'Pas de photo : le téléphone était déchargé.' },
    ...{ paperNumber: 'L-0007', nothingOwed: 'explainedOrally' as const, explainedBy: 'Directeur de l’école' },
    children: page.children.map(({ kitId }, place) => ({
      ...{ id: uuidv7(), kitId, caregiverPresent: true, childPresent: true },
      mark: place === 0 ? ('absent' as const) : ('given' as const),
    })),
  })
}

async function lookAt(context: Context, roundId: string) {
  const round = await roundToVerify(context, roundId)
  if (!round || round.children.length === 0) return
  await verifyRound(context, roundId, {
    ...{ id: uuidv7(), verifiedOn: nigerDate(context.now), note: 'Vus en classe avec la maîtresse.' },
    children: round.children.map(({ kitId }) => ({ kitId, mark: 'all' as const, lines: [] })),
  })
}

function by(who: SimulatedDeed['by'], on: CivilDate, what: string, run: SimulatedDeed['run']): SimulatedDeed {
  return { by: who, on, what, run }
}
