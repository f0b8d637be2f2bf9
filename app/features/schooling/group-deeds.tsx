import { useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'
import { Stack } from '~/ui/page'
import type { GroupPage } from './group-page.server'
import { useGroupStep } from './step-words'

/** What is done with a whole group: its level, new groups, the month's register, a day without school. */
export function GroupDeeds({ group }: { group: GroupPage }) {
  const t = useT()
  const groupStep = useGroupStep()
  return (
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
      <CardLink href={`/groups/${group.id}/register/new`} icon="calendar" title={t('groupRegister.open')} />
      <CardLink href={`/closures/new?school=${group.schoolId}`} icon="pause" title={t('schoolClosed.add')} />
    </Stack>
  )
}
