import { getFormProps, useForm, type FieldMetadata } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { Values } from '~/i18n/translator'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckField } from '~/ui/check-field'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { WorryLink } from '~/pieces/worry-link'
import type { GroupRegister } from './group-register.server'

export const groupRegisterFormId = 'group-register'

type Line = { id: string; childId: string; daysPresent: string; daysUnknown: string; replaces: string }
type Fields = { month: string; daysOpen: string; moreThanCalendar: string; children: Line[] }
type Props = { ids: string[]; register: GroupRegister; month: string; answer: FormAnswer | undefined }

/** Days open once, then each child's own two numbers. */
export function GroupRegisterForm({ ids, register, month, answer }: Props) {
  const t = useT()
  const props = useFieldProps(answer?.refusal?.values)
  const [form, fields] = useForm<Fields>({
    id: groupRegisterFormId,
    lastResult: answer?.lastResult,
    defaultValue: {
      month,
      daysOpen: String(register.daysOpen),
      children: register.children.map((child, place) => ({
        id: ids[place] ?? '',
        childId: child.id,
        daysPresent: child.daysPresent === null ? '' : String(child.daysPresent),
        daysUnknown: String(child.daysUnknown),
        replaces: child.registerId ?? '',
      })),
    },
  })
  const lines = fields.children.getFieldList()
  const about = Object.fromEntries(
    lines.flatMap((line, place) => {
      const name = register.children[place]?.firstName ?? ''
      const { daysPresent, daysUnknown } = line.getFieldset()
      return [daysPresent.name, daysUnknown.name].map((field) => [field, name])
    }),
  )
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} about={about} />
      <NumberField
        {...props(fields.daysOpen)}
        label={t('groupRegister.daysOpen')}
        hint={t('groupRegister.daysOpenHint', { days: register.calendarDays })}
        min={0}
        max={31}
        required
      />
      <CheckField
        {...props(fields.moreThanCalendar)}
        value="on"
        defaultChecked={fields.moreThanCalendar.initialValue === 'on'}
        label={t('groupRegister.moreThanCalendar')}
        hint={t('groupRegister.moreThanCalendarHint')}
      />
      <p className="small muted">{t('groupRegister.leave')}</p>
      {register.children.some(({ registerId }) => registerId !== null) ? (
        <p className="small muted">{t('groupRegister.correctNote')}</p>
      ) : null}
      {lines.map((line, place) => {
        const child = register.children[place]
        return child ? <ChildLine key={child.id} line={line} child={child} values={answer?.refusal?.values} /> : null
      })}
      <HiddenFields values={{ month }} />
    </form>
  )
}

type LineProps = { line: FieldMetadata<Line>; child: GroupRegister['children'][number]; values: Values | undefined }

function ChildLine({ line, child, values }: LineProps) {
  const t = useT()
  const props = useFieldProps(values)
  const { id, childId, daysPresent, daysUnknown, replaces } = line.getFieldset()
  const missed = child.registerId === null && child.missed > 0
  return (
    <FieldGroup
      legend={child.firstName}
      hint={missed ? t('groupRegister.missedNote', { count: child.missed }) : undefined}
    >
      <FieldGrid columns="pair">
        <NumberField {...props(daysPresent)} label={t('groupRegister.present')} min={0} max={31} />
        <NumberField {...props(daysUnknown)} label={t('groupRegister.unknown')} min={0} max={31} />
      </FieldGrid>
      <WorryLink childId={child.id} who={child.firstName} />
      <HiddenFields
        values={{
          [id.name]: id.initialValue ?? '',
          [childId.name]: child.id,
          [replaces.name]: child.registerId ?? '',
        }}
      />
    </FieldGroup>
  )
}
