import { useForm } from '@conform-to/react'
import type { ReactNode } from 'react'
import { DeedForm } from '~/pieces/deed-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
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
  const [form] = useForm({ id, lastResult: answer?.lastResult })
  const back = `/settings/people/${person.id}`
  return (
    <Page narrow>
      <PageHeader
        crumbs={<SettingsCrumbs person={{ href: back, label: person.displayName }} label={title} />}
        title={title}
      />
      <DeedForm form={form} answer={answer} submit={confirm} cancelHref={back} tone={grave ? 'grave' : 'go'}>
        <div>{what}</div>

        <HiddenFields values={hidden} />
      </DeedForm>
    </Page>
  )
}
