import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { formatDay } from '../../domain/kernel/day.ts'
import { coupleStatus, maritalStatus, sex } from '../../domain/nomenclature/status.ts'
import { formatBirth, wholeDay } from '../../domain/person/birth.ts'
import { indicatedGender, otherNameKind } from '../../domain/person/codes.ts'
import { Correction, type Person } from '../../domain/person/contract.ts'
import { identityCodeKind, readIdentityCode } from '../../domain/person/identity-code.ts'
import { citizenshipLabel } from '../intake/social-lists.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Code, Missing, Private } from '../ui/words.tsx'
import { EditForm, EditLink, useSaved } from './edit.tsx'
import { factsOf, identitySentences, textsOf, type OtherNameText } from './identity-form.ts'
import { IdentityFields } from './IdentityFields.tsx'
import { useInputs } from './inputs.ts'
import { PlaceName } from './PlaceName.tsx'
import { persons } from './queries.ts'
import { distinctionsOf, Similar, untold, useSimilar, type Told } from './Similar.tsx'
import { fullName } from './words.ts'

export type Card = z.output<typeof Person>
type PanelProps = { person: Card; editing: boolean; mayEdit: boolean; mayReveal: boolean }

/** Who the person is, and the form that corrects it. */
export function IdentityPanel({ person, editing, mayEdit, mayReveal }: PanelProps) {
  return (
    <Panel
      title="Anagrafica"
      actions={
        mayEdit &&
        !editing && (
          <EditLink id={person.id} part="identita">
            Correggi
          </EditLink>
        )
      }
    >
      {editing ? <IdentityForm person={person} /> : <IdentityFacts person={person} mayReveal={mayReveal} />}
    </Panel>
  )
}

function IdentityFacts({ person, mayReveal }: { person: Card; mayReveal: boolean }) {
  const { facts } = person
  const rows = [
    ['Cognome e nome', <Private key="name">{fullName(facts)}</Private>],
    [
      'Nascita',
      facts.birth ? (
        <Private key="birth">
          {formatBirth(facts.birth)}
          {facts.birthPlace && (
            <>
              {', '}
              <PlaceName code={facts.birthPlace} on={wholeDay(facts.birth)} />
            </>
          )}
        </Private>
      ) : (
        <Missing key="birth" />
      ),
    ],
    [
      person.codeKind ? identityCodeKind.label(person.codeKind) : 'Codice fiscale',
      <RevealedCode key="code" person={person} mayReveal={mayReveal} />,
    ],
    ['Sesso anagrafico', facts.sex ? sex.label(facts.sex) : <Missing key="sex" />],
    [
      'Cittadinanza',
      facts.citizenships.length > 0 ? (
        facts.citizenships.map(citizenshipLabel).join(', ')
      ) : (
        <Missing key="citizenship" />
      ),
    ],
    [
      'Stato civile',
      facts.maritalStatus ? (
        [
          maritalStatus.label(facts.maritalStatus),
          facts.coupleStatus && coupleStatus.label(facts.coupleStatus),
        ]
          .filter(Boolean)
          .join(', ')
      ) : (
        <Missing key="marital" />
      ),
    ],
    ...(facts.indicatedGender
      ? [['Genere indicato', indicatedGender.label(facts.indicatedGender)] as const]
      : []),
    ...(facts.diedOn ? [['Decesso', formatDay(facts.diedOn)] as const] : []),
    ...facts.otherNames.map(
      (other) =>
        [otherNameKind.label(other.kind), <Private key={other.kind}>{fullName(other)}</Private>] as const,
    ),
  ] as const
  return (
    <dl className="facts-dense">
      {rows.map(([label, value], at) => (
        <div key={`${label}-${String(at)}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Masked until asked for; who asks is written in the register. */
function RevealedCode({ person: { id, maskedCode }, mayReveal }: { person: Card; mayReveal: boolean }) {
  const reveal = useMutation({ mutationFn: () => persons.revealCode({ id }) })
  if (maskedCode === null) return <Missing />
  if (reveal.data?.code) return <Code copy="il codice">{reveal.data.code}</Code>
  return (
    <span className="line">
      <span className="mono private">{maskedCode}</span>
      {mayReveal && (
        <Button
          small
          look="plain"
          icon="password-visible"
          busy={reveal.isPending}
          onClick={() => reveal.mutate()}
        >
          Mostra
        </Button>
      )}
      <ProblemNotice error={reveal.error} />
    </span>
  )
}

function IdentityForm({ person }: { person: Card }) {
  const saved = useSaved(person.id)
  const form = useInputs(textsOf(person.facts), identitySentences)
  const [otherNames, setOtherNames] = useState<readonly OtherNameText[]>(
    person.facts.otherNames.map(({ kind, surname, name }) => ({ kind, surname, name: name ?? '' })),
  )
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState<Told>({})
  const read = typed.trim() === '' ? undefined : readIdentityCode(typed)
  const facts = factsOf(form.values, otherNames)
  const { surname, name, sex: registrySex, birth, birthPlace } = form.values
  const similar = useSimilar(
    {
      surname: surname.trim(),
      name: name.trim() || null,
      sex: registrySex || null,
      birth: birth || null,
      birthPlace: birthPlace || null,
      code: read && 'code' in read ? read.code : null,
    },
    person.id,
  )
  const correct = useMutation({
    mutationFn: (body: z.output<typeof Correction>) => persons.correct({ id: person.id }, body),
    onSuccess: saved,
    onError: form.refuse,
  })
  const save = () => {
    const body = form.check(Correction, {
      version: person.version,
      facts,
      ...(read && 'code' in read ? { code: read.code } : {}),
      distinctFrom: distinctionsOf(similar.found, told),
    })
    if (body) correct.mutate(body)
  }
  const open = untold(similar.found, told)
  const fault = read && 'fault' in read ? read.fault : undefined
  return (
    <EditForm
      id={person.id}
      verb="Salva l’anagrafica"
      errors={form.errors}
      error={correct.error}
      busy={correct.isPending}
      reason={
        fault
          ? 'Correggi il codice.'
          : open.length > 0
            ? 'Prima di’ perché non è una delle persone che le somigliano.'
            : undefined
      }
      onSave={save}
    >
      <Field
        label="Nuovo codice"
        name="code"
        code
        hint={`Solo se cambia: adesso ${person.maskedCode ?? 'non ce n’è uno'}.`}
        value={typed}
        error={fault && typed.length >= 11 ? fault : undefined}
        onChange={(event) => setTyped(event.target.value.toUpperCase())}
      />
      <IdentityFields form={form} otherNames={otherNames} onOtherNames={setOtherNames} />
      {similar.found.length > 0 && (
        <Similar found={similar.found} error={similar.error} told={told} onTell={setTold} />
      )}
    </EditForm>
  )
}
