import { communesByDepartment } from '~/domain/households/places'
import { useT } from '~/i18n/language'
import { FieldGroup, FieldGrid } from '~/ui/field-group'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

type Field = { name: string; id: string; defaultValue: string | undefined; error: string | undefined }
export type School = { id: string; name: string; commune: string }
type Props = { schools: School[]; schoolId: Field; schoolName: Field; communePcode: Field }

/** A school of the list, or a new one by name and commune. */
export function SchoolFields({ schools, schoolId, schoolName, communePcode }: Props) {
  const t = useT()
  const communes = communesByDepartment().map(({ department, communes: own }) => ({
    label: department.name,
    options: own.map(({ pcode, name }) => ({ value: pcode, label: name })),
  }))
  const optionalWord = t('form.optional')
  return (
    <FieldGroup legend={t('schooling.school')} hint={t('schooling.schoolHint')}>
      <SelectField
        {...schoolId}
        label={t('schooling.knownSchool')}
        placeholder={t('schooling.schoolNotListed')}
        options={schools.map(({ id, name, commune }) => ({
          value: id,
          label: t('schooling.schoolInCommune', { name, commune }),
        }))}
      />
      <FieldGrid columns={2}>
        <TextField {...schoolName} label={t('schooling.newSchool')} maxLength={120} optionalWord={optionalWord} />
        <SelectField
          {...communePcode}
          label={t('schooling.newSchoolCommune')}
          placeholder={t('schooling.chooseCommune')}
          options={communes}
          optionalWord={optionalWord}
        />
      </FieldGrid>
    </FieldGroup>
  )
}
