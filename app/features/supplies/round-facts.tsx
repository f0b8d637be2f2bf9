import { useFormats, useT } from '~/i18n/language'
import { WaivedQuotesNote } from '~/pieces/waived-quotes-note'
import { Code } from '~/ui/code'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import type { RoundPage } from './round-page.server'
import { RoundStateTag } from './round-state-tag'

/** Who asked for what, how much it is, the code of its content, and what was decided. */
export function RoundFacts({ round }: { round: RoundPage }) {
  const t = useT()
  const { francs, moment } = useFormats()
  const { state, total, code, requestedByName, submittedAt, supplier, reason, decision } = round
  return (
    <Stack>
      <Facts
        items={[
          { term: t('supplies.state'), value: <RoundStateTag state={state} /> },
          { term: t('supplies.total'), value: francs(total) },
          { term: t('supplies.code'), value: <Code>{code}</Code> },
          { term: t('supplies.askedBy'), value: requestedByName, note: moment(submittedAt) },
          { term: t('kits.supplier'), value: supplier || t('supplies.byLot') },
        ]}
      />
      <p className="muted">{t('kits.quoted', { words: reason })}</p>
      <WaivedQuotesNote waived={round.waived} />
      {decision ? (
        <Note
          icon={decision.outcome === 'approved' ? 'check' : 'edit'}
          title={t(`supplies.decided.${decision.outcome}`, { name: decision.byName, at: moment(decision.at) })}
        >
          {decision.reason}
          {decision.otherWay ? ` ${t('supplies.otherWay', { words: decision.otherWay })}` : null}
        </Note>
      ) : null}
    </Stack>
  )
}
