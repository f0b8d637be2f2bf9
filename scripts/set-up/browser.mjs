import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { run, runTool } from './run.mjs'

/**
 * Finds a Chromium for the browser tests, and gets one where there is none.
 * @returns {Promise<string>} its path
 */
export async function browser() {
  const found = given() ?? playwrights() ?? onPath()
  if (found) return found

  console.log('No Chromium found: asking Playwright for one.')
  await runTool('@playwright/test/cli.js', ['install', 'chromium'], { quiet: true })
  const downloaded = playwrights()
  if (downloaded) return downloaded

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Playwright could not get one: installing the package chromium.')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { quiet: true, env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { quiet: true, env })
    const installed = onPath()
    if (installed) return installed
  }
  throw new Error('The browser tests need Chromium. Install it, or name its path in CHROMIUM_PATH.')
}

function given() {
  const path = process.env.CHROMIUM_PATH
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, which does not exist.`)
  return path || undefined
}

function playwrights() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}
