import { Fragment } from 'react'
import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { householdsHref, isFiltered, type HouseholdFilters } from './household-filters'

/** Nothing yet, or nothing that matches: then each filter can be dropped by itself. */
export function HouseholdsEmpty({ filters, mayRegister }: { filters: HouseholdFilters; mayRegister: boolean }) {
  const t = useT()
  if (!isFiltered(filters))
    return (
      <Empty
        icon="people"
        title={t('households.emptyTitle')}
        action={
          mayRegister ? (
            <ButtonLink href="/households/new" tone="go" icon="plus">
              {t('households.open')}
            </ButtonLink>
          ) : null
        }
      >
        <p>{t(mayRegister ? 'households.emptyText' : 'households.emptyTeam')}</p>
      </Empty>
    )
  const { place, risk, due, childAway, closed, officer } = filters
  const drops: { name: string; standing: boolean; label: string }[] = [
    { name: 'place', standing: place !== null, label: t('households.drop.place') },
    { name: 'risk', standing: risk !== null, label: t('households.drop.risk') },
    { name: 'due', standing: due !== null, label: t('households.drop.due') },
    { name: 'children', standing: childAway, label: t('households.drop.children') },
    { name: 'status', standing: closed, label: t('households.drop.status') },
    { name: 'officer', standing: officer !== null, label: t('households.drop.officer') },
  ]
  return (
    <Empty
      icon="search"
      title={t('households.notFoundTitle')}
      action={
        <>
          {drops
            .filter(({ standing }) => standing)
            .map(({ name, label }) => (
              <Fragment key={name}>
                <ButtonLink href={householdsHref(filters, { [name]: null })}>{label}</ButtonLink>{' '}
              </Fragment>
            ))}
        </>
      }
    >
      <p>{t('households.notFoundText')}</p>
    </Empty>
  )
}
