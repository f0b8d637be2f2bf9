import { getFormProps, type FormMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'

type Props = {
  form: FormMetadata
  answer: FormAnswer | undefined
  submit: string
  grave?: boolean
  back: string
  about?: Record<string, string> | undefined
  children: ReactNode
}

/** The frame of a form about one milestone: what is wrong first, then the fields, then one deed and the way back. */
export function PlanFormPanel({ form, answer, submit, grave, back, about, children }: Props) {
  const t = useT()
  return (
    <Panel>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} about={about} />
          {children}
          <ButtonRow>
            <Button tone={grave ? 'grave' : 'go'}>{submit}</Button>
            <ButtonLink href={back} tone="quiet">
              {t('form.cancel')}
            </ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </Panel>
  )
}
