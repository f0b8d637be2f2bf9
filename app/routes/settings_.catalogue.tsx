import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { catalogueList } from '~/features/settings/catalogue-pages.server'
import { useLocale, useT } from '~/i18n/language'
import { mayEver } from '~/domain/access/rights'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { SettingsFrame } from '~/settings-frame'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import { Row } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'

export const handle = { access: 'ceiling.propose', title: 'page.catalogue', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  return { types: await catalogueList(context), mayEdit: mayEver(context.actor.role, 'settings.edit') }
}

export default function Catalogue() {
  const t = useT()
  const french = useLocale() === 'fr'
  const { types, mayEdit } = useLoaderData<typeof loader>()
  return (
    <SettingsFrame
      tab="catalogue"
      title={t('page.catalogue')}
      lead={t('adm.catalogue.lead')}
      actions={
        mayEdit ? (
          <ButtonLink href="/settings/catalogue/new" tone="go" icon="plus">
            {t('page.newKitType')}
          </ButtonLink>
        ) : undefined
      }
    >
      <Panel title={t('adm.catalogue.types')} flush>
        {types.length === 0 ? (
          <Empty icon="box" title={t('adm.catalogue.noneTitle')}>
            {t('adm.catalogue.none')}
          </Empty>
        ) : (
          <DataTable
            caption={t('adm.catalogue.types')}
            rows={types}
            rowKey={({ id }) => id}
            tone={({ retired }) => (retired ? 'quiet' : undefined)}
            columns={[
              {
                key: 'name',
                head: t('adm.catalogue.type'),
                rowHead: true,
                cell: ({ id, icon, labelFr, labelEn, labelHa }) => (
                  <Row>
                    <Icon name={icon} />
                    <span>
                      <a href={`/settings/catalogue/${id}`}>{french ? labelFr : labelEn}</a>
                      {labelHa === null ? null : (
                        <span className="block tiny muted">{t('catalogue.draftHa', { words: labelHa })}</span>
                      )}
                    </span>
                  </Row>
                ),
              },
              {
                key: 'purpose',
                head: t('catalogue.purpose'),
                cell: ({ purpose }) => t(`catalogue.purpose.${purpose}`),
              },
              {
                key: 'measure',
                head: t('adm.catalogue.measure'),
                cell: ({ purpose, measure }) => (purpose === 'school' ? null : t(`business.measure.${measure}`)),
              },
              {
                key: 'season',
                head: t('adm.catalogue.season'),
                cell: ({ seasonFr, seasonEn }) => (french ? seasonFr : seasonEn) ?? t('settings.none'),
              },
              { key: 'version', head: t('adm.template.version'), cell: ({ version }) => version },
              {
                key: 'state',
                head: t('settings.state'),
                cell: ({ retired, standing }) =>
                  standing === 'offered' ? (
                    <Tag tone={retired ? 'line' : 'plain'}>
                      {t(retired ? 'adm.catalogue.retired' : 'adm.catalogue.offered')}
                    </Tag>
                  ) : (
                    <Tag tone={standing === 'proposed' ? 'accent' : 'line'}>{t(`catalogue.standing.${standing}`)}</Tag>
                  ),
              },
            ]}
          />
        )}
      </Panel>
    </SettingsFrame>
  )
}
