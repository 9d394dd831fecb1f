import { region as regions } from '../../domain/nomenclature/region.ts'
import { insertOrganisation } from '../organisation/account-queries.ts'
import { asOwner } from '../platform/owner.ts'
import { BadCall, type Command } from './command.ts'

export const organisationCreate: Command = {
  usage: 'organizzazione crea CODICE-ISTAT --zona "NOME DELLA ZONA"',
  about: 'crea un Comune, con la sua zona e la sua regione se mancano',
  async inHouse({ words, option, say }, { house, places }) {
    const [istatCode] = words
    const zone = option('zona')
    const municipality = istatCode ? places().byIstat(istatCode) : undefined
    if (!municipality || !zone)
      throw new BadCall('Servono il codice ISTAT di un Comune esistente e il nome della zona.')
    const region = places().regionOf(municipality)
    if (!region) throw new BadCall(`Del Comune ${municipality.name} non è nota la regione.`)
    await asOwner(house.db, (tx) =>
      insertOrganisation(tx, house.clock.now(), house.clock.today(), {
        name: `Comune di ${municipality.name}`,
        istatCode: municipality.istat ?? '',
        belfioreCode: municipality.belfiore,
        zone,
        regionCode: regions.toWire('istat', region) ?? region,
        region: regions.label(region),
      }),
    )
    say(`Creato il Comune di ${municipality.name} nella zona «${zone}».`)
  },
}
