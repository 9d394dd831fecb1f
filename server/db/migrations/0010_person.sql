-- The registry of persons: one row per person and organisation (decision 5). What hangs from a person carries the same
-- organisation by a composite key: the integrity checks of PostgreSQL do not look at row security.
create table person (
  id               uuid primary key,
  organisation_id  uuid        not null references organisation,
  version          int         not null,
  standing         text        not null check (standing in ('ordinary', 'restricted', 'sealed')),
  surname          text        not null,
  name             text,
  other_names      jsonb       not null default '[]',
  sex              text check (sex in ('male', 'female')),
  indicated_gender text check (indicated_gender in ('woman', 'man', 'non-binary', 'other')),
  birth            text collate "C" check (birth ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  birth_on         date generated always as (
    case when length(birth) = 10 then make_date(substr(birth, 1, 4)::int, substr(birth, 6, 2)::int, substr(birth, 9, 2)::int) end) stored,
  birth_place      text,
  citizenships     text[]      not null default '{}',
  marital_status   text,
  couple_status    text,
  died_on          date,
  identity_code    text collate "C",
  code_key         text collate "C",
  name_hashes      int[]       not null default '{}',
  created_at       timestamptz not null,
  modified_at      timestamptz not null,
  modified_by      uuid references operator,
  constraint person_of_organisation unique (organisation_id, id)
);
comment on table person is 'A person as one organisation knows them; the same human elsewhere is another row.';
comment on column person.birth is 'As far as it is known: year, month or day. birth_on is the day, when it is whole.';
comment on column person.name_hashes is 'Hashes of all the tokens of the names: to compare more words without joining.';
comment on column person.code_key is 'The code with omocodia undone: the same for two codes that may be one person''s.';
-- Sealed persons are outside: a refused code would tell that they exist.
create unique index person_identity_code on person (organisation_id, identity_code) where identity_code is not null and standing <> 'sealed';
create index person_code_key on person (organisation_id, code_key);
create index person_birth on person (organisation_id, birth);
create index person_modified_by on person (modified_by);
call siso.protect('person');

create table person_history (
  id              uuid primary key,
  organisation_id uuid        not null,
  person_id       uuid        not null,
  version         int         not null,
  before          jsonb       not null,
  operator_id     uuid references operator,
  created_at      timestamptz not null,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
comment on table person_history is 'What a correction replaced: the former values of the fields it changed, with the version that held them.';
create index person_history_person on person_history (organisation_id, person_id, version);
create index person_history_operator on person_history (operator_id);
call siso.protect('person_history', verbs => 'select, insert');

create table person_series (
  organisation_id uuid        not null references organisation,
  kind            text        not null check (kind in ('temporary-code', 'name-token')),
  year            int         not null,
  last            bigint      not null,
  created_at      timestamptz not null,
  primary key (organisation_id, kind, year)
);
comment on table person_series is 'Numbers given so far: temporary codes of a year, and name tokens (year 0), which therefore commit in their order.';
call siso.protect('person_series', verbs => 'select, insert, update');

create table name_token (
  organisation_id uuid        not null references organisation,
  number          bigint      not null,
  token           text collate "C" not null,
  created_at      timestamptz not null,
  primary key (organisation_id, number),
  constraint name_token_once unique (organisation_id, token)
);
comment on table name_token is 'The dictionary of names of an organisation: who has read up to a number asks only for what came after.';
call siso.protect('name_token', verbs => 'select, insert, update, delete');

create table person_name_token (
  organisation_id uuid        not null,
  token           text collate "C" not null,
  person_id       uuid        not null,
  role            text        not null check (role in ('surname', 'given', 'other')),
  name_hashes     int[]       not null,
  created_at      timestamptz not null,
  primary key (organisation_id, token, person_id) include (name_hashes),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
comment on table person_name_token is 'The folded words of a person''s names, found by exact token after matching in the dictionary.';
comment on column person_name_token.name_hashes is 'As in person: the other words are compared in the index, row by row.';
create index person_name_token_person on person_name_token (organisation_id, person_id);
call siso.protect('person_name_token', verbs => 'select, insert, delete');

create table person_contact (
  id              uuid primary key,
  organisation_id uuid        not null,
  person_id       uuid        not null,
  kind            text        not null check (kind in ('phone', 'mobile', 'email', 'pec')),
  value           text        not null,
  phone_key       text collate "C",
  holder          text,
  caution         text,
  starts_on       date        not null,
  ends_on         date,
  created_at      timestamptz not null,
  check (ends_on >= starts_on),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
comment on table person_contact is 'Telephones and addresses of mail, with whose they are and what to be careful of.';
comment on column person_contact.phone_key is 'National digits from the last to the first: the end of a number is the beginning of its key.';
create index person_contact_person on person_contact (organisation_id, person_id);
create index person_contact_phone on person_contact (organisation_id, phone_key) where phone_key is not null;
call siso.protect('person_contact');

create table person_address (
  id              uuid primary key,
  organisation_id uuid        not null,
  person_id       uuid        not null,
  kind            text        not null check (kind in ('residence', 'domicile', 'no-fixed-abode')),
  municipality    text        not null,
  street          text,
  number          text,
  postcode        text,
  care_of         text,
  whereabouts     text,
  starts_on       date        not null,
  ends_on         date,
  created_at      timestamptz not null,
  check (ends_on >= starts_on),
  constraint person_address_street check (kind = 'no-fixed-abode' or street is not null),
  constraint person_address_whereabouts check (kind = 'no-fixed-abode' or whereabouts is null),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
comment on table person_address is 'Where a person lives or is registered. Protected places are never here.';
create index person_address_person on person_address (organisation_id, person_id);
call siso.protect('person_address');

create table person_protected_address (
  id              uuid primary key,
  organisation_id uuid        not null,
  person_id       uuid        not null,
  sealed          bytea       not null,
  starts_on       date        not null,
  ends_on         date,
  created_at      timestamptz not null,
  check (ends_on >= starts_on),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
comment on table person_protected_address is 'Shelters and foster families: ciphertext under the key of the house, opened by one endpoint only.';
create index person_protected_address_person on person_protected_address (organisation_id, person_id);
call siso.protect('person_protected_address');

create table person_household (
  id              uuid primary key,
  organisation_id uuid        not null,
  person_id       uuid        not null,
  other_person_id uuid,
  surname         text,
  name            text,
  birth_year      int,
  relation        text        not null,
  cohabiting      boolean     not null,
  caregiver       boolean     not null,
  emergency       boolean     not null,
  starts_on       date,
  ends_on         date,
  created_at      timestamptz not null,
  check (ends_on >= starts_on),
  constraint person_household_who check ((other_person_id is null) = (surname is not null)),
  constraint person_household_not_self check (other_person_id <> person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade,
  foreign key (organisation_id, other_person_id) references person (organisation_id, id)
);
comment on table person_household is 'Family and network: persons of the registry, or only a name. Addresses are never copied along a tie.';
create index person_household_person on person_household (organisation_id, person_id);
create index person_household_other on person_household (organisation_id, other_person_id);
call siso.protect('person_household');

create table person_representation (
  id                uuid primary key,
  organisation_id   uuid        not null,
  person_id         uuid        not null,
  title             text        not null check (title in ('parent', 'guardian', 'curator', 'support-administrator', 'foster-carer')),
  representative_id uuid,
  surname           text,
  name              text,
  birth_year        int,
  responsibility    text,
  act_kind          text,
  act_authority     text,
  act_number        text,
  act_on            date,
  powers            text[]      not null,
  manner            text check (manner in ('instead', 'together')),
  scope             text,
  starts_on         date        not null,
  ends_on           date,
  end_reason        text,
  created_at        timestamptz not null,
  check (ends_on >= starts_on),
  constraint person_representation_who check ((representative_id is null) = (surname is not null)),
  constraint person_representation_not_self check (representative_id <> person_id),
  constraint person_representation_parent check ((title = 'parent') = (responsibility is not null)),
  constraint person_representation_appointed check ((title = 'parent') = (manner is null) and (title = 'parent') = (powers = '{}')),
  constraint person_representation_act check (num_nonnulls(act_kind, act_authority, act_number, act_on) in (0, 4)
    and (title = 'parent' or act_kind is not null)),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade,
  foreign key (organisation_id, representative_id) references person (organisation_id, id)
);
comment on table person_representation is 'Who decides for a person, by which act, with which powers, until when.';
create index person_representation_person on person_representation (organisation_id, person_id);
create index person_representation_representative on person_representation (organisation_id, representative_id);
call siso.protect('person_representation');

create table person_distinction (
  id              uuid primary key,
  organisation_id uuid        not null,
  person_id       uuid        not null,
  other_person_id uuid        not null,
  reason          text        not null check (reason in ('homonym', 'twin', 'same-family', 'omocodia', 'cannot-verify')),
  operator_id     uuid references operator,
  created_at      timestamptz not null,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade,
  foreign key (organisation_id, other_person_id) references person (organisation_id, id) on delete cascade
);
comment on table person_distinction is 'Somebody looked at two look-alikes and said that they are two people, and why (acceptance A20).';
create index person_distinction_person on person_distinction (organisation_id, person_id);
create index person_distinction_other on person_distinction (organisation_id, other_person_id);
create index person_distinction_operator on person_distinction (operator_id);
call siso.protect('person_distinction', verbs => 'select, insert');

create table person_link (
  digest          bytea       not null,
  organisation_id uuid        not null,
  person_id       uuid        not null,
  created_at      timestamptz not null,
  primary key (digest, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
comment on table person_link is 'Keyed digests by which another organisation of the zone may learn that a person exists, and whom to ask. Nothing else.';
create index person_link_person on person_link (organisation_id, person_id);
call siso.keep_private('person_link');

create table existence_question (
  operator_id uuid        not null references operator,
  hour        timestamptz not null,
  asked       int         not null,
  created_at  timestamptz not null,
  primary key (operator_id, hour)
);
comment on table existence_question is 'How many times in an hour an operator asked for persons of other organisations: curiosity is counted.';
call siso.keep_private('existence_question');

create function siso.keep_person_links(wanted uuid, digests bytea[], at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  home uuid;
begin
  select organisation_id into home from person where id = wanted and organisation_id = any (siso.my_organisations());
  if home is null then return; end if;
  delete from person_link where organisation_id = home and person_id = wanted and digest <> all (digests);
  insert into person_link (digest, organisation_id, person_id, created_at)
    select d, home, wanted, at from unnest(digests) d on conflict do nothing;
end $$;
comment on function siso.keep_person_links is 'Replaces the digests of a person of one''s own: none for who is not to be known.';

create function siso.ask_elsewhere(wanted bytea, at timestamptz, most int) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  times int;
begin
  insert into existence_question as q (operator_id, hour, asked, created_at)
    values (siso.my_operator(), date_trunc('hour', at), 1, at)
    on conflict (operator_id, hour) do update set asked = q.asked + 1
    returning q.asked into times;
  if times > most then return null; end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('organisation', o.name, 'office', coalesce(f.office, o.name), 'contact', f.phone) order by o.name), '[]')
    from organisation o
    left join lateral (
      -- The general desk, never the office that follows the person: its name would say why.
      select f.name as office, c.phone from contact_point c join office f on f.id = c.office_id
      where c.organisation_id = o.id and c.starts_on <= current_setting('siso.today')::date and (c.ends_on is null or c.ends_on >= current_setting('siso.today')::date)
      order by f.nature <> 'territorial', array_position(array['single-access-point', 'citizenship-office', 'desk'], c.kind) nulls last, c.name
      limit 1
    ) f on true
    where o.id <> all (siso.my_organisations())
      and exists (select from person_link l join person p on p.id = l.person_id
        where l.digest = wanted and l.organisation_id = o.id and p.standing = 'ordinary')
  );
end $$;
comment on function siso.ask_elsewhere is 'Whom to ask about a person known elsewhere; null once an operator has asked too often in the hour.';

revoke execute on function siso.keep_person_links(uuid, bytea[], timestamptz), siso.ask_elsewhere(bytea, timestamptz, int) from public;
grant execute on function siso.keep_person_links(uuid, bytea[], timestamptz), siso.ask_elsewhere(bytea, timestamptz, int) to siso_app;
