import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { longestSnoozeDays } from '~/domain/casework/snooze-refusal'
import { addDays } from '~/domain/dates'
import { snoozeTask } from '~/features/casework/snooze-task.server'
import { TaskFormPage } from '~/features/casework/task-form-page'
import { snoozeForm } from '~/features/casework/task-forms.server'
import { taskPage } from '~/features/casework/task-page.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { DateField } from '~/ui/date-field'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'task.read',
  title: 'page.taskSnooze',
  object: 'task',
  nav: 'home',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'task.read')
  return { ...found(await taskPage(context, params['id'] ?? '')), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'task.read')
  return answerForm(request, snoozeForm, async (form) => {
    await snoozeTask(context, params['id'] ?? '', form)
    return redirect('/tasks?saved')
  })
}

export default function Snooze() {
  const t = useT()
  const { row, today, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof snoozeForm>>({
    id: 'snooze',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, until: addDays(today, 7) },
  })
  const props = useFieldProps()
  return (
    <TaskFormPage title={t('page.taskSnooze')} row={row} form={form} answer={answer} submit={t('tasks.form.snooze')}>
      <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
      <DateField
        {...props(fields.until)}
        label={t('tasks.form.until')}
        hint={t('tasks.form.untilHint')}
        min={today}
        max={addDays(today, longestSnoozeDays)}
        required
      />
      <TextArea
        {...props(fields.reason)}
        label={t('tasks.form.reason')}
        hint={t('tasks.form.reasonHint')}
        maxLength={500}
        required
      />
    </TaskFormPage>
  )
}
