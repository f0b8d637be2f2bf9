import type { ComponentProps } from 'react'
import { StaffTable } from '~/features/staff/staff-table'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import { HomePage } from './home-page'

type AdministratorHomeProps = {
  name: string
  today: string
  people: ComponentProps<typeof StaffTable>['people']
  /** There are more people than these. */
  more: boolean
  /** Whole XOF; null until somebody has set one. */
  ceiling: number | null
}

/** Who has an account, and whether kits can be approved at all. */
export function AdministratorHome({ people, more, ceiling, ...who }: AdministratorHomeProps) {
  const t = useT()
  const { francs } = useFormats()
  return (
    <HomePage
      {...who}
      actions={
        <ButtonLink href="/settings/people/new" tone="go" icon="plus">
          {t('settings.add')}
        </ButtonLink>
      }
    >
      {ceiling === null ? (
        <Note
          tone="late"
          title={t('settings.ceilingUnsetTitle')}
          action={
            <ButtonLink href="/settings/ceiling" size="small">
              {t('settings.ceilingSet')}
            </ButtonLink>
          }
        >
          {t('settings.ceilingUnset')}
        </Note>
      ) : null}
      <Panel
        title={t('settings.people')}
        aside={<a href="/settings">{t(more ? 'home.morePeople' : 'home.settings')}</a>}
        foot={ceiling === null ? undefined : t('settings.ceilingNow', { francs: francs(ceiling) })}
        flush
      >
        <StaffTable people={people} />
      </Panel>
    </HomePage>
  )
}
