import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'

/** Back to the list, and to the import where a page stands below one. */
export function ImportCrumbs({ here, file }: { here: string; file?: { id: string; fileName: string } }) {
  const t = useT()
  return (
    <Crumbs
      label={t('householdFrame.where')}
      items={[
        { href: '/imports', label: t('page.imports') },
        ...(file ? [{ href: `/imports/${file.id}`, label: file.fileName }] : []),
        { label: here },
      ]}
    />
  )
}
