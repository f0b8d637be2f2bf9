import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { schoolForm } from '~/features/settings/school-form'
import { SchoolFormPanel } from '~/features/settings/school-form-panel'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { addSchool } from '~/features/settings/write-school.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'settings.edit', title: 'page.newSchool', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, 'settings.edit')
  return { id: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return answerForm(request, schoolForm, async (form) => {
    await addSchool(context, form)
    return redirect(`/settings/schools/${form.id}`)
  })
}

export default function NewSchool() {
  const t = useT()
  const title = t('page.newSchool')
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part="schools" label={title} />} title={title} />
      <SchoolFormPanel school={useLoaderData<typeof loader>()} title={title} answer={useActionData<typeof action>()} />
    </Page>
  )
}
