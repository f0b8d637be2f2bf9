import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { NamedId } from '~/forms/named-id'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
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
  return (
    <PlainForm form={form} answer={answer} submit={submit} cancelHref={back} tone={grave ? 'grave' : 'go'}>
      {id ? <NamedId field={id} /> : null}
      <Card>
        <Stack>{children}</Stack>
      </Card>
    </PlainForm>
  )
}
