import { TasksPanel } from '~/features/casework/tasks-panel'
import type { TasksOnHome } from '~/features/casework/tasks-on-home.server'
import { CatchUpList } from '~/features/schooling/catch-up-list'
import type { FieldGroup } from '~/features/schooling/field-home.server'
import { GroupCards } from '~/features/schooling/group-cards'
import { TutorSignalPanels } from '~/features/schooling/tutor-signal-panels'
import type { TutorSignals } from '~/features/schooling/tutor-signals.server'
import type { reportStates } from '~/features/stipends/report-draft.server'
import { ReportStateLinks } from '~/features/stipends/report-state-links'
import { useT } from '~/i18n/language'
import { IssueLinks } from '~/pieces/issue-links'
import type { GroupToIssue } from '~/server/groups-to-issue.server'
import { ButtonLink } from '~/ui/button'
import { CardLink } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { HomePage } from './home-page'

type Props = {
  name: string
  today: string
  groups: FieldGroup[]
  signals: TutorSignals
  reports: Awaited<ReturnType<typeof reportStates>>
  tasks: TasksOnHome
  toIssue: GroupToIssue[]
}

/** Today's session first in one touch; then who is missing, whom to talk with, which registers lack, the month's report. */
export function TutorHome({ groups, signals, reports, tasks, toIssue, ...who }: Props) {
  const t = useT()
  return (
    <HomePage {...who} narrow>
      {groups.length > 0 ? (
        <>
          <Stack>
            <h2>{t('home.groups')}</h2>
            <GroupCards groups={groups} />
          </Stack>
          <IssueLinks groups={toIssue} />
          <TutorSignalPanels signals={signals} />
          <CatchUpList groups={groups} />
          <Monthly reports={reports} />
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
      <TasksPanel tasks={tasks} />
    </HomePage>
  )
}

function Monthly({ reports }: Pick<Props, 'reports'>) {
  const t = useT()
  return (
    <Stack gap="small">
      <h2>{t('stipends.mine')}</h2>
      <ReportStateLinks states={reports} />
      <CardLink href="/stipends/transport/new" icon="coin" title={t('stipends.addTransport')} />
      <CardLink href="/stipends" icon="book" title={t('stipends.title')} />
      <CardLink href="/enrolments/new-year" icon="people" title={t('page.newYear')} />
      <CardLink href="/closures" icon="calendar" title={t('tutoring.closedDays')} />
    </Stack>
  )
}
