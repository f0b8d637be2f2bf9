import { getFormProps, type FieldMetadata, type FormMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { StepUpField } from '~/pieces/step-up-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

type Props<Fields extends Record<string, unknown>> = {
  title: string
  /** What will happen, and how it can be undone. */
  lead: ReactNode
  /** None where the form is sent by what stands in it. */
  confirm?: string
  grave?: boolean
  form: FormMetadata<Fields>
  stepUp?: { field: FieldMetadata<string | undefined>; needed: boolean; hasPasskey: boolean }
  answer: FormAnswer | undefined
  children?: ReactNode
}

/** One deed about the own account, behind a fresh second factor. */
export function AccountDeed<Fields extends Record<string, unknown>>(props: Props<Fields>) {
  const { title, lead, confirm, grave, form, stepUp, answer, children } = props
  const t = useT()
  return (
    <AccountPage title={title} lead={lead}>
      <form method="post" data-passkey-sends={confirm === undefined ? '' : undefined} {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} />
          {children}
          {stepUp ? <StepUpField field={stepUp.field} stepUp={stepUp} /> : null}
          <ButtonRow>
            {confirm === undefined ? null : <Button tone={grave ? 'grave' : 'go'}>{confirm}</Button>}
            <ButtonLink href="/account" tone="quiet">
              {t('form.cancel')}
            </ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </AccountPage>
  )
}

/** A page behind the own account. */
export function AccountPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const t = useT()
  const items = [{ href: '/account', label: t('account.title') }, { label: title }]
  return (
    <Page narrow>
      <PageHeader crumbs={<Crumbs label={t('account.crumbs')} items={items} />} title={title} lead={lead} />
      <Panel>{children}</Panel>
    </Page>
  )
}
