import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { ChildrenResult } from '~/features/surveys/children-result'
import { InstrumentResult } from '~/features/surveys/instrument-result'
import { interviewPage } from '~/features/surveys/interview-page.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Card } from '~/ui/card'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'survey.read',
  title: 'surveys.page.title',
  object: 'interview',
  frame: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'survey.read')
  const page = found(await interviewPage(context, params['id'] ?? ''))
  return { page, readsHousehold: mayEver(context.actor.role, 'household.read') }
}

export default function Interview() {
  const t = useT()
  const { longDate } = useFormats()
  const { page, readsHousehold } = useLoaderData<typeof loader>()
  const { interview, caregiver } = page
  const { status } = interview
  return (
    <PhonePage
      title={t('surveys.page.title')}
      subtitle={t('surveys.page.lead', { name: caregiver, on: longDate(interview.interviewedOn) })}
      back={
        readsHousehold
          ? { href: `/households/${page.householdId}/surveys`, label: t('surveys.page.back') }
          : { href: '/surveys', label: t('surveys.page.backToList') }
      }
    >
      <SavedNote>{t('surveys.page.saved')}</SavedNote>
      <Card>
        <FactList
          items={[
            { term: t('surveys.page.round'), value: t(`surveys.round.${interview.round}`) },
            { term: t('surveys.page.result'), value: t(`surveys.status.${status}`) },
            { term: t('surveys.page.by'), value: interview.interviewedBy },
            ...(interview.note ? [{ term: t('surveys.page.note'), value: interview.note }] : []),
          ]}
        />
      </Card>
      {status === 'done' ? (
        <>
          <ChildrenResult asked={page.children} />
          {page.results.map((result) => (
            <InstrumentResult key={result.id} result={result} />
          ))}
          <h2>{t('surveys.page.tell')}</h2>
          <Note icon="sound">{t('surveys.page.thanks')}</Note>
        </>
      ) : (
        <Note title={t('surveys.page.noScore')}>{t(`surveys.page.${status}`)}</Note>
      )}
    </PhonePage>
  )
}
