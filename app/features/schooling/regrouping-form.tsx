import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckGroup } from '~/ui/check-group'
import { Fold } from '~/ui/fold'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import type { RegroupingPage } from './regrouping-page.server'
import { useStepWords } from './step-words'

export const regroupingFormId = 'regrouping'

type Proposal = RegroupingPage['proposals'][number]
type Props = { id: string; page: RegroupingPage; answer: FormAnswer | undefined }

/** Who could move, each with the reason and ticked; who stays is not asked about. What is ticked is done. */
export function RegroupingForm({ id, page, answer }: Props) {
  const t = useT()
  const why = useReason()
  const props = useFieldProps()
  const [form, fields] = useForm<{ accepted: string[] }>({ id: regroupingFormId, lastResult: answer?.lastResult })
  const moves = page.proposals.filter(({ toGroupId }) => toGroupId !== null)
  const ticked = answer ? [fields.accepted.initialValue ?? []].flat() : moves.map(valueOf)
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <CheckGroup
        name={fields.accepted.name}
        id={fields.accepted.id}
        error={props(fields.accepted).error}
        legend={t('regrouping.moves', { count: moves.length })}
        hint={t('regrouping.rule')}
        options={moves.map((move) => ({
          value: valueOf(move),
          label: t('regrouping.accept', { name: move.firstName, from: move.fromName, to: move.toName ?? '' }),
          hint: why(move),
        }))}
        defaultValues={ticked.filter((value) => value !== undefined)}
      />
      {page.mayAccept ? null : <Note icon="lock">{t('regrouping.onlyTutor')}</Note>}
      <HiddenFields values={{ id }} />
    </form>
  )
}

function valueOf({ childId, fromGroupId }: Proposal) {
  return `${childId}.${fromGroupId}`
}

/** Those whose group stays the same, each with the reason. */
export function StayingChildren({ proposals }: { proposals: Proposal[] }) {
  const t = useT()
  const why = useReason()
  const staying = proposals.filter(({ toGroupId }) => toGroupId === null)
  if (staying.length === 0) return null
  return (
    <Fold title={t('regrouping.stay', { count: staying.length })}>
      <ul className="list">
        {staying.map((child) => (
          <li key={`${child.fromGroupId} ${child.childId}`}>
            <span className="grow">
              <strong>{child.firstName}</strong> <span className="small muted">{child.fromName}</span>
              <span className="block small">{why(child)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

function useReason() {
  const t = useT()
  const { date } = useFormats()
  const stepWords = useStepWords()
  return ({ reason, ladder, level, checkedOn }: Proposal) =>
    t(`regrouping.${reason}`, { step: stepWords(ladder, level), on: checkedOn ? date(checkedOn) : '' })
}
