import express, { Router } from 'express'
import { z } from 'zod'
import { log } from './log.server'
import { reportAddress } from './security-headers.server'

/** Counts what browsers refused and logs which directive it was; addresses in a report may name a person. */
export function cspReports() {
  const reported = new Map<string, number>()
  const router = Router()
  router.post(
    reportAddress,
    express.json({ limit: '32kb', type: ['application/csp-report', 'application/reports+json'] }),
    (request, response) => {
      for (const directive of directivesOf(request.body)) {
        const times = (reported.get(directive) ?? 0) + 1
        reported.set(directive, times)
        log.warn({ cspRefused: directive, times })
      }
      response.status(204).end()
    },
  )
  return router
}

function directivesOf(body: unknown): string[] {
  const read = reports.safeParse(body)
  if (!read.success) return ['unreadable']
  if (!Array.isArray(read.data)) return [read.data['csp-report']['violated-directive']]
  return read.data.map((report) => report.body.effectiveDirective ?? 'unknown')
}

const directive = z
  .string()
  .max(40)
  .regex(/^[a-z- ]+$/)
const reports = z.union([
  z.object({ 'csp-report': z.object({ 'violated-directive': directive }) }),
  z.array(z.object({ body: z.object({ effectiveDirective: directive.optional() }) })).max(50),
])
