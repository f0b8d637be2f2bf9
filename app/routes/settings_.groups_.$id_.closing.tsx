import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { closeGroup } from '~/features/settings/close-group.server'
import { DeedPage } from '~/features/settings/deed-page'
import { groupClosingForm } from '~/features/settings/group-form'
import { groupSettings } from '~/features/settings/group-settings.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { DateField } from '~/ui/date-field'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'settings.edit',
  title: 'page.groupClosing',
  object: 'tutoringGroup',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const { id, name, members, today } = found(await groupSettings(context, params['id'] ?? ''))
  return { id, name, members, today }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  const id = params['id'] ?? ''
  return answerForm(request, groupClosingForm, async (form) => {
    await closeGroup(context, id, form)
    return redirect(`/settings/groups/${id}`)
  })
}

export default function GroupClosing() {
  const t = useT()
  const { id, name, members, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof groupClosingForm>>({
    id: 'closing',
    lastResult: answer?.lastResult,
    defaultValue: { closedOn: today },
  })
  const props = useFieldProps()
  return (
    <DeedPage
      part="groups"
      about={{ href: `/settings/groups/${id}`, label: name }}
      title={t('page.groupClosing')}
      what={t('adm.group.closeWhat', { name, count: members })}
      tone="grave"
      {...{ form, answer }}
    >
      <DateField {...props(fields.closedOn)} label={t('adm.group.closedOn')} max={today} required />
      <TextArea {...props(fields.reason)} label={t('adm.group.reason')} maxLength={500} required />
    </DeedPage>
  )
}
