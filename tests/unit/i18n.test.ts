import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from '~/i18n/en'
import fr from '~/i18n/fr'

const english: Record<string, string> = en
const french: Record<string, string> = fr
const source = sourceOf('app')
const written = new Set([...source.matchAll(/(['`])([^'`\s]+)\1/g)].map((match) => match[2] ?? ''))
const begun = new Set([...source.matchAll(/`([\w.-]+)[._]\$\{/g)].map((match) => match[1] ?? ''))

test('every French word has its English one, and the other way round', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort())
})

test('no word is empty', () => {
  const empty = [...Object.entries(french), ...Object.entries(english)].filter(([, words]) => words.trim() === '')
  expect(empty).toEqual([])
})

test('both languages are given the same values', () => {
  const differing = Object.keys(french).filter((key) => valuesIn(french[key]).join() !== valuesIn(english[key]).join())
  expect(differing).toEqual([])
})

test('no word is left that no screen asks for', () => {
  const unused = Object.keys(french).filter((key) => !isAskedFor(key.replace(/_(one|many|other)$/, '')))
  expect(unused).toEqual([])
})

test('every refusal has its sentence', () => {
  const reasons = [...source.matchAll(/new Refused\(\s*'([\w-]+)'/g)].map((match) => match[1] ?? '')
  expect([...new Set(reasons)].filter((reason) => !isWord(`refused.${reason}`))).toEqual([])
})

test('every event has its sentence', () => {
  const actions = [...source.matchAll(/\baction: '([\w.]+\.[\w.]+)'/g)].map((match) => match[1] ?? '')
  expect([...new Set(actions)].filter((action) => !isWord(`event.${action}`))).toEqual([])
})

test('a hash is a check code on every screen, a signed digest the signed record of its day', () => {
  const wrong = [
    ...Object.values(french).filter((words) => /empreintes?(?! digitale)/i.test(words)),
    ...Object.values(english).filter((words) =>
      /\b(hash(es)?|digests?)\b/i.test(words.replace(/{{\w+}}|--digests?/g, '')),
    ),
  ]
  expect(wrong).toEqual([])
})

/** By its whole key, or by the beginning of a key that is finished with a code: `risk.${level}`. */
function isAskedFor(key: string) {
  if (written.has(key) || begun.has(key.replace(/_[^_]*$/, ''))) return true
  const parts = key.split('.')
  return parts.some((_, index) => begun.has(parts.slice(0, index).join('.')))
}

/** With or without plural forms. */
function isWord(key: string) {
  return key in french || `${key}_other` in french
}

function valuesIn(words = '') {
  return [...words.matchAll(/{{\s*(\w+)/g)].map((match) => match[1] ?? '').sort()
}

function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^i18n.(fr|en)/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}
