import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { declareLink } from '~/features/kits/declare-link.server'
import { KitCrumbs } from '~/features/kits/kit-crumbs'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { linkForm } from '~/features/kits/kit-forms.server'
import { KitLead } from '~/features/kits/kit-lead'
import { LinkForm } from '~/features/kits/link-form'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { afterTie } from '~/tie-saved'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'kit.decide',
  title: 'kits.link.title',
  object: 'kit',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.decide')
  const { kit } = found(await kitForDecision(context, params.id ?? '', null))
  return { kit, formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.decide')
  return answerForm(request, linkForm, async (form) => {
    return redirect(afterTie('/kits', await declareLink(context, { kitId: params.id ?? '' }, form)))
  })
}

export default function NewKitLink() {
  const t = useT()
  const { kit, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page narrow>
      <PageHeader
        crumbs={<KitCrumbs kit={kit} here={t('kits.link.title')} />}
        title={t('kits.link.title')}
        lead={<KitLead kit={kit} />}
      />
      <LinkForm formId={formId} answer={answer} cancelHref={`/kits/${kit.id}/decision`} />
    </Page>
  )
}
