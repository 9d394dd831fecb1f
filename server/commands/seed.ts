import { z } from 'zod'
import { demoLogins, seedDemo } from '../demo/seed.ts'
import { createPrinter } from '../platform/typst.ts'
import { jobs, mountConcepts } from '../registers.ts'
import { version } from '../start.ts'
import { BadCall, type Command } from './command.ts'

const Scale = z.coerce.number().positive().max(1000)

export const seed: Command = {
  usage: 'seed [--scale N] [--rng PAROLA]',
  about:
    'riempie un database vuoto con la zona dimostrativa (solo in modalità demo); scala 1 = 450 accessi, 10 = un anno intero',
  async inHouse({ config, say, option }, { house, places }) {
    if (config.mode !== 'demo') throw new BadCall('I dati sintetici esistono solo con SISO_MODE=demo.')
    const scale = Scale.safeParse(option('scale') ?? 1)
    if (!scale.success) throw new BadCall('La scala è un numero maggiore di 0 e non oltre 1000.')
    const rng = option('rng')
    const printer = createPrinter()
    try {
      const mount = mountConcepts({ status: { version, demoLogins }, places, printer })
      const filled = await seedDemo({
        house,
        product: { mount, jobs },
        say,
        scale: scale.data,
        ...(rng === undefined ? {} : { rng }),
      })
      if (!filled)
        throw new BadCall(
          'Il database contiene già degli enti: i dati sintetici riempiono solo un database vuoto.',
        )
    } finally {
      await printer.close()
    }
  },
}
