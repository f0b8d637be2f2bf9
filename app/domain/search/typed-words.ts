/** Numbers as they stand in codes: `12` is looked for as `0012`. */
export function withWholeNumbers(typed: string): string {
  return typed.replace(/(?<![\p{L}\d])\d{1,3}(?![\p{L}\d])/gu, (digits) => digits.padStart(4, '0'))
}
