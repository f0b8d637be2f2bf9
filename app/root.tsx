import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import './app.css'
import { ErrorPage } from './error-page'
import { Language } from './i18n/language'
import { defaultLocale } from './i18n/locale'
import { NonceContext } from './nonce'
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

export const meta: MetaFunction = () => [{ title: 'Komawa' }]

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? defaultLocale
  const scripts = useMatches().some(({ handle }) => (handle as RouteHandle | undefined)?.scripts)
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#2a3f8f" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Meta />
        <Links />
      </head>
      <body>
        <Language locale={locale}>{children}</Language>
        {scripts ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  )
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
