import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dutiesMatrix } from '~/features/duties/duties-matrix.server'
import { DutiesPanels } from '~/features/duties/duties-panels'
import { useT } from '~/i18n/language'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'duties.read', title: 'duties.print', nav: 'inbox' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'duties.read')
  return { duties: await dutiesMatrix(context), printed: { by: context.actor.displayName, at: context.now } }
}

export default function DutiesToPrint() {
  const t = useT()
  const { duties, printed } = useLoaderData<typeof loader>()
  return (
    <div className="landscape">
      <PrintFrame title={t('duties.title')} lead={t('duties.lead')} back="/duties" printed={printed} kept>
        <DutiesPanels duties={duties} />
      </PrintFrame>
    </div>
  )
}
