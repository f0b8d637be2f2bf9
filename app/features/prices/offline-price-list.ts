import type { Translate } from '~/i18n/translator'
import { formatsOf } from '~/i18n/formats'
import type { Locale } from '~/i18n/locale'
import { kitUnits } from '~/domain/kits/kit-units'
import type { ListedPrice, PriceList } from './price-list.server'

/**
 * The price list as one file that a phone keeps and opens without a network: nothing outside it is asked for, and a
 * market is chosen by touching its name, without a script. It is written market by market, and says where it was cut.
 *
 * @param ofMarket the prices of one market, asked for when its turn comes
 */
export async function* offlinePriceList(
  { markets, moreMarkets, today, chainCode }: Pick<PriceList, 'markets' | 'moreMarkets' | 'today' | 'chainCode'>,
  ofMarket: (market: string) => Promise<Pick<PriceList, 'prices' | 'more'>>,
  locale: Locale,
  t: Translate,
): AsyncGenerator<string> {
  const { date } = formatsOf(locale)
  const name = (market: string) => escaped(market === '' ? t('prices.noMarket') : market)
  const made = [
    t('prices.madeOn', { on: date(today) }),
    ...(chainCode === null ? [] : [t('prices.chain', { code: chainCode })]),
  ]
  yield `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(t('prices.title'))}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(t('prices.title'))}</h1>
<p>${escaped(made.join(' · '))}</p>
${moreMarkets ? `<p class="cut">${escaped(t('prices.cutMarkets', { count: markets.length }))}</p>` : ''}
<nav aria-label="${escaped(t('prices.market'))}">
<a href="#all">${escaped(t('prices.allMarkets'))}</a>
${markets.map((market, place) => `<a href="#m${place}">${name(market)}</a>`).join('\n')}
</nav>
<main id="all">
`
  for (const [place, market] of markets.entries()) yield sectionOf(`m${place}`, name(market), await ofMarket(market))
  yield `${markets.length === 0 ? `<p>${escaped(t('prices.emptyTitle'))}</p>` : ''}
</main>
</body>
</html>
`

  function sectionOf(id: string, title: string, { prices, more }: Pick<PriceList, 'prices' | 'more'>) {
    const heads = [t('prices.item'), t('prices.unit'), t('prices.price'), t('prices.on')]
    return `<section id="${id}">
<h2>${title}</h2>
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>
${prices.map(rowOf).join('\n')}
</tbody>
</table>
${more ? `<p class="cut">${escaped(t('prices.cut', { count: prices.length }))}</p>\n` : ''}</section>
`
  }

  function rowOf({ item, unit, unitPrice, paidOn }: ListedPrice) {
    const { number } = formatsOf(locale)
    const known = kitUnits.find((code) => code === unit)
    const cells = [known === undefined ? unit : t(`kits.unit.${known}`), number(unitPrice, 0), date(paidOn)]
    return `<tr><th scope="row">${escaped(item)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
  }
}

/** A market that was touched stands alone; a browser that does not know `:has` scrolls to it instead. */
const style = [
  'body{font:16px/1.4 system-ui,sans-serif;margin:1rem;color:#1c1a17;background:#fff}',
  'nav{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}',
  'nav a{border:1px solid #8a8378;border-radius:6px;padding:.5rem .75rem;color:inherit;text-decoration:none}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{text-align:left;border-bottom:1px solid #d8d2c8;padding:.4rem .3rem;font-weight:400}',
  'td:nth-child(3){white-space:nowrap;font-weight:700}',
  'tr>:nth-child(3){text-align:right}',
  'tr>:nth-child(n+4){padding-left:.75rem;white-space:nowrap}',
  'thead th,.cut{font-weight:700}',
  'tbody th{overflow-wrap:anywhere}',
  '@media(max-width:430px){table{font-size:14px}th,td{padding:.4rem .15rem}tr>:nth-child(n+4){padding-left:.4rem}}',
  'main:has(section:target) section:not(:target){display:none}',
].join('')

function escaped(text: string) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
