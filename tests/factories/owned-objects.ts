import { v7 as uuidv7 } from 'uuid'
import { consents, disclosures, interviews, storedFiles } from '#db/schema/index'
import type { Store } from '#db/store'
import type { Role } from '~/domain/access/roles'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import type { RouteHandle } from '~/route-handle'
import type { Context } from '~/server/context.server'
import { sealFile } from '~/server/seal-file.server'
import { accountOf } from './accounts'
import { alertOf } from './alerts'
import { batchOf, enrolledLastYear, importOf, moveOf } from './bulk'
import { closureAskedBy, lightCheckDone, lightCheckOf } from './closure'
import { contactWith } from './contacts'
import { familyOf, planOf } from './family'
import { objectsOfFunds } from './fund-objects'
import { meetingOf } from './meetings'
import { personWithFamily } from './intake'
import { objectsOfPayments } from './payments'
import { standInOf } from './delegations'
import { draftKit, kitToDeliver, waitingKit } from './kits'
import { handedKit, lossDecided, lossWaiting } from './losses'
import { businessOf } from './mentoring'
import { enrolment, groupWith, sessionIn } from './schooling'
import { objectsOfProcurement } from './procurement'
import { objectsOfProgramme } from './programme-objects'
import { schoolClosureOf, stipendReportOf } from './tutoring'
import { contextOf } from './staff'
import { handedToClass, returnedRound } from './supplies'
import { tasksOf } from './tasks'

export type ObjectKind = NonNullable<RouteHandle['object']>
export type World = Awaited<ReturnType<typeof worldOf>>

/** A team and one object of every kind in its hands; another world's team has nothing to do with them. */
export async function worldOf(store: Store) {
  const lead = await contextOf(store, 'lead')
  const inTeam = { supervisorId: lead.actor.id }
  const officer = await contextOf(store, 'officer', inTeam)
  const colleague = await contextOf(store, 'officer', inTeam)
  const tutor = await contextOf(store, 'tutor', inTeam)
  const mentor = await contextOf(store, 'mentor', inTeam)
  const people: Record<Role, Context> = {
    lead,
    officer,
    tutor,
    mentor,
    logistics: await contextOf(store, 'logistics'),
    administrator: await contextOf(store, 'administrator'),
    auditor: await contextOf(store, 'auditor'),
  }

  const family = await familyOf(officer)
  const [child, sibling] = family.childIds
  const milestones = await planOf(officer, family.householdId, [
    { code: 'M1', plannedOn: '2026-06-01', completedOn: '2026-06-02' },
    { code: 'M2', personId: family.caregiverId, plannedOn: '2026-12-01' },
  ])
  const { groupId, schoolId } = await groupWith(tutor, [child, sibling])
  const enrolled = enrolment(child)
  await enrolChild(officer, enrolled)
  const tasks = await tasksOf([officer, tutor, mentor, lead])
  const found = await personWithFamily(officer)
  await enrolledLastYear(officer, sibling)
  const batches = { officer: await batchOf(officer, sibling), tutor: await batchOf(tutor, sibling) }
  const kitWaiting = (await waitingKit(colleague)).kitId
  const bought = await objectsOfProcurement(officer, colleague)
  const handed = await handedKit(officer, { deliverer: mentor })
  const handedByLogistics = await handedKit(officer, { deliverer: people.logistics })
  const handedByTutor = await handedToClass(officer, tutor, colleague)
  const outByLogistics = await handedToClass(officer, tutor, colleague, people.logistics)
  const objects = {
    household: family.householdId,
    person: found.personId,
    child,
    group: groupId,
    business: await businessOf(officer, mentor, family),
    milestone: milestones.M2 ?? '',
    kit: (await draftKit(officer)).kitId,
    loss: await lossDecided(officer, lead),
    interview: await interviewIn(mentor, family.householdId),
    user: (await accountOf(store)).id,
    enrolmentLink: 'no-such-link',
    closure: await closureAskedBy(officer, family.householdId),
    lightCheck: (await lightCheckOf(officer)).id,
    task: tasks.officer ?? '',
    alert: await alertOf(officer, family.householdId, child),
    meeting: await meetingOf(lead, family.householdId),
    schoolClosure: await schoolClosureOf(officer, schoolId),
    stipendReport: await stipendReportOf(tutor),
    import: await importOf(officer),
    caseloadMove: await moveOf(lead, officer, colleague, family.householdId),
    enrolmentBatch: batches.officer,
    delegation: await standInOf(lead, officer),
    supplyRound: await returnedRound(officer, tutor, colleague),
    ...(await objectsOfProgramme(people.administrator)),
    ...(await objectsOfFunds(people.administrator)),
    ...(await objectsOfPayments(colleague)),
    ...bought.objects,
    packet: kitWaiting,
    receipt: handed.receiptCode,
    classHandover: handedByTutor.issueId,
    storedFile: await goodsPictureOf(officer, handed),
  } satisfies Record<ObjectKind, string>

  return {
    people,
    objects,
    completedMilestone: milestones.M1 ?? '',
    kitWaiting,
    kitToHandOver: {
      officer: (await kitToDeliver(colleague, lead, officer)).kitId,
      mentor: (await kitToDeliver(officer, colleague, mentor)).kitId,
      logistics: (await kitToDeliver(officer, colleague, people.logistics)).kitId,
    },
    /** Of the family whose business the mentor follows. */
    kitHandedOver: (await handedKit(officer, { family })).kitId,
    /** In the hands of a family, with its receipt: by the mentor, or by logistics, who sees no other. */
    kitsWithReceipt: { byMentor: handed, byLogistics: handedByLogistics, byTutor: handedByTutor },
    classHandovers: { byTutor: handedByTutor.issueId, byLogistics: outByLogistics.issueId },
    lossToDecide: (await lossWaiting(colleague)).lossId,
    /** One thing to do for each who has a list of them. */
    tasks,
    /** Enrolments laid out by each who enrols children. */
    batches,
    /** What stands behind an object's own id in an address. */
    within: {
      ...found.within,
      file: 'households.csv',
      consentId: await consentIn(officer, family),
      disclosureId: await disclosureIn(officer, family.householdId),
      enrolmentId: enrolled.id,
      itemKey: bought.itemKey,
      sessionId: await sessionIn(tutor, groupId),
      contactId: await contactWith(officer, family.householdId),
      checkId: await lightCheckDone(officer, family.householdId),
    },
    /** One child for each who may take one out of a group. */
    member: { officer: sibling, tutor: child },
  }
}

async function goodsPictureOf(
  { actor, store, now }: Context,
  { kitId, deliveryId }: { kitId: string; deliveryId: string },
) {
  const id = await sealFile(Buffer.from('A picture that nobody looks at.'))
  const row = { purpose: 'goods' as const, mediaType: 'image/jpeg', bytes: 1, sha256: id, likeness: null }
  const belonging = { ofId: kitId, deedId: deliveryId, addedById: actor.id, addedAt: now }
  await store.write((tx) => tx.insert(storedFiles).values({ id, ...row, ...belonging }))
  return id
}

async function interviewIn({ actor, store, now }: Context, householdId: string) {
  const id = uuidv7()
  const interview = { id, householdId, round: 'H1' as const, interviewedOn: '2026-09-10', status: 'done' as const }
  await store.write((tx) => tx.insert(interviews).values({ ...interview, interviewedById: actor.id, recordedAt: now }))
  return id
}

async function disclosureIn({ actor, store, now }: Context, householdId: string) {
  const id = uuidv7()
  const shared = { purpose: 'school' as const, recipient: 'École de Tsaouni', kinds: ['schoolFile' as const] }
  await store.write((tx) =>
    tx
      .insert(disclosures)
      .values({ id, householdId, ...shared, sharedOn: '2026-09-01', sharedById: actor.id, recordedAt: now }),
  )
  return id
}

async function consentIn({ actor, store, now }: Context, family: { householdId: string; caregiverId: string }) {
  const id = uuidv7()
  await store.write((tx) =>
    tx.insert(consents).values({
      id,
      householdId: family.householdId,
      purpose: 'caseManagement',
      obtainedFrom: 'caregiver',
      givenById: family.caregiverId,
      given: true,
      askedOn: '2026-05-20',
      recordedById: actor.id,
      recordedAt: now,
    }),
  )
  return id
}
