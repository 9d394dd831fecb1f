import { useRouter } from '@tanstack/react-router'
import { addresses, addressWith, type SearchValues } from '../desk/addresses.ts'
import { useSession } from '../platform/session.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { DateField } from '../ui/DateField.tsx'
import { FilterBar } from '../ui/FilterBar.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Select } from '../ui/Select.tsx'
import { activeFilters, filterLabels, filterNames, filterOptions, type FilterName } from './filters.ts'
import { useSavedViews } from './saved-views.ts'
import { useStructure } from './use-structure.ts'
import '../desk/desk.css'

type SheetFiltersProps = {
  path: string
  search: SearchValues
  /** The privacy officer has no sheets of her own. */
  mine?: boolean | undefined
  children?: React.ReactNode
}

const cleared = Object.fromEntries(filterNames.map((name) => [name, '']))

/** What narrows the list of sheets; everything is in the address. */
export function SheetFilters({ path, search, mine = true, children }: SheetFiltersProps) {
  const router = useRouter()
  const { own, pointName } = useStructure()
  const { context } = useSession()
  const saved = useSavedViews('schede', context?.id ?? '')
  const set = (changes: Readonly<Record<string, string>>) =>
    router.history.push(addressWith(path, search, changes))
  const text = (name: string) => String(search[name] ?? '')
  const select = (name: FilterName) => (
    <Select
      label={filterLabels[name]}
      name={name}
      placeholder="Tutti"
      options={filterOptions[name]}
      value={text(name)}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  )
  const withViews = path === addresses.sheets
  return (
    <FilterBar
      active={activeFilters(search, pointName)}
      onRemove={(name) => set({ [name]: '' })}
      onClear={() => set(cleared)}
      views={withViews ? saved.views : undefined}
      onPickView={(label) => router.history.push(`${path}?${saved.queryOf(label)}`)}
      onSaveView={
        withViews
          ? (label) => saved.save(label, addressWith('', search, { pagina: '' }).replace(/^\?/, ''))
          : undefined
      }
      onDropView={saved.drop}
    >
      {children}
      <DateField
        label={filterLabels.dal}
        hint=""
        name="dal"
        value={text('dal')}
        onChange={(dal) => set({ dal })}
      />
      <DateField
        label={filterLabels.al}
        hint=""
        name="al"
        value={text('al')}
        onChange={(al) => set({ al })}
      />
      {select('stato')}
      {select('caso')}
      <Popover label="Altri filtri" button="Altri filtri" className="button button-small">
        <span className="stack stack-tight">
          {select('consenso')}
          {select('esito')}
          {select('modalita')}
          <Select
            label={filterLabels.punto}
            name="punto"
            placeholder="Tutti"
            options={(own?.contactPoints ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={text('punto')}
            onChange={(event) => set({ punto: event.target.value })}
          />
        </span>
      </Popover>
      {mine && (
        <Checkbox
          label={filterLabels.miei}
          checked={search['miei'] === 'yes'}
          onChange={(event) => set({ miei: event.target.checked ? 'yes' : '' })}
        />
      )}
    </FilterBar>
  )
}
