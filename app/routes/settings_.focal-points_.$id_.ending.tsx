import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { endFocalPoint } from '~/features/concerns/end-focal-point.server'
import { focalPointList } from '~/features/concerns/focal-point-list.server'
import { PlainDeed } from '~/features/settings/plain-deed'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'people.administer',
  title: 'page.focalPointEnding',
  object: 'focalPoint',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  const points = await focalPointList(context)
  return found(points.find(({ id, state }) => id === params['id'] && state !== 'ended' && state !== 'declined') ?? null)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  return answerForm(request, z.object({}), async () => {
    await endFocalPoint(context, { focalPointId: params['id'] ?? '' })
    return redirect('/settings/focal-points')
  })
}

export default function FocalPointEnding() {
  const t = useT()
  const { name, state } = useLoaderData<typeof loader>()
  return (
    <PlainDeed
      part="focalPoints"
      title={t('page.focalPointEnding')}
      what={t(state === 'proposed' ? 'adm.focal.takeBackWhat' : 'adm.focal.endWhat', { name })}
      confirm={t(state === 'proposed' ? 'adm.focal.takeBack' : 'adm.focal.end')}
      back="/settings/focal-points"
      answer={useActionData<typeof action>()}
    />
  )
}
