import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { assessRisk, riskForm } from '~/features/households/assess-risk.server'
import { householdHead } from '~/features/households/household-head.server'
import { RiskAssessmentForm } from '~/features/households/risk-form'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'household.register',
  title: 'riskPage.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const head = found(await householdHead(context, params['id'] ?? '', 'household.register'))
  return { head, id: uuidv7(), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  const id = params['id'] ?? ''
  return answerForm(request, riskForm(nigerDate(context.now)), async (form) => {
    await assessRisk(context, id, form)
    return redirect(`/households/${id}/members`)
  })
}

export default function NewRisk() {
  const t = useT()
  const { head, ...rest } = useLoaderData<typeof loader>()
  return (
    <HouseholdSubPage head={head} title={t('riskPage.title')}>
      <RiskAssessmentForm answer={useActionData<typeof action>()} back={`/households/${head.id}/members`} {...rest} />
    </HouseholdSubPage>
  )
}
