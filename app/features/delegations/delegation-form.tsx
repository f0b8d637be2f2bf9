import { useForm } from '@conform-to/react'
import type { Role } from '~/domain/access/roles'
import { delegationDaysAtMost } from '~/domain/delegations/delegation-refusal'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'

type Props = {
  formId: string
  today: string
  people: { id: string; name: string; role: Role }[]
  answer: FormAnswer | undefined
}

/** Who stands in one's place, from when to when, and why. */
export function DelegationForm({ formId, today, people, answer }: Props) {
  const t = useT()
  const fieldProps = useFieldProps()
  const [form, fields] = useForm<Record<'toUserId' | 'startsOn' | 'endsOn' | 'reason', string>>({
    id: 'delegation',
    lastResult: answer?.lastResult,
    defaultValue: { startsOn: today },
  })
  const about = {
    ...{ toUserId: t('delegations.to'), reason: t('delegations.reason') },
    ...{ startsOn: t('delegations.startsOn'), endsOn: t('delegations.endsOn') },
  }
  return (
    <PlainForm form={form} answer={answer} submit={t('delegations.save')} cancelHref="/delegations" about={about}>
      <Note title={t('delegations.meansTitle')}>
        <p>{t('delegations.means')}</p>
      </Note>
      <HiddenFields values={{ id: formId }} />
      <SelectField
        {...fieldProps(fields.toUserId)}
        label={t('delegations.to')}
        placeholder={t('delegations.choose')}
        required
        options={people.map(({ id, name, role }) => ({
          value: id,
          label: t('delegations.person', { name, role: t(`role.${role}`) }),
        }))}
      />
      <FieldGrid columns={2}>
        <DateField {...fieldProps(fields.startsOn)} label={t('delegations.startsOn')} min={today} required />
        <DateField
          {...fieldProps(fields.endsOn)}
          label={t('delegations.endsOn')}
          hint={t('delegations.atMost', { count: delegationDaysAtMost })}
          min={today}
          required
        />
      </FieldGrid>
      <TextArea
        {...fieldProps(fields.reason)}
        label={t('delegations.reason')}
        hint={t('delegations.reasonHint')}
        required
        rows={2}
        maxLength={300}
      />
    </PlainForm>
  )
}
