import type { ChildToChoose } from '~/features/schooling/children-to-choose.server'
import { FieldChoice } from './field-choice'
import { useT } from './i18n/language'

type Props = { title: string; href: (childId: string) => string; options: readonly ChildToChoose[] }

/** A form about one child that was opened without saying which: one touch says it. */
export function FieldChildChoice({ title, href, options }: Props) {
  const t = useT()
  return (
    <FieldChoice
      title={title}
      icon="people"
      nothing={t('childContact.noChild')}
      choices={options.map(({ id, firstName, code, schoolClass }) => ({
        href: href(id),
        title: firstName,
        detail: [schoolClass ? t(`schoolClass.${schoolClass}`) : t('schooling.notEnrolled'), code].join(' · '),
      }))}
    />
  )
}
