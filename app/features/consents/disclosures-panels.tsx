import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import type { Disclosure, HouseholdDisclosures } from './disclosures-of-household.server'

type Props = { disclosures: HouseholdDisclosures; householdId: string; mayChange: boolean }

/** Who received what; after a withdrawal, who is still to be told. */
export function DisclosuresPanels({ disclosures: { shared, files, moreFiles }, householdId, mayChange }: Props) {
  const t = useT()
  const { date } = useFormats()
  const toRecall = shared.filter((disclosure) => disclosure.toRecall).length
  return (
    <>
      {toRecall > 0 ? (
        <Note tone="late" icon="alert" title={t('disclosure.toRecall', { count: toRecall })}>
          {t('disclosure.toRecallText')}
        </Note>
      ) : null}
      <Panel
        title={t('disclosure.title')}
        flush={shared.length > 0}
        aside={
          mayChange ? (
            <ButtonLink href={`/households/${householdId}/disclosures/new`} size="small" icon="plus">
              {t('disclosure.record')}
            </ButtonLink>
          ) : undefined
        }
      >
        {shared.length === 0 ? (
          <p className="muted">{t('disclosure.none')}</p>
        ) : (
          <Shared rows={shared} householdId={householdId} mayChange={mayChange} />
        )}
      </Panel>
      {files.length > 0 ? (
        <Panel title={t('disclosure.files')}>
          <ul className="small">
            {files.map(({ id, kind, madeOn, madeBy }) => (
              <li key={id}>
                {t('disclosure.file', { kind: t(`exportKind.${kind}` as MessageKey), on: date(madeOn), by: madeBy })}
              </li>
            ))}
          </ul>
          {moreFiles ? <p className="small muted">{t('disclosure.moreFiles')}</p> : null}
        </Panel>
      ) : null}
    </>
  )
}

function Shared({ rows, householdId, mayChange }: { rows: Disclosure[]; householdId: string; mayChange: boolean }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('disclosure.title')}
      rows={rows}
      rowKey={({ id }) => id}
      tone={({ toRecall }) => (toRecall ? 'late' : undefined)}
      columns={[
        {
          key: 'recipient',
          head: t('disclosure.recipient'),
          rowHead: true,
          cell: ({ recipient, purpose, basis }) => (
            <>
              {recipient}
              <span className="block small muted">{t(`consentPurpose.${purpose}`)}</span>
              {basis ? <span className="block small muted">{t('disclosure.onBasis', { basis })}</span> : null}
            </>
          ),
        },
        {
          key: 'kinds',
          head: t('disclosure.kinds'),
          cell: ({ kinds }) => kinds.map((kind) => t(`disclosedKind.${kind}`)).join(', '),
        },
        {
          key: 'on',
          head: t('disclosure.sharedOn'),
          cell: ({ sharedOn, sharedBy }) => t('disclosure.onBy', { on: date(sharedOn), by: sharedBy }),
        },
        {
          key: 'recall',
          head: t('disclosure.recall'),
          cell: ({ id, recall, toRecall, recipient }) => {
            if (recall)
              return (
                <>
                  {t('disclosure.told', { on: date(recall.toldOn) })}
                  <span className="block small muted">{recall.answer}</span>
                </>
              )
            return toRecall && mayChange ? (
              <a
                href={`/households/${householdId}/disclosures/${id}/recall`}
                aria-label={t('disclosure.tellWhom', { recipient })}
              >
                {t('disclosure.tell')}
              </a>
            ) : null
          },
        },
      ]}
    />
  )
}
