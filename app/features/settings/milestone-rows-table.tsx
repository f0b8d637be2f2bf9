import type { SubmissionResult } from '@conform-to/react'
import { milestone } from '~/domain/plans/milestone-template'
import { alwaysUsed, longestOffset, longestTolerance } from '~/domain/settings/milestone-numbers-refusal'
import { offsetUnit, type MilestoneNumbers } from '~/domain/settings/milestone-numbers'
import { useT } from '~/i18n/language'
import { CheckField } from '~/ui/check-field'
import { DataTable } from '~/ui/data-table'
import { NumberField } from '~/ui/number-field'
import { useRowFields } from './use-row-fields'

type Props = {
  rows: MilestoneNumbers[]
  /** Left out, the numbers can only be read. */
  form?: { id: string; lastResult: SubmissionResult | undefined }
}

/** The milestones of a version: when each falls, how long it is in time, and whether it is used. */
export function MilestoneRowsTable({ rows, form }: Props) {
  const t = useT()
  const { field, isChecked } = useRowFields(form?.id ?? '', rows, form?.lastResult)
  const indexed = rows.map((row, index) => ({ row, index, name: t(`milestone.${row.code}`) }))
  return (
    <DataTable
      caption={t('adm.template.milestones')}
      rows={indexed}
      rowKey={({ row }) => row.code}
      tone={({ row }) => (row.used ? undefined : 'quiet')}
      tight
      columns={[
        {
          key: 'code',
          head: t('adm.template.milestone'),
          rowHead: true,
          cell: ({ row, index, name }) => (
            <>
              {name} <span className="tiny faint mono">{row.code}</span>
              {form ? <input type="hidden" name={`rows[${index}].code`} value={row.code} /> : null}
            </>
          ),
        },
        { key: 'after', head: t('adm.template.after'), cell: ({ row }) => <After row={row} /> },
        {
          key: 'offset',
          head: t('adm.template.offset'),
          cell: ({ row, index, name }) => {
            const { planned } = milestone(row.code)
            const unit = offsetUnit(planned)
            if (unit === 'none' || (planned.kind === 'contact' && planned.months === null)) return t('settings.none')
            const words = t(`adm.template.unit.${unit}`)
            if (!form) return `${row.offset ?? ''} ${words}`
            const label = t('adm.template.offsetOf', { name })
            return <NumberField {...field(index, 'offset', label)} unit={words} min={0} max={longestOffset[unit]} />
          },
        },
        {
          key: 'risk',
          head: t('adm.template.highRisk'),
          cell: ({ row, index, name }) => {
            if (row.highRisk === null) return null
            const words = t('adm.template.unit.months')
            if (!form) return `${row.highRisk} ${words}`
            const label = t('adm.template.highRiskOf', { name })
            return <NumberField {...field(index, 'highRisk', label)} unit={words} min={0} max={longestOffset.months} />
          },
        },
        {
          key: 'tolerance',
          head: t('adm.template.tolerance'),
          cell: ({ row, index, name }) => {
            const words = t('adm.days')
            if (!form) return `${row.toleranceDays} ${words}`
            const label = t('adm.template.toleranceOf', { name })
            return <NumberField {...field(index, 'toleranceDays', label)} unit={words} min={0} max={longestTolerance} />
          },
        },
        {
          key: 'used',
          head: t('adm.template.used'),
          cell: ({ row, index, name }) => {
            if (!form) return t(row.used ? 'adm.yes' : 'adm.no')
            if (alwaysUsed.includes(row.code))
              return (
                <>
                  {t('adm.template.always')}
                  <input type="hidden" name={`rows[${index}].used`} value="on" />
                </>
              )
            const { name: full, id } = field(index, 'used', name)
            const label = <span className="sr">{t('adm.template.usedOf', { name })}</span>
            return <CheckField name={full} id={id} label={label} value="on" defaultChecked={isChecked(index, 'used')} />
          },
        },
      ]}
    />
  )
}

function After({ row: { code } }: { row: MilestoneNumbers }) {
  const t = useT()
  const { planned } = milestone(code)
  if ('from' in planned) return <>{t(`milestone.short.${planned.from}`)}</>
  return <>{t(`adm.template.rule.${planned.kind}`)}</>
}
