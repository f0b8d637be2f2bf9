import { useT } from '~/i18n/language'
import { Tag } from '~/ui/tag'

/** A person under 18 is marked wherever their name stands. */
export function ChildTag({ minor }: { minor: boolean }) {
  const t = useT()
  return minor ? (
    <Tag tone="children" icon="shield">
      {t('intake.child')}
    </Tag>
  ) : null
}
