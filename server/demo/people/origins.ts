/** Where a person of the demo comes from: names, citizenship, the invented twin of the country's code. */
export type Origin = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The country in the demo zone: `Y` and the digits of its real code (processes §6.0). */
  readonly place: string
  /** Share of women among who comes from here. */
  readonly women: number
  readonly surnames: string
  readonly female: string
  readonly male: string
}

/** Weights among foreign residents (processes §6.2) and the names of §6.3, with a few more of the same countries. */
// prettier-ignore
export const foreignOrigins: readonly (readonly [Origin, number])[] = [
  [{ country: 'RO', place: 'Y129', women: 0.57, surnames: 'Popescu,Ionescu,Popa,Radu,Dumitru,Stan', female: 'Maria,Elena,Mihaela,Ana,Ioana', male: 'Andrei,Ionut,Mihai,Florin,Vasile' }, 25],
  [{ country: 'AL', place: 'Y100', women: 0.50, surnames: 'Hoxha,Shehu,Prifti,Gjoka,Leka', female: 'Elona,Drita,Mira,Valbona', male: 'Arben,Besnik,Ilir,Agron' }, 11.7],
  [{ country: 'MA', place: 'Y330', women: 0.48, surnames: 'El Amrani,Bennani,Alaoui,El Idrissi', female: 'Fatima,Khadija,Naima,Samira', male: 'Mohamed,Youssef,Hassan,Rachid' }, 9.9],
  [{ country: 'UA', place: 'Y138', women: 0.75, surnames: 'Shevchenko,Kovalenko,Bondarenko,Tkachenko', female: 'Olena,Oksana,Iryna,Nadiia', male: 'Andriy,Oleksandr,Ivan' }, 6.2],
  [{ country: 'MK', place: 'Y148', women: 0.48, surnames: 'Stojanovski,Ademi,Petrovski', female: 'Biljana,Arta', male: 'Goran,Blerim' }, 3.7],
  [{ country: 'EC', place: 'Y605', women: 0.58, surnames: 'Cedeño,Zambrano,Moreira', female: 'Gabriela,María José,Carmen', male: 'José Luis,Carlos' }, 3],
  [{ country: 'CN', place: 'Y210', women: 0.50, surnames: 'Chen,Hu,Lin,Zhang', female: 'Xiaoyan,Mei,Lili', male: 'Wei,Jun,Qiang' }, 3],
  [{ country: 'NG', place: 'Y335', women: 0.50, surnames: 'Osagie,Okafor,Igbinosa', female: 'Blessing,Destiny,Joy', male: 'Emmanuel,Kelvin' }, 5],
  [{ country: 'BD', place: 'Y249', women: 0.30, surnames: 'Rahman,Hossain,Begum', female: 'Nasrin,Shirin', male: 'Abdul,Kamal' }, 4],
  [{ country: 'PK', place: 'Y236', women: 0.30, surnames: 'Khan,Ahmed,Butt', female: 'Ayesha,Saima', male: 'Imran,Bilal' }, 4],
  [{ country: 'TN', place: 'Y352', women: 0.42, surnames: 'Ben Ali,Trabelsi', female: 'Leila,Amel', male: 'Karim,Sami' }, 4],
  [{ country: 'PE', place: 'Y611', women: 0.60, surnames: 'Quispe,Huamán', female: 'Rosa Elvira,Milagros', male: 'Jorge,Luis' }, 4],
  [{ country: 'PH', place: 'Y216', women: 0.58, surnames: 'Dela Cruz,Santos', female: 'Maricel,Rowena', male: 'Rodel,Jayson' }, 4],
  [{ country: 'IN', place: 'Y222', women: 0.40, surnames: 'Singh,Kaur', female: 'Harpreet,Manjit', male: 'Gurpreet,Sukhdev' }, 4],
  [{ country: 'MD', place: 'Y140', women: 0.75, surnames: 'Rusu,Ceban', female: 'Natalia,Svetlana', male: 'Ion,Sergiu' }, 4],
  [{ country: 'PL', place: 'Y127', women: 0.75, surnames: 'Nowicki,Wójcik', female: 'Agnieszka,Beata', male: 'Piotr,Tomasz' }, 4.5],
]
