import { useFormats, useT } from '~/i18n/language'
import { Code } from '~/ui/code'
import { Facts } from '~/ui/facts'

type Props = {
  head: { position: number; code: string } | null
  tail: { count: number; more: boolean; oldest: string | null }
  lastDay: string | null
}

/** The head that stands on paper, how much is sealed, and what is not yet. */
export function ChainFacts({ head, tail, lastDay }: Props) {
  const t = useT()
  const { date, moment, number } = useFormats()
  const waiting = tail.more ? `${number(tail.count)}+` : number(tail.count)
  return (
    <Facts
      items={[
        {
          term: t('audit.head'),
          value: head ? <Code>{head.code}</Code> : t('audit.none'),
          note: t('audit.headNote'),
        },
        { term: t('audit.sealed'), value: number(head?.position ?? 0) },
        {
          term: t('audit.tail'),
          value: waiting,
          note: tail.oldest ? t('audit.tailNote', { oldest: moment(tail.oldest) }) : t('audit.tailNone'),
        },
        { term: t('audit.lastDigest'), value: lastDay ? date(lastDay) : t('audit.noDigest') },
      ]}
    />
  )
}
