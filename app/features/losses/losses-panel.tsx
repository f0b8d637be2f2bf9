import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import { TodoList } from '~/ui/todo-list'
import type { LossesOf } from './losses-of.server'

/** What is gone of a kit, how it stands, and what this person can do about it. */
export function LossesPanel({ losses, reportHref, mayReplace }: LossesOf) {
  const t = useT()
  const { date } = useFormats()
  if (losses.length === 0 && reportHref === null) return null
  return (
    <Panel
      id="losses"
      title={t('losses.panel')}
      aside={
        reportHref === null ? undefined : (
          <ButtonLink href={reportHref} size="small">
            {t('losses.report.title')}
          </ButtonLink>
        )
      }
      flush={losses.length > 0}
    >
      {losses.length === 0 ? (
        <p className="muted">{t('losses.none')}</p>
      ) : (
        <TodoList
          items={losses.map((loss) => ({
            key: loss.id,
            icon: 'minus',
            title: t('losses.line', {
              quantity: loss.quantity,
              item: loss.item,
              kind: t(`losses.kind.${loss.kind}`).toLocaleLowerCase(),
              date: date(loss.happenedOn),
            }),
            detail: <Standing loss={loss} mayReplace={mayReplace} />,
            when: (
              <Tag tone={loss.decision === null ? 'accent' : 'line'}>
                {loss.decision === null ? t('losses.waiting') : t(`losses.outcome.${loss.decision.outcome}`)}
              </Tag>
            ),
          }))}
        />
      )}
    </Panel>
  )
}

function Standing({ loss, mayReplace }: { loss: LossesOf['losses'][number]; mayReplace: boolean }) {
  const t = useT()
  const { decision, replacement } = loss
  return (
    <>
      <div>{t('losses.by', { name: loss.reportedByName })}</div>
      <div>{loss.story}</div>
      {decision ? <div>{t('losses.decidedBy', { name: decision.byName, reason: decision.reason })}</div> : null}
      {replacement ? (
        <a href={`/kits/${replacement.id}`}>{t('losses.replacedBy', { number: replacement.number })}</a>
      ) : null}
      {!replacement && mayReplace && decision?.outcome === 'replace' ? (
        <ButtonLink href={`/households/${loss.householdId}/kits/new?loss=${loss.id}`} size="small" tone="go">
          {t('losses.askReplacement')}
        </ButtonLink>
      ) : null}
      {loss.mayDecide ? (
        <ButtonLink href={`/losses/${loss.id}/decision`} size="small" tone="go">
          {t('losses.decide')}
        </ButtonLink>
      ) : null}
    </>
  )
}
