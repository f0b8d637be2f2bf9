export type FormField = {
  name: string
  kind: 'hidden' | 'text' | 'number' | 'date' | 'choice' | 'check'
  /** What a browser would send of it, untouched. */
  value: string
  /** What can be chosen, where there is a choice. */
  choices: string[]
}

/** The forms of a page that write, each with the fields a browser would send. */
export function formsOf(html: string): FormField[][] {
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
  return forms.filter(([, tag = '']) => /method="post"/i.test(tag)).map(([, , inside = '']) => fieldsIn(inside))
}

function fieldsIn(html: string): FormField[] {
  const fields = new Map<string, FormField>()
  for (const [whole, element = '', attributes = ''] of html.matchAll(/<(input|textarea|select)\b([^>]*)>/g)) {
    const name = attribute(attributes, 'name')
    if (!name) continue
    const written = attribute(attributes, 'value') ?? ''
    const type = attribute(attributes, 'type') ?? 'text'
    if (element === 'select') fields.set(name, { name, kind: 'choice', ...optionsAfter(html, html.indexOf(whole)) })
    else if (type === 'radio' || type === 'checkbox') {
      const known = fields.get(name) ?? { name, kind: type === 'radio' ? 'choice' : 'check', value: '', choices: [] }
      fields.set(name, { ...known, value: known.value || written, choices: [...known.choices, written] })
    } else fields.set(name, { name, kind: kindOf(element, type, attributes), value: written, choices: [] })
  }
  return [...fields.values()]
}

function kindOf(element: string, type: string, attributes: string): FormField['kind'] {
  if (type === 'hidden' || type === 'date' || type === 'number') return type
  return element === 'input' && attribute(attributes, 'inputMode') === 'numeric' ? 'number' : 'text'
}

function optionsAfter(html: string, from: number) {
  const inside = html.slice(from, html.indexOf('</select>', from))
  const choices = [...inside.matchAll(/<option\b([^>]*)>/g)]
    .map(([, attributes = '']) => attribute(attributes, 'value') ?? '')
    .filter((value) => value !== '')
  return { value: choices[0] ?? '', choices }
}

function attribute(attributes: string, name: string) {
  const found = new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(attributes)?.[1]
  return found
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
