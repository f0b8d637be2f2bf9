import { getFormProps, useForm } from '@conform-to/react'
import type { ReactNode } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { SettingsCrumbs } from './settings-crumbs'

type Props = {
  id: string
  person: { id: string; displayName: string }
  title: string
  /** What will happen, and how it can be undone. */
  what: ReactNode
  confirm: string
  grave?: boolean
  hidden?: Record<string, string>
  answer: FormAnswer | undefined
}

/** One deed about one account: said first, then done by one button. */
export function StaffDeed({ id, person, title, what, confirm, grave, hidden = {}, answer }: Props) {
  const t = useT()
  const [form] = useForm({ id, lastResult: answer?.lastResult })
  const back = `/settings/people/${person.id}`
  return (
    <Page narrow>
      <PageHeader
        crumbs={<SettingsCrumbs person={{ href: back, label: person.displayName }} label={title} />}
        title={title}
      />
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            <div>{what}</div>
            <FreshField form={form} />
            <ButtonRow>
              <Button tone={grave ? 'grave' : 'go'}>{confirm}</Button>
              <ButtonLink href={back} tone="quiet">
                {t('form.cancel')}
              </ButtonLink>
            </ButtonRow>
          </Stack>
          <HiddenFields values={hidden} />
        </form>
      </Panel>
    </Page>
  )
}
