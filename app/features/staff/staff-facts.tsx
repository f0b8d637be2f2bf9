import { useFormats, useT } from '~/i18n/language'
import { Facts } from '~/ui/facts'
import type { StaffState } from './staff-state'
import { StaffStateTag } from './staff-state-tag'

type Person = {
  username: string
  state: StaffState
  lastSignedInAt: Date | null
  openSessions: number
  secondFactorSince: Date | null
  linkUntil: Date | null
}

/** How an account stands. */
export function StaffFacts({ person }: { person: Person }) {
  const t = useT()
  const { moment, number } = useFormats()
  const { username, state, lastSignedInAt, openSessions, secondFactorSince, linkUntil } = person
  return (
    <Facts
      items={[
        { term: t('settings.username'), value: username },
        { term: t('settings.state'), value: <StaffStateTag state={state} /> },
        { term: t('settings.lastSignIn'), value: lastSignedInAt ? moment(lastSignedInAt) : t('settings.never') },
        { term: t('settings.openSessions'), value: number(openSessions) },
        {
          term: t('account.factor'),
          value: secondFactorSince ? t('account.since', { at: moment(secondFactorSince) }) : t('account.none'),
        },
        ...(linkUntil ? [{ term: t('settings.linkUntil'), value: moment(linkUntil) }] : []),
      ]}
    />
  )
}
