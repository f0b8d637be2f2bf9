import { readdirSync } from 'node:fs'

/** The address that each page's file answers, as the routes' files are named: `kits_.$id` is `/kits/:id`. */
export function pageAddresses() {
  return readdirSync('app/routes')
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => addressOf(file.replace(/\.tsx$/, '')))
}

/** The address pattern that a path belongs to; a fixed part is preferred to a parameter. */
export function patternOf(path: string, patterns: string[]) {
  const parts = path.split('/')
  return patterns
    .filter((pattern) => {
      const wanted = pattern.split('/')
      return (
        wanted.length === parts.length && wanted.every((part, index) => part.startsWith(':') || part === parts[index])
      )
    })
    .sort((one, other) => one.split(':').length - other.split(':').length)[0]
}

function addressOf(name: string) {
  const parts = name
    .split('.')
    .map((part) => part.replace(/_$/, ''))
    .filter((part) => part !== '_index' && part !== '')
  return `/${parts.map((part) => part.replace(/^\$/, ':')).join('/')}`
}
