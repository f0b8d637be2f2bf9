import type { LoaderFunctionArgs } from '@remix-run/node'
import { Links, Outlet, Scripts, useMatches, useRouteLoaderData } from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import './app.css'
import { ErrorPage } from './error-page'
import { Language } from './i18n/language'
import { defaultLocale, type Locale } from './i18n/locale'
import { translator } from './i18n/translator'
import { NonceContext } from './ui/nonce'
import { OfficeFrame } from './office-frame'
import type { RouteHandle } from './route-handle'
import { localeOf } from './server/locale.server'
import { services } from './server/services.server'
import { actorOfSession } from './server/session.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const { store, clock, demonstration } = services()
  const actor = await actorOfSession(store, clock(), request)
  const { pathname, search } = new URL(request.url)
  return {
    locale: localeOf(request),
    demonstration,
    actor: actor && { displayName: actor.displayName, role: actor.role },
    here: pathname.replace(/\.data$/, '') + search,
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? defaultLocale
  const handles = useMatches().map(({ handle }) => handle as RouteHandle | undefined)
  const scripts = handles.some((handle) => handle?.scripts)
  const isField = handles.at(-1)?.frame === 'field'
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#2a3f8f" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <PageTitle locale={locale} />
        <Links />
      </head>
      <body>
        <Language locale={locale}>{children}</Language>
        {scripts ? <Scripts nonce={nonce} /> : null}
        {isField ? <script type="module" src="/field.js" nonce={nonce} /> : null}
      </body>
    </html>
  )
}

function PageTitle({ locale }: { locale: Locale }) {
  const t = translator(locale)
  const { title } = (useMatches().at(-1)?.handle ?? {}) as Partial<RouteHandle>
  return <title>{title ? t('frame.pageTitle', { page: t(title) }) : t('frame.name')}</title>
}

export default function App() {
  return (
    <OfficeFrame>
      <Outlet />
    </OfficeFrame>
  )
}

export function ErrorBoundary() {
  return <ErrorPage />
}
