import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addMonths, nigerDate } from '~/domain/dates'
import { groupPage } from '~/features/schooling/group-page.server'
import { useMonthWords } from '~/features/schooling/month-words'
import { registerMonth, registerDays } from '~/features/schooling/register-month'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { PrintFrame } from '~/print-frame'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { RegisterGrid } from '~/ui/register-grid'
import { SignatureLines } from '~/ui/signature-lines'

export const handle = {
  access: 'child.read',
  title: 'page.registerPrint',
  object: 'group',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'child.read')
  const group = found(await groupPage(context, params['id'] ?? ''))
  const month = registerMonth(new URL(request.url).searchParams.get('month'), nigerDate(context.now))
  return { group, month, printed: { by: context.actor.displayName, at: context.now } }
}

/**
 * An empty register of one month: first names and classes. No code stands on it: codes would tell in the village who is
 * in a plan and who is a classmate.
 */
export default function RegisterToPrint() {
  const t = useT()
  const monthWords = useMonthWords()
  const { group, month, printed } = useLoaderData<typeof loader>()
  const here = `/groups/${group.id}/print`
  const other = (months: number) => `${here}?month=${addMonths(`${month}-01`, months).slice(0, 7)}`
  return (
    <div className="landscape">
      <PrintFrame
        title={t('print.registerTitle', { name: group.name })}
        lead={t('print.registerLead', { school: group.schoolName, month: monthWords(month), tutor: group.tutorName })}
        back={`/groups/${group.id}`}
        printed={printed}
        actions={
          <>
            <ButtonLink href={other(-1)}>{t('print.previousMonth')}</ButtonLink>
            <ButtonLink href={other(1)}>{t('print.nextMonth')}</ButtonLink>
          </>
        }
      >
        {group.children.length === 0 ? (
          <Empty icon="people" title={t('print.noChildren')} />
        ) : (
          <>
            <RegisterGrid
              caption={t('print.registerTitle', { name: group.name })}
              nameHead={t('print.child')}
              days={registerDays(month).map(({ on, weekday, closed }) => ({
                key: on,
                number: String(Number(on.slice(8))),
                weekday: t(`weekday.${weekday}` as MessageKey).charAt(0),
                closed,
              }))}
              rows={group.children.map(({ id, firstName, schoolClass }, place) => ({
                key: id,
                title: `${place + 1}. ${firstName}`,
                detail: schoolClass ?? undefined,
              }))}
            />
            <p className="small">{t('print.registerHow')}</p>
            <SignatureLines label={t('print.signatures')} words={[t('print.tutorSigns'), t('print.signedOn')]} />
          </>
        )}
      </PrintFrame>
    </div>
  )
}
