import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { resubmitSupplyRound } from '~/features/supplies/resubmit-supply-round.server'
import { roundResubmissionForm } from '~/features/supplies/round-forms.server'
import { RoundResubmissionForm } from '~/features/supplies/round-resubmission-form'
import { roundToCorrect } from '~/features/supplies/round-to-correct.server'
import { useLocale, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'supplies.request',
  title: 'page.supplyRoundResubmission',
  object: 'supplyRound',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplies.request')
  return found(await roundToCorrect(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplies.request')
  const id = params['id'] ?? ''
  return answerForm(request, roundResubmissionForm, async (form) => {
    await resubmitSupplyRound(context, id, form)
    return redirect(`/supply-rounds/${id}`)
  })
}

export default function SupplyRoundResubmission() {
  const t = useT()
  const locale = useLocale()
  const { round, lines } = useLoaderData<typeof loader>()
  const crumbs = [{ href: `/supply-rounds/${round.id}`, label: round.number }, { label: t('supplies.correct') }]
  return (
    <Page>
      <PageHeader
        crumbs={<Crumbs label={t('schooling.where')} items={crumbs} />}
        title={t('supplies.roundTitle', { kit: round.label[locale], number: round.number })}
        lead={t('supplies.roundLead', { group: round.groupName, count: round.count })}
      />
      <RoundResubmissionForm round={round} lines={lines} answer={useActionData<typeof action>()} />
    </Page>
  )
}
