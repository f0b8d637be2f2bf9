import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import type { Advice } from './advice-of.server'
import { useAdviceWords } from './advice-words'

/** What was advised and what became of it; the open ones first. */
export function AdvicePanel({ advice }: { advice: Advice[] }) {
  const t = useT()
  const open = advice.filter(({ closedOn }) => closedOn === null)
  const closed = advice.filter(({ closedOn }) => closedOn !== null)
  return (
    <Panel title={t('advice.title')}>
      {advice.length === 0 ? <p className="muted">{t('advice.none')}</p> : null}
      <AdviceLines title={t('advice.open')} items={open} />
      <AdviceLines title={t('advice.closed')} items={closed} />
    </Panel>
  )
}

function AdviceLines({ title, items }: { title: string; items: Advice[] }) {
  const t = useT()
  const { date } = useFormats()
  const wordsOf = useAdviceWords()
  if (items.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="said">
        {items.map((item) => {
          const [last] = item.answers
          return (
            <li key={item.id}>
              <span className="grow">
                {wordsOf(item)}
                <span className="block small muted">
                  {[
                    t('advice.givenOn', { on: date(item.givenOn) }),
                    last ? t('advice.heardOn', { on: date(last.answeredOn) }) : t('advice.notAskedYet'),
                    last?.why,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {last ? (
                <Tag tone={last.answer === 'followed' ? 'accent' : 'line'}>{t(`advice.answer.${last.answer}`)}</Tag>
              ) : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}
