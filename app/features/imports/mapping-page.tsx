import { getFormProps, useForm } from '@conform-to/react'
import type { ColumnByField } from '~/domain/imports/column-mapping'
import { importFields } from '~/domain/imports/import-fields'
import type { ImportKind } from '~/domain/imports/import-kinds'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { FieldGrid } from '~/ui/field-group'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { SelectField } from '~/ui/select-field'
import { ImportCrumbs } from './import-crumbs'
import { UnusedColumns } from './unused-columns'

type Props = {
  file: {
    id: string
    kind: ImportKind
    fileName: string
    mapping: ColumnByField
    columns: { header: string; example: string }[]
  }
  answer: FormAnswer | undefined
}

/** Which column is what: as the headers say it or as it was said last time, to be corrected. */
export function MappingPage({ file, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Record<string, string>>({
    id: 'columns',
    lastResult: answer?.lastResult,
    defaultValue: Object.fromEntries(Object.entries(file.mapping).map(([name, column]) => [name, String(column)])),
  })
  const options = file.columns.map(({ header, example }, index) => {
    const named = header || t('imports.columnUnnamed', { number: index + 1 })
    return { value: String(index), label: example ? t('imports.columnExample', { header: named, example }) : named }
  })
  return (
    <Page>
      <PageHeader
        crumbs={<ImportCrumbs here={t('page.importMapping')} file={file} />}
        title={t('page.importMapping')}
        lead={t('imports.mappingLead')}
      />
      <form method="post" className="form" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <FieldGrid columns={2}>
          {importFields[file.kind].map(({ name, required }) => {
            const field = fields[name]
            return field ? (
              <SelectField
                key={name}
                {...props(field)}
                label={t(`imports.field.${name}`)}
                options={options}
                placeholder={t('imports.noColumn')}
                {...(required ? { hint: t('imports.needed') } : {})}
              />
            ) : null
          })}
        </FieldGrid>
        <UnusedColumns kind={file.kind} headers={file.columns.map(({ header }) => header)} mapping={file.mapping} />
        <ButtonRow>
          <Button tone="go">{t('imports.check')}</Button>
          <ButtonLink href={`/imports/${file.id}/discarding`} tone="quiet">
            {t('imports.none')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Page>
  )
}
