import { useT } from '~/i18n/language'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import { CaseloadTable } from './caseload-table'
import type { OfficerCaseload } from './late-by-officer.server'

/** Late households of each officer, or that there is no open case. */
export function CaseloadPanel({ caseloads }: { caseloads: readonly OfficerCaseload[] }) {
  const t = useT()
  return (
    <Panel title={t('programme.lateByOfficer')} flush>
      {caseloads.length > 0 ? (
        <CaseloadTable caseloads={caseloads} />
      ) : (
        <Empty icon="people" title={t('programme.noHouseholds')}>
          <p>{t('programme.noHouseholdsText')}</p>
        </Empty>
      )}
    </Panel>
  )
}
