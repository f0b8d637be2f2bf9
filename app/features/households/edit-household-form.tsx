import { useForm } from '@conform-to/react'
import type { z } from 'zod'
import { isCivilDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Conflict } from './conflict'
import type { HouseholdForEdit } from './household-for-edit.server'
import type { editHouseholdForm } from './household-form'
import { HouseholdFields } from './household-fields'
import { SafeContactFields } from './safe-contact-fields'
import { typedValues } from '~/forms/typed-values'

type Values = Omit<z.input<ReturnType<typeof editHouseholdForm>>, 'version'>
type Props = { answer: FormAnswer | undefined; household: HouseholdForEdit; back: string; today: string }

/** Corrections of the household's record; after a conflict both versions stand above the form. */
export function EditHouseholdForm({ answer, household, back, today }: Props) {
  const t = useT()
  const shown = useShown()
  const { version, ...stored } = household
  const [form, fields] = useForm<Values>({
    id: 'household-edit',
    lastResult: answer?.lastResult,
    defaultValue: stored,
  })
  const differences = names.map((name) => ({
    field: t(labels[name]),
    theirs: shown(name, typedValues(stored[name])),
    yours: shown(name, typedValues(fields[name].initialValue)),
  }))
  return (
    <PlainForm form={form} answer={answer} submit={t('edit.submit')} cancelHref={back}>
      {answer?.refusal?.reason === 'changed-meanwhile' ? <Conflict rows={differences} /> : null}
      <HiddenFields values={{ version }} />
      <HouseholdFields fields={fields} today={today} />
      <SafeContactFields fields={fields} />
    </PlainForm>
  )
}

const labels = {
  place: 'register.placeField',
  village: 'register.village',
  languages: 'register.languages',
  reunifiedOn: 'register.reunifiedOn',
  referralSource: 'register.referralSource',
  referralReference: 'register.referralReference',
  cpimsReference: 'register.cpimsReference',
  contactAnsweredBy: 'register.contactBy',
  contactMayBeSaid: 'register.contactSay',
  contactWhen: 'register.contactTime',
  contactPhone: 'register.contactPhone',
  contactNote: 'register.contactNote',
} as const satisfies Record<string, MessageKey>
type Name = keyof typeof labels
const names = Object.keys(labels) as Name[]

const codes: Partial<Record<Name, string>> = {
  languages: 'languageName',
  referralSource: 'referral',
  contactAnsweredBy: 'contactBy',
  contactMayBeSaid: 'contactSay',
  contactWhen: 'contactTime',
}

/** A stored or typed value in the words of the page. */
function useShown() {
  const t = useT()
  const { date } = useFormats()
  return (name: Name, values: string[]) => {
    const area = codes[name]
    if (area) return values.map((code) => t(`${area}.${code}` as MessageKey)).join(', ')
    const value = values.join(', ')
    if (name === 'place') return placeOf(value)?.name ?? value
    return name === 'reunifiedOn' && isCivilDate(value) ? date(value) : value
  }
}
