import type { FormMetadata } from '@conform-to/react'
import type { ComponentProps, ReactNode } from 'react'
import { DeedForm } from '~/pieces/deed-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
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
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part={part} about={about} label={title} />} title={title} />
      <DeedForm form={form} answer={answer} submit={title} cancelHref={about.href} tone={tone}>
        <p>{what}</p>
        {children}
      </DeedForm>
    </Page>
  )
}
