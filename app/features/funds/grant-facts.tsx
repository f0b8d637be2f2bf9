import { useFormats, useT } from '~/i18n/language'
import { Facts } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { grantPage } from './grant-page.server'
import { GrantWhen } from './grants-table'
import { UseBar } from './use-bar'

type Page = NonNullable<Awaited<ReturnType<typeof grantPage>>>

/** A grant's money: given, put on lines, held, paid, and until when. */
export function GrantFacts({ grant, standing }: Pick<Page, 'grant' | 'standing'>) {
  const t = useT()
  const { francs, date, moment, number } = useFormats()
  const { amountXof, allottedXof, spent, committed } = grant
  const euros = grant.currency === 'EUR'
  return (
    <Panel>
      <Stack>
        <Facts
          items={[
            {
              term: t('funds.amount'),
              value: francs(amountXof),
              note: euros ? t('funds.euros', { amount: number(grant.amount / 100, 2) }) : undefined,
            },
            { term: t('funds.allotted'), value: francs(allottedXof) },
            { term: t('funds.notAllotted'), value: francs(amountXof - allottedXof) },
            { term: t('funds.spent'), value: francs(spent) },
            { term: t('funds.committed'), value: francs(committed) },
          ]}
        />
        <UseBar of={amountXof} spent={spent} committed={committed} />
        <p className="small muted">
          {t('funds.fromTo', { from: date(grant.startsOn), to: date(grant.endsOn) })}{' '}
          <GrantWhen {...standing} startsOn={grant.startsOn} />
        </p>
        {standing.endsSoon ? (
          <Note tone="late" icon="alert">
            {t('funds.warn.what')}
          </Note>
        ) : null}
        <p className="tiny muted">
          {t('funds.recordedBy', { name: grant.recordedBy, at: moment(grant.recordedAt) })}
          {euros ? <> · {t('funds.rate', { rate: number(grant.rateThousandths / 1_000, 3) })}</> : null}
        </p>
      </Stack>
    </Panel>
  )
}
