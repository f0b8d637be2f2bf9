import { useForm } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import { RosterCheck, useRosterNames } from '~/pieces/roster-check'
import type { FormAnswer } from '~/server/answer-form.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Segmented } from '~/ui/segmented'
import { TextArea } from '~/ui/text-area'
import type { LightCheckInput } from './closure-forms'
import type { LightCheck } from './light-checks-due.server'

type Props = { answer: FormAnswer | undefined; check: LightCheck; back: string }

/** Ten questions less than a contact: reached or not, each child, the business, the school. */
export function LightCheckFields({ answer, check, back }: Props) {
  const t = useT()
  const [form, fields] = useForm<LightCheckInput>({
    id: 'light-check',
    lastResult: answer?.lastResult,
    defaultValue: { doneOn: check.today, children: check.roster.map(({ id }) => ({ personId: id })) },
  })
  const props = useFieldProps()
  const children = { roster: check.roster, lines: fields.children.getFieldList() }
  return (
    <PlainForm
      form={form}
      answer={answer}
      submit={t('lightCheck.submit')}
      cancelHref={back}
      about={useRosterNames(children)}
    >
      <DateField {...props(fields.doneOn)} label={t('lightCheck.doneOnField')} max={check.today} required />
      <ChoiceCards
        {...props(fields.how)}
        legend={t('lightCheck.how')}
        options={(['call', 'visit', 'notReached'] as const).map((value) => ({
          value,
          label: t(`lightCheckHow.${value}`),
        }))}
        required
      />
      <p className="small muted">{t('lightCheck.onlyIfReached')}</p>
      <RosterCheck legend={t('lightCheck.children')} {...children} />
      <Segmented
        {...props(fields.business)}
        legend={t('lightCheck.business')}
        options={(['open', 'stopped', 'notKnown'] as const).map((value) => ({
          value,
          label: t(`lightCheckBusiness.${value}`),
        }))}
      />
      <Segmented
        {...props(fields.schooling)}
        legend={t('lightCheck.schooling')}
        options={(['attending', 'notAttending', 'notKnown'] as const).map((value) => ({
          value,
          label: t(`lightCheckSchooling.${value}`),
        }))}
      />
      <TextArea
        {...props(fields.note)}
        label={t('lightCheck.note')}
        optionalWord={t('form.optional')}
        maxLength={500}
      />
      <HiddenFields values={{ id: check.formId }} />
    </PlainForm>
  )
}
