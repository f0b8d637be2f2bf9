import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeDraft } from '~/features/settings/change-draft.server'
import { LinkRowsTable } from '~/features/settings/link-rows-table'
import { MilestoneRowsTable } from '~/features/settings/milestone-rows-table'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { linksForm, milestonesForm } from '~/features/settings/template-form'
import { templatePage } from '~/features/settings/template-page.server'
import { TemplateStanding } from '~/features/settings/template-standing'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'template.read',
  title: 'page.template',
  object: 'template',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'template.read')
  return found(await templatePage(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'template.read')
  const { id, kind } = found(await templatePage(context, params['id'] ?? ''))
  const here = `/settings/templates/${id}?saved`
  if (kind === 'milestones')
    return answerForm(request, milestonesForm, async (form) => {
      await changeDraft(context, id, { kind, ...form })
      return redirect(here)
    })
  return answerForm(request, linksForm, async (form) => {
    await changeDraft(context, id, { kind, ...form })
    return redirect(here)
  })
}

export default function Template() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'template', lastResult: answer?.lastResult })
  const title = `${t(`adm.template.${page.kind}`)} · ${t('adm.template.versionN', { version: page.version })}`
  const editing = page.mayEdit ? { form: { id: 'template', lastResult: answer?.lastResult } } : {}
  const table =
    page.kind === 'milestones' ? (
      <MilestoneRowsTable rows={page.milestones} {...editing} />
    ) : (
      <LinkRowsTable rows={page.links} {...editing} />
    )
  return (
    <Page>
      <PageHeader
        crumbs={<SettingsCrumbs part="templates" label={title} />}
        title={title}
        lead={t('adm.template.lead')}
      />
      <Stack gap="large">
        <SavedNote>{t('adm.template.saved')}</SavedNote>
        <TemplateStanding page={page} />
        <Panel title={t(page.mayEdit ? 'adm.template.change' : 'adm.template.numbers')} flush>
          {page.mayEdit ? (
            <form method="post" {...getFormProps(form)}>
              <FormSummary form={form} refusal={answer?.refusal} />
              {table}
              <HiddenFields values={{ seen: page.seen }} />
              <Button tone="go">{t('adm.template.save')}</Button>
            </form>
          ) : (
            table
          )}
        </Panel>
      </Stack>
    </Page>
  )
}
