import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { catalogueType } from '~/features/settings/catalogue-pages.server'
import { kitTypeForm } from '~/features/settings/kit-type-form'
import { KitTypePanel } from '~/features/settings/kit-type-panel'
import { KitTypeStanding } from '~/features/settings/kit-type-standing'
import { publishKitType } from '~/features/settings/publish-kit-type.server'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { useLocale, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'ceiling.propose',
  fresh: true,
  title: 'page.kitType',
  object: 'kitType',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  return {
    formId: uuidv7(),
    type: found(await catalogueType(context, params['id'] ?? '')),
    stepUp: await stepUp(context, request),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  const { code } = found(await catalogueType(context, params['id'] ?? ''))
  return answerFreshForm(context, request, kitTypeForm, async (form) => {
    await publishKitType(context, { ...form, code })
    return redirect(`/settings/catalogue/${form.id}`)
  })
}

export default function KitType() {
  const t = useT()
  const locale = useLocale()
  const { formId, type } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const title = locale === 'fr' ? type.labelFr : type.labelEn
  return (
    <Page>
      <PageHeader crumbs={<SettingsCrumbs part="catalogue" label={title} />} title={title} />
      <Stack gap="large">
        <KitTypeStanding type={type} />
        {type.newest && type.mayEdit && type.standing !== 'proposed' ? (
          <KitTypePanel
            hidden={{ id: formId, seenVersion: String(type.version) }}
            known={type}
            title={t('adm.catalogue.change', { version: type.version + 1 })}
            answer={answer}
          />
        ) : null}
      </Stack>
    </Page>
  )
}
