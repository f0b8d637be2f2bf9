import { useFormats, useT } from '~/i18n/language'
import { Code } from '~/ui/code'
import { Note } from '~/ui/note'
import { Row, Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { KitMovesTable } from './kit-moves-table'
import type { DecisionView, VersionView } from './version-views.server'

/** The versions of a request, newest first: what moved, and what was decided. */
export function KitVersionList({ versions }: { versions: VersionView[] }) {
  const t = useT()
  const { moment, francs } = useFormats()
  return (
    <>
      {versions.map((version) => (
        <Panel
          key={version.number}
          title={t('kits.version.title', { version: version.number })}
          aside={<Code>{version.code}</Code>}
        >
          <Stack>
            <Row between wrap>
              <span className="small muted">
                {t('kits.version.written', { name: version.byName, at: moment(version.createdAt) })}
              </span>
              <span className="strong">{francs(version.total)}</span>
            </Row>
            <p className="small muted">
              {version.submittedAt
                ? t('kits.version.submitted', { at: moment(version.submittedAt) })
                : t('kits.version.notSubmitted')}
            </p>
            {version.decisions.map((decision) => (
              <Decision key={decision.id} decision={decision} />
            ))}
            {version.moves ? <KitMovesTable moves={version.moves} /> : null}
          </Stack>
        </Panel>
      ))}
    </>
  )
}

function Decision({ decision }: { decision: DecisionView }) {
  const t = useT()
  const { moment } = useFormats()
  const { outcome, completes, byName, onBehalfOfName, at, reason, otherWay, voidedAt } = decision
  const word = outcome === 'approved' && !completes ? 'approvedFirst' : outcome
  return (
    <Note
      tone={outcome === 'approved' && voidedAt === null ? 'accent' : 'late'}
      title={t(`kits.decided.${word}`, { name: byName, at: moment(at) })}
    >
      {onBehalfOfName ? <p>{t('kits.decided.inPlaceOf', { name: onBehalfOfName })}</p> : null}
      {reason ? <p>{t('kits.quoted', { words: reason })}</p> : null}
      {otherWay ? <p>{t('kits.decided.otherWay', { words: otherWay })}</p> : null}
      {voidedAt ? <p>{t('kits.decided.voided', { at: moment(voidedAt) })}</p> : null}
    </Note>
  )
}
