import { useQuery } from '@tanstack/react-query'
import { alertsOf } from '../../domain/desk/alerts.ts'
import type { Role } from '../../domain/kernel/grant.ts'
import { alertPlaces } from './alert-places.ts'
import { todayQuery } from './queries.ts'

export type AlertLink = { readonly id: string; readonly label: string; readonly href: string }

/** The alerts of the day, for the bar of every page. */
export function useAlerts(role: Role | undefined): readonly AlertLink[] {
  const { data } = useQuery({ ...todayQuery, enabled: role !== undefined })
  if (!data?.queues) return []
  return alertsOf(data.queues).map(({ kind, text }) => ({
    id: kind,
    label: text,
    href: alertPlaces[kind].href,
  }))
}
