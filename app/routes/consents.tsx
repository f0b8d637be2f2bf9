import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { consentPurposes } from '~/domain/households/consent'
import { consentListFilter, consentListHref, listedStates } from '~/features/consents/consent-list-filter'
import { familiesByConsent } from '~/features/consents/families-by-consent.server'
import { FamiliesTable } from '~/features/consents/families-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Chips } from '~/ui/chips'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { FilterBar } from '~/ui/filter-bar'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'

export const handle = { access: 'household.read', title: 'consentList.title', nav: 'households' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  return familiesByConsent(context, consentListFilter(new URL(request.url).searchParams))
}

export default function FamiliesByConsentPage() {
  const t = useT()
  const { filter, rows, next } = useLoaderData<typeof loader>()
  const { purpose, state, after } = filter
  const caption = t(`consentList.${state}`, { purpose: t(`consentPurpose.${purpose}`) })
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('householdFrame.where')}
            items={[{ href: '/households', label: t('householdFrame.households') }, { label: t('consentList.title') }]}
          />
        }
        title={t('consentList.title')}
        lead={t('consentList.lead')}
      />
      <Stack gap="large">
        <FilterBar label={t('consentList.filter')} submit={t('consentList.show')} action="/consents" keep={{ state }}>
          <SelectField
            name="purpose"
            label={t('consents.purpose')}
            options={consentPurposes.map((value) => ({ value, label: t(`consentPurpose.${value}`) }))}
            defaultValue={purpose}
          />
        </FilterBar>
        <Chips
          label={t('consents.state')}
          items={listedStates.map((value) => ({
            href: consentListHref({ purpose, state: value, after: null }),
            label: t(`consentListState.${value}`),
            current: value === state,
          }))}
        />
        {rows.length === 0 ? (
          <Empty icon="shield" title={t('consentList.empty')}>
            <p>{t('consentList.emptyText')}</p>
          </Empty>
        ) : (
          <Panel title={caption} flush>
            <FamiliesTable caption={caption} rows={rows} />
          </Panel>
        )}
        {next !== null || after !== null ? (
          <Pager
            label={t('consentList.pages')}
            previous={{
              label: t('consentList.first'),
              ...(after ? { href: consentListHref({ purpose, state, after: null }) } : {}),
            }}
            next={{
              label: t('consentList.next'),
              ...(next ? { href: consentListHref({ purpose, state, after: next }) } : {}),
            }}
          />
        ) : null}
      </Stack>
    </Page>
  )
}
