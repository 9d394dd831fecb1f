import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { draftAccess } from '../../domain/intake/access.ts'
import { grantedTo } from '../../domain/kernel/grant.ts'
import { addresses } from '../desk/addresses.ts'
import { ListPages, pageIn } from '../desk/ListPages.tsx'
import { usePage } from '../desk/paging.ts'
import { usePlaceKept } from '../desk/use-place-kept.ts'
import { useSearchValues } from '../desk/use-address.ts'
import { useRole, useSession } from '../platform/session.ts'
import { Button } from '../ui/Button.tsx'
import { Confirm } from '../ui/Dialog.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Table } from '../ui/Table.tsx'
import { Moment } from '../ui/words.tsx'
import { AccessTabs } from './AccessTabs.tsx'
import { draftColumns, speakerOf, type Draft } from './draft-table.tsx'
import { LiftRequests } from './LiftRequests.tsx'
import { drafts } from './queries.ts'
import { useStructure } from './use-structure.ts'

/** My drafts, and those of the others at the same place, which can be taken over. */
export function DraftListPage() {
  const search = useSearchValues()
  const role = useRole()
  const { pointName } = useStructure()
  const { page, size } = pageIn(search)
  const mine = usePage({
    key: ['drafts', 'mine'],
    read: (query, signal) => drafts.list({}, query, { signal }),
    size,
    page,
  })
  const keep = usePlaceKept(mine.rows !== undefined)
  return (
    <Page title="Bozze">
      <AccessTabs current={addresses.drafts} />
      <ProblemNotice error={mine.error} onRetry={mine.retry} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only listens to the links inside */}
      <div className="stack" onClick={keep}>
        <Table
          caption="Le mie bozze"
          columns={draftColumns(pointName)}
          rows={mine.rows}
          rowKey={(row) => row.id}
          href={(row) => addresses.draft(row.id)}
          tools={<h2>Le mie bozze</h2>}
          empty={
            <p>
              Non hai bozze aperte. Una bozza nasce con <a href={addresses.newAccess}>Nuovo accesso</a> e
              resta qui finché non la concludi: la leggi solo tu.
            </p>
          }
        />
        <ListPages what="Bozze" path={addresses.drafts} search={search} view={mine} />
      </div>
      {role !== undefined && grantedTo(draftAccess['confirm-lift'], role) && <LiftRequests />}
      <Colleagues pointName={pointName} />
    </Page>
  )
}

function Colleagues({ pointName }: { pointName: (id: string) => string | undefined }) {
  const router = useRouter()
  const cache = useQueryClient()
  const { operator } = useSession()
  const [taking, setTaking] = useState<Draft>()
  const around = usePage({
    key: ['drafts', 'around'],
    read: (query, signal) => drafts.listPoint({}, query, { signal }),
    size: '50',
    page: 1,
  })
  const take = useMutation({
    mutationFn: (row: Draft) => drafts.takeOver({ id: row.id }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: ['drafts'] })
      router.history.push(addresses.draft(id))
    },
  })
  const others = around.rows?.filter(({ authorName }) => authorName !== operator.name)
  return (
    <>
      <ProblemNotice error={around.error} onRetry={around.retry} />
      <Table
        caption="Bozze dei colleghi"
        columns={[
          {
            key: 'author',
            label: 'Di chi è',
            names: true,
            cell: (row: Draft) => (
              <Button small onClick={() => setTaking(row)}>
                {`Prendi la bozza di ${row.authorName}`}
              </Button>
            ),
            text: (row: Draft) => row.authorName,
          },
          ...draftColumns(pointName).map((column) => ({ ...column, names: false })),
        ]}
        rows={others}
        rowKey={(row) => row.id}
        tools={<h2>Bozze dei colleghi</h2>}
        empty={<p>Nessuna bozza aperta dai colleghi del tuo punto di contatto o ufficio.</p>}
      />
      <Confirm
        open={taking !== undefined}
        onClose={() => setTaking(undefined)}
        title="Prendi questa bozza?"
        verb="Prendi la bozza"
        busy={take.isPending}
        onConfirm={() => taking && take.mutate(taking)}
      >
        <div className="stack stack-tight">
          <p>
            {taking && (
              <>
                {speakerOf(taking)}, iniziata da {taking.authorName} <Moment at={taking.openedAt} relative />.
              </>
            )}
          </p>
          <p>
            Da quel momento la leggi e la concludi tu; {taking?.authorName ?? 'chi l’ha iniziata'} non la vede
            più. Il passaggio resta scritto nel registro.
          </p>
          <ProblemNotice error={take.error} />
        </div>
      </Confirm>
    </>
  )
}
