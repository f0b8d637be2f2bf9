import { useT } from '~/i18n/language'

/** Pictures of goods in a row, each opening in full. */
export function GoodsPictures({ ids }: { ids: readonly string[] }) {
  const t = useT()
  if (ids.length === 0) return null
  return (
    <div className="picture-row">
      {ids.map((id, index) => (
        <a key={id} href={`/files/${id}`}>
          <img src={`/files/${id}`} alt={t('handovers.picture', { number: index + 1 })} />
        </a>
      ))}
    </div>
  )
}
