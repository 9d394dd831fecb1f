// Generated from the migrated database by `npm run generate`. Do not edit.
import type { ColumnType, Generated } from 'kysely'

export type Json = ColumnType<unknown, string, string>

export interface Tables {
  access_sheet: {
    id: string
    organisation_id: string
    office_id: string
    contact_point_id: string
    operator_id: string
    number: string
    state: 'complete' | 'sent' | 'received' | 'to-evaluate' | 'seen' | 'accepted' | 'rejected' | 'filed' | 'closed' | 'restricted'
    version: number
    pack: string
    decision_row: string
    case_number: number
    interlocutor: string | null
    presumed_prejudice: boolean
    consent: string
    consent_id: string | null
    person_id: string | null
    display_name: string
    display_key: string
    alias: string | null
    occurred_on: string
    occurred_at: string
    mode: string | null
    reason: string | null
    closing: string | null
    closing_detail: Json
    content: Json
    proposed_area: string | null
    due_on: string | null
    identified_sheet_id: string | null
    origin_dispatch_id: string | null
    resubmitted: boolean
    new_elements: string | null
    created_at: string
    modified_at: string
    modified_by: string | null
  }
  access_sheet_need: {
    sheet_id: string
    need: string
    organisation_id: string
    created_at: string
  }
  access_sheet_private_note: {
    sheet_id: string
    organisation_id: string
    author_id: string
    note: string
    created_at: string
  }
  access_sheet_service: {
    sheet_id: string
    service: string
    organisation_id: string
    created_at: string
  }
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
  attachment: {
    id: string
    organisation_id: string
    draft_id: string | null
    sheet_id: string | null
    kind: string
    file_id: string
    sealed: Buffer
    bytes: number
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
  consent: {
    id: string
    organisation_id: string
    zone_id: string
    person_id: string
    pack: string
    state: 'granted' | 'denied' | 'revoked' | 'not-needed'
    scope: 'organisation' | 'zone'
    basis: string
    given_by: 'user' | 'legal-representative'
    act: Json | null
    notice_version: string
    evidence: string | null
    employment_services: 'yes' | 'no' | 'not-expressed'
    asked_at: string
    decided_on: string
    collected_by: string
    revoked_on: string | null
    revoke_reason: string | null
    created_at: string
  }
  contact: {
    id: string
    organisation_id: string
    office_id: string | null
    contact_point_id: string
    operator_id: string
    occurred_on: string
    hour: number
    mode: string
    interlocutor: string | null
    macro_need: string | null
    outcome: string
    informed: boolean
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
  dispatch: {
    id: string
    from_organisation_id: string
    from_office_id: string
    from_contact_point_id: string
    to_organisation_id: string
    to_office_id: string | null
    sheet_id: string
    received_sheet_id: string | null
    state: 'sent' | 'accepted' | 'refused' | 'withdrawn'
    version: number
    case_number: number
    interlocutor: string | null
    presumed_prejudice: boolean
    judicial: boolean
    content: Json
    attachments: Json
    consent_scope: string | null
    consent_on_arrival: string
    message: string | null
    refusal: string | null
    refusal_reason: string | null
    sent_by: string
    answered_at: string | null
    answered_by: string | null
    created_at: string
  }
  draft: {
    id: string
    organisation_id: string
    office_id: string
    contact_point_id: string
    author_id: string
    state: 'draft' | 'compiled'
    pack: string
    interlocutor: string | null
    presumed_prejudice: boolean
    consent: string
    key_id: string
    content: Buffer
    seq: number
    expires_at: string | null
    lift_asked_by: string | null
    audited_at: string | null
    created_at: string
    modified_at: string
    modified_by: string
  }
  existence_question: {
    operator_id: string
    hour: string
    asked: number
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
  name_token: {
    organisation_id: string
    number: number
    token: string
    created_at: string
  }
  number_series: {
    organisation_id: string
    kind: 'access-sheet' | 'alias'
    year: number
    last: number
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
  person: {
    id: string
    organisation_id: string
    version: number
    standing: 'ordinary' | 'restricted' | 'sealed'
    surname: string
    name: string | null
    other_names: ColumnType<unknown, string | undefined, string>
    sex: 'male' | 'female' | null
    indicated_gender: 'woman' | 'man' | 'non-binary' | 'other' | null
    birth: string | null
    birth_on: Generated<string | null>
    birth_place: string | null
    citizenships: Generated<string[]>
    marital_status: string | null
    couple_status: string | null
    died_on: string | null
    identity_code: string | null
    code_key: string | null
    name_hashes: Generated<number[]>
    created_at: string
    modified_at: string
    modified_by: string | null
  }
  person_address: {
    id: string
    organisation_id: string
    person_id: string
    kind: 'residence' | 'domicile' | 'no-fixed-abode'
    municipality: string
    street: string | null
    number: string | null
    postcode: string | null
    care_of: string | null
    whereabouts: string | null
    starts_on: string
    ends_on: string | null
    created_at: string
  }
  person_contact: {
    id: string
    organisation_id: string
    person_id: string
    kind: 'phone' | 'mobile' | 'email' | 'pec'
    value: string
    phone_key: string | null
    holder: string | null
    caution: string | null
    starts_on: string
    ends_on: string | null
    created_at: string
  }
  person_distinction: {
    id: string
    organisation_id: string
    person_id: string
    other_person_id: string
    reason: 'homonym' | 'twin' | 'same-family' | 'omocodia' | 'cannot-verify'
    operator_id: string | null
    created_at: string
  }
  person_history: {
    id: string
    organisation_id: string
    person_id: string
    version: number
    before: Json
    operator_id: string | null
    created_at: string
  }
  person_household: {
    id: string
    organisation_id: string
    person_id: string
    other_person_id: string | null
    surname: string | null
    name: string | null
    birth_year: number | null
    relation: string
    cohabiting: boolean
    caregiver: boolean
    emergency: boolean
    starts_on: string | null
    ends_on: string | null
    created_at: string
  }
  person_link: {
    digest: Buffer
    organisation_id: string
    person_id: string
    created_at: string
  }
  person_name_token: {
    organisation_id: string
    token: string
    person_id: string
    role: 'surname' | 'given' | 'other'
    name_hashes: number[]
    created_at: string
  }
  person_protected_address: {
    id: string
    organisation_id: string
    person_id: string
    sealed: Buffer
    starts_on: string
    ends_on: string | null
    created_at: string
  }
  person_representation: {
    id: string
    organisation_id: string
    person_id: string
    title: 'parent' | 'guardian' | 'curator' | 'support-administrator' | 'foster-carer'
    representative_id: string | null
    surname: string | null
    name: string | null
    birth_year: number | null
    responsibility: string | null
    act_kind: string | null
    act_authority: string | null
    act_number: string | null
    act_on: string | null
    powers: string[]
    manner: 'instead' | 'together' | null
    scope: string | null
    starts_on: string
    ends_on: string | null
    end_reason: string | null
    created_at: string
  }
  person_series: {
    organisation_id: string
    kind: 'temporary-code' | 'name-token'
    year: number
    last: number
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
