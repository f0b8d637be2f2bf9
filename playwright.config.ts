import { defineConfig } from '@playwright/test'

// Chromium refuses its sandbox to root; the other switches keep it from calling home.
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 900 } }

/** Reads every address before a journey changes what the demonstration holds. */
const addresses = 'every-address.spec.ts'
const firstRead = ['addresses on a phone', 'addresses at a desk']

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/running-server.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    // Set by the global set-up, before the workers read this file.
    baseURL: process.env.KOMAWA_E2E_ORIGIN,
    locale: 'fr-FR',
    timezoneId: 'Africa/Niamey',
    trace: 'off',
    actionTimeout: 20_000,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args },
  },
  projects: [
    { name: 'addresses on a phone', testMatch: addresses, use: phone },
    { name: 'addresses at a desk', testMatch: addresses, use: desktop },
    { name: 'phone', testIgnore: addresses, dependencies: firstRead, use: phone },
    { name: 'desktop', testIgnore: addresses, dependencies: firstRead, use: desktop },
  ],
})
