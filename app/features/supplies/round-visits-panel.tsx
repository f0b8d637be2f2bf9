import { useFormats, useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Mark } from '~/ui/mark'
import { Note } from '~/ui/note'
import { Row, Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { RoundPage } from './round-page.server'
import type { RoundVisit } from './round-visits.server'

/** What visits to the class found, with the way to each child who lacks something; nothing before the hand-out. */
export function RoundVisitsPanel({ round }: { round: RoundPage }) {
  const t = useT()
  const { date } = useFormats()
  const { id, children, visiting } = round
  const { visits, given, verifyBy, mayVerify } = visiting
  if (given === 0) return null
  return (
    <Panel id="visits" title={t('roundVisit.title')}>
      <Stack>
        {visits.map((visit) => (
          <Visited key={visit.id} visit={visit} given={given} pupils={children} />
        ))}
        {verifyBy === null ? null : (
          <Note tone={verifyBy.late ? 'late' : 'plain'} icon="check">
            <p>{t(verifyBy.late ? 'handovers.toVerifyLate' : 'handovers.toVerify', { on: date(verifyBy.on) })}</p>
          </Note>
        )}
        {mayVerify ? (
          <ButtonRow>
            <ButtonLink href={`/supply-rounds/${id}/verification`} icon="check">
              {t('roundVisit.verify')}
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </Stack>
    </Panel>
  )
}

type VisitedProps = { visit: RoundVisit; given: number; pupils: RoundPage['children'] }

function Visited({ visit: { on, byName, note, seen, short }, given, pupils }: VisitedProps) {
  const t = useT()
  const { date } = useFormats()
  return (
    <div>
      <Row>
        <Mark state={short.length === 0 ? 'ok' : 'no'} />
        <span>
          {t('handovers.verified', { on: date(on), name: byName })}
          {' : '}
          {t('roundVisit.seen', { count: given, seen })}
          {short.length === 0 ? <span className="block small muted">{t('handovers.allThere')}</span> : null}
        </span>
      </Row>
      {short.length === 0 ? null : (
        <ul>
          {short.map(({ kitId, missing }) => (
            <li key={kitId}>
              <a href={`/kits/${kitId}#handovers`}>{pupils.find((pupil) => pupil.kitId === kitId)?.name}</a>
              {' : '}
              {t('handovers.missing', { count: missing })}
            </li>
          ))}
        </ul>
      )}
      {note === null ? null : <p className="small">{t('kits.quoted', { words: note })}</p>}
    </div>
  )
}
