import { useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { Stack } from '~/ui/page'
import type { GroupPage } from './group-page.server'
import { useGroupStep } from './step-words'

/** What is done with a whole group: the month's register; folded, what is seldom done. */
export function GroupDeeds({ group }: { group: GroupPage }) {
  const t = useT()
  const groupStep = useGroupStep()
  return (
    <Stack gap="small">
      <CardLink href={`/groups/${group.id}/register/new`} icon="calendar" title={t('groupRegister.open')} />
      <Fold title={t('schooling.groupMore')} detail={t('schooling.groupMoreDetail')}>
        <Stack gap="small">
          <CardLink
            href={`/groups/${group.id}/level`}
            icon="chart"
            title={t('tutoring.groupLevel')}
            detail={groupStep(group)}
          />
          <CardLink
            href={`/groups/${group.id}/regrouping`}
            icon="swap"
            title={t('regrouping.open')}
            detail={t('regrouping.openText')}
          />
          <CardLink href={`/closures/new?school=${group.schoolId}`} icon="pause" title={t('schoolClosed.add')} />
        </Stack>
      </Fold>
    </Stack>
  )
}
