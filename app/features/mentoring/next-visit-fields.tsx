import type { FieldMetadata } from '@conform-to/react'
import { addDays, type CivilDate } from '~/domain/dates'
import { useFieldProps } from '~/forms/form-summary'
import { useFormats, useT } from '~/i18n/language'
import { DateField } from '~/ui/date-field'
import { PictureChoice } from '~/ui/picture-choice'

const usualDays = [7, 14, 30] as const

type Day = FieldMetadata<CivilDate | undefined>

/** One of the usual days with one touch, or any other. */
export function NextVisitFields({ next, other, today }: { next: Day; other: Day; today: CivilDate }) {
  const t = useT()
  const { day } = useFormats()
  const props = useFieldProps()
  return (
    <>
      <PictureChoice
        {...props(next)}
        legend={t('visit.next')}
        options={usualDays.map((days) => {
          const on = addDays(today, days)
          return { value: on, big: day(on), label: t(`visit.nextIn.${days}`) }
        })}
      />
      <DateField {...props(other)} label={t('visit.nextOther')} optionalWord={t('form.optional')} min={today} />
    </>
  )
}
