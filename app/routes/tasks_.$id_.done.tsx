import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { finishTask } from '~/features/casework/finish-task.server'
import { TaskFormPage } from '~/features/casework/task-form-page'
import { doneForm } from '~/features/casework/task-forms.server'
import { taskPage } from '~/features/casework/task-page.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'task.read',
  title: 'page.taskDone',
  object: 'task',
  nav: 'home',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'task.read')
  return { ...found(await taskPage(context, params['id'] ?? '')), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'task.read')
  return answerForm(request, doneForm, async (form) => {
    await finishTask(context, params['id'] ?? '', form)
    return redirect('/tasks?saved')
  })
}

export default function Done() {
  const t = useT()
  const { row, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof doneForm>>({
    id: 'done',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId },
  })
  const props = useFieldProps()
  return (
    <TaskFormPage title={t('page.taskDone')} row={row} form={form} answer={answer} submit={t('tasks.form.done')}>
      <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
      {row.about.kind === 'own' ? null : <Note icon="info">{t('tasks.form.doneHint')}</Note>}
      <TextArea
        {...props(fields.note)}
        label={t('tasks.form.note')}
        optionalWord={t('form.optional')}
        maxLength={500}
      />
    </TaskFormPage>
  )
}
