import { useT } from '~/i18n/language'
import { QrCode } from '~/ui/qr-code'

type Props = { secret: string; uri: string }

/** How an app comes to hold the secret: by the picture, or typed in groups of four. */
export function TotpSetUp({ secret, uri }: Props) {
  const t = useT()
  return (
    <ol className="set-up">
      <li>{t('secondFactor.stepApp')}</li>
      <li>
        {t('secondFactor.stepScan')}
        <QrCode value={uri} label={t('secondFactor.qr')} />
        <p>
          <a href={uri}>{t('secondFactor.openApp')}</a>
        </p>
        <p>{t('secondFactor.stepType')}</p>
        <p className="mono strong set-up-key">{secret.match(/.{1,4}/g)?.join(' ')}</p>
      </li>
      <li>{t('secondFactor.stepCode')}</li>
    </ol>
  )
}
