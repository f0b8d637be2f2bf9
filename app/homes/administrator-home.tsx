import type { ComponentProps } from 'react'
import { MissingPanel } from '~/features/settings/missing-panel'
import { RecentChangesPanel } from '~/features/settings/recent-changes-panel'
import { StaffTable } from '~/features/staff/staff-table'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Stack, WithAside } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { HomePage } from './home-page'
import { MovesWaitingLink } from './moves-link'

type AdministratorHomeProps = ComponentProps<typeof MissingPanel> &
  ComponentProps<typeof RecentChangesPanel> & {
    name: string
    today: string
    people: ComponentProps<typeof StaffTable>['people']
    /** There are more people than these. */
    more: boolean
    /** Whole XOF; null until somebody has set one. */
    ceiling: number | null
    /** Moves of money that wait for an answer. */
    moves: number
  }

/** What is missing for the programme to work, what was changed last, and who has an account. */
export function AdministratorHome(props: AdministratorHomeProps) {
  const t = useT()
  const { francs } = useFormats()
  const { people, more, ceiling, missing, focalPoints, changes, moves, ...who } = props
  return (
    <HomePage
      {...who}
      actions={
        <>
          <ButtonLink href="/programme/claims" icon="chart">
            {t('page.claims')}
          </ButtonLink>
          <ButtonLink href="/settings/people/new" tone="go" icon="plus">
            {t('settings.add')}
          </ButtonLink>
        </>
      }
    >
      <WithAside asideLabel={t('adm.recent')} aside={<RecentChangesPanel changes={changes} />}>
        <Stack gap="large">
          <MovesWaitingLink count={moves} />
          <MissingPanel missing={missing} focalPoints={focalPoints} />
          <Panel
            title={t('settings.people')}
            aside={<a href="/settings">{t(more ? 'home.morePeople' : 'home.settings')}</a>}
            foot={ceiling === null ? undefined : t('settings.ceilingNow', { francs: francs(ceiling) })}
            flush
          >
            <StaffTable people={people} />
          </Panel>
        </Stack>
      </WithAside>
    </HomePage>
  )
}
