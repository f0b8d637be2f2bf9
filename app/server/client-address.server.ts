import type { Request } from 'express'
import { isLoopback } from './loopback.server'

/**
 * Where a request comes from, for slowing down guesses. Behind a proxy on this machine it is what that proxy says,
 * which is the last entry: the ones before it were sent by the browser and can be anything. An IPv6 address counts by
 * its /64, which is what one connection is given.
 */
export function clientAddress(request: Request, configuredOrigin: string) {
  const peer = plainIpv4(request.socket.remoteAddress ?? '')
  const proxied = configuredOrigin.startsWith('https:') && (peer === '::1' || isLoopback(peer))
  const forwarded = proxied ? request.get('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  return networkOf(plainIpv4(forwarded ?? peer))
}

function plainIpv4(address: string) {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function networkOf(address: string) {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  return [...first, ...Array<string>(missing).fill('0'), ...last].slice(0, 4).join(':')
}
