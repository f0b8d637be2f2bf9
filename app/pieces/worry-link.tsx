import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'

type Props = {
  /** Whom the worry is about; without it the form asks. */
  childId?: string
  /** First name or code, read out only: several of these links stand below each other. */
  who?: string
  /** One word, where a line has no room for more. */
  short?: boolean
  /** The name is shown, too: the links stand apart from the children's lines. */
  named?: boolean
}

/** From every child's line, for everybody: the first of the two taps of a worry. */
export function WorryLink({ childId, who, short, named }: Props) {
  const t = useT()
  return (
    <ButtonLink
      href={childId === undefined ? '/worries/new' : `/worries/new?child=${childId}`}
      tone="quiet"
      size="small"
      icon="flag"
      touch
    >
      {t(short ? 'concerns.linkShort' : 'concerns.link')}
      {who === undefined ? null : <span className={named ? undefined : 'sr'}>{who}</span>}
    </ButtonLink>
  )
}
