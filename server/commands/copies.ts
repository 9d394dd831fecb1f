import { backup, restore, verify } from '../platform/backup.ts'
import { BadCall, type Command } from './command.ts'

const folderOf = (words: readonly string[]): string => {
  const [folder] = words
  if (!folder) throw new BadCall('Manca la cartella.')
  return folder
}

export const backupCommand: Command = {
  usage: 'backup CARTELLA',
  about: 'copia database e allegati mentre il sistema lavora; mai le chiavi',
  async run({ config, words, say }) {
    const { attachments } = await backup(config, folderOf(words))
    say(
      `Copia finita: database e ${attachments} allegati. Le chiavi (${config.keyDir}) vanno custodite a parte.`,
    )
  },
}

export const restoreCommand: Command = {
  usage: 'restore CARTELLA',
  about: 'rimette una copia in una cartella dati vuota',
  async run({ config, words, say }) {
    const { attachments } = await restore(folderOf(words), config.dataDir)
    say(`Ripristinati il database e ${attachments} allegati in ${config.dataDir}.`)
  },
}

export const verifyCommand: Command = {
  usage: 'verify CARTELLA',
  about: 'prova una copia: la avvia a parte e legge ogni riga',
  async run({ words, say }) {
    const { rows, attachments } = await verify(folderOf(words))
    const total = Object.values(rows).reduce((sum, n) => sum + n, 0)
    say(`La copia è leggibile: ${Object.keys(rows).length} tabelle, ${total} righe, ${attachments} allegati.`)
  },
}
