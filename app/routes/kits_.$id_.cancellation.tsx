import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelKit } from '~/features/kits/cancel-kit.server'
import { CancellationForm } from '~/features/kits/cancellation-form'
import { KitCrumbs } from '~/features/kits/kit-crumbs'
import { kitForCancellation } from '~/features/kits/kit-for-cancellation.server'
import { kitCancellationForm } from '~/features/kits/kit-forms.server'
import { KitLead } from '~/features/kits/kit-lead'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'kit.cancel',
  fresh: true,
  title: 'decisions.cancel.title',
  object: 'kit',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.cancel')
  return { ...found(await kitForCancellation(context, params.id ?? '')), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.cancel')
  const id = params.id ?? ''
  return answerFreshForm(context, request, kitCancellationForm, async (form) => {
    await cancelKit(context, id, form)
    return redirect(`/kits/${id}`)
  })
}

export default function KitCancellation() {
  const t = useT()
  const { kit, refusal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page narrow>
      <PageHeader
        crumbs={<KitCrumbs kit={kit} here={t('kits.deed.cancel')} />}
        title={t('decisions.cancel.title')}
        lead={<KitLead kit={kit} />}
      />
      {refusal && !answer ? (
        <Empty
          icon="lock"
          title={t('decisions.cancel.cannot')}
          action={<ButtonLink href={`/kits/${kit.id}`}>{t('kits.decision.toKit')}</ButtonLink>}
        >
          {t(`refused.${refusal}`)}
        </Empty>
      ) : (
        <CancellationForm kit={kit} answer={answer} />
      )}
    </Page>
  )
}
