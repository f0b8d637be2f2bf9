import { useT } from '~/i18n/language'
import { Note } from '~/ui/note'

type Props = { codes: string[]; name: string }

/** Shown once, to be copied by hand or printed: only their hashes are kept. */
export function RecoveryCodeList({ codes, name }: Props) {
  const t = useT()
  return (
    <>
      <Note tone="accent" icon="print">
        {t('secondFactor.codesLead')}
      </Note>
      <p className="small muted">{t('secondFactor.codesFor', { name })}</p>
      <ol className="recovery-codes mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </>
  )
}
