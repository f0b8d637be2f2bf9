import { getFormProps, useForm } from '@conform-to/react'
import { kitUnits } from '~/domain/kits/kit-units'
import { lineKinds, type KitTypeContent } from '~/domain/settings/kit-type-refusal'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Fold } from '~/ui/fold'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { KitTypeHead, type KitTypeField } from './kit-type-head'
import { KitTypeLineDetails } from './kit-type-line-details'
import { useRowFields } from './use-row-fields'

type Props = {
  hidden: Record<string, string>
  known?: KitTypeContent
  title: string
  answer: FormAnswer | undefined
}

const BLANK_ROWS = 3
const asked = ['labelFr', 'labelEn', 'measure'] as const
const perLine = ['itemFr', 'itemEn', 'unit', 'quantity', 'unitPriceCeiling', 'kind'] as const

/** A kit type in both languages with its lines; quantity 0 takes a line away, the blank ones add some. */
export function KitTypePanel({ hidden, known, title, answer }: Props) {
  const t = useT()
  const [form, fields] = useForm<Record<KitTypeField, string>>({
    id: 'kit-type',
    lastResult: answer?.lastResult,
    defaultValue: known ? typedBefore(known) : { purpose: 'business', icon: 'box' },
  })
  const lines = known?.lines ?? []
  const { field, count } = useRowFields('kit-type', [...lines], answer?.lastResult)
  const rows = Array.from({ length: Math.max(lines.length + BLANK_ROWS, count) }, (_, index) => ({ index }))
  const of = (index: number, name: (typeof perLine)[number]) =>
    field(index, name, t(`adm.catalogue.${name}Of`, { position: index + 1 }))
  const about = {
    ...Object.fromEntries(asked.map((name) => [name, t(`adm.catalogue.${name}`)] as const)),
    ...Object.fromEntries(
      rows.flatMap(({ index }) =>
        perLine.map(
          (name) => [`lines[${index}].${name}`, t(`adm.catalogue.${name}Of`, { position: index + 1 })] as const,
        ),
      ),
    ),
  }
  return (
    <Panel title={title}>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} about={about} />
          <KitTypeHead fields={fields} />
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
          <Fold title={t('catalogue.more')} detail={t('catalogue.moreHint')} open={answer !== undefined}>
            <KitTypeLineDetails rows={rows} field={field} />
          </Fold>
          <FreshField form={form} />
          <Button tone="go">{t('adm.catalogue.publish')}</Button>
        </Stack>
        <HiddenFields values={hidden} />
      </form>
    </Panel>
  )
}

function typedBefore(known: KitTypeContent): Record<KitTypeField, string> {
  const { labelFr, labelEn, labelHa, purpose, measure, icon, sellsAt, trainingDays, seasonFr, seasonEn } = known
  return {
    ...{ labelFr, labelEn, purpose, measure, icon, labelHa: labelHa ?? '', sellsAt: sellsAt ?? '' },
    trainingDays: trainingDays === null ? '' : String(trainingDays),
    ...{ seasonFr: seasonFr ?? '', seasonEn: seasonEn ?? '' },
  }
}
