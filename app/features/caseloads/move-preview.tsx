import { getFormProps, useForm } from '@conform-to/react'
import { undoMoveDays } from '~/domain/caseloads/move-subjects'
import { FormSummary } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { DataTable } from '~/ui/data-table'
import { Facts } from '~/ui/facts'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import type { MovePage } from './move-page.server'

/** Who gets what, before it is done and after. */
export function MovePreview({ move, answer }: { move: MovePage; answer: FormAnswer | undefined }) {
  const t = useT()
  const { moment } = useFormats()
  return (
    <Page>
      <PageHeader
        crumbs={<MoveCrumbs here={t('page.caseloadMove')} />}
        title={t('caseloads.moveTitle', { from: move.from.name, to: move.to.name })}
        lead={move.reason}
      />
      <Stack gap="large">
        {move.state === 'done' && move.doneAt ? (
          <Note
            tone="accent"
            title={t('caseloads.done', { at: moment(move.doneAt) })}
            action={
              move.undoable ? (
                <ButtonLink href={`/caseloads/moves/${move.id}/undoing`} size="small" tone="quiet">
                  {t('caseloads.undo')}
                </ButtonLink>
              ) : null
            }
          >
            {t('caseloads.doneText', { days: undoMoveDays })}
          </Note>
        ) : null}
        {move.state === 'undone' ? (
          <Note title={t('caseloads.undone')}>{t('imports.undoneBecause', { reason: move.undoReason ?? '' })}</Note>
        ) : null}
        <Loads move={move} />
        {move.blocked ? (
          <Note tone="late" title={t('caseloads.blocked')}>
            {t('caseloads.blockedText', { name: move.to.name })}
          </Note>
        ) : null}
        <Lines move={move} />
        {move.state === 'proposed' ? <Confirm move={move} answer={answer} /> : null}
      </Stack>
    </Page>
  )
}

export function MoveCrumbs({ here, move }: { here: string; move?: { id: string } }) {
  const t = useT()
  return (
    <Crumbs
      label={t('householdFrame.where')}
      items={[
        { href: '/caseloads/reassign', label: t('page.reassign') },
        ...(move ? [{ href: `/caseloads/moves/${move.id}`, label: t('page.caseloadMove') }] : []),
        { label: here },
      ]}
    />
  )
}

function Loads({ move: { from, to, count, state, subject } }: { move: MovePage }) {
  const t = useT()
  const { number } = useFormats()
  const moving = state === 'proposed' ? count : 0
  const load = (open: number, change: number) =>
    change === 0
      ? t('caseloads.loadNow', { open: number(open, 0) })
      : t('caseloads.loadThen', { open: number(open, 0), then: number(open + change, 0) })
  const over = to.limit !== null && to.open !== null && to.open + moving > to.limit
  return (
    <Facts
      items={[
        { term: t(`caseloads.subjects.${subject}`), value: number(count, 0) },
        { term: from.name, value: from.open === null ? '—' : load(from.open, -moving) },
        {
          term: to.name,
          value: to.open === null ? '—' : load(to.open, moving),
          ...(to.limit === null
            ? {}
            : { note: t(over ? 'caseloads.aboveLimit' : 'caseloads.withinLimit', { limit: to.limit }) }),
        },
      ]}
    />
  )
}

function Lines({ move: { lines, subject } }: { move: MovePage }) {
  const t = useT()
  return (
    <Panel flush>
      <DataTable
        caption={t(`caseloads.which.${subject}`)}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            head: t(`caseloads.subjects.${subject}`),
            rowHead: true,
            cell: ({ title, householdId }) =>
              householdId === null ? title : <a href={`/households/${householdId}`}>{title}</a>,
          },
          { key: 'detail', head: t('caseloads.detail'), cell: ({ detail }) => detail },
          {
            key: 'risk',
            head: t('caseloads.risk'),
            cell: ({ riskLevel }) => (riskLevel ? t(`risk.${riskLevel}`) : ''),
          },
          {
            key: 'conflict',
            head: t('caseloads.conflicts'),
            cell: ({ conflicts, elsewhere }) => (
              <>
                {elsewhere ? t('caseloads.elsewhere') : null}
                {conflicts.map((conflict) => (
                  <div key={conflict}>
                    <Tag tone={conflict === 'linked' ? 'late' : 'accent'}>{t(`caseloads.conflict.${conflict}`)}</Tag>
                  </div>
                ))}
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function Confirm({ move, answer }: { move: MovePage; answer: FormAnswer | undefined }) {
  const t = useT()
  const [form] = useForm({ id: 'confirm', lastResult: answer?.lastResult })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <HiddenFields values={{ seen: String(move.count) }} />
      <ButtonRow>
        {move.blocked ? null : <Button tone="go">{t('caseloads.confirm', { count: move.count })}</Button>}
        <ButtonLink href="/caseloads/reassign" tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
