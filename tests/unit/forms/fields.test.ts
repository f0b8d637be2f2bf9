import { expect, test } from 'vitest'
import { name, optionalText, optionalWords, text } from '~/forms/fields'

const errorOf = (field: ReturnType<typeof text> | ReturnType<typeof optionalText>, typed: string) =>
  field.safeParse(typed).error?.issues.map(({ message }) => message)

test.each(['\u00a0\u200b', '\u3164\u2060', '\u200e \u200f'])('what nobody sees is nothing: %j', (typed) => {
  for (const field of [text(600), optionalText(120), optionalWords(120), name(80)])
    expect(errorOf(field, typed)).toEqual(['form.required'])
})

test.each(['.', ' — -- ', '.\u200b'])('signs alone are no words where words are asked for: %j', (typed) => {
  for (const field of [text(600), optionalWords(120)]) expect(errorOf(field, typed)).toEqual(['form.withoutWord'])
  expect(errorOf(optionalText(600), typed)).toBeUndefined()
})

test.each(['Vol.', '2', 'أحمد', 'N° 7 – Zinder', 'Fati\u200dma'])('%j says something', (typed) => {
  expect(text(600).parse(typed)).toBe(typed)
})
