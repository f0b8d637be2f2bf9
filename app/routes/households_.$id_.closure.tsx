import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closureOfHousehold } from '~/features/closure/closure-of-household.server'
import { ClosurePanels } from '~/features/closure/closure-panels'
import { householdHead } from '~/features/households/household-head.server'
import { HouseholdSubPage } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/page'

export const handle = {
  access: 'household.read',
  title: 'closure.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const head = found(await householdHead(context, params['id'] ?? ''))
  return { head, closure: found(await closureOfHousehold(context, head.id)) }
}

export default function Closure() {
  const t = useT()
  const { head, closure } = useLoaderData<typeof loader>()
  const waiting = closure.requests.some(({ state }) => state === 'asked' || state === 'approved')
  return (
    <HouseholdSubPage
      head={head}
      title={t('closure.title')}
      lead={t('closure.lead')}
      actions={
        <>
          {closure.mayAsk && !waiting ? (
            <ButtonLink href={`/households/${head.id}/closure/new`} tone="go" icon="check">
              {t('closure.ask')}
            </ButtonLink>
          ) : null}
          {closure.mayTakeBack && closure.requests[0]?.state === 'approved' ? (
            <ButtonLink href={`/households/${head.id}/closure/withdrawal`}>{t('closure.takeBack')}</ButtonLink>
          ) : null}
          {closure.mayReopen ? (
            <ButtonLink href={`/households/${head.id}/reopening/new`} icon="play">
              {t('closure.reopen')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Stack gap="large">
        <ClosurePanels closure={closure} />
      </Stack>
    </HouseholdSubPage>
  )
}
