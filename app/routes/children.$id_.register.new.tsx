import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { registerMonths } from '~/domain/schooling/register-refusal'
import { ChildPage } from '~/features/schooling/child-page'
import { childSchoolFile } from '~/features/schooling/child-school-file.server'
import { recordRegister } from '~/features/schooling/record-register.server'
import { RegisterForm } from '~/features/schooling/register-form'
import { registerForm } from '~/features/schooling/schooling-forms.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'

export const handle = {
  access: 'schooling.record',
  title: 'page.register',
  object: 'child',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const child = found(await childSchoolFile(context, params['id'] ?? ''))
  const asked = new URL(request.url).searchParams.get('month')
  const correcting = child.registers.find(({ month }) => month === asked) ?? null
  const recorded = new Set(child.registers.map(({ month }) => month))
  const months = registerMonths(child.enrolments, nigerDate(context.now)).filter((month) => !recorded.has(month))
  return { id: uuidv7(), child, correcting, months }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const childId = params['id'] ?? ''
  return answerForm(request, registerForm, async (form) => {
    await recordRegister(context, { ...form, childId })
    return redirect(`/children/${childId}`)
  })
}

export default function NewRegister() {
  const t = useT()
  const { child, ...start } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const nothing = start.correcting === null && start.months.length === 0
  return (
    <ChildPage child={child} here={t('schooling.addMonth')}>
      {nothing ? (
        <Empty
          icon="calendar"
          title={t('schooling.noMonthLeft')}
          action={<ButtonLink href={`/children/${child.id}`}>{t('schooling.back')}</ButtonLink>}
        >
          {t('schooling.noMonthLeftText')}
        </Empty>
      ) : (
        <RegisterForm {...start} answer={answer} />
      )}
    </ChildPage>
  )
}
