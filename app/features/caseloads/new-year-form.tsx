import { getFormProps, useForm, type FieldMetadata } from '@conform-to/react'
import type { z } from 'zod'
import { mostShown } from '~/domain/most-shown'
import { schoolClasses } from '~/domain/schooling/school-classes'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { AtMost } from '~/pieces/at-most'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import type { batchForm } from './batch-forms'
import type { ChildToEnrol } from './children-to-enrol.server'
import type { NewYearProps } from './new-year-page'

export function NewYearForm({ id, today, schoolYear, lastYear, children, schools, answer }: NewYearProps) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<z.input<typeof batchForm>>({
    id: 'new-year',
    lastResult: answer?.lastResult,
    defaultValue: {
      enrolledOn: today,
      children: children.map(({ personId, schoolClass }) => ({ personId, schoolClass, enrol: true })),
    },
  })
  const lines = fields.children.getFieldList()
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <FieldGrid columns={2}>
        <DateField {...props(fields.enrolledOn)} label={t('newYear.enrolledOn')} max={today} required />
        <SelectField
          {...props(fields.schoolId)}
          label={t('newYear.allSchool')}
          placeholder={t('newYear.sameSchool')}
          options={schools.map(({ id: value, name, commune }) => ({ value, label: `${name} · ${commune}` }))}
        />
      </FieldGrid>
      <CheckField
        {...props(fields.registerSeen)}
        value="on"
        label={t('newYear.registerSeen')}
        hint={t('newYear.registerSeenHint')}
      />
      <Panel title={t('newYear.children')}>
        {lines.map((line, index) => {
          const child = children[index]
          return child ? <ChildLine key={child.personId} line={line} child={child} lastYear={lastYear} /> : null
        })}
      </Panel>
      <AtMost rows={children.length} most={mostShown.childrenToEnrol}>
        {t('newYear.rest')}
      </AtMost>
      <Button tone="go">{t('newYear.preview')}</Button>
      <HiddenFields values={{ id, schoolYear }} />
    </form>
  )
}

type Line = FieldMetadata<z.input<typeof batchForm>['children'] extends (infer Child)[] | undefined ? Child : never>

function ChildLine({ line, child, lastYear }: { line: Line; child: ChildToEnrol; lastYear: string }) {
  const t = useT()
  const props = useFieldProps()
  const fields = line.getFieldset()
  const report = child.report === null ? t('newYear.noReport') : t(`enrolmentEnd.${child.report}`)
  return (
    <FieldGrid columns={2}>
      <CheckField
        {...props(fields.enrol)}
        value="on"
        defaultChecked={fields.enrol.initialValue === 'on'}
        label={t('newYear.enrolChild', { name: `${child.givenName} (${child.code})` })}
        hint={`${t('newYear.lastClass', { last: lastYear })} : ${t(`schoolClass.${child.lastClass}`)} · ${report} · ${child.schoolName}`}
      />
      <SelectField
        {...props(fields.schoolClass)}
        label={t('newYear.nextClass')}
        options={schoolClasses.map((value) => ({ value, label: t(`schoolClass.${value}`) }))}
      />
      <input type="hidden" name={fields.personId.name} value={child.personId} />
    </FieldGrid>
  )
}
