import { useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'

/** The classes that are owed supplies, each with the way to hand them out. */
export function IssueLinks({ groups }: { groups: { id: string; name: string; children: number }[] }) {
  const t = useT()
  return groups.map(({ id, name, children }) => (
    <CardLink
      key={id}
      href={`/groups/${id}/supplies/issue`}
      icon="bag"
      title={t('supplies.issue.title')}
      detail={t('supplies.issue.owed', { group: name, count: children })}
    />
  ))
}
