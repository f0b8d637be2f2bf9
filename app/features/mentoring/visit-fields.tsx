import type { FieldMetadata } from '@conform-to/react'
import type { KitMeasure } from '~/domain/kits/kit-measures'
import { assetStates, businessStates, type AssetState, type BusinessState } from '~/domain/mentoring/business-states'
import { mostAnimals } from '~/domain/mentoring/visit-refusal'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { CheckField } from '~/ui/check-field'
import { CoinField } from '~/ui/coin-field'
import type { IconName } from '~/ui/icon'
import { PictureChoice } from '~/ui/picture-choice'
import { Stepper } from '~/ui/stepper'

type Amount = FieldMetadata<number | undefined>
type Figures = { takings: Amount; costs: Amount; animalsAlive: Amount; animalsValue: Amount }
type State = { state: FieldMetadata<BusinessState | undefined>; asset: FieldMetadata<AssetState | undefined> }

/** What is to be seen of the business and of what came with the kit. */
export function StateFields({ fields: { state, asset } }: { fields: State }) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <PictureChoice
        {...props(state)}
        legend={t('visit.state')}
        options={businessStates.map((value) => ({
          value,
          icon: stateIcons[value],
          label: t(`business.state.${value}`),
        }))}
      />
      <PictureChoice
        {...props(asset)}
        legend={t('visit.asset')}
        optionalWord={t('form.optional')}
        options={assetStates.map((value) => ({ value, icon: assetIcons[value], label: t(`business.asset.${value}`) }))}
      />
    </>
  )
}

/** The week in coins or the animals by head: what is counted depends on the kit. */
export function FigureFields({ measure, fields }: { measure: KitMeasure; fields: Figures }) {
  const t = useT()
  const { number } = useFormats()
  const props = useFieldProps()
  const { takings, costs, animalsAlive, animalsValue } = fields
  const money = {
    unit: t('visit.francs'),
    coins: coins.map((value) => ({
      value,
      label: `+ ${number(value, 0)}`,
      word: t('visit.addCoin', { amount: number(value, 0) }),
    })),
  }
  if (measure === 'trade')
    return (
      <>
        <CoinField {...props(takings)} label={t('visit.takings')} hint={t('visit.notToldHint')} {...money} />
        <CoinField {...props(costs)} label={t('visit.costs')} {...money} />
      </>
    )
  return (
    <>
      <Stepper
        {...props(animalsAlive)}
        label={t('visit.animals')}
        hint={t('visit.notToldHint')}
        min={0}
        max={mostAnimals}
        lessWord={t('visit.fewer')}
        moreWord={t('visit.more')}
      />
      <CoinField {...props(animalsValue)} label={t('visit.animalsValue')} {...money} />
    </>
  )
}

/** Asked where somebody was met on that day already. */
export function SecondVisit({
  field,
  visitedToday,
}: {
  field: FieldMetadata<boolean | undefined>
  visitedToday: boolean
}) {
  const t = useT()
  const props = useFieldProps()
  if (!visitedToday && !field.errors && field.initialValue !== 'on') return null
  return (
    <CheckField
      {...props(field)}
      value="on"
      defaultChecked={field.initialValue === 'on'}
      label={t('visit.second')}
      hint={t('visit.secondHint')}
    />
  )
}

/** What one touch adds, XOF. */
const coins = [100, 500, 1_000, 5_000] as const

const stateIcons: Record<BusinessState, IconName> = {
  open: 'stall',
  reduced: 'minus',
  suspended: 'pause',
  closed: 'x',
  changed: 'swap',
}

const assetIcons: Record<AssetState, IconName> = {
  stillThere: 'check',
  sold: 'coin',
  died: 'x',
  stolen: 'alert',
  shared: 'people',
  notSeen: 'eyeoff',
}
