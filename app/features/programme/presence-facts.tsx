import { useFormats, useT } from '~/i18n/language'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import type { ShownPresence } from './presence-numbers.server'

/** The bet of the programme, before anything else: is each child still at home? */
export function PresenceFacts({ presence, awayHref }: { presence: ShownPresence; awayHref?: string }) {
  const t = useT()
  const formats = useFormats()
  if (presence === null) return <Note icon="eyeoff">{t('programme.presence.withheld')}</Note>
  const households = presence.allHere + presence.someAway + presence.notKnown
  return (
    <Stack gap="small">
      <h2>{t('programme.presence.title')}</h2>
      <Facts
        items={(['allHere', 'someAway', 'notKnown'] as const).map((group) => ({
          term: t(`programme.presence.${group}`),
          value: formats.number(presence[group], 0),
          note: t('programme.presence.of', { count: households }),
          icon: icons[group],
        }))}
      />
      <p className="small muted">
        {t('programme.presence.text')} {awayHref ? <a href={awayHref}>{t('programme.presence.see')}</a> : null}
      </p>
    </Stack>
  )
}

const icons = { allHere: 'home', someAway: 'alert', notKnown: 'search' } as const
