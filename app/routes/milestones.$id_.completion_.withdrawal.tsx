import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { householdHead } from '~/features/households/household-head.server'
import { completionWithdrawalForm } from '~/features/plans/milestone-forms'
import { MilestoneHistory } from '~/features/plans/milestone-history'
import { milestonePage } from '~/features/plans/milestone-page.server'
import { useMilestoneWords } from '~/features/plans/milestone-words'
import { withdrawCompletion } from '~/features/plans/withdraw-completion.server'
import { useFieldProps } from '~/forms/form-summary'
import { HouseholdSubPage } from '~/household-frame'
import { useFormats, useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'plan.edit',
  title: 'withdrawal.title',
  object: 'milestone',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const page = found(await milestonePage(context, params['id'] ?? ''))
  return { page, head: found(await householdHead(context, page.householdId)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'plan.edit')
  const id = params['id'] ?? ''
  return answerForm(request, completionWithdrawalForm, async (form) => {
    await withdrawCompletion(context, id, form)
    return redirect(`/milestones/${id}`)
  })
}

export default function CompletionWithdrawal() {
  const t = useT()
  const { date } = useFormats()
  const words = useMilestoneWords()
  const props = useFieldProps()
  const { page, head } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const standing = page.completions.find(({ withdrawal }) => withdrawal === null)
  const completionId = standing?.id ?? ''
  const [form, fields] = useForm<z.input<typeof completionWithdrawalForm>>({
    id: 'completion-withdrawal',
    lastResult: answer?.lastResult,
    defaultValue: { completionId },
  })
  const back = `/milestones/${page.milestone.id}`
  return (
    <HouseholdSubPage head={head} title={t('withdrawal.title')} lead={words.label(page.milestone)}>
      <Stack gap="large">
        {standing ? null : <Note icon="info">{t('withdrawal.nothing')}</Note>}
        <DeedForm form={form} answer={answer} submit={t('withdrawal.save')} tone="grave" cancelHref={back}>
          <HiddenFields
            values={{
              completionId: answer?.refusal ? completionId : (fields.completionId.initialValue ?? completionId),
            }}
          />
          <Note icon="info">
            {t('withdrawal.what', { on: standing ? date(standing.completedOn) : t('milestonePage.notDone') })}
          </Note>
          <TextArea {...props(fields.reason)} label={t('plan.reason')} maxLength={500} required />
        </DeedForm>
        <MilestoneHistory page={page} />
      </Stack>
    </HouseholdSubPage>
  )
}
