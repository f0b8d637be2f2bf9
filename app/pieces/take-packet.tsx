import { useT } from '~/i18n/language'
import { Button } from '~/ui/button'

/** The button that takes a kit's packet; the browser saves what comes. */
export function TakePacket({ kitId, label, quiet }: { kitId: string; label?: string; quiet?: boolean }) {
  const t = useT()
  return (
    <form method="post" action={`/packets/${kitId}/packet.zip`}>
      <Button icon="download" {...(quiet ? { tone: 'quiet' as const } : { size: 'small' as const })} aria-label={label}>
        {t('audit.packets.take')}
      </Button>
    </form>
  )
}
