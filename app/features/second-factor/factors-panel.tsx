import { useFormats, useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { FactList } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { OwnFactors } from './own-factors.server'

/** So few left, and the person is told to make new ones. A default of this programme, not a norm. */
const FEW_CODES = 3

/** The code app and the recovery codes. */
export function FactorsPanel({ factors }: { factors: OwnFactors }) {
  const t = useT()
  const { moment } = useFormats()
  const { appSince, codesLeft, codeUsedAt } = factors
  if (appSince === null) {
    return (
      <Panel title={t('account.factor')}>
        <Stack>
          <p>{t('account.noFactor')}</p>
          <ButtonLink href="/account/app" tone="go">
            {t('account.addApp')}
          </ButtonLink>
        </Stack>
      </Panel>
    )
  }
  return (
    <Panel title={t('account.factor')}>
      <Stack>
        {codeUsedAt === null ? null : (
          <Note tone="late" title={t('account.codeUsed', { at: moment(codeUsedAt) })}>
            {t('account.codeUsedWhat')}
          </Note>
        )}
        {codesLeft <= FEW_CODES ? <Note tone="late">{t('account.fewCodes', { count: codesLeft })}</Note> : null}
        <FactList
          items={[
            { term: t('account.app'), value: t('account.since', { at: moment(appSince) }) },
            { term: t('account.codesLeft'), value: t('account.codesOfTen', { count: codesLeft }) },
          ]}
        />
        <ButtonRow>
          <ButtonLink href="/account/codes">{t('account.newCodes')}</ButtonLink>
          <ButtonLink href="/account/app">{t('account.replaceApp')}</ButtonLink>
        </ButtonRow>
        <Fold title={t('secondFactor.lost')}>
          <p>{t('account.lostWhat')}</p>
        </Fold>
      </Stack>
    </Panel>
  )
}
