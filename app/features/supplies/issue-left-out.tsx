import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import type { IssuePage } from './issue-page.server'

/** Children of the request whom this list does not hold; nothing where there are none. */
export function IssueLeftOut({ left: { names, others } }: { left: IssuePage['leftOut'] }) {
  const t = useT()
  const { list } = useFormats()
  if (names.length + others === 0) return null
  return (
    <Note title={t('supplies.issue.leftOut')}>
      {names.length > 0 ? <p>{t('supplies.issue.leftOutNamed', { names: list(names) })}</p> : null}
      {others > 0 ? <p>{t('supplies.issue.leftOutOthers', { count: others })}</p> : null}
    </Note>
  )
}
