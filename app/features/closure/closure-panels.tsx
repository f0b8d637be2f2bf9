import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import { ChecklistPanel } from './checklist-panel'
import type { ClosureRequest, HouseholdClosure } from './closure-of-household.server'

/** Where the closing stands: what is missing, what was asked and answered, what came after. */
export function ClosurePanels({ closure, deciding }: { closure: HouseholdClosure; deciding?: true }) {
  const t = useT()
  const { date } = useFormats()
  const { requests, reopenings, checks, checklist, closedOn, canBeCleared } = closure
  const current = requests[0]
  return (
    <>
      {current?.state === 'approved' ? (
        <Note icon="shield" title={t('closure.waitsForCheck')}>
          {t(canBeCleared ? 'closure.waitsForCheckText' : 'closure.nobodyChecks')}
        </Note>
      ) : null}
      {closedOn === null ? <ChecklistPanel title={t('closure.checklist')} checklist={checklist} /> : null}
      {requests.map((request, index) => (
        <RequestPanel key={request.id} request={request} number={requests.length - index} deciding={deciding} />
      ))}
      {checks.length > 0 ? <ChecksPanel closure={closure} /> : null}
      {reopenings.map(({ id, why, reason, by, on, closedOn: closed }) => (
        <Panel key={id} title={t('closure.reopenedOn', { on: date(on) })}>
          <p>
            {t(`reopeningReason.${why}`)} · {t('closure.wasClosedOn', { on: date(closed) })} · {by}
          </p>
          <p className="muted">{reason}</p>
        </Panel>
      ))}
    </>
  )
}

const tones = { asked: 'accent', approved: 'accent', returned: 'late', takenBack: 'late', closed: 'plain' } as const

type RequestProps = { request: ClosureRequest; number: number; deciding: true | undefined }

/** The way to the answer stands on the case; where it is given, the form is below. */
function RequestPanel({ request, number, deciding }: RequestProps) {
  const t = useT()
  const { date } = useFormats()
  const { decision, clearance, takeback } = request
  const said = [
    { term: t('closure.childView'), value: request.childView },
    { term: t('closure.caregiverView'), value: request.caregiverView },
    { term: t('closure.laterHelp'), value: request.laterHelp },
    { term: t('closure.missingWhy'), value: request.missingWhy },
  ].flatMap(({ term, value }) => (value ? { term, value } : []))
  return (
    <Panel
      title={t('closure.requestOf', { number, on: date(request.askedOn), by: request.askedBy })}
      aside={<Tag tone={tones[request.state]}>{t(`closureRequestState.${request.state}`)}</Tag>}
      foot={
        request.decidable && !deciding ? (
          <ButtonLink href={`/closings/${request.id}/decision`} tone="go">
            {t('closure.decide')}
          </ButtonLink>
        ) : undefined
      }
    >
      <p>{t(`closingReason.${request.reason}`)}</p>
      <FactList items={said} />
      {decision ? (
        <p>
          {t(`closure.${decision.outcome}By`, { on: date(decision.on), by: decision.by })}
          {decision.reason ? <span className="block muted">{decision.reason}</span> : null}
        </p>
      ) : null}
      {takeback ? (
        <p>
          {t('closure.takenBackBy', { on: date(takeback.on), by: takeback.by })}
          <span className="block muted">{takeback.reason}</span>
        </p>
      ) : null}
      {clearance ? <p>{t('closure.clearedBy', { on: date(clearance.on), by: clearance.by })}</p> : null}
    </Panel>
  )
}

function ChecksPanel({ closure: { checks, mayCheck, mayWithdrawChecks, today } }: { closure: HouseholdClosure }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Panel title={t('closure.lightChecks')} flush>
      <DataTable
        caption={t('closure.lightChecks')}
        rows={checks}
        rowKey={({ id }) => id}
        tone={({ dueOn, doneOn, withdrawn }) =>
          withdrawn ? 'quiet' : doneOn === null && dueOn < today ? 'late' : undefined
        }
        columns={[
          {
            key: 'months',
            head: t('lightCheck.when'),
            rowHead: true,
            cell: ({ months, dueOn }) => t('lightCheck.afterMonths', { count: months, on: date(dueOn) }),
          },
          {
            key: 'done',
            head: t('lightCheck.done'),
            cell: ({ doneOn, how, note, tries, withdrawn }) =>
              doneOn && how ? (
                <>
                  {t('lightCheck.doneOn', { on: date(doneOn), how: t(`lightCheckHow.${how}`) })}
                  {note ? <span className="block small muted">{note}</span> : null}
                  {withdrawn ? (
                    <span className="block small strong">
                      {t('contact.withdrawnBy', { ...withdrawn, on: date(withdrawn.on) })}
                    </span>
                  ) : null}
                </>
              ) : (
                <>
                  {t('lightCheck.notYet')}
                  {tries ? (
                    <span className="block small muted">
                      {t('lightCheck.tried', { count: tries.count, on: date(tries.lastOn) })}
                    </span>
                  ) : null}
                </>
              ),
          },
          {
            key: 'found',
            head: t('lightCheck.found'),
            cell: ({ business, schooling }) => (
              <>
                {business ? <span className="block">{t(`lightCheckBusiness.${business}`)}</span> : null}
                {schooling ? <span className="block">{t(`lightCheckSchooling.${schooling}`)}</span> : null}
              </>
            ),
          },
          {
            key: 'do',
            head: t('lightCheck.record'),
            headHidden: true,
            cell: ({ id, householdId, doneOn, withdrawn }) =>
              doneOn === null ? (
                mayCheck ? (
                  <a href={`/light-checks/${id}`}>{t('lightCheck.record')}</a>
                ) : null
              ) : mayWithdrawChecks && !withdrawn ? (
                <a href={`/households/${householdId}/light-checks/${id}/withdrawal`} className="small">
                  {t('withdrawal.save')} <span className="sr">{date(doneOn)}</span>
                </a>
              ) : null,
          },
        ]}
      />
    </Panel>
  )
}
