import { getFormProps, type FormMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import type { TaskRow } from './task-rows.server'
import { useTaskWords } from './task-words'

type Props = {
  title: string
  row: TaskRow | null
  form: FormMetadata
  answer: FormAnswer | undefined
  submit: string
  back?: string
  children: ReactNode
}

/** One deed on one thing to do: which it is and why it is there, the form, and the way back to the list. */
export function TaskFormPage({ title, row, form, answer, submit, back = '/tasks', children }: Props) {
  const t = useT()
  const words = useTaskWords()
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs label={t('tasks.views')} items={[{ href: '/tasks', label: t('tasks.title') }, { label: title }]} />
        }
        title={title}
        lead={
          row ? [words.title(row.about, row.text), row.name ?? row.caseNumber].filter(Boolean).join(' · ') : undefined
        }
      />
      <Panel>
        <form method="post" {...getFormProps(form)}>
          <Stack>
            <FormSummary form={form} refusal={answer?.refusal} />
            {row ? <p className="muted">{t(`task.why.${row.about.kind}`)}</p> : null}
            {children}
            <ButtonRow>
              <Button tone="go">{submit}</Button>
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
