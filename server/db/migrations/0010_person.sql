-- The registry of persons: one row per person and organisation (decision 5).
create table person (
  id              uuid primary key,
  organisation_id uuid        not null references organisation,
  version         int         not null,
  standing        text        not null check (standing in ('ordinary', 'restricted', 'sealed')),
  surname         text        not null,
  name            text        not null,
  sex             text check (sex in ('male', 'female')),
  birth_on        date,
  identity_code   text,
  created_at      timestamptz not null,
  modified_at     timestamptz not null,
  modified_by     uuid references operator
);
comment on table person is 'A person as one organisation knows them; the same human elsewhere is another row.';
create index person_organisation on person (organisation_id);
create index person_modified_by on person (modified_by);
create unique index person_identity_code on person (organisation_id, identity_code) where identity_code is not null;
call siso.protect('person');
