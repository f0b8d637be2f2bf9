import { ROLES } from '~/domain/access/roles'
import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Mark } from '~/ui/mark'
import { Panel } from '~/ui/panel'
import { RuleCheck } from '~/ui/rule-check'
import type { DutiesMatrix } from './duties-matrix.server'

type Step = DutiesMatrix['areas']['kit'][number]
const areas = ['kit', 'office'] as const

/** Steps by role, what the rules keep apart, and where one person could do too much. */
export function DutiesPanels({ duties: { areas: tables, findings, stuck } }: { duties: DutiesMatrix }) {
  const t = useT()
  const { list } = useFormats()
  const shown = useFinding()
  return (
    <>
      {areas.map((area) => (
        <Panel key={area} title={t(`duties.matrix.${area}`)} foot={t(`duties.foot.${area}`)} flush>
          <StepsTable caption={t(`duties.matrix.${area}`)} steps={tables[area]} />
        </Panel>
      ))}
      <Panel title={t('duties.findings')} flush={findings.length + stuck.length > 0}>
        {findings.length + stuck.length === 0 ? (
          <Empty icon="check" title={t('duties.noFinding')}>
            <p>{t('duties.noFindingText')}</p>
          </Empty>
        ) : (
          <RuleCheck items={[...findings.map(shown), ...stuckItem(stuck, t, list)]} />
        )}
      </Panel>
    </>
  )
}

function StepsTable({ caption, steps }: { caption: string; steps: Step[] }) {
  const t = useT()
  const { list } = useFormats()
  const roles = ROLES.filter((role) => steps.some((step) => step.roles.includes(role)))
  const columns: Column<Step>[] = [
    { key: 'step', head: t('duties.step'), rowHead: true, cell: ({ step }) => t(`duties.step.${step}`) },
    ...roles.map((role): Column<Step> => ({
      key: role,
      head: t(`role.${role}`),
      cell: (step) => (step.roles.includes(role) ? <Mark state="ok" label={t('duties.may')} /> : null),
    })),
    { key: 'people', head: t('duties.people'), kind: 'number', cell: ({ people }) => people },
    {
      key: 'never',
      head: t('duties.never'),
      cell: ({ neverWith }) =>
        neverWith.length === 0 ? t('duties.free') : list(neverWith.map((step) => t(`duties.who.${step}`))),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={steps} rowKey={({ step }) => step} tight />
}

function useFinding() {
  const t = useT()
  const { date, list } = useFormats()
  return (finding: DutiesMatrix['findings'][number]) => {
    const names = list(finding.names)
    const steps = 'steps' in finding ? finding.steps : []
    const [one = '', other = ''] = steps.map((step) => t(`duties.step.${step}`))
    switch (finding.kind) {
      case 'nobody':
        return alarm(finding.step, t('duties.nobody', { step: t(`duties.step.${finding.step}`) }))
      case 'blocked':
        return alarm(steps.join(), t('duties.blocked', { name: names, one, other }))
      case 'both':
        return look(steps.join(), t('duties.both', { count: finding.names.length, one, other }), names)
      case 'twoRoles':
        return look(
          finding.personId,
          t('duties.twoRoles', { name: names }),
          [
            ...finding.instead.map(({ name, until }) => t('duties.inPlace', { name, until: date(until) })),
            t('duties.twoRolesText'),
          ].join(' '),
        )
    }
  }

  function alarm(key: string, title: string) {
    return { key, state: 'no' as const, stateWord: t('duties.blockedWord'), title, detail: t('duties.blockedText') }
  }

  function look(key: string, title: string, detail: string) {
    return { key, state: 'open' as const, stateWord: t('duties.lookWord'), title, detail }
  }
}

function stuckItem(numbers: readonly string[], t: ReturnType<typeof useT>, list: (words: readonly string[]) => string) {
  if (numbers.length === 0) return []
  const title = t('duties.stuck', { count: numbers.length })
  return [{ key: 'stuck', state: 'no' as const, stateWord: t('duties.blockedWord'), title, detail: list(numbers) }]
}
