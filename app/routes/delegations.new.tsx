import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { delegate } from '~/features/delegations/delegate.server'
import { DelegationForm } from '~/features/delegations/delegation-form'
import { delegationForm } from '~/features/delegations/delegation-form.server'
import { possibleDelegates } from '~/features/delegations/possible-delegates.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { stepUp } from '~/server/step-up.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'delegation.record',
  fresh: true,
  title: 'delegations.new',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'delegation.record')
  return {
    formId: uuidv7(),
    today: nigerDate(context.now),
    people: await possibleDelegates(context),
    stepUp: await stepUp(context, request),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'delegation.record')
  return answerFreshForm(context, request, delegationForm, async (form) => {
    await delegate(context, form)
    return redirect('/delegations')
  })
}

export default function NewDelegation() {
  const t = useT()
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const crumbs = [{ href: '/delegations', label: t('delegations.title') }, { label: t('delegations.new') }]
  return (
    <Page narrow>
      <PageHeader crumbs={<Crumbs label={t('kits.where')} items={crumbs} />} title={t('delegations.new')} />
      <DelegationForm {...loaded} answer={answer} />
    </Page>
  )
}
