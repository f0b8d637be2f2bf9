import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { catalogueType } from '~/features/settings/catalogue-pages.server'
import { PlainDeed } from '~/features/settings/plain-deed'
import { retireKitType } from '~/features/settings/retire-kit-type.server'
import { useLocale, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'settings.edit',
  title: 'page.kitTypeRetiring',
  object: 'kitType',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return found(await catalogueType(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return answerForm(request, z.object({}), async () => {
    await retireKitType(context, params['id'] ?? '')
    return redirect('/settings/catalogue')
  })
}

export default function KitTypeRetiring() {
  const t = useT()
  const locale = useLocale()
  const { id, labelFr, labelEn } = useLoaderData<typeof loader>()
  return (
    <PlainDeed
      part="catalogue"
      title={t('page.kitTypeRetiring')}
      what={t('adm.catalogue.retireWhat', { name: locale === 'fr' ? labelFr : labelEn })}
      confirm={t('page.kitTypeRetiring')}
      back={`/settings/catalogue/${id}`}
      answer={useActionData<typeof action>()}
    />
  )
}
