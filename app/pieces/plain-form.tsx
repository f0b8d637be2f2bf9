import { getFormProps, type FormMetadata } from '@conform-to/react'
import type { ComponentProps, ReactNode } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { FreshField } from './fresh-field'

type Props<Fields extends Record<string, unknown>> = {
  form: FormMetadata<Fields>
  answer: Pick<ComponentProps<typeof FormSummary>, 'refusal'> | undefined
  submit: string
  cancelHref: string
  tone?: 'go' | 'grave'
  /** Pictures travel with it. */
  multipart?: boolean
  /** What each field is called, by its name, where the same sentence stands for several. */
  about?: Record<string, string> | undefined
  children?: ReactNode
}

/** What was wrong, the fields, do it or leave it. */
export function PlainForm<Fields extends Record<string, unknown>>(props: Props<Fields>) {
  const { form, answer, submit, cancelHref, tone = 'go', multipart = false, about, children } = props
  const t = useT()
  return (
    <form
      method="post"
      className="form"
      {...(multipart ? { encType: 'multipart/form-data' as const } : {})}
      {...getFormProps(form)}
    >
      <FormSummary form={form} refusal={answer?.refusal} about={about} />
      {children}
      <FreshField form={form} />
      <ButtonRow>
        <Button tone={tone}>{submit}</Button>
        <ButtonLink href={cancelHref} tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
