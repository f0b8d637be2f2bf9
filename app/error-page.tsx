import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useT } from './i18n/language'
import type { MessageKey, Translate, Values } from './i18n/translator'
import { OfficeFrame } from './office-frame'
import { ButtonLink, ButtonRow } from './ui/button'
import { Empty } from './ui/empty'
import { Page } from './ui/page'

const statuses = [401, 403, 404, 405, 409, 422] as const

/** What happened, what was kept, what to do. */
export function ErrorPage() {
  const t = useT()
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? (statuses.find((known) => known === error.status) ?? 500) : 500
  return (
    <OfficeFrame>
      <Page narrow>
        <Empty
          icon="alert"
          title={t(`errors.${status}.title`)}
          action={
            <ButtonRow>
              {status === 401 ? (
                <ButtonLink href="/sign-in" target="_blank" tone="go">
                  {t('errors.signInElsewhere')}
                </ButtonLink>
              ) : (
                <ButtonLink href="/" tone="go">
                  {t('errors.home')}
                </ButtonLink>
              )}
            </ButtonRow>
          }
        >
          <p>{reasonOf(error, t) ?? t(`errors.${status}.what`)}</p>
          <p>{t(`errors.${status}.kept`)}</p>
          <p>{t(`errors.${status}.next`)}</p>
        </Empty>
      </Page>
    </OfficeFrame>
  )
}

function reasonOf(error: unknown, t: Translate) {
  if (!isRouteErrorResponse(error) || error.status === 404) return null
  const { reason, values } = (error.data ?? {}) as { reason?: string; values?: Values }
  return reason === undefined ? null : t(`refused.${reason}` as MessageKey, values)
}
