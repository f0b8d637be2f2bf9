import { useForm } from '@conform-to/react'
import type { ComponentProps, ReactNode } from 'react'
import { DeedForm } from '~/pieces/deed-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
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
  const [form] = useForm({ id: 'deed', lastResult: answer?.lastResult })
  return (
    <Page narrow>
      <PageHeader crumbs={<SettingsCrumbs part={part} label={title} />} title={title} />
      <DeedForm form={form} answer={answer} submit={confirm} cancelHref={back} tone="grave">
        <p>{what}</p>
      </DeedForm>
    </Page>
  )
}
