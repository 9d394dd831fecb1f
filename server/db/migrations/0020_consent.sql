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

-- Another organisation's consents are out of sight (A16), but those given for the whole zone: found by the code of the person.
create function siso.prior_consents(wanted uuid) returns setof consent
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with me as (
    select p.id, p.organisation_id, p.identity_code, o.zone_id
    from person p join organisation o on o.id = p.organisation_id
    where p.id = wanted and p.organisation_id = any (siso.my_organisations())
  )
  select c.* from me join consent c on c.person_id = me.id
  union all
  select c.* from me
  join organisation o on o.zone_id = me.zone_id and o.id <> me.organisation_id
  join person p on p.organisation_id = o.id and p.identity_code = me.identity_code and p.standing <> 'sealed'
  join consent c on c.person_id = p.id and c.scope = 'zone'
$$;
comment on function siso.prior_consents is 'The consents of a person of ours, and of the same person in the zone where the scope is the zone.';
revoke execute on function siso.prior_consents(uuid) from public;
grant execute on function siso.prior_consents(uuid) to siso_app;
