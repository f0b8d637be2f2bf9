import { runChecks } from './checks.mjs'
import { install } from './set-up/install.mjs'

try {
  await install()
  const { failed } = await runChecks()
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
