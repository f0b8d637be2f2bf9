import { getFormProps, type FormMetadata } from '@conform-to/react'
import type { ComponentProps, ReactNode } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { SettingsCrumbs } from './settings-crumbs'

type Props<Fields extends Record<string, unknown>> = {
  part: ComponentProps<typeof SettingsCrumbs>['part']
  /** The page of the thing the deed is done to. */
  about: { href: string; label: string }
  title: string
  /** What will happen. */
  what: ReactNode
  form: FormMetadata<Fields>
  answer: FormAnswer | undefined
  tone?: 'go' | 'grave'
  children: ReactNode
}

/** One deed that asks for something, on one thing of the settings. */
export function DeedPage<Fields extends Record<string, unknown>>(props: Props<Fields>) {
  const { part, about, title, what, form, answer, tone = 'go', children } = props
  const t = useT()
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part={part} about={about} label={title} />} title={title} />
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            <p>{what}</p>
            {children}
            <ButtonRow>
              <Button tone={tone}>{title}</Button>
              <ButtonLink href={about.href} tone="quiet">
                {t('form.cancel')}
              </ButtonLink>
            </ButtonRow>
          </Stack>
        </form>
      </Panel>
    </Page>
  )
}
