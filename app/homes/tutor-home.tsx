import { CatchUpList } from '~/features/schooling/catch-up-list'
import type { FieldGroup } from '~/features/schooling/field-home.server'
import { GroupCards } from '~/features/schooling/group-cards'
import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { HomePage } from './home-page'

/** The groups with their last sessions; those without one today come first. */
export function TutorHome({ groups, ...who }: { name: string; today: string; groups: FieldGroup[] }) {
  const t = useT()
  return (
    <HomePage {...who} narrow>
      {groups.length > 0 ? (
        <>
          <Stack>
            <h2>{t('home.groups')}</h2>
            <GroupCards groups={groups} />
          </Stack>
          <CatchUpList groups={groups} />
        </>
      ) : (
        <Panel title={t('home.groups')}>
          <Empty
            icon="people"
            title={t('home.noGroups')}
            action={
              <ButtonLink href="/groups/new" tone="go" icon="plus">
                {t('home.newGroup')}
              </ButtonLink>
            }
          >
            <p>{t('home.noGroupsText')}</p>
          </Empty>
        </Panel>
      )}
    </HomePage>
  )
}
