import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { addClaim } from '~/features/programme/add-claim.server'
import { ClaimFields } from '~/features/programme/claim-fields'
import { claimForm } from '~/features/programme/claim-form'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'claim.add', title: 'page.newClaim', nav: 'programme' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, 'claim.add')
  return { formId: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'claim.add')
  return answerForm(request, claimForm, async (form) => {
    await addClaim(context, form)
    return redirect('/programme/claims')
  })
}

export default function NewClaim() {
  const { formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('team.crumbs')}
            items={[{ href: '/programme/claims', label: t('page.claims') }, { label: t('page.newClaim') }]}
          />
        }
        title={t('page.newClaim')}
        lead={t('team.claim.newLead')}
      />
      <Panel>
        <ClaimFields formId={formId} answer={answer} />
      </Panel>
    </Page>
  )
}
