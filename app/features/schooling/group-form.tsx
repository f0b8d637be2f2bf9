import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { CheckGroup } from '~/ui/check-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { useChildLabel } from './child-label'
import type { ChildToChoose } from './children-to-choose.server'
import { SchoolFields, type School } from './school-fields'

type Fields = {
  name: string
  tutorId: string
  schoolId: string
  schoolName: string
  communePcode: string
  childIds: string[]
}
type Props = {
  id: string
  /** None when the one who makes the group holds it. */
  tutors: { id: string; displayName: string }[]
  schools: School[]
  children: ChildToChoose[]
  answer: FormAnswer | undefined
}

export function GroupForm({ id, tutors, schools, children, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const childLabel = useChildLabel()
  const [form, fields] = useForm<Fields>({ id: 'group', lastResult: answer?.lastResult })
  const chosen = [fields.childIds.initialValue ?? []].flat().filter((value) => value !== undefined)
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <TextField
        {...props(fields.name)}
        label={t('schooling.groupName')}
        hint={t('schooling.groupNameHint')}
        maxLength={60}
        required
      />
      {tutors.length > 0 ? (
        <SelectField
          {...props(fields.tutorId)}
          label={t('schooling.tutor')}
          placeholder={t('schooling.chooseTutor')}
          options={tutors.map((tutor) => ({ value: tutor.id, label: tutor.displayName }))}
          required
        />
      ) : null}
      <SchoolFields
        schools={schools}
        schoolId={props(fields.schoolId)}
        schoolName={props(fields.schoolName)}
        communePcode={props(fields.communePcode)}
      />
      {children.length > 0 ? (
        <CheckGroup
          name={fields.childIds.name}
          id={fields.childIds.id}
          legend={t('schooling.firstMembers')}
          hint={t('schooling.firstMembersHint')}
          options={children.map((child) => ({ value: child.id, label: childLabel(child) }))}
          defaultValues={chosen}
        />
      ) : null}
      <Button tone="go">{t('schooling.saveGroup')}</Button>
      <HiddenFields values={{ id }} />
    </form>
  )
}
