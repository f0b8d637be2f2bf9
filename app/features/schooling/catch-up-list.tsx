import { useFormats, useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'
import { Stack } from '~/ui/page'
import type { FieldGroup } from './field-home.server'

/** What has been left: groups without a session for a week, level checks whose time has come. */
export function CatchUpList({ groups }: { groups: FieldGroup[] }) {
  const t = useT()
  const { date } = useFormats()
  const quiet = groups.filter((group) => group.quiet && group.lastSessionOn !== null)
  const unchecked = groups.filter(({ levelsDue }) => levelsDue > 0)
  if (quiet.length + unchecked.length === 0) return null
  return (
    <section aria-labelledby="catch-up">
      <Stack gap="small">
        <h2 id="catch-up">{t('schooling.catchUp')}</h2>
        {quiet.map(({ id, name, lastSessionOn }) => (
          <CardLink
            key={`quiet-${id}`}
            href={`/field/sessions/new?group=${id}`}
            mark="open"
            title={name}
            detail={t('schooling.quietSince', { on: date(lastSessionOn ?? '') })}
          />
        ))}
        {unchecked.map(({ id, name, levelsDue }) => (
          <CardLink
            key={`levels-${id}`}
            href={`/groups/${id}`}
            mark="open"
            title={t('schooling.levelsDue', { count: levelsDue })}
            detail={name}
          />
        ))}
      </Stack>
    </section>
  )
}
