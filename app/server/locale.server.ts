import { defaultLocale, isLocale, type Locale } from '~/i18n/locale'
import { cookieValue } from './session-cookie.server'

const COOKIE = 'komawa-language'

/** The language somebody chose on this browser; French until they have. */
export function localeOf(request: Request): Locale {
  const chosen = cookieValue(request, COOKIE)
  return isLocale(chosen) ? chosen : defaultLocale
}

export function localeCookie(locale: Locale) {
  return `${COOKIE}=${locale}; Path=/; SameSite=Lax; Max-Age=31536000`
}
