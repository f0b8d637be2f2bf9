import { useForm } from '@conform-to/react'
import { undoBatchDays } from '~/domain/caseloads/next-class'
import { useFormats, useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { DataTable } from '~/ui/data-table'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import type { BatchPage } from './batch-page.server'

/** Who is to be enrolled in which class, before it is done and after. */
export function BatchPreview({ batch, answer }: { batch: BatchPage; answer: FormAnswer | undefined }) {
  const t = useT()
  const { date, moment } = useFormats()
  return (
    <Page>
      <PageHeader
        crumbs={<BatchCrumbs here={t('page.enrolmentBatch')} />}
        title={t('newYear.batchTitle', { year: batch.schoolYear })}
        lead={date(batch.enrolledOn)}
      />
      <Stack gap="large">
        {batch.state === 'proposed' ? <Note icon="eyeoff">{t('newYear.proposed')}</Note> : null}
        {batch.state === 'done' && batch.doneAt ? (
          <Note
            tone="accent"
            title={t('newYear.done', { at: moment(batch.doneAt) })}
            action={
              batch.undoable ? (
                <ButtonLink href={`/enrolments/batches/${batch.id}/undoing`} size="small" tone="quiet">
                  {t('newYear.undo')}
                </ButtonLink>
              ) : null
            }
          >
            {t('newYear.doneText', { days: undoBatchDays })}
          </Note>
        ) : null}
        {batch.state === 'undone' ? (
          <Note title={t('newYear.undone')}>{t('imports.undoneBecause', { reason: batch.undoReason ?? '' })}</Note>
        ) : null}
        {batch.elsewhere > 0 ? <Note icon="eyeoff">{t('newYear.elsewhere', { count: batch.elsewhere })}</Note> : null}
        <Lines lines={batch.lines} />
        {batch.state === 'proposed' && batch.elsewhere === 0 ? <Confirm batch={batch} answer={answer} /> : null}
      </Stack>
    </Page>
  )
}

export function BatchCrumbs({ here, batch }: { here: string; batch?: { id: string } }) {
  const t = useT()
  return (
    <Crumbs
      label={t('householdFrame.where')}
      items={[
        { href: '/enrolments/new-year', label: t('page.newYear') },
        ...(batch ? [{ href: `/enrolments/batches/${batch.id}`, label: t('page.enrolmentBatch') }] : []),
        { label: here },
      ]}
    />
  )
}

function Lines({ lines }: Pick<BatchPage, 'lines'>) {
  const t = useT()
  return (
    <Panel flush>
      <DataTable
        caption={t('newYear.children')}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'child',
            head: t('newYear.child'),
            rowHead: true,
            cell: ({ personId, givenName, code }) => (
              <>
                <a href={`/children/${personId}`}>{givenName}</a> <span className="tiny faint mono">{code}</span>
              </>
            ),
          },
          {
            key: 'class',
            head: t('newYear.nextClass'),
            cell: ({ lastClass, schoolClass }) =>
              `${lastClass ? t(`schoolClass.${lastClass}`) : '—'} → ${t(`schoolClass.${schoolClass}`)}`,
          },
          { key: 'kind', head: t('newYear.kind'), cell: ({ kind }) => t(`enrolmentKind.${kind}`) },
          { key: 'school', head: t('newYear.school'), cell: ({ schoolName }) => schoolName },
        ]}
      />
    </Panel>
  )
}

function Confirm({ batch, answer }: { batch: BatchPage; answer: FormAnswer | undefined }) {
  const t = useT()
  const [form] = useForm({ id: 'confirm', lastResult: answer?.lastResult })
  return (
    <PlainForm
      form={form}
      answer={answer}
      submit={t('newYear.confirm', { count: batch.lines.length })}
      cancelHref="/enrolments/new-year"
    >
      <HiddenFields values={{ seen: String(batch.lines.length) }} />
    </PlainForm>
  )
}
