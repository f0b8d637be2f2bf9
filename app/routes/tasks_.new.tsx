import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { nigerDate } from '~/domain/dates'
import { caseOfTask } from '~/features/casework/case-of-task.server'
import { TaskFormPage } from '~/features/casework/task-form-page'
import { newTaskForm } from '~/features/casework/task-forms.server'
import { writeTask } from '~/features/casework/write-task.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { TextArea } from '~/ui/text-area'

export const handle = { access: 'task.read', title: 'page.taskNew', nav: 'home' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'task.read')
  const id = householdOf(request)
  const household = id === null ? null : found(await caseOfTask(context, id))
  return { household, today: nigerDate(context.now), formId: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'task.read')
  return answerForm(request, newTaskForm, async (form) => {
    await writeTask(context, householdOf(request), form)
    return redirect('/tasks?saved')
  })
}

export default function NewTask() {
  const t = useT()
  const { household, today, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof newTaskForm>>({
    id: 'task',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId },
  })
  const props = useFieldProps()
  return (
    <TaskFormPage
      title={t('page.taskNew')}
      row={null}
      form={form}
      answer={answer}
      submit={t('tasks.form.save')}
      {...(household?.opens ? { back: `/households/${household.id}` } : {})}
    >
      <HiddenFields values={{ id: fields.id.initialValue ?? formId }} />
      {household ? <p className="strong mono">{household.caseNumber}</p> : null}
      <TextArea
        {...props(fields.text)}
        label={t('tasks.form.text')}
        hint={t('tasks.form.textHint')}
        maxLength={300}
        required
      />
      <DateField {...props(fields.dueOn)} label={t('tasks.form.due')} min={today} optionalWord={t('form.optional')} />
    </TaskFormPage>
  )
}

function householdOf(request: Request) {
  return new URL(request.url).searchParams.get('household')
}
