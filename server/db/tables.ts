// Generated from the migrated database by `npm run generate`. Do not edit.
import type { ColumnType } from 'kysely'

export type Json = ColumnType<unknown, string, string>

export interface Tables {
  assignment: {
    id: string
    operator_id: string
    role: string
    region_id: string | null
    zone_id: string | null
    organisation_id: string | null
    provider_id: string | null
    office_id: string | null
    contact_point_id: string | null
    starts_on: string
    ends_on: string | null
    created_at: string
  }
  audit_event: {
    id: string
    at: string
    organisation_id: string | null
    operator_id: string | null
    office_id: string | null
    session_id: string | null
    role: string | null
    operation: string
    outcome: 'done' | 'refused'
    subject_id: string | null
    person_ids: string[]
    fields: string[]
    purpose: string | null
    detail: Json
    created_at: string
  }
  contact_point: {
    id: string
    organisation_id: string
    office_id: string
    name: string
    kind: 'single-access-point' | 'citizenship-office' | 'desk' | 'public-relations'
    address: string | null
    phone: string | null
    opening_hours: string | null
    starts_on: string
    ends_on: string | null
    created_at: string
  }
  contact_point_service: {
    contact_point_id: string
    office_id: string
    created_at: string
  }
  credential: {
    operator_id: string
    password_hash: string
    created_at: string
    modified_at: string
    modified_by: string | null
  }
  delegation: {
    id: string
    from_organisation_id: string
    to_organisation_id: string
    areas: string[]
    services: string[]
    act: string
    starts_on: string
    ends_on: string | null
    created_at: string
  }
  login_attempt: {
    key_mac: Buffer
    failures: number
    last_at: string
    blocked_until: string | null
    created_at: string
  }
  migration: {
    name: string
    checksum: string
    created_at: string
  }
  office: {
    id: string
    organisation_id: string
    name: string
    nature: 'territorial' | 'thematic' | 'administrative'
    level: number | null
    areas: string[]
    services: string[]
    starts_on: string
    ends_on: string | null
    created_at: string
  }
  operator: {
    id: string
    username: string
    surname: string
    name: string
    qualification: 'social-worker' | 'educator' | 'psychologist' | 'clerk' | 'other'
    email: string | null
    disabled_at: string | null
    created_at: string
  }
  organisation: {
    id: string
    zone_id: string
    parent_id: string | null
    kind: 'municipality' | 'company' | 'district'
    name: string
    belfiore_code: string | null
    istat_code: string | null
    starts_on: string
    ends_on: string | null
    created_at: string
  }
  parameter: {
    id: string
    organisation_id: string
    office_id: string | null
    name: string
    value: Json
    starts_on: string
    ends_on: string | null
    created_at: string
  }
  provider: {
    id: string
    zone_id: string
    name: string
    kind: 'cooperative' | 'consortium' | 'facility' | 'association'
    created_at: string
  }
  region: {
    id: string
    istat_code: string
    name: string
    created_at: string
  }
  request_key: {
    operator_id: string
    key: string
    operation: string
    body_mac: Buffer
    subject_id: string
    created_at: string
  }
  session: {
    id: string
    token_hash: Buffer
    kind: 'operator' | 'system'
    operator_id: string | null
    assignment_id: string | null
    organisation_id: string | null
    client_key: Buffer
    last_seen_at: string
    idle_minutes: number
    expires_at: string
    revoked_at: string | null
    created_at: string
  }
  zone: {
    id: string
    region_id: string
    name: string
    lead_organisation_id: string | null
    created_at: string
  }
}
