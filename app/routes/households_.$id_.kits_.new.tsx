import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { householdHead } from '~/features/households/household-head.server'
import { kitRequestForm } from '~/features/kits/kit-forms.server'
import { KitRequestChoice } from '~/features/kits/kit-request-choice'
import { kitRequestChoices } from '~/features/kits/kit-request-choices.server'
import { KitRequestForm } from '~/features/kits/kit-request-form'
import { requestKit } from '~/features/kits/request-kit.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { refusedAsPage } from '~/server/refused-as-page.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'kit.request',
  title: 'kits.request.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  const head = found(await householdHead(context, params.id ?? '', 'kit.request'))
  const { searchParams } = new URL(request.url)
  const chosen = {
    caregiverId: searchParams.get('caregiver'),
    kitTypeId: searchParams.get('type'),
    childId: searchParams.get('child'),
    lossId: searchParams.get('loss'),
  }
  return { head, formId: uuidv7(), choices: await refusedAsPage(kitRequestChoices(context, head.id, chosen)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.request')
  return answerForm(request, kitRequestForm, async (form) => {
    await requestKit(context, params.id ?? '', form)
    return redirect(`/kits/${form.id}/submission`)
  })
}

export default function NewKit() {
  const t = useT()
  const { head, formId, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const lead = t('kits.request.lead', { name: head.title })
  if (!choices.chosen)
    return (
      <HouseholdSubPage head={head} title={t('kits.request.title')} lead={lead}>
        <KitRequestChoice householdId={head.id} {...choices} />
      </HouseholdSubPage>
    )
  const crumbs = [
    { href: '/kits', label: t('kits.title') },
    { href: `/households/${head.id}/kits`, label: head.caseNumber },
    { label: t('kits.request.title') },
  ]
  return (
    <Page>
      <PageHeader
        crumbs={<Crumbs label={t('kits.where')} items={crumbs} />}
        title={t('kits.request.title')}
        lead={lead}
      />
      <KitRequestForm chosen={choices.chosen} loss={choices.loss} formId={formId} answer={answer} />
    </Page>
  )
}
