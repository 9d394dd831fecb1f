import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { accessSheetAccess, draftAccess } from '../../domain/intake/access.ts'
import { grantedTo, type Grant } from '../../domain/kernel/grant.ts'
import { personAccess } from '../../domain/person/access.ts'
import { formatBirth } from '../../domain/person/birth.ts'
import { contactCaution, personStanding } from '../../domain/person/codes.ts'
import { addresses, chosen } from '../desk/addresses.ts'
import { useRememberPerson } from '../desk/recent-persons.ts'
import { useAddressId, useSearchValues } from '../desk/use-address.ts'
import { useRole } from '../platform/session.ts'
import { LinkButton } from '../ui/Button.tsx'
import { IdentityBar } from '../ui/IdentityBar.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AddressesPanel } from './AddressesPanel.tsx'
import { ContactsPanel } from './ContactsPanel.tsx'
import { editable } from './edit.tsx'
import { HouseholdPanel } from './HouseholdPanel.tsx'
import { IdentityPanel, type Card } from './IdentityPanel.tsx'
import { PersonFlags } from './PersonFlags.tsx'
import { personQuery } from './queries.ts'
import { RepresentationPanel } from './RepresentationPanel.tsx'
import { SheetsOfName } from './SheetsOfName.tsx'
import { summaryOfPerson } from './summary.ts'
import { fullName } from './words.ts'
import '../desk/desk.css'

/** The quick card of a person: what must be known first, then who she is and how to reach her. */
export function PersonPage() {
  const id = useAddressId()
  const { data: person, error, refetch } = useQuery(personQuery(id))
  if (person) return <PersonView person={person} />
  return (
    <Page title="Scheda della persona">
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {!error && <Skeleton lines={8} />}
    </Page>
  )
}

/** A contact that may put the person in danger is said before anything else. */
const dangers = ['discreet', 'do-not-call'] as const
const safetyOf = ({ contacts }: Card): string | undefined => {
  const found = dangers.find((danger) => contacts.some(({ caution }) => caution === danger))
  return found && contactCaution.label(found)
}

function PersonView({ person }: { person: Card }) {
  const role = useRole()
  const search = useSearchValues()
  const part = chosen(search, 'modifica', editable)
  const may = (grants: readonly Grant[]) => role !== undefined && grantedTo(grants, role)
  const remember = useRememberPerson()
  const opened = useEffectEvent(() => remember(summaryOfPerson(person)))
  useEffect(() => opened(), [person])
  const { facts, age, flags, standing, warnings } = person
  const frozen = standing !== 'ordinary'
  return (
    <Page
      title="Scheda della persona"
      actions={
        may(draftAccess.open) &&
        !frozen && (
          <LinkButton look="primary" icon="plus" href={`${addresses.newAccess}?persona=${person.id}`}>
            Nuovo accesso per questa persona
          </LinkButton>
        )
      }
      identity={
        <IdentityBar
          safety={safetyOf(person)}
          name={fullName(facts)}
          facts={[
            ...(facts.birth ? [{ label: 'Nascita', value: formatBirth(facts.birth), private: true }] : []),
            ...(age === null ? [] : [{ label: 'Età', value: `${String(age)} anni` }]),
          ]}
          state={<PersonFlags flags={flags} />}
        />
      }
      aside={
        <>
          {may(accessSheetAccess.list) && <SheetsOfName person={person} />}
          <Panel title="Chi può vedere">
            <p className="small">
              Lo sportello e gli assistenti sociali del tuo ente. Codice e recapiti si mostrano uno alla volta
              e la lettura resta nel registro. Gli altri enti sanno al più che la persona esiste.
            </p>
          </Panel>
        </>
      }
    >
      {frozen && (
        <Notice tone="warning" title={`Scheda ${personStanding.label(standing).toLowerCase()}`}>
          {personStanding.entries[standing].hint}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title="Dati da controllare">
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <IdentityPanel
        person={person}
        editing={part === 'identita'}
        mayEdit={may(personAccess.correct) && !frozen}
        mayReveal={may(personAccess['reveal-code'])}
      />
      <ContactsPanel
        person={person}
        editing={part === 'recapiti'}
        mayRead={may(personAccess['read-contacts'])}
        mayEdit={may(personAccess['edit-contacts']) && !frozen}
      />
      {may(personAccess['read-addresses']) && (
        <AddressesPanel
          person={person}
          editing={part === 'indirizzi'}
          mayEdit={may(personAccess['edit-addresses']) && !frozen}
        />
      )}
      {may(personAccess['read-household']) && (
        <HouseholdPanel
          person={person}
          editing={part === 'famiglia'}
          mayEdit={may(personAccess['edit-household']) && !frozen}
        />
      )}
      {may(personAccess['read-representation']) && (
        <RepresentationPanel
          person={person}
          editing={part === 'rappresentanza'}
          mayEdit={may(personAccess['edit-representation']) && !frozen}
        />
      )}
    </Page>
  )
}
