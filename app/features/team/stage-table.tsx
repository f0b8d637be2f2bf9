import type { PlanTrack } from '~/domain/plans/milestones'
import type { childSteps, parentSteps } from '~/domain/programme/pipeline'
import type { Stage } from '~/domain/programme/time-in-stage'
import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { TrackIcon } from '~/ui/icon'

type Code = (typeof parentSteps)[number] | (typeof childSteps)[number]
type Props = { track: Exclude<PlanTrack, 'household'>; stages: readonly Stage<Code>[]; step: string }

/** One track: how many stand at each step, and how long people stand there. */
export function StageTable({ track, stages, step }: Props) {
  const t = useT()
  const { number } = useFormats()
  const days = (value: number | null) => (value === null ? '–' : number(value, 0))
  return (
    <DataTable
      caption={t(`team.stages.${track}`)}
      columns={[
        {
          key: 'step',
          head: (
            <>
              <TrackIcon track={track} /> {t(`track.${track}`)}
            </>
          ),
          label: t(`track.${track}`),
          rowHead: true,
          cell: ({ code, here }) =>
            here > 0 ? (
              <a href={`/team/pipeline?step=${code}#longest`} aria-current={code === step ? 'true' : undefined}>
                {t(`milestone.short.${code}`)}
              </a>
            ) : (
              t(`milestone.short.${code}`)
            ),
        },
        { key: 'here', head: t('team.stage.here'), kind: 'number', cell: ({ here }) => number(here, 0) },
        {
          key: 'median',
          head: t('team.stage.median'),
          kind: 'number',
          cell: ({ medianDays, n }) =>
            medianDays === null && n > 0 ? <span className="faint">{t('team.stage.noMedian')}</span> : days(medianDays),
        },
        {
          key: 'n',
          head: t('team.stage.n'),
          kind: 'number',
          cell: ({ n, wentOn, censored }) => (
            <>
              {number(n, 0)}
              {n > 0 ? <div className="tiny faint nowrap">{t('team.stage.censored', { wentOn, censored })}</div> : null}
            </>
          ),
        },
        { key: 'longest', head: t('team.stage.longest'), kind: 'number', cell: ({ longestDays }) => days(longestDays) },
      ]}
      rows={stages}
      rowKey={({ code }) => code}
      narrow="scroll"
      tight
    />
  )
}
