import { randomBytes } from 'node:crypto'
import { insertAccount, findOrganisation } from '../organisation/account-queries.ts'
import { asOwner } from '../platform/owner.ts'
import { hashPassword } from '../session/passwords.ts'
import { BadCall, type Command } from './command.ts'

/** The first administrator of a production system: nobody else could create them. */
export const adminCreate: Command = {
  usage: 'admin create NOMEUTENTE --nome NOME --cognome COGNOME --organizzazione CODICE-ISTAT',
  about: 'crea un amministratore del sistema e mostra la sua prima password',
  async inHouse({ words, option, say }, { house }) {
    const [username] = words
    const [name, surname, istat] = [option('nome'), option('cognome'), option('organizzazione')]
    if (!username || !name || !surname || !istat)
      throw new BadCall('Mancano il nome utente, il nome, il cognome o l’organizzazione.')
    if (!/^[a-z0-9][a-z0-9._-]{2,40}$/.test(username))
      throw new BadCall('Il nome utente ha lettere minuscole, cifre, punto e trattino.')
    const password = randomBytes(12).toString('base64url')
    const passwordHash = await hashPassword(password)
    await asOwner(house.db, async (tx) => {
      const organisationId = await findOrganisation(tx, istat)
      if (!organisationId)
        throw new BadCall(
          `Non c’è un’organizzazione con codice ISTAT ${istat}: creala prima con «organizzazione crea».`,
        )
      await insertAccount(tx, house.clock.now(), {
        username,
        name,
        surname,
        passwordHash,
        role: 'it-administrator',
        organisationId,
        startsOn: house.clock.today(),
      })
    })
    say(`Amministratore «${username}» creato. Prima password: ${password}`)
  },
}
