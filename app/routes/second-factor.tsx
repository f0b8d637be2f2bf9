import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GateFrame } from '~/gate-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { services } from '~/server/services.server'
import { sessionAtStage } from '~/server/session.server'
import { Button } from '~/ui/button'

export const handle = { access: 'stage', title: 'secondFactor.title', frame: 'bare' } satisfies RouteHandle

/** The only page of a session below `full`; whoever has none, or a full one, is led elsewhere. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { store, clock } = services()
  const now = clock()
  const waiting =
    (await sessionAtStage(store, now, request, 'secondFactor')) ?? (await sessionAtStage(store, now, request, 'enrol'))
  return waiting ? { displayName: waiting.displayName } : redirect('/sign-in')
}

export default function SecondFactor() {
  const t = useT()
  const { displayName } = useLoaderData<typeof loader>()
  return (
    <GateFrame over={t('secondFactor.step', { name: displayName })} title={t('secondFactor.title')}>
      <p>{t('secondFactor.notYet')}</p>
      <form method="post" action="/sign-out">
        <Button wide>{t('frame.signOut')}</Button>
      </form>
    </GateFrame>
  )
}
