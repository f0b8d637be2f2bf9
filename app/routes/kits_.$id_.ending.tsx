import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endKit } from '~/features/kits/end-kit.server'
import { EndingForm } from '~/features/kits/ending-form'
import { KitCrumbs } from '~/features/kits/kit-crumbs'
import { kitForEnding } from '~/features/kits/kit-for-ending.server'
import { kitEndingForm } from '~/features/kits/kit-forms.server'
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
  title: 'decisions.end.title',
  object: 'kit',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.cancel')
  return { ...found(await kitForEnding(context, params.id ?? '')), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.cancel')
  const id = params.id ?? ''
  return answerFreshForm(context, request, kitEndingForm, async (form) => {
    await endKit(context, id, form)
    return redirect(`/kits/${id}`)
  })
}

export default function KitEnding() {
  const t = useT()
  const { kit, refusal, lot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page narrow>
      <PageHeader
        crumbs={<KitCrumbs kit={kit} here={t('kits.deed.end')} />}
        title={t('decisions.end.title')}
        lead={<KitLead kit={kit} />}
      />
      {refusal && !answer ? (
        <Empty
          icon="lock"
          title={t('decisions.end.cannot')}
          action={<ButtonLink href={`/kits/${kit.id}`}>{t('kits.decision.toKit')}</ButtonLink>}
        >
          {t(`refused.${refusal}`, { lot })}
        </Empty>
      ) : (
        <EndingForm kit={kit} answer={answer} />
      )}
    </Page>
  )
}
