import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Gate } from './Gate.tsx'
import { enter, statusQuery } from './queries.ts'
import { returnPlace } from './return-place.ts'

const route = getRouteApi('/entra')

/** Of the invented operators only: they exist in demo mode alone. */
const demoPassword = 'demo'

/** Name and password; in demo mode, the list of the invented operators. */
export function LoginPage() {
  const { torna } = route.useSearch()
  const router = useRouter()
  const cache = useQueryClient()
  const status = useQuery(statusQuery)
  const [login, setLogin] = useState({ username: '', password: '' })
  const [shown, setShown] = useState(false)
  const entering = useMutation({
    mutationFn: (who: typeof login) => enter(cache, who.username, who.password),
    onSuccess: (session) => {
      const place = returnPlace(torna)
      router.history.push(session.context ? place : `/incarico?torna=${encodeURIComponent(place)}`)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    entering.mutate(login)
  }
  const logins = status.data?.mode === 'demo' ? status.data.demoLogins : []

  return (
    <Gate title="Entra">
      {returnPlace(torna) !== '/' && !entering.error && (
        <Notice>La sessione è scaduta o non è ancora iniziata: dopo l’ingresso torni dove eri.</Notice>
      )}
      <ProblemNotice error={entering.error} />
      <section className="panel" aria-label="Credenziali">
        <form className="panel-body" onSubmit={submit}>
          <Field
            label="Nome utente"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={login.username}
            onChange={(event) => setLogin({ ...login, username: event.target.value })}
          />
          <Field
            label="Password"
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            value={login.password}
            onChange={(event) => setLogin({ ...login, password: event.target.value })}
          />
          <Checkbox
            label="Mostra la password"
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
          />
          <div>
            <Button type="submit" look="primary" busy={entering.isPending}>
              Entra
            </Button>
          </div>
        </form>
      </section>
      {logins.length > 0 && (
        <section className="stack stack-tight" aria-label="Accessi dimostrativi">
          <h2>Prova come…</h2>
          <p className="small">DATI SINTETICI: operatori e persone sono inventati.</p>
          <ul className="demo-logins">
            {logins.map((demo) => (
              <li key={demo.username}>
                <button
                  type="button"
                  onClick={() => entering.mutate({ username: demo.username, password: demoPassword })}
                >
                  <span>{demo.username}</span>
                  <small>{demo.who}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Gate>
  )
}
