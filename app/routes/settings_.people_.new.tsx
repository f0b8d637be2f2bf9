import { getFormProps, useForm } from '@conform-to/react'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { addStaffMember } from '~/features/staff/add-staff-member.server'
import { OneTimeLink } from '~/features/staff/one-time-link'
import { SettingsCrumbs } from '~/features/staff/settings-crumbs'
import { StaffFields } from '~/features/staff/staff-fields'
import { newStaffForm } from '~/features/staff/staff-form'
import { supervisorsToChoose } from '~/features/staff/staff-member.server'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { stepUp } from '~/server/step-up.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { TextField } from '~/ui/text-field'

export const handle = {
  access: 'people.administer',
  fresh: true,
  title: 'settings.add',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  return { id: uuidv7(), supervisors: await supervisorsToChoose(context), stepUp: await stepUp(context, request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  return answerFreshForm(context, request, newStaffForm, async (form) => {
    const token = await addStaffMember(context, form)
    return data({ link: new URL(`/enrol/${token}`, request.url).href, person: form })
  })
}

export default function NewStaffMember() {
  const t = useT()
  const { id, supervisors } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer && 'lastResult' in answer ? answer : undefined
  const [form, fields] = useForm<z.input<typeof newStaffForm>>({ id: 'new-person', lastResult: refused?.lastResult })
  const props = useFieldProps()
  if (answer && 'link' in answer) return <OneTimeLink link={answer.link} person={answer.person} />
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs label={t('settings.add')} />} title={t('settings.add')} />
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={refused?.refusal} />
            <TextField
              {...props(fields.username)}
              label={t('settings.username')}
              hint={t('settings.usernameHint')}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              required
            />
            <StaffFields fields={fields} supervisors={supervisors} />
            <FreshField form={form} />
            <ButtonRow>
              <Button tone="go">{t('settings.addAndLink')}</Button>
              <ButtonLink href="/settings" tone="quiet">
                {t('form.cancel')}
              </ButtonLink>
            </ButtonRow>
          </Stack>
          <HiddenFields values={{ id: fields.id.initialValue ?? id }} />
        </form>
      </Panel>
    </Page>
  )
}
