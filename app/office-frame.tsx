import { useMatches, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { mayEver, type Action } from './domain/access/rights'
import type { Role } from './domain/access/roles'
import { useLocale, useT } from './i18n/language'
import type { loader } from './root'
import type { RouteHandle } from './route-handle'
import { Banner } from './ui/banner'
import { Button } from './ui/button'
import { Icon } from './ui/icon'
import { SkipLink } from './ui/skip-link'
import { TopBar } from './ui/top-bar'

const entries = [
  { nav: 'home', href: '/', needs: null },
  { nav: 'tour', href: '/tour', needs: 'tour.read' },
  { nav: 'centre', href: '/people', needs: 'intake.read' },
  { nav: 'households', href: '/households', needs: 'household.read' },
  { nav: 'kits', href: '/kits', needs: 'kit.read' },
  { nav: 'inbox', href: '/inbox', needs: 'loss.decide' },
  { nav: 'procurement', href: '/lots', needs: 'procurement.record' },
  { nav: 'stock', href: '/stock', needs: 'stock.record' },
  { nav: 'funds', href: '/funds', needs: 'fund.read' },
  { nav: 'audit', href: '/audit', needs: 'audit.read' },
  { nav: 'field', href: '/field', needs: 'session.log' },
  { nav: 'surveys', href: '/surveys', needs: 'survey.answer' },
  { nav: 'meeting', href: '/meeting', needs: 'meeting.hold' },
  { nav: 'programme', href: '/programme', needs: 'programme.read' },
  { nav: 'outcomes', href: '/programme/outcomes', needs: 'programme.read' },
  { nav: 'settings', href: '/settings', needs: 'settings.read' },
] as const satisfies { nav: RouteHandle['nav']; href: string; needs: Action | null }[]

/** The frame of every page: demonstration banner, top bar by role, language and sign-out. */
export function OfficeFrame({ children }: { children: ReactNode }) {
  const t = useT()
  const root = useRouteLoaderData<typeof loader>('root')
  const handle = useMatches().at(-1)?.handle as RouteHandle | undefined
  const actor = root?.actor ?? null
  return (
    <>
      <SkipLink href="#content">{t('frame.skip')}</SkipLink>
      {root?.demonstration ? <Banner label={t('frame.demonstration')}>{t('frame.demonstrationText')}</Banner> : null}
      {handle?.frame === 'field' || handle?.frame === 'bare' || !actor ? null : (
        <TopBar
          brand={t('frame.name')}
          homeHref="/"
          navLabel={t('frame.navigation')}
          items={entries
            .filter(({ nav, needs }) => mayUse(actor.role, nav, needs))
            .map(({ nav, href }) => ({ href, label: t(`nav.${nav}`), current: isAt(actor.role, handle?.nav) === nav }))}
          search={
            canFind(actor.role)
              ? { action: '/search', name: 'q', label: t('search.label'), placeholder: t('search.short') }
              : undefined
          }
          person={{ initials: initialsOf(actor.displayName), name: actor.displayName, role: t(`role.${actor.role}`) }}
          menuLabel={t('frame.menu')}
          menu={
            <>
              <a href="/account">
                <Icon name="key" />
                {t('account.title')}
              </a>
              <a href="/worries/new">
                <Icon name="flag" />
                {t('concerns.menuRaise')}
              </a>
              <a href="/worries/mine">{t('concerns.menuMine')}</a>
              <LanguageSwitch here={root?.here ?? '/'} />
              <form method="post" action="/sign-out">
                <Button tone="quiet" size="small">
                  {t('frame.signOut')}
                </Button>
              </form>
            </>
          }
        />
      )}
      {children}
    </>
  )
}

/** The other language, remembered on this browser. */
export function LanguageSwitch({ here }: { here: string }) {
  const t = useT()
  const other = useLocale() === 'fr' ? 'en' : 'fr'
  return (
    <form method="post" action="/language">
      <input type="hidden" name="locale" value={other} />
      <input type="hidden" name="here" value={here} />
      <Button tone="quiet" size="small" icon="globe" lang={other}>
        {t(`language.${other}`)}
      </Button>
    </form>
  )
}

function mayUse(role: Role, nav: string, needs: Action | null) {
  if (needs === null) return true
  if (nav === 'kits' && (mayEver(role, 'kit.decide') || mayEver(role, 'procurement.record'))) return false
  if (nav === 'inbox')
    return (['loss.decide', 'fund.decide', 'stock.decideLoss'] as const).some((action) => mayEver(role, action))
  if (nav === 'field') return mayEver(role, 'session.log') || mayEver(role, 'visit.log')
  return mayEver(role, needs)
}

/** Whoever decides on kits comes to all of them from what waits, whoever buys for them from the purchases. */
function isAt(role: Role, nav: RouteHandle['nav']) {
  if (nav !== 'kits') return nav
  return mayEver(role, 'kit.decide') ? 'inbox' : mayEver(role, 'procurement.record') ? 'procurement' : nav
}

/** Whoever follows cases, businesses, children or people has something to look for. */
function canFind(role: Role) {
  const files = ['household.read', 'business.read', 'child.read', 'people.administer'] as const
  return files.some((action) => mayEver(role, action))
}

function initialsOf(name: string) {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase()
}
