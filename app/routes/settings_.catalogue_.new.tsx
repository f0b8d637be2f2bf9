import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { kitTypeForm } from '~/features/settings/kit-type-form'
import { KitTypePanel } from '~/features/settings/kit-type-panel'
import { publishKitType } from '~/features/settings/publish-kit-type.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { stepUp } from '~/server/step-up.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'settings.edit',
  fresh: true,
  title: 'page.newKitType',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return { id: uuidv7(), stepUp: await stepUp(context, request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return answerFreshForm(context, request, kitTypeForm, async (form) => {
    await publishKitType(context, { ...form, seenVersion: undefined })
    return redirect(`/settings/catalogue/${form.id}`)
  })
}

export default function NewKitType() {
  const t = useT()
  const { id } = useLoaderData<typeof loader>()
  const title = t('page.newKitType')
  return (
    <Page>
      <PageHeader crumbs={<SettingsCrumbs part="catalogue" label={title} />} title={title} />
      <KitTypePanel hidden={{ id }} title={title} answer={useActionData<typeof action>()} />
    </Page>
  )
}
