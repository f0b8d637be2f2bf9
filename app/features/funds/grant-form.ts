import { z } from 'zod'
import type { FundCurrency } from '~/domain/funds/fund-words'
import { fundCurrencies } from '~/domain/funds/fund-words'
import { inFrancs, typedAmount, typedRate, usualRates } from '~/domain/funds/grant-amount'
import { grantRefusal } from '~/domain/funds/grant-refusal'
import { civilDate, formId, name, oneOf, text } from '~/forms/fields'

/** Amount and rate are typed as people write them, with spaces and a comma. */
export const grantForm = z
  .object({
    id: formId(),
    donor: name(120),
    reference: text(60),
    startsOn: civilDate(),
    endsOn: civilDate(),
    currency: oneOf(fundCurrencies),
    amount: text(30),
    rate: text(12),
  })
  .transform(({ rate, ...typed }, context) => {
    const grant = { ...typed, ...moneyOf(typed.currency, typed.amount, rate) }
    const error = errorOf(grant)
    if (error) context.addIssue({ code: 'custom', path: [error[0]], message: error[1] })
    return grant
  })

function errorOf({
  currency,
  amount,
  rateThousandths,
  startsOn,
  endsOn,
}: Money & { startsOn: string; endsOn: string }) {
  if (Number.isNaN(rateThousandths)) return ['rate', 'funds.form.badRate'] as const
  if (Number.isNaN(amount)) return ['amount', 'funds.form.badAmount'] as const
  const amountXof = inFrancs(currency, amount, rateThousandths)
  switch (grantRefusal({ startsOn, endsOn, amountXof, rateThousandths })) {
    case 'grant-ends-before-start':
      return ['endsOn', 'funds.form.endsBeforeStart'] as const
    case 'grant-without-money':
      return ['amount', 'funds.form.noMoney'] as const
    case 'grant-too-large':
      return ['amount', 'funds.form.tooMuch'] as const
    case null:
      return null
  }
}

type Money = { currency: FundCurrency; amount: number; rateThousandths: number }

/** NaN where what was typed is no number of its kind. */
function moneyOf(currency: FundCurrency, amount: string, rate: string): Money {
  const rateThousandths = currency === 'XOF' ? usualRates.XOF : (typedRate(rate) ?? NaN)
  return { currency, amount: typedAmount(currency, amount) ?? NaN, rateThousandths }
}
