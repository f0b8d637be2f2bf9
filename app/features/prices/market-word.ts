import { useT } from '~/i18n/language'

/** The market's name; what was bought outside any market is called so. */
export function useMarketWord() {
  const t = useT()
  return (market: string) => (market === '' ? t('prices.noMarket') : market)
}
