import { getFormProps, useForm } from '@conform-to/react'
import type { ComponentProps, ReactNode } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { SettingsCrumbs } from './settings-crumbs'

type Props = {
  part: ComponentProps<typeof SettingsCrumbs>['part']
  title: string
  /** What will happen. */
  what: ReactNode
  confirm: string
  back: string
  answer: FormAnswer | undefined
}

/** One deed on one thing of the settings: said first, then done by one button. */
export function PlainDeed({ part, title, what, confirm, back, answer }: Props) {
  const t = useT()
  const [form] = useForm({ id: 'deed', lastResult: answer?.lastResult })
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part={part} label={title} />} title={title} />
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            <p>{what}</p>
            <ButtonRow>
              <Button tone="grave">{confirm}</Button>
              <ButtonLink href={back} tone="quiet">
                {t('form.cancel')}
              </ButtonLink>
            </ButtonRow>
          </Stack>
        </form>
      </Panel>
    </Page>
  )
}
