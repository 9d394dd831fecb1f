import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { ChipSet } from '../ui/ChipSet.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Combobox, type ComboboxOption } from '../ui/Combobox.tsx'
import { DateField } from '../ui/DateField.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { Upload, type UploadedFile } from '../ui/Upload.tsx'
import { findTown } from './sample.ts'

const interlocutors = [
  { value: 'authority', label: 'Autorità giudiziaria' },
  { value: 'official', label: 'Pubblico ufficiale' },
  { value: 'user', label: 'La persona stessa' },
  { value: 'representative', label: 'Legale rappresentante' },
  { value: 'reporter', label: 'Chi segnala', hint: 'parente, vicino, scuola' },
  { value: 'anonymous', label: 'Anonimo', number: 7 },
  { value: 'harm', label: 'Presunto pregiudizio', icon: 'warning-circle', number: 6 },
] as const
const consents = [
  { value: 'given', label: 'Prestato' },
  { value: 'refused', label: 'Negato' },
  { value: 'pending', label: 'In attesa', reason: 'Solo se chi parla è un’autorità' },
] as const
const needs = ['Casa', 'Reddito', 'Solitudine', 'Lavoro', 'Cura di sé', 'Relazioni in famiglia'].map(
  (label) => ({ value: label, label }),
)
const someFiles: readonly UploadedFile[] = [
  { id: 'f1', name: 'relazione-scuola.pdf', size: 1_460_000, progress: 1 },
  { id: 'f2', name: 'certificato.jpg', size: 820_000, progress: 0.4 },
  { id: 'f3', name: 'video.mov', size: 92_000_000, progress: 0, error: 'Il file supera 20 MB.' },
]

function Texts() {
  const [born, setBorn] = useState('1980-01-01')
  const [visit, setVisit] = useState('')
  const [town, setTown] = useState<ComboboxOption | null>(null)
  return (
    <Panel id="moduli" title="Campi">
      <div className="columns">
        <Field label="Cognome" name="surname" defaultValue="Prova" required />
        <Field label="Codice fiscale" name="code" code defaultValue="PRVPRV80A01X001K" hint="16 caratteri" />
        <Field
          label="Telefono"
          name="phone"
          type="tel"
          defaultValue="+39 000 12"
          error="Il numero è incompleto."
        />
        <Field
          label="Numero di scheda"
          name="sheet"
          defaultValue="2026/104"
          reason="Lo assegna il sistema."
        />
        <DateField label="Data di nascita" name="born" value={born} onChange={setBorn} required />
        <DateField
          label="Data della visita"
          name="visit"
          value={visit}
          onChange={setVisit}
          error="Scrivi la data della visita."
        />
        <Combobox
          label="Comune di nascita"
          name="town"
          value={town}
          onChange={setTown}
          search={findTown}
          hint="Scrivi almeno due lettere"
        />
        <Select
          label="Motivo"
          name="reason"
          options={[
            { value: 's', label: 'Spontaneo' },
            { value: 'i', label: 'Inviato da un servizio' },
          ]}
        />
        <Select label="Ufficio" name="office" options={[]} reason="Dipende dall’area: sceglila prima." />
      </div>
      <TextArea
        label="Nota breve"
        name="note"
        maxLength={240}
        defaultValue="Chiede informazioni sul contributo per l’affitto."
        hint="Scrivi fatti, non giudizi."
      />
      <Checkbox
        label="Informata che senza dati registrati non si può dare aiuto"
        name="told"
        defaultChecked
      />
      <Checkbox
        label="Ha ricevuto copia dell’informativa"
        name="copy"
        required
        error="Serve prima di chiedere il consenso."
      />
    </Panel>
  )
}

function Choices() {
  const [who, setWho] = useState('user')
  const [consent, setConsent] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(['Casa'])
  const [files, setFiles] = useState(someFiles)
  return (
    <Panel id="scelte" title="Scelte e file">
      <Choice
        label="Chi parla con te?"
        name="who"
        options={interlocutors}
        value={who}
        onChange={setWho}
        hint="Premi il numero mentre il gruppo è attivo."
      />
      <Choice
        label="Consenso"
        name="consent"
        options={consents}
        value={consent}
        onChange={setConsent}
        required
        error="Scegli una risposta."
        numbers={false}
      />
      <ChipSet
        label="Bisogni"
        name="needs"
        options={[...needs, { value: 'x', label: 'Trasporto', reason: 'non attivo qui' }]}
        values={chosen}
        onChange={setChosen}
      />
      <Upload
        label="Documenti"
        name="files"
        files={files}
        onAdd={(added) =>
          setFiles([
            ...files,
            ...added.map((file) => ({ id: file.name, name: file.name, size: file.size, progress: 1 })),
          ])
        }
        onRemove={(id) => setFiles(files.filter((file) => file.id !== id))}
        hint="PDF o immagini, fino a 20 MB."
      />
    </Panel>
  )
}

/** Every control of a form, at rest, wrong, still. */
export function FormPieces() {
  return (
    <>
      <ErrorSummary
        errors={[
          { field: 'phone', message: 'Telefono: il numero è incompleto.' },
          { field: 'visit', message: 'Data della visita: scrivi la data.' },
          { field: 'consent', message: 'Consenso: scegli una risposta.' },
        ]}
      />
      <Texts />
      <Choices />
      <Panel id="bottoni" title="Bottoni">
        <div className="line">
          <Button look="primary">Concludi accesso</Button>
          <Button>Salva bozza</Button>
          <Button look="danger">Rifiuta con motivo</Button>
          <Button look="plain">Annulla</Button>
          <Button small icon="plus">
            Aggiungi
          </Button>
          <Button look="primary" busy>
            Invio in corso
          </Button>
        </div>
        <div className="line">
          <Button reason="Manca il colloquio: registralo prima.">Prendi in carico</Button>
        </div>
      </Panel>
    </>
  )
}
