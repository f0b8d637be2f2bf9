import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { draftTemplate } from '~/features/settings/draft-template.server'
import { newDraftForm } from '~/features/settings/template-form'
import { templateList } from '~/features/settings/template-list.server'
import { TemplateVersions } from '~/features/settings/template-versions'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { SettingsFrame } from '~/settings-frame'

export const handle = { access: 'template.read', title: 'page.templates', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'template.read')
  return { id: uuidv7(), kinds: found(await templateList(context)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'template.read')
  return answerForm(request, newDraftForm, async (form) => {
    await draftTemplate(context, form)
    return redirect(`/settings/templates/${form.id}`)
  })
}

export default function Templates() {
  const t = useT()
  const { id, kinds } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'draft', lastResult: answer?.lastResult })
  return (
    <SettingsFrame tab="templates" title={t('page.templates')} lead={t('adm.templates.lead')}>
      <FormSummary form={form} refusal={answer?.refusal} />
      {kinds.map((kind) => (
        <TemplateVersions key={kind.kind} group={kind} newId={id} form={getFormProps(form)} />
      ))}
    </SettingsFrame>
  )
}
