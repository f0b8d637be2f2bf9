import { parseShortCode } from '../text/short-code'

/** A link of the audit chain as paper bears it: its position and the short code of its hash. */
export type PaperLink = { position: number; code: string }

/** `12345 · 7F3K-92QD`, as it is printed on receipts and typed to be looked up. */
export function paperLink({ position, code }: PaperLink): string {
  return `${position} · ${code}`
}

/** What was typed of a paper: a position, then eight signs, with anything between them; null when it is neither. */
export function parsePaperLink(typed: string): PaperLink | null {
  const [, digits = '', rest = ''] = /^\s*(\d{1,9})[\s·:,;/-]+(.{8,30})$/.exec(typed) ?? []
  const code = parseShortCode(rest)
  const position = Number(digits)
  return code === null || position < 1 ? null : { position, code }
}
