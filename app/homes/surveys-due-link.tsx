import { useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'

/** At most one page of the list is read. */
export type SurveysWaiting = { count: number; more: boolean }

/** The way to the households whose round may be asked now. */
export function SurveysDueLink({ surveys: { count, more } }: { surveys: SurveysWaiting }) {
  const t = useT()
  if (count === 0) return null
  return (
    <CardLink
      href="/surveys"
      icon="form"
      title={t('home.surveys')}
      detail={more ? t('home.moreThan', { count }) : t('home.surveysCount', { count })}
    />
  )
}
