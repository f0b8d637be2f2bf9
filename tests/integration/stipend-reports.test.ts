import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settings } from '#db/schema/index'
import type { Store } from '#db/store'
import { logSession } from '~/features/schooling/log-session.server'
import { withdrawSession } from '~/features/schooling/withdraw-session.server'
import { decideReport } from '~/features/stipends/decide-report.server'
import { noteTransport } from '~/features/stipends/note-transport.server'
import { recordGroupCheck } from '~/features/stipends/record-group-check.server'
import { recordSpotCheck } from '~/features/stipends/record-spot-check.server'
import { reportDraft, reportStates } from '~/features/stipends/report-draft.server'
import { reportPage, stipendRateKey } from '~/features/stipends/report-page.server'
import { reportsList } from '~/features/stipends/reports-list.server'
import { reportsWaiting } from '~/features/stipends/reports-waiting.server'
import { submitReport } from '~/features/stipends/submit-report.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/records'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

describe('the monthly report', () => {
  const month = '2026-10'

  async function month1() {
    const lead = await contextOf(store, 'lead')
    const officer = await contextOf(store, 'officer')
    const tutor = await contextOf(store, 'tutor', { supervisorId: lead.actor.id })
    const { childId } = await childInPlan(officer)
    const { groupId } = await groupWith(tutor, [childId])
    const session = { id: uuidv7(), groupId, heldOn: '2026-10-27', durationMinutes: 60, subject: 'reading' as const }
    await logSession(tutor, { ...session, marks: [{ childId, mark: 'present' }] })
    await noteTransport(tutor, { id: uuidv7(), travelledOn: '2026-10-27', cost: 500 })
    return { lead, officer, tutor, groupId, childId }
  }
  async function send(tutor: Context) {
    const form = { id: uuidv7(), month, contentHash: (await reportDraft(tutor, month))?.contentHash ?? '' }
    await submitReport(tutor, form)
    return form
  }

  test('is frozen when it is sent, read by whom it concerns and by nobody else', async () => {
    const { lead, officer, tutor } = await month1()
    const stale = await reportDraft(tutor, month)
    expect(stale?.totals).toMatchObject({ sessions: 1, minutes: 60, lateEntries: 1, transport: 500, stipend: null })
    await noteTransport(tutor, { id: uuidv7(), travelledOn: '2026-10-27', cost: 600 })
    const old = { id: uuidv7(), month, contentHash: stale?.contentHash ?? '' }
    await expect(submitReport(tutor, old)).rejects.toThrow('report-changed')

    const { id, contentHash } = await send(tutor)
    await submitReport(tutor, { id, month, contentHash })
    expect(await actionsOn(store, id)).toEqual(['report.submitted'])
    await expect(submitReport(tutor, { id: uuidv7(), month, contentHash })).rejects.toThrow('report-waits')
    const late = { id: uuidv7(), travelledOn: '2026-10-28', cost: 500 }
    await expect(noteTransport(tutor, late)).rejects.toThrow('report-sent')
    const day = { id: uuidv7(), travelledOn: '2026-11-03', cost: 500 }
    await noteTransport(tutor, day)
    const crossed = noteTransport(tutor, { ...day, travelledOn: '2026-11-04' })
    await expect(crossed).rejects.toMatchObject({ reason: 'try-again', status: 409 })
    for (const reader of [tutor, officer, lead])
      expect(await reportPage(reader, id)).toMatchObject({ contentHash, totals: { transport: 600 } })
    for (const role of ['tutor', 'officer', 'lead'] as const)
      expect(await reportPage(await contextOf(store, role), id)).toBeNull()
    expect(await reportsWaiting(officer)).toEqual({ count: 1, more: false })
    expect((await reportsList(officer, { state: 'confirmed' })).rows).toEqual([])
  })

  test('of a past month is late until it is sent', async () => {
    const { tutor } = await month1()
    const later = { ...tutor, now: new Date('2026-12-10T09:00:00Z') }
    const late = async () => (await reportStates(later)).flatMap((row) => (row.late ? [row.month] : []))
    expect(await late()).toEqual(['2026-10'])
    await send(tutor)
    expect(await late()).toEqual([])
  })

  test('comes back with a reason and goes again as a new version; the old one stands', async () => {
    const { officer, tutor } = await month1()
    const first = await send(tutor)
    const decision = { reportId: first.id, outcome: 'returned' as const }
    await expect(decideReport(officer, decision)).rejects.toThrow('report-reason')
    await expect(decideReport(tutor, { ...decision, outcome: 'confirmed' })).rejects.toMatchObject({ status: 403 })
    await decideReport(officer, { ...decision, reason: 'Transport too high' })
    await noteTransport(tutor, { id: uuidv7(), travelledOn: '2026-10-27', cost: 300 })
    const second = await send(tutor)
    await decideReport(officer, { reportId: second.id, outcome: 'confirmed' })
    await decideReport(officer, { reportId: second.id, outcome: 'confirmed' })
    await expect(decideReport(officer, { reportId: second.id, outcome: 'returned', reason: 'No' })).rejects.toThrow(
      'report-decided',
    )
    expect((await reportsList(tutor, {})).rows.map(({ version, state }) => [version, state])).toEqual([
      [2, 'confirmed'],
      [1, 'returned'],
    ])
    expect(await actionsOn(store, second.id)).toEqual(['report.submitted', 'report.confirmed'])
  })

  test('stands when a session is withdrawn after it, says so, and goes again without it', async () => {
    const { officer, tutor, groupId } = await month1()
    const { id, contentHash } = await send(tutor)
    const sessionId = (await reportPage(tutor, id))?.sessions[0]?.id ?? ''
    await withdrawSession(tutor, { groupId, sessionId, reason: 'Un autre groupe' })
    const frozen = { contentHash, totals: { sessions: 1 }, sessions: [{ withdrawnOn: '2026-11-19' }] }
    expect(await reportPage(officer, id)).toMatchObject(frozen)
    await decideReport(officer, { reportId: id, outcome: 'returned', reason: 'A session was withdrawn' })
    expect((await reportDraft(tutor, month))?.totals).toMatchObject({ sessions: 0, transport: 500 })
  })

  test('is checked on the spot by somebody else', async () => {
    const { lead, officer, tutor, groupId } = await month1()
    const { id: reportId } = await send(tutor)
    const check = { id: uuidv7(), reportId, groupId, visitedOn: '2026-10-27', sessionHeld: true, childrenCounted: 0 }
    await expect(recordSpotCheck(tutor, check)).rejects.toMatchObject({ reason: 'own-report', status: 403 })
    await expect(recordSpotCheck(await contextOf(store, 'officer'), check)).rejects.toMatchObject({ status: 404 })
    await expect(recordSpotCheck(officer, { ...check, groupId: uuidv7() })).rejects.toMatchObject({ status: 404 })
    await expect(recordSpotCheck(officer, { ...check, visitedOn: '2026-11-02' })).rejects.toThrow('check-other-month')
    await recordSpotCheck(officer, check)
    await recordSpotCheck(officer, check)
    await expect(recordSpotCheck(officer, { ...check, sessionHeld: false })).rejects.toThrow('already-sent')
    const nothing = { visitedOn: '2026-10-29', sessionHeld: false, childrenCounted: undefined }
    await recordSpotCheck(officer, { ...check, id: uuidv7(), ...nothing })
    expect((await reportPage(lead, reportId))?.checks).toMatchObject([
      { verdict: 'fewerChildren', childrenCounted: 0, reported: 1 },
      { verdict: 'noSession', reported: null },
    ])
  })

  test('finds beside it what was noted in the group before it came', async () => {
    const { lead, officer, tutor, groupId } = await month1()
    const check = { id: uuidv7(), groupId, visitedOn: '2026-10-27', sessionHeld: true, childrenCounted: 0 }
    const stranger = await contextOf(store, 'officer')
    for (const other of [tutor, lead, stranger])
      await expect(recordGroupCheck(other, check)).rejects.toMatchObject({ status: 404 })
    const day = (visitedOn: string) => recordGroupCheck(officer, { ...check, visitedOn })
    await expect(day('2026-11-20')).rejects.toThrow('in-the-future')
    await expect(day('2026-08-31')).rejects.toThrow('report-month')
    await recordGroupCheck(officer, check)
    await recordGroupCheck(officer, check)
    await expect(day('2026-10-28')).rejects.toThrow('already-sent')
    const { id } = await send(tutor)
    expect((await reportPage(officer, id))?.checks).toMatchObject([{ id: check.id, verdict: 'fewerChildren' }])
    expect((await actionsOn(store, groupId)).filter((action) => action === 'group.spotChecked')).toHaveLength(1)
  })

  test('has nothing to send, or is of a month long gone', async () => {
    const tutor = await contextOf(store, 'tutor')
    const contentHash = (await reportDraft(tutor, month))?.contentHash ?? ''
    await expect(submitReport(tutor, { id: uuidv7(), month, contentHash })).rejects.toThrow('report-empty')
    await expect(submitReport(tutor, { id: uuidv7(), month: '2026-08', contentHash })).rejects.toThrow('report-month')
    expect(await reportDraft(tutor, '2026-08')).toBeNull()
    const old = { id: uuidv7(), travelledOn: '2026-08-31', cost: 500 }
    await expect(noteTransport(tutor, old)).rejects.toThrow('report-month')
  })

  test('keeps the rate of the day it was confirmed, and is not sent while the month runs', async () => {
    const { officer, tutor, groupId, childId } = await month1()
    const rate = async (version: number, value: number) => {
      const row = { id: uuidv7(), key: stipendRateKey, version, value, validFrom: '2026-10-01' }
      await store.write((tx) => tx.insert(settings).values({ ...row, setById: officer.actor.id, setAt: officer.now }))
    }
    await rate(1, 1500)
    const { id } = await send(tutor)
    await rate(2, 2000)
    expect(await reportPage(tutor, id)).toMatchObject({ rate: 2000, totals: { stipend: 2000 } })
    await decideReport(officer, { reportId: id, outcome: 'confirmed' })
    await rate(3, 3000)
    expect(await reportPage(tutor, id)).toMatchObject({ rate: 2000, totals: { stipend: 2000 } })

    const session = { id: uuidv7(), groupId, heldOn: '2026-11-10', durationMinutes: 60, subject: 'reading' as const }
    await logSession(tutor, { ...session, marks: [{ childId, mark: 'present' }] })
    const draft = await reportDraft(tutor, '2026-11')
    expect(draft).toMatchObject({ runs: true, totals: { sessions: 1 } })
    const running = { id: uuidv7(), month: '2026-11', contentHash: draft?.contentHash ?? '' }
    await expect(submitReport(tutor, running)).rejects.toThrow('report-month-runs')
    await submitReport({ ...tutor, now: new Date('2026-12-01T09:00:00Z') }, running)
  })
})
