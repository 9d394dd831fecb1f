import { useState } from 'react'
import { AppFrame } from '../frame/AppFrame.tsx'
import { now } from '../platform/clock.ts'
import { ActionBar } from '../ui/ActionBar.tsx'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { IdentityBar } from '../ui/IdentityBar.tsx'
import { Page } from '../ui/Page.tsx'
import { Facts, Panel } from '../ui/Panel.tsx'
import { SaveStatus } from '../ui/SaveStatus.tsx'
import { SectionIndex } from '../ui/SectionIndex.tsx'
import { DraftPieces } from './DraftPieces.tsx'
import { FormPieces } from './FormPieces.tsx'
import { ListPieces } from './ListPieces.tsx'
import { MessagePieces } from './MessagePieces.tsx'
import { RecordPieces } from './RecordPieces.tsx'
import { alerts, findAnything, session } from './sample.ts'

const sections = [
  { id: 'moduli', label: 'Campi', state: 'error' },
  { id: 'scelte', label: 'Scelte e file', state: 'error' },
  { id: 'bottoni', label: 'Bottoni', state: 'done' },
  { id: 'bozza', label: 'Bozza', state: 'todo' },
  { id: 'elenchi', label: 'Elenchi', state: 'done' },
  { id: 'vuoti', label: 'Elenchi vuoti', state: 'todo' },
  { id: 'grafici', label: 'Grafici', state: 'todo' },
  { id: 'messaggi', label: 'Messaggi', state: 'todo' },
  { id: 'finestre', label: 'Finestre', state: 'todo' },
  { id: 'passi', label: 'Passi guidati', state: 'todo' },
  { id: 'percorso', label: 'Percorso', state: 'todo' },
  { id: 'differenze', label: 'Confronto', state: 'todo' },
  { id: 'storia', label: 'Storia', state: 'todo' },
  { id: 'dati', label: 'Dati', state: 'todo' },
] as const

const nothing = () => undefined

/** Every piece of the interface in its states, inside the frame, with invented data. */
export function GalleryPage() {
  const [savedAt] = useState(now)
  return (
    <AppFrame
      session={session}
      path="/accessi"
      alerts={alerts}
      search={findAnything}
      onGo={nothing}
      onContext={nothing}
      onExtend={nothing}
      onExpire={nothing}
      onLogout={nothing}
    >
      <Page
        title="Pezzi dell’interfaccia"
        state={<Badge tone="info">Dimostrazione</Badge>}
        actions={<Button look="primary">Nuova nota</Button>}
        crumbs={[
          { label: 'La mia giornata', href: '/' },
          { label: 'Accessi', href: '/accessi' },
          { label: 'Pezzi dell’interfaccia' },
        ]}
        identity={
          <IdentityBar
            safety="Contatto discreto"
            name="Prova Anna"
            facts={[
              { label: 'Età', value: '46 anni' },
              { label: 'Area', value: 'Famiglia e minori' },
              { label: 'Responsabile', value: 'M. Prova' },
            ]}
            state={<Badge tone="success">In carico dal 12/03/2025</Badge>}
          />
        }
        index={<SectionIndex sections={sections} current="moduli" />}
        aside={
          <Panel title="Cosa posso registrare">
            <p>La persona stessa chiede aiuto: chiedi il consenso prima di registrare altri dati.</p>
            <Facts
              facts={[
                ['Fino ad allora', 'solo una bozza temporanea'],
                ['Se nega', 'resta un contatto statistico, senza nome'],
                ['Prossimo passo', 'stampa il modulo del consenso'],
              ]}
            />
          </Panel>
        }
      >
        <FormPieces />
        <DraftPieces />
        <ListPieces />
        <MessagePieces />
        <RecordPieces />
        <ActionBar
          primary={{ label: 'Concludi accesso', onPress: nothing }}
          onSave={nothing}
          status={<SaveStatus phase="saved" savedAt={savedAt} />}
        />
      </Page>
    </AppFrame>
  )
}
