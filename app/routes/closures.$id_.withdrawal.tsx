import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useClosureDays } from '~/features/schooling/closure-days'
import { closureToWithdraw } from '~/features/schooling/closures-page.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { withdrawClosure } from '~/server/withdraw-closure.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'schooling.record',
  title: 'page.closures',
  object: 'schoolClosure',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  return { closure: found(await closureToWithdraw(context, params['id'] ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  return answerForm(request, z.object({}), async () => {
    await withdrawClosure(context, params['id'] ?? '')
    return redirect('/closures')
  })
}

export default function ClosureWithdrawal() {
  const t = useT()
  const days = useClosureDays()
  const { closure } = useLoaderData<typeof loader>()
  const why = t(`closureReason.${closure.reason}`)
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('schooling.where')}
            items={[{ href: '/closures', label: t('page.closures') }, { label: t('schoolClosed.withdraw') }]}
          />
        }
        title={t('schoolClosed.withdrawTitle')}
      />
      <form method="post">
        <Stack>
          <p>{t('schoolClosed.withdrawText', { school: closure.schoolName, when: days(closure), why })}</p>
          <ButtonRow>
            <Button tone="grave">{t('schoolClosed.withdrawConfirm')}</Button>
            <ButtonLink href="/closures">{t('form.cancel')}</ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </Page>
  )
}
