import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { handOverTask } from '~/features/casework/hand-over-task.server'
import { TaskFormPage } from '~/features/casework/task-form-page'
import { handOverForm } from '~/features/casework/task-forms.server'
import { taskPage } from '~/features/casework/task-page.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'task.handOver',
  title: 'page.taskHandover',
  object: 'task',
  nav: 'home',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'task.handOver')
  return { ...found(await taskPage(context, params['id'] ?? '')), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'task.handOver')
  return answerForm(request, handOverForm, async (form) => {
    await handOverTask(context, params['id'] ?? '', form)
    return redirect('/tasks?saved')
  })
}

export default function HandOver() {
  const t = useT()
  const { row, holderId, colleagues, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof handOverForm>>({
    id: 'handover',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, seenHolderId: holderId },
  })
  const props = useFieldProps()
  return (
    <TaskFormPage
      title={t('page.taskHandover')}
      row={row}
      form={form}
      answer={answer}
      submit={t('tasks.form.handOver')}
    >
      <HiddenFields
        values={{
          id: fields.id.initialValue ?? formId,
          seenHolderId: fields.seenHolderId.initialValue ?? holderId,
        }}
      />
      {colleagues.length === 0 ? <Note icon="info">{t('tasks.form.nobody')}</Note> : null}
      <SelectField
        {...props(fields.toUserId)}
        label={t('tasks.form.to')}
        hint={t('tasks.form.toHint')}
        placeholder={t('tasks.form.choose')}
        options={colleagues.map(({ id, name, role }) => ({ value: id, label: `${name} · ${t(`role.${role}`)}` }))}
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
