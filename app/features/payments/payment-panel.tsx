import { getFormProps, type FormMetadata } from '@conform-to/react'
import type { ComponentProps, ReactNode } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { readable } from '~/forms/readable-refusal'
import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { DueTable } from './due-table'
import { PayerRefused } from './payer-refused'
import { PaymentFields, usePaymentNames } from './payment-fields'

type Asked = ComponentProps<typeof PaymentFields>

type Props<Form extends Record<string, unknown>> = Pick<Asked, 'fields' | 'noteHint' | 'answer'> & {
  due: Pick<Asked, 'today' | 'stepUp'> &
    ComponentProps<typeof DueTable> &
    ComponentProps<typeof PayerRefused> & { total: number }
  nothingDue: string
  form: FormMetadata<Form>
  /** What is asked of this kind of payment alone. */
  children: ReactNode
}

/** What is due, then how it was paid, and the proof. */
export function PaymentPanel<Form extends Record<string, unknown>>(props: Props<Form>) {
  const { due, nothingDue, form, fields, noteHint, answer, children } = props
  const t = useT()
  const { francs } = useFormats()
  const about = usePaymentNames()
  return (
    <Stack gap="large">
      <PayerRefused refusal={due.refusal} />
      {due.total === 0 ? (
        <Note>{nothingDue}</Note>
      ) : (
        <Panel title={t('payments.due')} flush>
          <DueTable parts={due.parts} />
        </Panel>
      )}
      {(due.total > 0 && due.refusal === null) || answer ? (
        <Panel>
          <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
            <Stack>
              <FormSummary form={form} refusal={readable(answer?.refusal, francs)} about={about} />
              {children}
              <PaymentFields
                formId={form.id}
                fields={fields}
                today={due.today}
                noteHint={noteHint}
                answer={answer}
                stepUp={due.stepUp}
              />
            </Stack>
          </form>
        </Panel>
      ) : null}
    </Stack>
  )
}
