import type { childSteps, parentSteps } from '~/domain/programme/pipeline'
import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { TrackIcon } from '~/ui/icon'
import { ReachBar } from '~/ui/reach-bar'
import { Withheld } from './outcome-cells'

type Code = (typeof parentSteps)[number] | (typeof childSteps)[number]
export type ShownStep = { code: Code; done: number | null; due: number | null }

/** One track: reached of due at each milestone, drawn and in figures. */
export function PipelineTable({ track, steps }: { track: 'parents' | 'children'; steps: readonly ShownStep[] }) {
  const t = useT()
  const formats = useFormats()
  const most = Math.max(1, ...steps.map(({ due }) => due ?? 0))
  return (
    <DataTable
      caption={t(`programme.pipeline.${track}`)}
      columns={[
        {
          key: 'milestone',
          head: (
            <>
              <TrackIcon track={track} /> {t(`track.${track}`)}
            </>
          ),
          rowHead: true,
          cell: ({ code }) => t(`milestone.short.${code}`),
        },
        {
          key: 'bar',
          head: t('programme.reachedOfDue'),
          headHidden: true,
          cell: (step) => <Bar step={step} most={most} track={track} />,
        },
        {
          key: 'count',
          head: t('programme.reachedOfDue'),
          kind: 'number',
          cell: ({ done, due }) =>
            done === null || due === null ? (
              <Withheld />
            ) : (
              t('programme.ofDue', { done: formats.number(done, 0), due: formats.number(due, 0) })
            ),
          withheld: ({ done }) => done === null,
        },
      ]}
      rows={steps}
      rowKey={({ code }) => code}
      narrow="scroll"
      tight
    />
  )
}

function Bar({ step, most, track }: { step: ShownStep; most: number; track: 'parents' | 'children' }) {
  const t = useT()
  const { done, due } = step
  if (done === null || due === null) return null
  return <ReachBar reached={done / most} due={due / most} label={t('programme.ofDue', { done, due })} tone={track} />
}
