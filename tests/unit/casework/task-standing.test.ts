import { expect, test } from 'vitest'
import { snoozeRefusal } from '~/domain/casework/snooze-refusal'
import { taskStanding, type TaskAct } from '~/domain/casework/task-standing'

const act = (kind: TaskAct['kind'], on: string, more: Partial<TaskAct> = {}): TaskAct => {
  return { kind, on, until: null, toUserId: null, ...more }
}

test('a snooze holds through its last day, and a handover wakes it up', () => {
  const snoozed = [act('snoozed', '2026-11-10', { until: '2026-11-19' })]
  expect(taskStanding(snoozed, '2026-11-19', true).snoozedUntil).toBe('2026-11-19')
  expect(taskStanding(snoozed, '2026-11-20', true).snoozedUntil).toBeNull()
  const handed = [...snoozed, act('handedOver', '2026-11-12', { toUserId: 'colleague' })]
  expect(taskStanding(handed, '2026-11-15', true)).toMatchObject({ snoozedUntil: null, holderId: 'colleague' })
})

test('the last handover says who has it, whatever came after', () => {
  const acts = [
    act('handedOver', '2026-11-01', { toUserId: 'one' }),
    act('handedOver', '2026-11-02', { toUserId: 'two' }),
    act('snoozed', '2026-11-03', { until: '2026-11-30' }),
  ]
  expect(taskStanding(acts, '2026-11-19', true)).toMatchObject({ holderId: 'two', snoozedUntil: '2026-11-30' })
})

test('what is done stays done; what a rule asks for comes back after 14 days', () => {
  const acts = [act('done', '2026-11-01')]
  expect(taskStanding(acts, '2026-12-31', false).done).toBe(true)
  expect(taskStanding(acts, '2026-11-14', true).done).toBe(true)
  expect(taskStanding(acts, '2026-11-15', true).done).toBe(false)
  const withCase = [...acts, act('handedOver', '2026-11-02', { toUserId: 'successor' })]
  expect(taskStanding(withCase, '2026-11-14', true)).toMatchObject({ done: true, holderId: 'successor' })
})

test.each([
  ['2026-11-18', 'snooze-not-ahead'],
  ['2026-11-19', null],
  ['2026-12-19', null],
  ['2026-12-20', 'snooze-too-long'],
])('a task sleeps until %s: %s', (until, refusal) => {
  expect(snoozeRefusal(until, '2026-11-19')).toBe(refusal)
})
