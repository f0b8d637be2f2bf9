import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import type { CatalogueType } from './catalogue-pages.server'
import { KitTypeItem } from './kit-type-item'
import { KitTypeWaiting } from './kit-type-waiting'

/** A version as it stands, the others of its type, and the way to retire it. */
export function KitTypeStanding({ type }: { type: CatalogueType }) {
  const t = useT()
  const { francs } = useFormats()
  return (
    <>
      {type.retired ? <Note>{t('adm.catalogue.retiredNote')}</Note> : null}
      <KitTypeWaiting type={type} />
      <Panel
        title={t('adm.template.versionN', { version: type.version })}
        flush
        aside={
          type.newest && type.standing === 'offered' && !type.retired && type.mayEdit ? (
            <ButtonLink href={`/settings/catalogue/${type.id}/retiring`} size="small" tone="grave">
              {t('page.kitTypeRetiring')}
            </ButtonLink>
          ) : undefined
        }
        foot={
          type.versions.length > 1 ? (
            <>
              {t('adm.catalogue.otherVersions')}{' '}
              {type.versions
                .filter(({ id }) => id !== type.id)
                .map(({ id, version }) => (
                  <a key={id} href={`/settings/catalogue/${id}`}>
                    {t('adm.template.versionN', { version })}{' '}
                  </a>
                ))}
            </>
          ) : undefined
        }
      >
        <DataTable
          caption={t('adm.catalogue.lines')}
          rows={type.lines}
          rowKey={({ itemFr }) => itemFr}
          tight
          columns={[
            {
              key: 'item',
              head: t('adm.catalogue.item'),
              rowHead: true,
              cell: (line) => <KitTypeItem line={line} />,
            },
            { key: 'quantity', head: t('adm.catalogue.quantity'), kind: 'number', cell: ({ quantity }) => quantity },
            { key: 'unit', head: t('adm.catalogue.unit'), cell: ({ unit }) => t(`kits.unit.${unit}`) },
            {
              key: 'ceiling',
              head: t('adm.catalogue.ceiling'),
              kind: 'number',
              cell: ({ itemFr, unitPriceCeiling }) => {
                const before = type.ceilingsBefore[itemFr]
                const same = before === undefined || before === unitPriceCeiling
                return (
                  <>
                    {unitPriceCeiling === null ? t('adm.unset') : francs(unitPriceCeiling)}
                    {same ? null : (
                      <span className="block tiny late-text">
                        {before === null ? t('catalogue.beforeNone') : t('catalogue.before', { price: francs(before) })}
                      </span>
                    )}
                  </>
                )
              },
            },
            {
              key: 'modality',
              head: t('catalogue.line.modality'),
              cell: ({ modality }) => t(`catalogue.modality.${modality}`),
            },
            {
              key: 'tranche',
              head: t('catalogue.line.tranche'),
              cell: ({ tranche }) => t(`catalogue.tranche.${tranche === 2 ? 2 : 1}`),
            },
            { key: 'kind', head: t('adm.catalogue.kind'), cell: ({ kind }) => t(`adm.catalogue.kind.${kind}`) },
          ]}
        />
      </Panel>
    </>
  )
}
