import { getFormProps } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import type { DeedForm } from './deed-form'

type Props<Fields extends Record<string, unknown>> = Omit<ComponentProps<typeof DeedForm<Fields>>, 'multipart'>

/** What was wrong, the fields, do it or leave it; it stands on the page as it is, or in what the page puts around it. */
export function PlainForm<Fields extends Record<string, unknown>>(props: Props<Fields>) {
  const { form, answer, submit, cancelHref, tone = 'go', about, children } = props
  const t = useT()
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} about={about} />
      {children}
      <ButtonRow>
        <Button tone={tone}>{submit}</Button>
        <ButtonLink href={cancelHref} tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
