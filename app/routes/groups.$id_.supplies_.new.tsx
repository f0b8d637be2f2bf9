import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { requestSupplyRound } from '~/features/supplies/request-supply-round.server'
import { roundRequestForm } from '~/features/supplies/round-forms.server'
import { roundRequestChoices } from '~/features/supplies/round-request-choices.server'
import { RoundRequestForm } from '~/features/supplies/round-request-form'
import { choosing, SupplyTypeChoice } from '~/features/supplies/supply-type-choice'
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
  title: 'page.newSupplyRound',
  object: 'group',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplies.request')
  const { searchParams } = new URL(request.url)
  const type = searchParams.get('type')
  const choices = found(await roundRequestChoices(context, params['id'] ?? '', type))
  return { choices, typeMissing: searchParams.has(choosing) && choices.type === null, formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplies.request')
  return answerForm(request, roundRequestForm, async (form) => {
    await requestSupplyRound(context, params['id'] ?? '', form)
    return redirect(`/supply-rounds/${form.id}`)
  })
}

export default function NewSupplyRound() {
  const t = useT()
  const locale = useLocale()
  const { choices, typeMissing, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { group, type, types, children } = choices
  const supplies = { href: `/groups/${group.id}/supplies`, label: t('page.groupSupplies') }
  return (
    <Page>
      <PageHeader
        crumbs={<Crumbs label={t('schooling.where')} items={[supplies, { label: t('page.newSupplyRound') }]} />}
        title={type ? type.label[locale] : t('page.newSupplyRound')}
        lead={t('supplies.groupLead', { group: group.name, school: group.schoolName })}
      />
      {type && children.length > 0 ? (
        <RoundRequestForm type={type} pupils={children} formId={formId} answer={answer} />
      ) : (
        <SupplyTypeChoice groupId={group.id} types={types} typeMissing={typeMissing} empty={children.length === 0} />
      )}
    </Page>
  )
}
