import { parseWithZod } from '@conform-to/zod/v4'
import { renderToStaticMarkup } from 'react-dom/server'
import { v7 as uuidv7 } from 'uuid'
import { expect, test, vi } from 'vitest'
import { registerHouseholdForm } from '~/features/households/household-form'
import { RegisterHouseholdPage } from '~/features/households/register-household-page'
import '~/i18n/all-languages.server'
import { Language } from '~/i18n/language'

const today = '2026-11-19'

// The page stands alone here, without the routes around it.
vi.mock('@remix-run/react', async (original) => ({ ...(await original<object>()), useMatches: () => [] }))

test('a row that holds words stays open and says whose it is after an error elsewhere', () => {
  const ids = Array.from({ length: 5 }, () => uuidv7())
  const html = rendered(ids, {
    'members[0].givenName': 'Hadiza',
    'members[0].sex': 'female',
    'members[0].relation': 'head',
    'members[0].age': '34',
    'members[0].caregiver': 'on',
    'members[3].givenName': 'Ali',
    'members[3].familyName': 'Sani',
    'members[3].sex': 'male',
    'members[3].relation': 'child',
    'members[3].age': '9',
    contactAnsweredBy: 'relative',
  })
  expect(html).toContain('<details open=""><summary>Personne 4 · Ali Sani</summary>')
  expect(html).toContain('<details><summary>Ajouter la personne 5</summary>')
})

function rendered(ids: string[], typed: Record<string, string>) {
  const body = new FormData()
  ids.forEach((id, index) => {
    body.set(`members[${index}].id`, id)
  })
  for (const [name, value] of Object.entries(typed)) body.set(name, value)
  const submission = parseWithZod(body, { schema: registerHouseholdForm(today) })
  return renderToStaticMarkup(
    <Language locale="fr">
      <RegisterHouseholdPage
        caseload={{ open: 0, limit: null, reached: false }}
        answer={{ lastResult: submission.reply(), refusal: null }}
        ids={{ household: uuidv7(), members: ids }}
        today={today}
      />
    </Language>,
  )
}
