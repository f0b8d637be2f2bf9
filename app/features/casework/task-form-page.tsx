import type { FormMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
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
      <DeedForm form={form} answer={answer} submit={submit} cancelHref={back}>
        {row ? <p className="muted">{t(`task.why.${row.about.kind}`)}</p> : null}
        {children}
      </DeedForm>
    </Page>
  )
}
