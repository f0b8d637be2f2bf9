import { getFormProps, useForm } from '@conform-to/react'
import { kitMeasures } from '~/domain/kits/kit-measures'
import { kitUnits } from '~/domain/kits/kit-units'
import { lineKinds, type KitTypeContent } from '~/domain/settings/kit-type-refusal'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { useRowFields } from './use-row-fields'

type Props = {
  hidden: Record<string, string>
  known?: Omit<KitTypeContent, 'lines'> & { lines: KitTypeContent['lines'] }
  title: string
  answer: FormAnswer | undefined
}

const BLANK_ROWS = 3

/** A kit type in both languages with its lines; quantity 0 takes a line away, the blank ones add some. */
export function KitTypePanel({ hidden, known, title, answer }: Props) {
  const t = useT()
  const [form, fields] = useForm<Record<'labelFr' | 'labelEn' | 'measure' | 'seasonFr' | 'seasonEn', string>>({
    id: 'kit-type',
    lastResult: answer?.lastResult,
    defaultValue: known ? { ...known, seasonFr: known.seasonFr ?? '', seasonEn: known.seasonEn ?? '' } : {},
  })
  const props = useFieldProps()
  const lines = known?.lines ?? []
  const { field, count } = useRowFields('kit-type', [...lines], answer?.lastResult)
  const rows = Array.from({ length: Math.max(lines.length + BLANK_ROWS, count) }, (_, index) => ({ index }))
  const of = (index: number, name: 'itemFr' | 'itemEn' | 'unit' | 'quantity' | 'unitPriceCeiling' | 'kind') =>
    field(index, name, t(`adm.catalogue.${name}Of`, { position: index + 1 }))
  return (
    <Panel title={title}>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} />
          <FieldGrid columns={3}>
            <TextField {...props(fields.labelFr)} label={t('adm.catalogue.labelFr')} maxLength={80} required />
            <TextField {...props(fields.labelEn)} label={t('adm.catalogue.labelEn')} maxLength={80} required />
            <SelectField
              {...props(fields.measure)}
              label={t('adm.catalogue.measure')}
              placeholder={t('settings.choose')}
              options={kitMeasures.map((measure) => ({ value: measure, label: t(`business.measure.${measure}`) }))}
              required
            />
          </FieldGrid>
          <FieldGrid columns={2}>
            <TextField
              {...props(fields.seasonFr)}
              label={t('adm.catalogue.seasonFr')}
              optionalWord={t('form.optional')}
              maxLength={120}
            />
            <TextField
              {...props(fields.seasonEn)}
              label={t('adm.catalogue.seasonEn')}
              optionalWord={t('form.optional')}
              maxLength={120}
            />
          </FieldGrid>
          <DataTable
            caption={t('adm.catalogue.lines')}
            captionShown
            rows={rows}
            rowKey={({ index }) => String(index)}
            tight
            columns={[
              {
                key: 'fr',
                head: t('adm.catalogue.itemFr'),
                cell: ({ index }) => <TextField {...of(index, 'itemFr')} maxLength={120} />,
              },
              {
                key: 'en',
                head: t('adm.catalogue.itemEn'),
                cell: ({ index }) => <TextField {...of(index, 'itemEn')} maxLength={120} />,
              },
              {
                key: 'quantity',
                head: t('adm.catalogue.quantity'),
                cell: ({ index }) => <NumberField {...of(index, 'quantity')} min={0} />,
              },
              {
                key: 'unit',
                head: t('adm.catalogue.unit'),
                cell: ({ index }) => (
                  <SelectField
                    {...of(index, 'unit')}
                    placeholder={t('settings.choose')}
                    options={kitUnits.map((unit) => ({ value: unit, label: t(`kits.unit.${unit}`) }))}
                  />
                ),
              },
              {
                key: 'ceiling',
                head: t('adm.catalogue.ceiling'),
                cell: ({ index }) => <NumberField {...of(index, 'unitPriceCeiling')} unit="F CFA" min={0} />,
              },
              {
                key: 'kind',
                head: t('adm.catalogue.kind'),
                cell: ({ index }) => (
                  <SelectField
                    {...of(index, 'kind')}
                    placeholder={t('settings.choose')}
                    options={lineKinds.map((kind) => ({ value: kind, label: t(`adm.catalogue.kind.${kind}`) }))}
                  />
                ),
              },
            ]}
          />
          <p className="small muted">{t('adm.catalogue.linesHint')}</p>
          <Button tone="go">{t('adm.catalogue.publish')}</Button>
        </Stack>
        <HiddenFields values={hidden} />
      </form>
    </Panel>
  )
}
