import { useFormats, useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import type { TemplatePage } from './template-page.server'

/** Whether a version holds, who tried it, and the next step towards putting it in force. */
export function TemplateStanding({ page }: { page: TemplatePage }) {
  const t = useT()
  const { date, moment } = useFormats()
  const { id, isDraft, isTried, mayAdopt, validFrom, adoptedBy, trials } = page
  if (!isDraft)
    return (
      <Note>
        {validFrom && adoptedBy
          ? t('adm.template.inForceFrom', { from: date(validFrom), name: adoptedBy })
          : t('adm.template.cameWithKomawa')}
      </Note>
    )
  return (
    <>
      <Note
        title={t(isTried ? 'adm.template.triedTitle' : 'adm.template.draftTitle')}
        icon={isTried ? 'check' : 'edit'}
        action={
          <ButtonRow>
            <ButtonLink href={`/settings/templates/${id}/trial`} size="small">
              {t('adm.template.try')}
            </ButtonLink>
            {isTried && mayAdopt ? (
              <ButtonLink href={`/settings/templates/${id}/adoption`} size="small" tone="go">
                {t('adm.template.adopt')}
              </ButtonLink>
            ) : null}
          </ButtonRow>
        }
      >
        {t(isTried ? 'adm.template.triedText' : 'adm.template.draftText')}
      </Note>
      {trials.length > 0 ? (
        <Panel title={t('adm.template.trials')} flush>
          <DataTable
            caption={t('adm.template.trials')}
            rows={trials}
            rowKey={(trial) => trial.id}
            tone={({ ofThese }) => (ofThese ? undefined : 'quiet')}
            columns={[
              { key: 'by', head: t('adm.template.triedBy'), rowHead: true, cell: ({ by }) => by },
              { key: 'at', head: t('adm.setAt'), cell: ({ at }) => moment(at) },
              { key: 'on', head: t('adm.template.triedOn'), cell: ({ triedOn }) => t(`adm.template.on.${triedOn}`) },
              {
                key: 'verdict',
                head: t('adm.template.verdict'),
                cell: ({ verdict }) => t(`adm.template.verdict.${verdict}`),
              },
              {
                key: 'remark',
                head: t('adm.reasonOptional'),
                cell: ({ remark, ofThese }) => (
                  <>
                    {remark} {ofThese ? null : <span className="small muted">{t('adm.template.changedSince')}</span>}
                  </>
                ),
              },
            ]}
          />
        </Panel>
      ) : null}
    </>
  )
}
