import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { householdHead } from '~/features/households/household-head.server'
import { judgeSupport } from '~/features/kits/judge-support.server'
import { supportJudgementForm } from '~/features/kits/kit-forms.server'
import { caregiverChoices } from '~/features/kits/kit-request-choices.server'
import { SupportJudgementForm } from '~/features/kits/support-judgement-form'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'kit.request',
  title: 'kits.support.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  const head = found(await householdHead(context, params.id ?? '', 'kit.request'))
  return { head, formId: uuidv7(), today: nigerDate(context.now), caregivers: await caregiverChoices(context, head.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  const id = params.id ?? ''
  return answerForm(request, supportJudgementForm, async (form) => {
    await judgeSupport(context, id, form)
    return redirect(`/households/${id}/kits`)
  })
}

export default function NewSupportJudgement() {
  const t = useT()
  const { head, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <HouseholdSubPage head={head} title={t('kits.support.title')} lead={t('kits.support.lead')}>
      <SupportJudgementForm {...form} answer={answer} cancelHref={`/households/${head.id}/kits`} />
    </HouseholdSubPage>
  )
}
