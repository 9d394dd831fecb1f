import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Sandbox and GPU are missing in containers; nothing calls home. The package's own flags would switch web security off. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
]

/** Unpacks the Chromium of the npm package into a folder of ours (a guessable one could be somebody else's). */
async function unpack(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siso-browser-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  // The package unpacks its shared libraries only where it believes to be on this runtime.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  try {
    const { default: pack } = await import('@sparticuz/chromium')
    await pack.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  // Its fonts.conf names the temp folder of another machine; without a font Chromium stops.
  const fonts = `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`
  await writeFile(join(folder, 'fonts', 'fonts.conf'), fonts)
  return folder
}

let mine: Promise<string> | undefined
const folderOf = (): Promise<string> => (mine ??= unpack())

/** A Chromium without a window; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const folder = await folderOf()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags,
    env: {
      ...process.env,
      TMPDIR: folder,
      HOME: folder,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  })
}

/** Removes what was unpacked; the next launch unpacks again. */
export async function teardown(): Promise<void> {
  const folder = await mine
  mine = undefined
  if (folder === undefined) return
  await rm(folder, { recursive: true, force: true })
}
