import { useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { StaffState } from './staff-state'

type Person = { id: string; state: StaffState; openSessions: number; secondFactorSince: Date | null; isActor: boolean }

/** What can be done about an account; each deed has its own page that says what will happen. */
export function StaffDeeds({ person }: { person: Person }) {
  const t = useT()
  const at = (deed: string) => `/settings/people/${person.id}/${deed}`
  const disabled = person.state === 'disabled'
  return (
    <Panel title={t('settings.deeds')}>
      <Stack>
        {disabled ? null : (
          <CardLink href={at('link')} icon="key" title={t('settings.newLink')} detail={t('settings.newLinkDetail')} />
        )}
        {person.openSessions > 0 ? (
          <CardLink
            href={at('sessions')}
            icon="leave"
            title={t('settings.endSessions')}
            detail={t('settings.endSessionsDetail')}
          />
        ) : null}
        {person.secondFactorSince === null || person.isActor ? null : (
          <CardLink
            href={at('second-factor')}
            icon="shield"
            title={t('account.reset')}
            detail={t('account.resetDetail')}
          />
        )}
        {disabled ? (
          <CardLink
            href={at('enabling')}
            icon="check"
            title={t('settings.enable')}
            detail={t('settings.enableDetail')}
          />
        ) : null}
        {disabled || person.isActor ? null : (
          <CardLink
            href={at('disabling')}
            icon="lock"
            title={t('settings.disable')}
            detail={t('settings.disableDetail')}
          />
        )}
        {person.isActor ? <Note>{t('settings.ownAccount')}</Note> : null}
      </Stack>
    </Panel>
  )
}
