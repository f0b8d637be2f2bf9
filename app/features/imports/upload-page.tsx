import { getFormProps, useForm } from '@conform-to/react'
import { importKinds } from '~/domain/imports/import-kinds'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { TextField } from '~/ui/text-field'
import { ImportCrumbs } from './import-crumbs'
import { Templates } from './imports-list'

type Fields = { kind: string; file: string }

export function UploadPage({ id, answer }: { id: string; answer: FormAnswer | undefined }) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({ id: 'import', lastResult: answer?.lastResult })
  const { name, id: fieldId, error } = props(fields.file)
  return (
    <Page narrow>
      <PageHeader
        crumbs={<ImportCrumbs here={t('page.newImport')} />}
        title={t('page.newImport')}
        lead={t('imports.newLead')}
      />
      <Stack gap="large">
        <form method="post" encType="multipart/form-data" className="form" {...getFormProps(form)}>
          <FormSummary form={form} refusal={answer?.refusal} />
          <ChoiceCards
            {...props(fields.kind)}
            legend={t('imports.chooseKind')}
            options={importKinds.map((kind) => ({
              value: kind,
              label: t(`imports.kind.${kind}`),
              hint: t(`imports.kindHint.${kind}`),
            }))}
            required
          />
          <TextField
            name={name}
            id={fieldId}
            error={error}
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            label={t('imports.chooseFile')}
            hint={t('imports.chooseFileHint')}
            required
          />
          <ButtonRow>
            <Button tone="go">{t('imports.upload')}</Button>
            <ButtonLink href="/imports" tone="quiet">
              {t('form.cancel')}
            </ButtonLink>
          </ButtonRow>
          <HiddenFields values={{ id }} />
        </form>
        <Templates />
      </Stack>
    </Page>
  )
}
