import { useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'

/** The pictures that prove a payment or a refund, for whoever may see them. */
export function ProofPictures({ ids, number }: { ids: readonly string[]; number: string }) {
  const t = useT()
  if (ids.length === 0) return null
  return (
    <ButtonRow>
      {ids.map((id, index) => (
        <ButtonLink key={id} href={`/files/${id}`} size="small" icon="camera">
          {t('payments.proofNumber', { number, place: index + 1 })}
        </ButtonLink>
      ))}
    </ButtonRow>
  )
}
