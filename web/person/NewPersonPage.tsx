import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay, type Day } from '../../domain/kernel/day.ts'
import { NewPerson } from '../../domain/person/contract.ts'
import { readIdentityCode } from '../../domain/person/identity-code.ts'
import { readQuery } from '../../domain/person/names/query.ts'
import { readFromCode } from '../../domain/person/rules.ts'
import { addresses } from '../desk/addresses.ts'
import { keepTyped, typedText, useRememberPerson } from '../desk/recent-persons.ts'
import { today } from '../platform/clock.ts'
import { newKey } from '../platform/client.ts'
import { ActionBar } from '../ui/ActionBar.tsx'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import {
  blankIdentity,
  factsOf,
  identitySentences,
  type IdentityTexts,
  type OtherNameText,
} from './identity-form.ts'
import { useInputs } from './inputs.ts'
import { persons } from './queries.ts'
import { distinctionsOf, Similar, untold, useSimilar, type Told } from './Similar.tsx'
import { summaryOfPerson } from './summary.ts'
import '../desk/desk.css'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/** What was typed in the search begins the form: nothing is asked twice. */
function startFrom(text: string): { texts: IdentityTexts; code: string } {
  const { words, births, code } = readQuery(text, today())
  const [surname = '', ...rest] = words.map(capital)
  return {
    texts: { ...blankIdentity, surname, name: rest.join(' '), birth: births[0] ?? '' },
    code: code ?? '',
  }
}

type Given = 'yes' | 'temporary' | 'no'
const givenOptions = [
  { value: 'yes', label: 'Ha un codice', hint: 'Codice fiscale, STP o ENI' },
  { value: 'temporary', label: 'Codice temporaneo', hint: 'Lo crea SISO: vale solo qui' },
  { value: 'no', label: 'Nessun codice per ora' },
] as const

/** A new person: the code fills the form, look-alikes are told apart before saving. */
export function NewPersonPage() {
  const router = useRouter()
  const cache = useQueryClient()
  const remember = useRememberPerson()
  const [start] = useState(() => startFrom(typedText(cache)))
  const form = useInputs(start.texts, identitySentences)
  const [otherNames, setOtherNames] = useState<readonly OtherNameText[]>([])
  const [given, setGiven] = useState<Given>('yes')
  const [typed, setTyped] = useState(start.code)
  const [births, setBirths] = useState<readonly Day[]>([])
  const [told, setTold] = useState<Told>({})
  const [attempt, setAttempt] = useState(0)
  const [key] = useState(newKey)

  const read = typed.trim() === '' ? undefined : readIdentityCode(typed)
  const code = read && 'code' in read && given === 'yes' ? read.code : null
  const facts = factsOf(form.values, otherNames)
  const similar = useSimilar(identityFor(form.values, otherNames, code), undefined)
  const open = untold(similar.found, told)

  const decode = (text: string) => {
    setTyped(text)
    const scanned = readIdentityCode(text)
    const known = 'code' in scanned ? readFromCode(scanned.code, today()) : undefined
    setBirths(known && known.births.length > 1 ? known.births : [])
    if (!known) return
    form.set({
      sex: form.values.sex || (known.sex ?? ''),
      birth: form.values.birth.length === 10 ? form.values.birth : (known.birth ?? ''),
      birthPlace: form.values.birthPlace || (known.birthPlace ?? ''),
    })
  }
  const create = useMutation({
    mutationFn: (body: NewPerson) => persons.create({}, body, { key }),
    onSuccess: (person) => {
      remember(summaryOfPerson(person))
      keepTyped(cache, '')
      cache.setQueryData(['person', person.id], person)
      router.history.push(addresses.person(person.id))
    },
    onError: form.refuse,
  })
  const save = () => {
    setAttempt((n) => n + 1)
    const body = form.check(NewPerson, {
      facts,
      code: given === 'yes' ? (code ? { given, value: code } : { given: 'no' }) : { given },
      distinctFrom: distinctionsOf(similar.found, told),
    })
    if (body) create.mutate(body)
  }
  const fault = read && 'fault' in read && given === 'yes' ? read.fault : undefined

  return (
    <Page
      title="Nuova persona"
      crumbs={[{ label: 'Cerca', href: addresses.search }, { label: 'Nuova persona' }]}
      aside={<Similar found={similar.found} error={similar.error} told={told} onTell={setTold} />}
    >
      <ErrorSummary errors={form.errors} attempt={attempt} />
      <ProblemNotice error={create.error} />
      <Panel title="Codice">
        <Choice
          label="Che codice ha"
          name="given"
          options={givenOptions}
          value={given}
          onChange={(value) => setGiven(value === 'temporary' || value === 'no' ? value : 'yes')}
        />
        {given === 'yes' && (
          <Field
            label="Codice fiscale, STP o ENI"
            name="code"
            code
            hint="Scrivilo o leggilo dalla tessera: sesso, data e luogo di nascita si compilano da soli. Se non c’è, lascia vuoto."
            value={typed}
            error={fault && typed.length >= 11 ? fault : undefined}
            onChange={(event) => decode(event.target.value.toUpperCase())}
          />
        )}
        {births.length > 1 && (
          <Notice title="Il codice vale per due date di nascita">
            <span className="line">
              {births.map((birth) => (
                <Button key={birth} small onClick={() => form.set({ birth })}>
                  {`È del ${formatDay(birth)}`}
                </Button>
              ))}
            </span>
          </Notice>
        )}
      </Panel>
      <Panel title="Anagrafica">
        <IdentityFields form={form} otherNames={otherNames} onOtherNames={setOtherNames} />
      </Panel>
      <ActionBar
        primary={{
          label: 'Salva la persona',
          onPress: save,
          busy: create.isPending,
          reason:
            fault && typed.length >= 11
              ? 'Correggi il codice.'
              : open.length > 0
                ? sayWhy(open.length)
                : undefined,
        }}
        status="I recapiti e gli indirizzi si aggiungono dopo, sulla scheda della persona."
      />
    </Page>
  )
}

const sayWhy = (count: number) =>
  count === 1
    ? 'Prima di’ perché non è la persona che le somiglia, qui accanto.'
    : `Prima di’ perché non è una delle ${String(count)} persone che le somigliano, qui accanto.`

/** What the look-alikes are compared with: of the facts only those that identify. */
function identityFor(texts: IdentityTexts, otherNames: readonly OtherNameText[], code: string | null) {
  const blank = (text: string) => (text === '' ? null : text)
  return {
    surname: texts.surname.trim(),
    name: blank(texts.name.trim()),
    otherNames: otherNames
      .filter(({ surname }) => surname.trim() !== '')
      .map(({ kind, surname, name }) => ({ kind, surname: surname.trim(), name: blank(name.trim()) })),
    sex: blank(texts.sex),
    birth: blank(texts.birth),
    birthPlace: blank(texts.birthPlace),
    code,
  }
}
