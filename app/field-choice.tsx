import { FieldBar } from './field-bar'
import { useT } from './i18n/language'
import { CardLink } from './ui/card'
import { Empty } from './ui/empty'
import type { IconName } from './ui/icon'
import { Stack } from './ui/page'
import { PhonePage } from './ui/phone-page'

type FieldChoiceProps = {
  title: string
  icon: IconName
  /** Said when there is nothing to choose. */
  nothing: string
  choices: { href: string; title: string; detail: string }[]
}

/** A field form that was opened without saying for whom: one touch says it. */
export function FieldChoice({ title, icon, nothing, choices }: FieldChoiceProps) {
  const t = useT()
  return (
    <PhonePage
      title={title}
      back={{ href: '/field', label: t('schooling.backToday') }}
      nav={<FieldBar current="today" />}
    >
      {choices.length === 0 ? <Empty icon={icon} title={nothing} /> : null}
      <Stack>
        {choices.map((choice) => (
          <CardLink key={choice.href} icon={icon} {...choice} />
        ))}
      </Stack>
    </PhonePage>
  )
}
