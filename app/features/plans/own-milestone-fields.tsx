import type { FieldMetadata } from '@conform-to/react'
import { ownMilestoneKinds } from '~/domain/plans/milestones'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import type { PlanPerson } from './plan-of-household.server'

type Props = {
  fields: Record<'kind' | 'label' | 'track' | 'personId' | 'plannedOn', FieldMetadata>
  people: readonly PlanPerson[]
}

export function OwnMilestoneFields({ fields, people }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <ChoiceCards
        {...props(fields.kind)}
        legend={t('ownMilestone.kind')}
        required
        options={ownMilestoneKinds.map((kind) => ({
          value: kind,
          label: t(`milestone.${kind}`),
          hint: t(`ownMilestone.hint.${kind}`),
        }))}
      />
      <TextField
        {...props(fields.label)}
        label={t('ownMilestone.label')}
        hint={t('ownMilestone.labelHint')}
        maxLength={80}
      />
      <Segmented
        {...props(fields.track)}
        legend={t('plan.track')}
        required
        options={(['parents', 'children', 'household'] as const).map((track) => ({
          value: track,
          label: t(`track.${track}`),
        }))}
      />
      <SelectField
        {...props(fields.personId)}
        label={t('plan.who')}
        placeholder={t('plan.wholeHousehold')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField {...props(fields.plannedOn)} label={t('ownMilestone.plannedOn')} required />
    </>
  )
}
