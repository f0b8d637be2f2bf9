import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { ButtonLink } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import type { ReportDraft } from './report-draft.server'

export const sendFormId = 'send-report'

/** Whether the month was sent, came back or stands. */
export function DraftState({ latest }: { latest: ReportDraft['latest'] }) {
  const t = useT()
  if (latest === null) return null
  const see = (
    <ButtonLink href={`/stipends/${latest.id}`} size="small">
      {t('stipends.seeReport')}
    </ButtonLink>
  )
  if (latest.state === 'returned')
    return (
      <Note tone="late" icon="alert" action={see}>
        {t('stipends.returnedBecause', { reason: latest.reason ?? '' })}
      </Note>
    )
  return (
    <Note icon="check" action={see}>
      {t(latest.state === 'confirmed' ? 'stipends.isConfirmed' : 'stipends.waits')}
    </Note>
  )
}

/** Sent with the hash of what is on the screen, so that nothing is sent that was not read. */
export function SendForm({ id, draft, answer }: { id: string; draft: ReportDraft; answer: FormAnswer | undefined }) {
  const [form] = useForm({ id: sendFormId, lastResult: answer?.lastResult })
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <HiddenFields values={{ id, month: draft.month, contentHash: draft.contentHash }} />
    </form>
  )
}
