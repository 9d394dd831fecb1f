-- Region → zone → organisation → office → contact point; operators and their dated assignments (seed 2.1).
create table region (
  id         uuid primary key,
  istat_code text        not null unique,
  name       text        not null,
  created_at timestamptz not null
);
comment on table region is 'Promotes the solution and reads aggregated figures only.';
call siso.share('region');

create table zone (
  id                   uuid primary key,
  region_id            uuid        not null references region,
  name                 text        not null,
  lead_organisation_id uuid,
  created_at           timestamptz not null
);
comment on table zone is 'Ambito territoriale sociale: groups organisations, governs by dashboards.';
create index zone_region on zone (region_id);
call siso.share('zone');

create table organisation (
  id            uuid primary key,
  zone_id       uuid        not null references zone,
  parent_id     uuid references organisation,
  kind          text        not null check (kind in ('municipality', 'company', 'district')),
  name          text        not null,
  belfiore_code text,
  istat_code    text,
  starts_on     date        not null,
  ends_on       date,
  created_at    timestamptz not null,
  check (ends_on >= starts_on)
);
comment on table organisation is 'Comune, ASP or municipio: the controller of the personal data it holds.';
create index organisation_zone on organisation (zone_id);
create index organisation_parent on organisation (parent_id);
alter table zone add foreign key (lead_organisation_id) references organisation;
create index zone_lead on zone (lead_organisation_id);
call siso.share('organisation');

create table office (
  id              uuid primary key,
  organisation_id uuid        not null references organisation,
  name            text        not null,
  nature          text        not null check (nature in ('territorial', 'thematic', 'administrative')),
  level           int check (level in (1, 2)),
  areas           text[]      not null,
  services        text[]      not null,
  starts_on       date        not null,
  ends_on         date,
  created_at      timestamptz not null,
  check (ends_on >= starts_on)
);
comment on table office is 'A thematic office is bound to target areas or to services; a second-level office has an équipe.';
create index office_organisation on office (organisation_id);
call siso.share('office');

create table contact_point (
  id              uuid primary key,
  organisation_id uuid        not null references organisation,
  office_id       uuid        not null references office,
  name            text        not null,
  kind            text        not null check (kind in ('single-access-point', 'citizenship-office', 'desk', 'public-relations')),
  address         text,
  phone           text,
  opening_hours   text,
  starts_on       date        not null,
  ends_on         date,
  created_at      timestamptz not null,
  check (ends_on >= starts_on)
);
comment on table contact_point is 'PUA, UdC, sportello, URP: where people are received. One home office, others served.';
create index contact_point_organisation on contact_point (organisation_id);
create index contact_point_office on contact_point (office_id);
call siso.share('contact_point');

create table contact_point_service (
  contact_point_id uuid        not null references contact_point,
  office_id        uuid        not null references office,
  created_at       timestamptz not null,
  primary key (contact_point_id, office_id)
);
comment on table contact_point_service is 'The other offices that a contact point serves.';
create index contact_point_service_office on contact_point_service (office_id);
call siso.share('contact_point_service');

create table delegation (
  id                   uuid primary key,
  from_organisation_id uuid        not null references organisation,
  to_organisation_id   uuid        not null references organisation,
  areas                text[]      not null,
  services             text[]      not null,
  act                  text        not null,
  starts_on            date        not null,
  ends_on              date,
  created_at           timestamptz not null,
  check (ends_on >= starts_on),
  check (from_organisation_id <> to_organisation_id)
);
comment on table delegation is 'An organisation lets another perform a function: the files stay the delegating one''s (decision 5).';
create index delegation_from on delegation (from_organisation_id);
create index delegation_to on delegation (to_organisation_id, starts_on);
call siso.share('delegation');

create table provider (
  id         uuid primary key,
  zone_id    uuid        not null references zone,
  name       text        not null,
  kind       text        not null check (kind in ('cooperative', 'consortium', 'facility', 'association')),
  created_at timestamptz not null
);
comment on table provider is 'Soggetto erogante accredited in the zone; its staff belongs to no organisation.';
create index provider_zone on provider (zone_id);
call siso.share('provider');

create table operator (
  id            uuid primary key,
  username      text        not null unique,
  surname       text        not null,
  name          text        not null,
  qualification text        not null check (qualification in ('social-worker', 'educator', 'psychologist', 'clerk', 'other')),
  email         text,
  disabled_at   timestamptz,
  created_at    timestamptz not null
);
comment on table operator is 'A person who works with the system; may hold several assignments.';
call siso.share('operator');

create table assignment (
  id               uuid primary key,
  operator_id      uuid        not null references operator,
  role             text        not null,
  region_id        uuid references region,
  zone_id          uuid references zone,
  organisation_id  uuid references organisation,
  provider_id      uuid references provider,
  office_id        uuid references office,
  contact_point_id uuid references contact_point,
  starts_on        date        not null,
  ends_on          date,
  created_at       timestamptz not null,
  check (ends_on >= starts_on),
  constraint assignment_one_place check (num_nonnulls(region_id, zone_id, organisation_id, provider_id) = 1),
  constraint assignment_office_inside check (office_id is null or organisation_id is not null),
  constraint assignment_point_inside check (contact_point_id is null or organisation_id is not null)
);
comment on table assignment is 'Where, with which role and when an operator works: the work context chosen at login.';
create index assignment_operator on assignment (operator_id);
create index assignment_region on assignment (region_id);
create index assignment_zone on assignment (zone_id);
create index assignment_organisation on assignment (organisation_id);
create index assignment_provider on assignment (provider_id);
create index assignment_office on assignment (office_id);
create index assignment_contact_point on assignment (contact_point_id);
call siso.share('assignment');

create table parameter (
  id              uuid primary key,
  organisation_id uuid        not null references organisation,
  office_id       uuid references office,
  name            text        not null,
  value           jsonb       not null,
  starts_on       date        not null,
  ends_on         date,
  created_at      timestamptz not null,
  check (ends_on >= starts_on)
);
comment on table parameter is 'What an organisation (or an office) decides differently from the defaults of the code, dated.';
create index parameter_organisation on parameter (organisation_id, name, starts_on);
create index parameter_office on parameter (office_id);
call siso.protect('parameter', verbs => 'select');
