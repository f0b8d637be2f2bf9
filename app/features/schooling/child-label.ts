import { useT } from '~/i18n/language'
import type { ChildToChoose } from './children-to-choose.server'

/** `Salissou · CP · 7F3K-92QD` */
export function useChildLabel() {
  const t = useT()
  return ({ firstName, code, schoolClass }: ChildToChoose) =>
    [firstName, schoolClass ? t(`schoolClass.${schoolClass}`) : t('schooling.notEnrolled'), code].join(' · ')
}
