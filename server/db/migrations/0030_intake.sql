-- The desk: drafts under their own key, access sheets, statistical contacts, dispatches.
create table number_series (
  organisation_id uuid        not null references organisation,
  kind            text        not null check (kind in ('access-sheet', 'alias')),
  year            int         not null,
  last            int         not null,
  created_at      timestamptz not null,
  primary key (organisation_id, kind, year)
);
comment on table number_series is 'The last number given in a year: sheets and aliases are numbered without gaps of meaning.';
call siso.protect('number_series', verbs => 'select, insert, update');

create table draft (
  id                 uuid primary key,
  organisation_id    uuid        not null references organisation,
  office_id          uuid        not null references office,
  contact_point_id   uuid        not null references contact_point,
  author_id          uuid        not null references operator,
  state              text        not null check (state in ('draft', 'compiled')),
  pack               text        not null,
  interlocutor       text,
  presumed_prejudice boolean     not null,
  consent            text        not null,
  key_id             uuid        not null,
  content            bytea       not null,
  seq                int         not null,
  expires_at         timestamptz,
  lift_asked_by      uuid references operator,
  audited_at         timestamptz,
  created_at         timestamptz not null,
  modified_at        timestamptz not null,
  modified_by        uuid        not null references operator
);
comment on table draft is 'What a refusal may have to delete: ciphertext only, under a key that lives in a file and dies with the row.';
create index draft_organisation on draft (organisation_id);
create index draft_office on draft (office_id);
create index draft_contact_point on draft (contact_point_id, created_at);
create index draft_author on draft (author_id, created_at);
create index draft_lift_asked_by on draft (lift_asked_by);
create index draft_modified_by on draft (modified_by);
create index draft_expiry on draft (organisation_id, expires_at);
call siso.protect('draft');

create table access_sheet (
  id                  uuid primary key,
  organisation_id     uuid        not null references organisation,
  office_id           uuid        not null references office,
  contact_point_id    uuid        not null references contact_point,
  operator_id         uuid        not null references operator,
  number              text        not null,
  state               text        not null check (state in ('complete', 'sent', 'received', 'to-evaluate', 'seen', 'accepted', 'rejected', 'filed', 'closed', 'restricted')),
  version             int         not null,
  pack                text        not null,
  decision_row        text        not null,
  case_number         int         not null check (case_number between 1 and 7),
  interlocutor        text,
  presumed_prejudice  boolean     not null,
  consent             text        not null,
  consent_id          uuid references consent,
  person_id           uuid references person,
  display_name        text        not null,
  display_key         text        not null,
  alias               text,
  occurred_on         date        not null,
  occurred_at         timestamptz not null,
  mode                text,
  reason              text,
  closing             text,
  closing_detail      jsonb       not null,
  content             jsonb       not null,
  proposed_area       text,
  due_on              date,
  identified_sheet_id uuid references access_sheet,
  origin_dispatch_id  uuid,
  resubmitted         boolean     not null,
  new_elements        text,
  created_at          timestamptz not null,
  modified_at         timestamptz not null,
  modified_by         uuid references operator
);
comment on table access_sheet is 'Scheda di accesso, once nothing in it can be called back. `content` is what was told, field by field.';
create unique index access_sheet_number on access_sheet (organisation_id, number);
create unique index access_sheet_alias on access_sheet (organisation_id, alias) where alias is not null;
create index access_sheet_organisation on access_sheet (organisation_id, occurred_at desc, id);
-- Compared byte by byte (~>=~, ~<~): those operators are leakproof, so the index still serves under row security; `like` would not.
create index access_sheet_name on access_sheet (organisation_id, display_key text_pattern_ops);
create index access_sheet_office on access_sheet (office_id, occurred_at desc, id);
create index access_sheet_contact_point on access_sheet (contact_point_id, occurred_at desc, id);
create index access_sheet_operator on access_sheet (operator_id, occurred_at desc);
create index access_sheet_person on access_sheet (person_id, occurred_at desc);
create index access_sheet_consent on access_sheet (consent_id);
create index access_sheet_identified on access_sheet (identified_sheet_id);
create index access_sheet_origin on access_sheet (origin_dispatch_id);
create index access_sheet_modified_by on access_sheet (modified_by);
create index access_sheet_evaluation on access_sheet (office_id, state, due_on) where state in ('to-evaluate', 'seen');
call siso.protect('access_sheet');

create table access_sheet_need (
  sheet_id        uuid        not null references access_sheet,
  need            text        not null,
  organisation_id uuid        not null references organisation,
  created_at      timestamptz not null,
  primary key (sheet_id, need)
);
comment on table access_sheet_need is 'Expressed needs of a sheet, for counts and filters.';
create index access_sheet_need_organisation on access_sheet_need (organisation_id, need);
call siso.protect('access_sheet_need', verbs => 'select, insert, delete');

create table access_sheet_service (
  sheet_id        uuid        not null references access_sheet,
  service         text        not null,
  organisation_id uuid        not null references organisation,
  created_at      timestamptz not null,
  primary key (sheet_id, service)
);
comment on table access_sheet_service is 'Services asked for on a sheet, for counts and filters.';
create index access_sheet_service_organisation on access_sheet_service (organisation_id, service);
call siso.protect('access_sheet_service', verbs => 'select, insert, delete');

create table access_sheet_private_note (
  sheet_id        uuid primary key references access_sheet,
  organisation_id uuid        not null references organisation,
  author_id       uuid        not null references operator,
  note            text        not null,
  created_at      timestamptz not null
);
comment on table access_sheet_private_note is 'Read by its author and by who coordinates the office; never printed, sent or searched.';
create index access_sheet_private_note_organisation on access_sheet_private_note (organisation_id);
create index access_sheet_private_note_author on access_sheet_private_note (author_id);
call siso.protect('access_sheet_private_note', verbs => 'select, insert, delete');

create table attachment (
  id              uuid primary key,
  organisation_id uuid        not null references organisation,
  draft_id        uuid references draft on delete cascade,
  sheet_id        uuid references access_sheet,
  kind            text        not null,
  file_id         uuid        not null,
  sealed          bytea       not null,
  bytes           int         not null,
  created_at      timestamptz not null,
  constraint attachment_one_owner check ((draft_id is null) <> (sheet_id is null))
);
comment on table attachment is 'A file of a draft or of a sheet. `sealed` holds its name, type and key: under the draft''s key first, the house''s later.';
create index attachment_organisation on attachment (organisation_id);
create index attachment_draft on attachment (draft_id);
create index attachment_sheet on attachment (sheet_id);
create index attachment_file on attachment (file_id);
call siso.protect('attachment');

create table contact (
  id               uuid primary key,
  organisation_id  uuid        not null references organisation,
  office_id        uuid references office,
  contact_point_id uuid        not null references contact_point,
  operator_id      uuid        not null references operator,
  occurred_on      date        not null,
  hour             int         not null check (hour between 0 and 23),
  mode             text        not null,
  interlocutor     text,
  macro_need       text,
  outcome          text        not null,
  informed         boolean     not null,
  created_at       timestamptz not null
);
comment on table contact is 'Contatto statistico: what is left when nothing may be recorded of a person. No key, no text, nothing leads back.';
create index contact_organisation on contact (organisation_id, occurred_on desc);
create index contact_office on contact (office_id);
create index contact_contact_point on contact (contact_point_id, occurred_on desc);
create index contact_operator on contact (operator_id);
call siso.protect('contact', verbs => 'select, insert');

create table dispatch (
  id                   uuid primary key,
  from_organisation_id uuid        not null references organisation,
  from_office_id       uuid        not null references office,
  from_contact_point_id uuid       not null references contact_point,
  to_organisation_id   uuid        not null references organisation,
  to_office_id         uuid references office,
  sheet_id             uuid        not null references access_sheet,
  received_sheet_id    uuid references access_sheet,
  state                text        not null check (state in ('sent', 'accepted', 'refused', 'withdrawn')),
  version              int         not null,
  case_number          int         not null,
  interlocutor         text,
  presumed_prejudice   boolean     not null,
  judicial             boolean     not null,
  content              jsonb       not null,
  attachments          jsonb       not null,
  consent_scope        text,
  consent_on_arrival   text        not null,
  message              text,
  refusal              text,
  refusal_reason       text,
  sent_by              uuid        not null references operator,
  answered_at          timestamptz,
  answered_by          uuid references operator,
  created_at           timestamptz not null,
  constraint dispatch_refused_iff check ((state = 'refused') = (refusal is not null))
);
comment on table dispatch is 'What one organisation or office sent to another: frozen, seen by both; accepting makes the receiver''s own rows.';
create index dispatch_from on dispatch (from_organisation_id, created_at desc, id);
create index dispatch_to on dispatch (to_organisation_id, created_at desc, id);
create index dispatch_from_office on dispatch (from_office_id);
create index dispatch_from_contact_point on dispatch (from_contact_point_id);
create index dispatch_to_office on dispatch (to_office_id);
create index dispatch_sheet on dispatch (sheet_id);
create index dispatch_received_sheet on dispatch (received_sheet_id);
create index dispatch_sent_by on dispatch (sent_by);
create index dispatch_answered_by on dispatch (answered_by);
call siso.protect('dispatch',
  'from_organisation_id = any ((select siso.my_organisations())::uuid[]) or to_organisation_id = any ((select siso.my_organisations())::uuid[])',
  'select, insert, update');
alter table access_sheet add foreign key (origin_dispatch_id) references dispatch;

-- Sender and receiver see the dispatch, never each other's sheets: what its end does to the sender's sheet is derived here, from the dispatch alone.
create function siso.settle_dispatch(dispatch_id uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update access_sheet s
  set state = case d.state when 'accepted' then 'received' else 'complete' end,
    version = s.version + 1, modified_at = at, modified_by = d.answered_by
  from dispatch d
  where d.id = dispatch_id and s.id = d.sheet_id and s.state = 'sent' and d.state <> 'sent'
    and (d.from_organisation_id = any (siso.my_organisations()) or d.to_organisation_id = any (siso.my_organisations()))
    and not exists (select from dispatch other where other.sheet_id = s.id and other.state = 'sent')
$$;
comment on function siso.settle_dispatch is 'After a dispatch is accepted, refused or withdrawn: the sheet it came from is received, or complete again.';
revoke execute on function siso.settle_dispatch(uuid, timestamptz) from public;
grant execute on function siso.settle_dispatch(uuid, timestamptz) to siso_app;
