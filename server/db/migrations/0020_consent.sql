-- Consent as a dated fact of a person with an organisation, never a tick on the person (processes §1.1.1).
create table consent (
  id                  uuid primary key,
  organisation_id     uuid        not null references organisation,
  zone_id             uuid        not null references zone,
  person_id           uuid        not null references person,
  pack                text        not null,
  state               text        not null check (state in ('granted', 'denied', 'revoked', 'not-needed')),
  scope               text        not null check (scope in ('organisation', 'zone')),
  basis               text        not null,
  given_by            text        not null check (given_by in ('user', 'legal-representative')),
  act                 jsonb,
  notice_version      text        not null,
  evidence            text,
  employment_services text        not null check (employment_services in ('yes', 'no', 'not-expressed')),
  asked_at            timestamptz not null,
  decided_on          date        not null,
  collected_by        uuid        not null references operator,
  revoked_on          date,
  revoke_reason       text,
  created_at          timestamptz not null,
  constraint consent_revoked_iff check ((state = 'revoked') = (revoked_on is not null))
);
comment on table consent is 'What a person (or who represents them) answered, when, to which notice, with which evidence.';
create index consent_organisation on consent (organisation_id);
create index consent_zone on consent (zone_id);
create index consent_person on consent (person_id, decided_on);
create index consent_collected_by on consent (collected_by);
call siso.protect('consent', verbs => 'select, insert, update');
