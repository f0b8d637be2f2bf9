import { getFormProps, useForm } from '@conform-to/react'
import { statements } from '~/domain/kits/handover-words'
import { notGivenReasons } from '~/domain/supplies/supply-words'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { PicturesField } from '~/forms/pictures-field'
import { useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckField } from '~/ui/check-field'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { RollCall } from '~/ui/roll-call'
import { SelectField } from '~/ui/select-field'
import { ShownFor } from '~/ui/shown-for'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { IssuePage } from './issue-page.server'
import { useListFields } from './use-list-fields'

export const issueFormId = 'issue'

type Field =
  | 'deliveredOn'
  | 'place'
  | 'witness'
  | 'paperNumber'
  | 'paperNumberAgain'
  | 'nothingOwed'
  | 'explainedBy'
  | 'note'
  | 'storeId'
  | 'children'
type Props = { page: IssuePage; ids: string[]; answer: FormAnswer | undefined }

/** The class list: every child is given what is theirs, one touches the exceptions; then place, witness and paper. */
export function IssueForm({ page, ids, answer }: Props) {
  const t = useT()
  const props = useFieldProps(answer?.refusal?.values)
  const quantityOf = useQuantityOf()
  const [form, fields] = useForm<Record<Field, string>>({
    id: issueFormId,
    lastResult: answer?.lastResult,
    defaultValue: { deliveredOn: page.today, place: page.schoolName },
  })
  const { valueOf, errorOf } = useListFields(
    form.id,
    'children',
    page.children.map((_, place) => ({ id: ids[place] ?? '', mark: 'given' })),
    answer?.lastResult,
    answer?.refusal?.values,
  )
  const about = {
    ...Object.fromEntries(page.children.map(({ name }, place) => [`children[${place}].mark`, name])),
    ...{ deliveredOn: t('supplies.issue.on'), place: t('supplies.issue.place'), witness: t('supplies.issue.witness') },
    ...{ paperNumber: t('supplies.issue.paper'), nothingOwed: t('supplies.issue.nothingOwed') },
    ...{ explainedBy: t('supplies.issue.explainedBy'), storeId: t('supplies.issue.store') },
  }
  return (
    <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} about={about} />
      {page.own ? <Note tone="late">{t('supplies.issue.own')}</Note> : null}
      <HiddenFields
        values={Object.fromEntries(
          page.children.flatMap(({ kitId }, place) => [
            [`children[${place}].id`, valueOf(place, 'id')],
            [`children[${place}].kitId`, kitId],
          ]),
        )}
      />
      <RollCall
        legend={t('supplies.issue.who')}
        id={`${form.id}-children`}
        hint={t('supplies.issue.whoHint')}
        error={props(fields.children).error}
        stacked
        items={page.children.map(({ kitId, name, things }, place) => ({
          key: kitId,
          title: (
            <>
              {name}
              {things.map(({ item, unit, quantity }) => (
                <span key={item} className="block small muted font-normal">
                  {t('supplies.issue.thing', { quantity: quantityOf(quantity, unit), item })}
                </span>
              ))}
            </>
          ),
          name: `children[${place}].mark`,
          id: `${form.id}-children[${place}].mark`,
          error: errorOf(place, 'mark'),
          defaultValue: valueOf(place, 'mark'),
          choices: [
            { value: 'given', label: t('supplies.issue.given'), followUp: true },
            ...notGivenReasons.map((why) => ({ value: why, label: t(`supplies.why.${why}`) })),
          ],
          followUp: (
            <>
              <CheckField
                name={`children[${place}].childPresent`}
                id={`${form.id}-children[${place}].childPresent`}
                value="on"
                defaultChecked={valueOf(place, 'childPresent') === 'on'}
                label={t('supplies.issue.child', { name })}
              />
              <CheckField
                name={`children[${place}].caregiverPresent`}
                id={`${form.id}-children[${place}].caregiverPresent`}
                value="on"
                defaultChecked={valueOf(place, 'caregiverPresent') === 'on'}
                label={t('supplies.issue.caregiver', { name })}
              />
            </>
          ),
        }))}
      />
      <PicturesField
        formId={form.id}
        label={t('supplies.issue.pictures')}
        hint={t('supplies.issue.picturesHint')}
        answer={answer}
      />
      <DateField {...props(fields.deliveredOn)} label={t('supplies.issue.on')} max={page.today} required />
      <TextField {...props(fields.place)} label={t('supplies.issue.place')} maxLength={120} required />
      <TextField
        {...props(fields.witness)}
        label={t('supplies.issue.witness')}
        hint={t('supplies.issue.witnessHint')}
        maxLength={120}
        required
      />
      {page.needsStore ? (
        <SelectField
          {...props(fields.storeId)}
          label={t('supplies.issue.store')}
          placeholder={t('supplies.issue.storeChoose')}
          options={page.stores.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <TextField
        {...props(fields.paperNumber)}
        label={t('supplies.issue.paper')}
        hint={t('supplies.issue.paperHint')}
        maxLength={40}
        required
      />
      {answer?.refusal?.reason === 'paper-number-used' ? (
        <CheckField {...props(fields.paperNumberAgain)} value="on" label={t('supplies.issue.paperAgain')} />
      ) : null}
      <ChoiceCards
        {...props(fields.nothingOwed)}
        legend={t('supplies.issue.nothingOwed')}
        hint={t('kits.receipt.schoolStatement')}
        options={statements.map((one) => ({ value: one, label: t(`supplies.issue.${one}`) }))}
        required
      />
      <ShownFor choices="explainedOrally">
        <TextField {...props(fields.explainedBy)} label={t('supplies.issue.explainedBy')} maxLength={120} />
      </ShownFor>
      <TextArea
        {...props(fields.note)}
        label={t('supplies.issue.note')}
        hint={t('supplies.issue.noteHint')}
        maxLength={600}
      />
    </form>
  )
}
