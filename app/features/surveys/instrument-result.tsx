import { findInstrument } from '~/domain/surveys/instruments'
import type { BandSet, Instrument, InstrumentCode } from '~/domain/surveys/instrument'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { BigNumber } from '~/ui/big-number'
import { Card } from '~/ui/card'
import { Note } from '~/ui/note'
import { ScoreScale } from '~/ui/score-scale'
import { AnswersTable } from './answers-table'
import type { InstrumentResult as Result } from './interview-page.server'

/** One result as it was computed then: score, band, the one before, and where it comes from. */
export function InstrumentResult({ result }: { result: Result }) {
  const t = useT()
  const instrument = findInstrument(result.instrument, result.instrumentVersion)
  if (!instrument) return null
  const { code } = instrument
  return (
    <>
      <Card>
        <h2>{t(`surveys.short.${code}`)}</h2>
        {result.score === null ? (
          <NotComputable result={result} code={code} />
        ) : (
          <Computed result={result} score={result.score} instrument={instrument} />
        )}
      </Card>
      {code === 'income' ? null : <AnswersTable result={result} code={code} />}
      <p className="small muted">
        {t(`surveys.source.${code}`, { version: result.instrumentVersion })}{' '}
        {result.cutoffs ? t('surveys.cutoffs', { cutoffs: result.cutoffs }) : null}
      </p>
    </>
  )
}

type ComputedProps = { result: Result; score: number; instrument: Instrument }

function Computed({ result, score, instrument }: ComputedProps) {
  const t = useT()
  const { number, date, francs } = useFormats()
  const shown = (value: number) => (instrument.code === 'income' ? francs(value) : number(value))
  const { before, band } = result
  const flag = flagOf(instrument, score)
  return (
    <>
      <BigNumber
        beside={band === null ? t('surveys.francs') : t('surveys.page.band', { band: t(`band.${band}` as MessageKey) })}
      >
        {number(score)}
      </BigNumber>
      <Scale result={result} score={score} instrument={instrument} />
      <p className="small">
        {before
          ? t('surveys.page.before', { on: date(before.on), score: shown(before.score) })
          : t('surveys.page.noBefore')}
      </p>
      {flag ? <Note>{t(`surveys.page.${flag}`)}</Note> : null}
    </>
  )
}

function Scale({ result: { before, cutoffs }, score, instrument }: ComputedProps) {
  const t = useT()
  const { number, date } = useFormats()
  const bands = instrument.bandSets.find((set) => set.cutoffs === cutoffs)?.bands
  if (!bands) return null
  const max = bands.at(-1)?.atMost ?? 0
  return (
    <ScoreScale
      label={t('surveys.page.scale', { score: number(score), min: 0, max })}
      bands={bandsFrom(bands, (code) => t(`band.${code}` as MessageKey))}
      score={{ value: score, label: number(score) }}
      {...(before
        ? {
            before: {
              value: before.score,
              label: t('surveys.page.beforeMark', { score: number(before.score), on: date(before.on) }),
            },
          }
        : {})}
    />
  )
}

function NotComputable({ result, code }: { result: Result; code: InstrumentCode }) {
  const t = useT()
  const names = result.missing.map((question) => t(`surveys.line.${code}.${question}` as MessageKey))
  return (
    <Note tone="late" title={t('surveys.page.notComputable')}>
      {t('surveys.page.missing', { names: names.join(', ') })}
    </Note>
  )
}

function bandsFrom(bands: BandSet['bands'], labelOf: (code: string) => string) {
  return bands.map(({ code, atMost }, index) => {
    const below = bands[index - 1]
    return { from: below ? below.atMost : 0, to: atMost, label: labelOf(code) }
  })
}

function flagOf({ flags: { lowAtMost, highAtLeast } }: Instrument, score: number) {
  if (lowAtMost !== null && score <= lowAtMost) return 'flagLow'
  return highAtLeast !== null && score >= highAtLeast ? 'flagHigh' : null
}
