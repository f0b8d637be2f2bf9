import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LightCheckFields } from '~/features/closure/light-check-fields'
import { lightCheckForm } from '~/features/closure/closure-forms'
import { lightCheck } from '~/features/closure/light-checks-due.server'
import { recordLightCheck } from '~/features/closure/record-light-check.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Crumbs } from '~/ui/crumbs'
import { FactList } from '~/ui/facts'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'contact.record',
  title: 'lightCheck.title',
  object: 'lightCheck',
  nav: 'home',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  return found(await lightCheck(await requireContext(request, 'contact.record'), params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'contact.record')
  return answerForm(request, lightCheckForm, async (form) => {
    await recordLightCheck(context, params['id'] ?? '', form)
    return redirect('/light-checks')
  })
}

export default function LightCheckPage() {
  const t = useT()
  const { date } = useFormats()
  const check = useLoaderData<typeof loader>()
  const { contact, caseNumber, months, dueOn, tries } = check
  const safe = [
    { term: t('lightCheck.phone'), value: contact.phone },
    { term: t('lightCheck.answeredBy'), value: contact.answeredBy && t(`contactBy.${contact.answeredBy}`) },
    { term: t('lightCheck.mayBeSaid'), value: contact.mayBeSaid && t(`contactSay.${contact.mayBeSaid}`) },
    { term: t('lightCheck.contactWhen'), value: contact.when && t(`contactTime.${contact.when}`) },
    {
      term: t('lightCheck.triedSoFar'),
      value: tries && t('lightCheck.tried', { count: tries.count, on: date(tries.lastOn) }),
    },
  ].flatMap(({ term, value }) => (value ? { term, value } : []))
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('householdFrame.where')}
            items={[{ href: '/light-checks', label: t('lightChecks.title') }, { label: caseNumber }]}
          />
        }
        title={t('lightCheck.ofCase', { caseNumber })}
        lead={t('lightCheck.afterMonths', { count: months, on: date(dueOn) })}
        actions={<a href={`/households/${check.householdId}/closure`}>{t('lightCheck.toCase')}</a>}
      />
      <Stack gap="large">
        <FactList items={safe} />
        <LightCheckFields answer={useActionData<typeof action>()} check={check} back="/light-checks" />
      </Stack>
    </Page>
  )
}
