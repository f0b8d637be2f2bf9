import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { visitForm } from '~/features/mentoring/mentoring-forms.server'
import { interviewForm } from '~/features/surveys/survey-forms.server'

const child = '01a20112-8d6e-76bf-a637-38191d3ab0c4'

function errorsOf(schema: typeof visitForm | typeof interviewForm, typed: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  return parseWithZod(form, { schema }).reply().error ?? null
}

test('all that is wrong with a visit is said at once', () => {
  const typed = { id: child, found: 'done', visitedOn: '', 'children[0].personId': child, 'children[0].where': 'away' }
  expect(errorsOf(visitForm, typed)).toEqual({
    visitedOn: ['form.dateRequired'],
    state: ['visit.sayState'],
    nextVisitOn: ['visit.sayNext'],
    'children[0].why': ['roster.sayWhy'],
  })
})

test('a visit at which nobody was met asks for the next one only', () => {
  const typed = { id: child, found: 'notFound', visitedOn: '2026-11-19', 'children[0].personId': child }
  expect(errorsOf(visitForm, typed)).toEqual({ nextVisitOn: ['visit.sayNext'] })
  expect(errorsOf(visitForm, { ...typed, otherNextVisitOn: '2026-12-01' })).toBeNull()
})

test('a number of days outside the week and an unanswered child are refused, an unanswered question is not', () => {
  const typed = {
    id: child,
    round: 'H1',
    interviewedOn: '2026-11-19',
    status: 'done',
    'answers.rcsi.borrow': '8',
    'children[0].personId': child,
  }
  expect(errorsOf(interviewForm, typed)).toEqual({
    'answers.rcsi.borrow': ['form.choose'],
    'children[0].where': ['roster.answerEach'],
  })
  const answered = { ...typed, 'answers.rcsi.borrow': 'dontKnow', 'children[0].where': 'here' }
  expect(errorsOf(interviewForm, answered)).toBeNull()
})
