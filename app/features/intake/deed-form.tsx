import { getFormProps, type FieldMetadata, type FormMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Card } from '~/ui/card'
import { Stack } from '~/ui/page'

type Props<Values extends Record<string, unknown>> = {
  form: FormMetadata<Values>
  answer: FormAnswer | undefined
  /** What makes two submissions one deed. */
  id?: FieldMetadata<string>
  submit: string
  grave?: boolean
  back: string
  children: ReactNode
}

/** A short form in one card. */
export function DeedForm<Values extends Record<string, unknown>>(props: Props<Values>) {
  const { form, answer, id, submit, grave, back, children } = props
  const t = useT()
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      {id ? <NamedId field={id} /> : null}
      <Card>
        <Stack>{children}</Stack>
      </Card>
      <ButtonRow>
        <Button tone={grave ? 'grave' : 'go'}>{submit}</Button>
        <ButtonLink href={back} tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
