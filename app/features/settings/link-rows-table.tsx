import type { SubmissionResult } from '@conform-to/react'
import { defaultLinks } from '~/domain/links/default-links'
import type { Link } from '~/domain/links/link'
import { linkKey, longestBefore, longestWindow, type LinkNumbers } from '~/domain/settings/link-numbers'
import { useLocale, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { DataTable } from '~/ui/data-table'
import { NumberField } from '~/ui/number-field'
import { TextArea } from '~/ui/text-area'
import { useRowFields } from './use-row-fields'

type Props = {
  rows: LinkNumbers[]
  /** Left out, the numbers can only be read. */
  form?: { id: string; lastResult: SubmissionResult | undefined }
}

/** The links of a version: the smallest change that counts, both windows, and why it is expected. */
export function LinkRowsTable({ rows, form }: Props) {
  const t = useT()
  const locale = useLocale()
  const { field } = useRowFields(form?.id ?? '', rows, form?.lastResult)
  const indexed = rows.flatMap((row, index) => {
    const link = defaultLinks.find((known) => linkKey(known) === row.key)
    return link ? [{ row, index, link, name: nameOf(link) }] : []
  })
  const number = (
    index: number,
    key: 'beforeDays' | 'afterFrom' | 'afterTo' | 'atLeast',
    name: string,
    max: number,
  ) => <NumberField {...field(index, key, t(`adm.link.${key}Of`, { name }))} min={1} max={max} />
  return (
    <DataTable
      caption={t('adm.template.links')}
      rows={indexed}
      rowKey={({ row }) => row.key}
      tight
      columns={[
        {
          key: 'link',
          head: t('adm.link.link'),
          rowHead: true,
          cell: ({ row, index, name }) => (
            <>
              {name}
              {form ? <input type="hidden" name={`rows[${index}].key`} value={row.key} /> : null}
            </>
          ),
        },
        {
          key: 'change',
          head: t('adm.link.atLeast'),
          cell: ({ row, index, link, name }) => {
            if (link.counts.kind === 'band') return t('adm.link.band')
            return form ? number(index, 'atLeast', name, 1_000_000) : row.atLeast
          },
        },
        {
          key: 'before',
          head: t('adm.link.beforeDays'),
          cell: ({ row, index, name }) => (form ? number(index, 'beforeDays', name, longestBefore) : row.beforeDays),
        },
        {
          key: 'from',
          head: t('adm.link.afterFrom'),
          cell: ({ row, index, name }) => (form ? number(index, 'afterFrom', name, longestWindow) : row.afterFrom),
        },
        {
          key: 'to',
          head: t('adm.link.afterTo'),
          cell: ({ row, index, name }) => (form ? number(index, 'afterTo', name, longestWindow) : row.afterTo),
        },
        {
          key: 'why',
          head: t('adm.link.why'),
          cell: ({ row, index, link, name }) =>
            form ? (
              <>
                <p className="small muted">{t(link.why as MessageKey)}</p>
                <TextArea {...field(index, 'whyFr', t('adm.link.whyFrOf', { name }))} rows={1} maxLength={300} />
                <TextArea {...field(index, 'whyEn', t('adm.link.whyEnOf', { name }))} rows={1} maxLength={300} />
              </>
            ) : (
              ((locale === 'fr' ? row.whyFr : row.whyEn) ?? t(link.why as MessageKey))
            ),
        },
      ]}
    />
  )

  function nameOf({ milestone, measure }: Link) {
    return `${t(`milestone.short.${milestone}`)} → ${t(`measure.${measure}`)}`
  }
}
