import { runTool } from './set-up/run.mjs'

const name = process.argv[2]?.replace(/^--name=/, '')
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration by its intent: npm run db:generate -- kit_decisions')
  process.exit(1)
}

for (const DATABASE_URL of [undefined, 'postgres://']) {
  const { code } = await runTool('drizzle-kit/bin.cjs', ['generate', `--name=${name}`], { env: { DATABASE_URL } })
  if (code !== 0) process.exit(code)
}
