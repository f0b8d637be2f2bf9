import { milestone as templateOf } from '~/domain/plans/milestone-template'
import type { MilestoneCode } from '~/domain/plans/milestones'
import { useFormats, useLocale, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import { Stack } from '~/ui/page'
import { DependencyLines } from './dependencies-panel'
import { LinkTable } from './link-table'
import { MilestoneHistory } from './milestone-history'
import type { MilestonePage } from './milestone-page.server'
import { StateTag } from './plan-table'

/** One milestone: how it stands, what came before and after it, and everything that was written about it. */
export function MilestoneDetail({ page }: { page: MilestonePage }) {
  const t = useT()
  const locale = useLocale()
  const { outcomes, dependencies, people, inForce } = page
  return (
    <Stack gap="large">
      {inForce ? null : <Note icon="alert">{t('refused.not-in-plan')}</Note>}
      <MilestoneFacts page={page} />
      <Panel
        title={t('milestonePage.beforeAfter')}
        flush={outcomes.length > 0}
        foot={outcomes.length > 0 ? <span className="small muted">{t('link.caveat')}</span> : undefined}
      >
        {outcomes.length > 0 ? (
          <LinkTable rows={outcomes.map((outcome) => ({ ...outcome, id: outcome.link.measure }))} />
        ) : (
          <p className="muted">{t('milestonePage.processStep')}</p>
        )}
      </Panel>
      {outcomes.length > 0 ? (
        <Panel title={t('milestonePage.why')}>
          <ul className="stack stack-small">
            {outcomes.map(({ link }) => (
              <li key={link.measure}>{link.whyWords?.[locale] ?? t(link.why as MessageKey)}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {dependencies.length > 0 ? (
        <Panel title={t('plan.dependencies')}>
          <DependencyLines dependencies={dependencies} people={people} />
        </Panel>
      ) : null}
      <MilestoneHistory page={page} />
    </Stack>
  )
}

function MilestoneFacts({ page: { milestone, evidence } }: { page: MilestonePage }) {
  const t = useT()
  const { date } = useFormats()
  const kinds = evidence.length > 0 ? evidence : [templateOf(milestone.code as MilestoneCode).evidence]
  return (
    <Facts
      items={[
        { term: t('plan.state'), value: <StateTag step={milestone} /> },
        {
          term: t('plan.planned'),
          value: date(milestone.plannedOn),
          note: t(`milestonePage.by.${milestone.plannedBy}`),
        },
        {
          term: t('plan.done'),
          value: milestone.completedOn ? date(milestone.completedOn) : t('milestonePage.notDone'),
        },
        {
          term: t('milestonePage.shownBy'),
          value: kinds.map((kind) => t(`evidence.${kind}` as MessageKey)).join(' · '),
        },
      ]}
    />
  )
}
