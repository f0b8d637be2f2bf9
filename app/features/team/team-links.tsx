import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { CardLink, Cards } from '~/ui/card'
import { Stack } from '~/ui/page'

const views = [
  { href: '/team/pipeline', icon: 'flag', code: 'pipeline' },
  { href: '/team/warnings', icon: 'alert', code: 'warnings' },
  { href: '/team/caseload', icon: 'people', code: 'caseload' },
  { href: '/team/quality', icon: 'filter', code: 'quality' },
  { href: '/programme/outcomes', icon: 'swap', code: 'links' },
  { href: '/programme/claims', icon: 'journal', code: 'claims' },
] as const

/** Where the lead looks further: each view of the team and of the programme, and beside them what else there is. */
export function TeamLinks({ children }: { children: ReactNode }) {
  const t = useT()
  return (
    <Stack gap="small">
      <h2>{t('team.lookFurther')}</h2>
      <Cards>
        {views.map(({ href, icon, code }) => (
          <CardLink
            key={code}
            href={href}
            icon={icon}
            title={t(`team.card.${code}`)}
            detail={t(`team.cardText.${code}`)}
          />
        ))}
        {children}
      </Cards>
    </Stack>
  )
}
