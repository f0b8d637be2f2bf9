import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endingForm } from '~/features/delegations/delegation-form.server'
import { ownDelegation } from '~/features/delegations/delegations-of.server'
import { endDelegation } from '~/features/delegations/end-delegation.server'
import { useFormats, useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'delegation.read',
  title: 'delegations.end',
  object: 'delegation',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'delegation.read')
  return { delegation: found(await ownDelegation(context, params.id ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'delegation.read')
  return answerForm(request, endingForm, async () => {
    await endDelegation(context, params.id ?? '')
    return redirect('/delegations')
  })
}

export default function EndDelegation() {
  const t = useT()
  const { date } = useFormats()
  const { delegation } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'delegation-ending', lastResult: answer?.lastResult })
  const { fromName, toName, startsOn, endsOn } = delegation
  const crumbs = [{ href: '/delegations', label: t('delegations.title') }, { label: t('delegations.end') }]
  return (
    <Page narrow>
      <PageHeader
        crumbs={<Crumbs label={t('kits.where')} items={crumbs} />}
        title={t('delegations.end')}
        lead={t('delegations.inPlaceOf', { to: toName, from: fromName })}
      />
      <PlainForm form={form} answer={answer} submit={t('delegations.endNow')} cancelHref="/delegations" tone="grave">
        <p>{t('delegations.endText', { from: date(startsOn), to: date(endsOn), name: toName })}</p>
      </PlainForm>
    </Page>
  )
}
