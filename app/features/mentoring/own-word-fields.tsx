import type { FieldMetadata } from '@conform-to/react'
import { ownGoals, type OwnGoal } from '~/domain/mentoring/own-goals'
import { ownRatings, type OwnRating } from '~/domain/mentoring/own-ratings'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { PictureChoice } from '~/ui/picture-choice'
import { Pot } from '~/ui/pot'
import { TextField } from '~/ui/text-field'
import type { BusinessToVisit } from './business-to-visit.server'
import { goalIcons, goalInWords } from './own-goal'
import { potLevels } from './pot-levels'

type Props = {
  goal: BusinessToVisit['goal']
  fields: {
    ownRating: FieldMetadata<OwnRating | undefined>
    goalPicture: FieldMetadata<OwnGoal | undefined>
    ownGoal: FieldMetadata<string | undefined>
  }
}

/** What she says herself: how it goes, shown as pots, and what she wants to reach. */
export function OwnWordFields({ goal, fields: { ownRating, goalPicture, ownGoal } }: Props) {
  const t = useT()
  const { date } = useFormats()
  const props = useFieldProps()
  return (
    <>
      <PictureChoice
        {...props(ownRating)}
        legend={t('ownRating.ask')}
        hint={t('ownRating.hint')}
        optionalWord={t('form.optional')}
        columns={2}
        options={ownRatings.map((value) => ({
          value,
          big: <Pot level={potLevels[value]} />,
          label: t(`ownRating.${value}`),
        }))}
      />
      {goal ? <p>{t('ownGoal.standing', { words: goalInWords(goal, t), on: date(goal.saidOn) })}</p> : null}
      <PictureChoice
        {...props(goalPicture)}
        legend={t(goal ? 'ownGoal.askNew' : 'ownGoal.ask')}
        hint={t(goal ? 'ownGoal.hintNew' : 'ownGoal.pictureHint')}
        optionalWord={t('form.optional')}
        options={ownGoals.map((value) => ({ value, icon: goalIcons[value], label: t(`ownGoal.${value}`) }))}
      />
      <TextField
        {...props(ownGoal)}
        label={t('ownGoal.words')}
        hint={t('ownGoal.hint')}
        optionalWord={t('form.optional')}
        maxLength={200}
      />
    </>
  )
}
