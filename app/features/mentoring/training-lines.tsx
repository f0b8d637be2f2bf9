import type { TrainingTopic } from '~/domain/mentoring/training-refusal'
import { useFormats, useT } from '~/i18n/language'

type Training = { id: string; topic: TrainingTopic; daysHeld: number; daysAttended: number; endedOn: string }

export function TrainingLines({ trainings }: { trainings: Training[] }) {
  const t = useT()
  const { date } = useFormats()
  if (trainings.length === 0) return <p className="muted">{t('business.household.noTraining')}</p>
  return (
    <ul>
      {trainings.map(({ id, topic, daysAttended: attended, daysHeld: held, endedOn }) => (
        <li key={id}>
          {t('business.training.line', {
            topic: t(`business.training.topic.${topic}`),
            attended,
            held,
            on: date(endedOn),
          })}
        </li>
      ))}
    </ul>
  )
}
