import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs a program to its end with our own output and without input; ends with us.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, cwd?: string }} [options] quiet: output is returned and
 *   not shown; a variable that is undefined is taken away
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, quiet = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    })
    child.stdout?.on('data', (chunk) => (output += String(chunk)))
    child.stderr?.on('data', (chunk) => (output += String(chunk)))

    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal)
    const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM'])
    for (const signal of signals) process.once(signal, pass)
    /** @param {number} code @param {NodeJS.Signals | null} [signal] */
    const end = (code, signal) => {
      for (const name of signals) process.off(name, pass)
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(130)
      resolve({ code, output })
    }
    child.once('error', (error) => {
      output += error.message
      end(127)
    })
    child.once('close', (code, signal) => {
      end(code ?? 1, signal)
    })
  })
}

/**
 * Runs a script of an installed package with this Node (npx would leave its child behind when stopped).
 * @param {string} script below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options)
}

/**
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const script = process.env.npm_execpath
  return script?.endsWith('npm-cli.js') ? run(process.execPath, [script, ...args], options) : run('npm', args, options)
}
