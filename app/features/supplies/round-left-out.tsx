import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import type { RoundPage } from './round-page.server'

/** Children who were left out of the request, or given nothing on the day, and why; nothing where there are none. */
export function RoundLeftOut({ left }: { left: RoundPage['left'] }) {
  const t = useT()
  const { date } = useFormats()
  if (left.length === 0) return null
  return (
    <Panel title={t('supplies.leftOut')} flush>
      <DataTable
        caption={t('supplies.leftOut')}
        rows={left}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: t('supplies.child'), rowHead: true, cell: ({ name }) => name },
          { key: 'stage', head: t('supplies.when'), cell: ({ stage }) => t(`supplies.stage.${stage}`) },
          { key: 'why', head: t('supplies.whyHead'), cell: ({ why }) => t(`supplies.why.${why}`) },
          { key: 'on', head: t('supplies.on'), cell: ({ on }) => date(on) },
        ]}
      />
    </Panel>
  )
}
