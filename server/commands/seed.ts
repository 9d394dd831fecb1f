import { seedDemo } from '../demo/seed.ts'
import { BadCall, type Command } from './command.ts'

export const seed: Command = {
  usage: 'seed [--scale N] [--rng N]',
  about: 'riempie un database vuoto con la zona dimostrativa (solo in modalità demo)',
  async inHouse({ config, say }, { house, places }) {
    if (config.mode !== 'demo') throw new BadCall('I dati sintetici esistono solo con SISO_MODE=demo.')
    await seedDemo({ house, places, say })
  },
}
