import { useForm } from '@conform-to/react'
import type { z } from 'zod'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { Card } from '~/ui/card'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { Conflict } from './conflict'
import { MemberFields } from './member-fields'
import type { MemberForEdit } from './member-for-edit.server'
import type { memberForm } from './member-form'

type Values = z.input<ReturnType<typeof memberForm>>
type Props = {
  answer: FormAnswer | undefined
  /** A new member's id, or what stands on file of a member. */
  member: { id: string } | MemberForEdit
  mothers: { value: string; label: string }[]
  back: string
  today: string
}

/** The record of one member, new or to be corrected. */
export function MemberRecordForm({ answer, member, mothers, back, today }: Props) {
  const t = useT()
  const onFile = 'seen' in member ? member : null
  const [form, fields] = useForm<Values>({
    id: 'member',
    lastResult: answer?.lastResult,
    defaultValue: member,
  })
  const shown = (name: Name, value: unknown) => {
    if (typeof value === 'boolean') return value ? t('conflict.yes') : ''
    if (typeof value !== 'string' || value === '') return ''
    if (name === 'motherId') return mothers.find((mother) => mother.value === value)?.label ?? ''
    if (name === 'caregiver' || name === 'returnee') return t('conflict.yes')
    const area = codes[name]
    return area ? t(`${area}.${value}` as MessageKey) : value
  }
  const differences = onFile
    ? names.map((name) => ({
        field: t(labels[name]),
        theirs: shown(name, onFile[name]),
        yours: shown(name, fields[name].initialValue),
      }))
    : []
  return (
    <PlainForm form={form} answer={answer} submit={t(onFile ? 'form.save' : 'member.add')} cancelHref={back}>
      {answer?.refusal?.reason === 'changed-meanwhile' ? <Conflict rows={differences} /> : null}
      {onFile ? <HiddenFields values={{ seen: onFile.seen }} /> : null}
      <Card>
        <Stack>
          <MemberFields fields={fields} mothers={mothers} today={today} />
        </Stack>
      </Card>
    </PlainForm>
  )
}

const labels = {
  givenName: 'member.givenName',
  familyName: 'member.familyName',
  sex: 'member.sex',
  relation: 'member.relation',
  birthDate: 'member.birthDate',
  age: 'member.age',
  motherId: 'member.mother',
  caregiver: 'member.caregiver',
  returnee: 'member.returnee',
  returnedOn: 'member.returnedOn',
  absentWhy: 'member.absentWhy',
  absentSince: 'member.absentSince',
} as const satisfies Record<string, MessageKey>
type Name = keyof typeof labels
const names = Object.keys(labels) as Name[]
const codes: Partial<Record<Name, string>> = { sex: 'sex', relation: 'relation', absentWhy: 'absence' }
