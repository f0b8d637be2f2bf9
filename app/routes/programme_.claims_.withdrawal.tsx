import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { claimWithdrawalForm } from '~/features/programme/claim-form'
import { ClaimWithdrawalFields } from '~/features/programme/claim-withdrawal-fields'
import { claimsPage } from '~/features/programme/claims-page.server'
import { withdrawClaim } from '~/features/programme/withdraw-claim.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { localeOf } from '~/server/locale.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'claim.add', title: 'page.claimWithdrawal', nav: 'programme' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'claim.add')
  const { standing } = await claimsPage(context, localeOf(request))
  const asked = new URL(request.url).searchParams.get('claim')
  return { standing, claimId: standing.find(({ id }) => id === asked)?.id ?? null }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'claim.add')
  return answerForm(request, claimWithdrawalForm, async (form) => {
    await withdrawClaim(context, form)
    return redirect('/programme/claims')
  })
}

export default function ClaimWithdrawal() {
  const { standing, claimId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('team.crumbs')}
            items={[{ href: '/programme/claims', label: t('page.claims') }, { label: t('page.claimWithdrawal') }]}
          />
        }
        title={t('page.claimWithdrawal')}
        lead={t('team.claim.withdrawalLead')}
      />
      <Panel>
        <ClaimWithdrawalFields claims={standing} claimId={claimId} answer={answer} />
      </Panel>
    </Page>
  )
}
