import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { memberInWords, MinutesPanels } from '~/features/committees/minutes-panels'
import { sittingMinutes } from '~/features/committees/sitting-minutes.server'
import { useFormats, useT } from '~/i18n/language'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { SignatureLines } from '~/ui/signature-lines'

export const handle = {
  access: 'committee.read',
  title: 'committees.print',
  object: 'committee',
  nav: 'inbox',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'committee.read')
  const minutes = found(await sittingMinutes(context, params.id ?? ''))
  return { minutes, printed: { by: context.actor.displayName, at: context.now } }
}

export default function MinutesToPrint() {
  const t = useT()
  const { longDate } = useFormats()
  const { minutes, printed } = useLoaderData<typeof loader>()
  return (
    <PrintFrame
      title={t('committees.sittingOn', { number: minutes.number, date: longDate(minutes.heldOn) })}
      lead={t('committees.by', { name: minutes.recordedByName })}
      back={`/committees/${minutes.id}`}
      printed={printed}
      kept
    >
      <MinutesPanels minutes={minutes} />
      <SignatureLines
        label={t('committees.signatures')}
        words={minutes.members.map((member) => memberInWords(member, t))}
      />
    </PrintFrame>
  )
}
