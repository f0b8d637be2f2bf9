import { createHash } from 'node:crypto'
import { ROLES } from '~/domain/access/roles'
import { kitStates } from '~/domain/kits/kit-state'
import { kitUnits } from '~/domain/kits/kit-units'
import enWords from '~/i18n/en/audit.json'
import frWords from '~/i18n/fr/audit.json'
import type { Locale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'
import type { PacketParts } from './packet-zip.server'
import chainChecks from './verifier/chain-checks.js?raw'
import checks from './verifier/checks.js?raw'
import deeds from './verifier/deeds.js?raw'
import findings from './verifier/finding.js?raw'
import hashes from './verifier/hashes.js?raw'
import openingChecks from './verifier/openings.js?raw'
import persons from './verifier/persons.js?raw'
import rows from './verifier/rows.js?raw'
import page from './verifier/page.js?raw'
import story from './verifier/story.js?raw'
import storyChecks from './verifier/story-checks.js?raw'
import style from './verifier/style.css?raw'

/** One page that needs nothing but a browser: it is opened as a file and asks no network. */
export function verifyPage({ packet, chain, openings, pictures }: PacketParts): string {
  const given = {
    packet,
    chain,
    openings,
    pictures: pictures.map(({ id, bytes }) => ({ id, base64: Buffer.from(bytes).toString('base64') })),
    words: { fr: wordsOf('fr', frWords), en: wordsOf('en', enWords) },
  }
  const script = [hashes, findings, deeds, chainChecks, openingChecks, storyChecks, persons, rows, checks, story, page]
    .map(inlined)
    .join('\n')
  const policy = `default-src 'none'; script-src '${sourceHash(script)}'; style-src '${sourceHash(style)}'; img-src data: blob:; base-uri 'none'; form-action 'none'`
  return [
    '<!doctype html>',
    '<html lang="fr"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Komawa</title>',
    `<style>${style}</style></head><body><main id="page"></main>`,
    `<script type="application/json" id="given">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>`,
    `<script>${script}</script></body></html>`,
  ].join('\n')
}

/** The page's own words, which begin with `verify`, and those the programme has for roles, states and units. */
function wordsOf(locale: Locale, own: Record<string, string>): Record<`verify.${string}`, string> {
  const t = translator(locale)
  return Object.fromEntries<string>([
    ...Object.entries(own).filter(([key]) => key.startsWith('verify')),
    ...ROLES.map((role) => [`verify.role.${role}`, t(`role.${role}`)] as const),
    ...kitStates.map((state) => [`verify.state.${state}`, t(`kits.state.${state}`)] as const),
    ...kitUnits.map((unit) => [`verify.code.${unit}`, t(`kits.unit.${unit}`)] as const),
  ])
}

/** Modules become one script: what they import of each other stands before them. */
function inlined(source: string) {
  return source.replace(/^import [^']*'[^']*'$/gm, '').replace(/^export /gm, '')
}

function sourceHash(text: string) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
