import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { SettingsCrumbs } from '~/features/settings/settings-crumbs'
import { SideBySideTable } from '~/features/settings/side-by-side-table'
import { trialForm } from '~/features/settings/template-form'
import { templateTrial } from '~/features/settings/template-trial.server'
import { tryTemplate } from '~/features/settings/try-template.server'
import { VerdictForm } from '~/features/settings/verdict-form'
import { WindowsTable } from '~/features/settings/windows-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { DateField } from '~/ui/date-field'
import { FilterBar } from '~/ui/filter-bar'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'

export const handle = {
  access: 'template.read',
  title: 'page.templateTrial',
  object: 'template',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'template.read')
  const trial = await templateTrial(context, params['id'] ?? '', new URL(request.url).searchParams)
  return { formId: uuidv7(), ...found(trial) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'template.read')
  const id = params['id'] ?? ''
  return answerForm(request, trialForm, async (form) => {
    await tryTemplate(context, id, form)
    return redirect(`/settings/templates/${id}`)
  })
}

export default function TemplateTrial() {
  const t = useT()
  const { formId, id, kind, version, seen, example, dates, windows, inForceVersion } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const about = {
    href: `/settings/templates/${id}`,
    label: `${t(`adm.template.${kind}`)} · ${t('adm.template.versionN', { version })}`,
  }
  const title = t('page.templateTrial')
  return (
    <Page>
      <PageHeader
        crumbs={<SettingsCrumbs part="templates" about={about} label={title} />}
        title={title}
        lead={t('adm.trial.lead')}
      />
      <Stack gap="large">
        <FilterBar label={t('adm.trial.example')} submit={t('adm.trial.show')}>
          <DateField name="returnedOn" label={t(`adm.trial.day.${kind}`)} defaultValue={example.returnedOn} />
          {kind === 'milestones' ? (
            <SelectField
              name="risk"
              label={t('adm.trial.risk')}
              defaultValue={example.risk}
              options={(['low', 'medium', 'high'] as const).map((risk) => ({ value: risk, label: t(`risk.${risk}`) }))}
            />
          ) : null}
        </FilterBar>
        <Panel title={t(kind === 'milestones' ? 'adm.trial.caption' : 'adm.trial.windows')} flush>
          {kind === 'milestones' ? (
            <SideBySideTable
              rows={dates.map((row) => ({ ...row, key: row.code }))}
              versions={{ now: inForceVersion, then: version }}
            />
          ) : (
            <WindowsTable rows={windows} />
          )}
        </Panel>
        <VerdictForm id={formId} seen={seen} answer={answer} />
      </Stack>
    </Page>
  )
}
