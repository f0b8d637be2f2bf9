import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { accountEvents } from '~/features/staff/account-events.server'
import { AccountEvents } from '~/features/staff/account-events-list'
import { AssignmentsPanel } from '~/features/staff/assignments-panel'
import { assignmentsOf } from '~/features/staff/assignments-of.server'
import { editStaffMember } from '~/features/staff/edit-staff-member.server'
import { SettingsCrumbs } from '~/features/staff/settings-crumbs'
import { StaffDeeds } from '~/features/staff/staff-deeds'
import { StaffFacts } from '~/features/staff/staff-facts'
import { StaffFields } from '~/features/staff/staff-fields'
import { editStaffForm } from '~/features/staff/staff-form'
import { staffMember, supervisorsToChoose } from '~/features/staff/staff-member.server'
import { supervisionsOf } from '~/features/staff/supervisions-of.server'
import { SupervisionsPanel } from '~/features/staff/supervisions-panel'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'people.administer',
  fresh: true,
  title: 'page.account',
  object: 'user',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  const person = found(await staffMember(context, params['id'] ?? ''))
  const [supervisors, deeds, assignments, supervisions] = await Promise.all([
    supervisorsToChoose(context, person.id),
    accountEvents(context, person.id),
    assignmentsOf(context, person.id),
    supervisionsOf(context, person.id),
  ])
  return {
    person,
    supervisors,
    deeds,
    assignments: found(assignments),
    supervisions,
    stepUp: await stepUp(context, request),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  const id = params['id'] ?? ''
  return answerFreshForm(context, request, editStaffForm, async (form) => {
    await editStaffMember(context, id, form)
    return redirect(`/settings/people/${id}`)
  })
}

export default function StaffMember() {
  const t = useT()
  const { person, supervisors, deeds, assignments, supervisions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof editStaffForm>>({
    id: 'person',
    lastResult: answer?.lastResult,
    defaultValue: {
      displayName: person.displayName,
      role: person.role,
      supervisorId: person.supervisorId ?? '',
    },
  })
  const supervisor = supervisors.find(({ value }) => value === person.supervisorId)?.label ?? t('settings.none')
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs label={person.displayName} />} title={person.displayName} />
      <Stack gap="large">
        <StaffFacts person={person} />
        <Panel title={t('settings.details')}>
          <form method="post" {...getFormProps(form)}>
            <Stack>
              <FormSummary form={form} refusal={answer?.refusal} />
              {answer?.refusal?.reason === 'changed-meanwhile' ? (
                <Note title={t('settings.theirs')}>
                  {t('settings.theirsValues', {
                    name: person.displayName,
                    role: t(`role.${person.role}`),
                    supervisor,
                  })}
                </Note>
              ) : null}
              <StaffFields fields={fields} supervisors={supervisors} />
              <FreshField form={form} />
              <Button tone="go">{t('form.save')}</Button>
            </Stack>
            <HiddenFields values={{ seen: person.seen }} />
          </form>
        </Panel>
        <AssignmentsPanel assignments={assignments} />
        <StaffDeeds person={person} />
        <SupervisionsPanel supervisions={supervisions} />
        <AccountEvents events={deeds} />
      </Stack>
    </Page>
  )
}
