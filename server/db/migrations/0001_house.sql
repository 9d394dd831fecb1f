-- The house: schema of helpers, the application's role, row protection, the audit log, once-only requests.
create schema siso;
comment on schema siso is 'Helpers that run as the owner; tables live in public.';

do $$
declare
  name text;
begin
  foreach name in array array['siso_app', 'siso_release'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin', name);
      exception when duplicate_object or unique_violation then null; -- another database of the cluster was faster
      end;
    end if;
    if current_setting('server_version_num')::int >= 160000 then
      execute format('grant %I to current_user with set true, inherit false', name);
    else
      execute format('grant %I to current_user', name);
    end if;
  end loop;
end $$;

revoke create on schema public from public;
grant usage on schema public, siso to siso_app;

-- plpgsql on purpose: the bodies are resolved when called, after the session's tables exist.
create function siso.my_organisations() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select case when s.kind = 'system' then array[s.organisation_id] else coalesce(
      (select array_agg(id) from (
        select a.organisation_id as id where a.organisation_id is not null
        union
        select d.from_organisation_id from delegation d
        where d.to_organisation_id = a.organisation_id
          and d.starts_on <= current_setting('siso.today')::date
          and (d.ends_on is null or d.ends_on >= current_setting('siso.today')::date)
      ) mine), '{}') end
    from session s left join assignment a on a.id = s.assignment_id
    where s.token_hash = decode(nullif(current_setting('siso.session', true), ''), 'hex')
  );
end $$;
comment on function siso.my_organisations is
  'The organisation of the chosen work context and those that delegate to it today. The context is the secret token itself: no variable that a statement sets can forge it (limits in docs/decisions).';

create function siso.my_operator() returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select operator_id from session where token_hash = decode(nullif(current_setting('siso.session', true), ''), 'hex'));
end $$;

create function siso.my_provider() returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select a.provider_id from session s join assignment a on a.id = s.assignment_id
    where s.token_hash = decode(nullif(current_setting('siso.session', true), ''), 'hex')
  );
end $$;

create procedure siso.protect(
  target regclass,
  rule text default 'organisation_id = any ((select siso.my_organisations())::uuid[])',
  verbs text default 'select, insert, update, delete'
) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s to siso_app using (%s) with check (%s)', target, rule, rule);
  execute format('create policy house on %s to %I using (true) with check (true)', target, current_user);
  execute format('grant %s on %s to siso_app', verbs, target);
end $$;
comment on procedure siso.protect is 'The second wall: rows of one''s organisations for the application, everything for the owner.';

create procedure siso.share(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy everyone_reads on %s for select to siso_app using (true)', target);
  execute format('create policy house on %s to %I using (true) with check (true)', target, current_user);
  execute format('grant select on %s to siso_app', target);
end $$;
comment on procedure siso.share is 'Structure without persons (class C1): every operator reads it, only the owner writes it.';

create procedure siso.keep_private(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy house on %s to %I using (true) with check (true)', target, current_user);
end $$;
comment on procedure siso.keep_private is 'Reached only through owner functions: the application has no grant at all.';

create table audit_event (
  id              uuid        not null,
  at              timestamptz not null,
  organisation_id uuid,
  operator_id     uuid,
  office_id       uuid,
  session_id      uuid,
  role            text,
  operation       text        not null,
  outcome         text        not null check (outcome in ('done', 'refused')),
  subject_id      uuid,
  person_ids      uuid[]      not null,
  fields          text[]      not null,
  purpose         text,
  detail          jsonb       not null,
  created_at      timestamptz not null,
  primary key (at, id)
) partition by range (at);
comment on table audit_event is 'Who did what, to which persons, when: one row a request. Never typed text, never health data.';
create index audit_event_subject on audit_event (subject_id, at);
create index audit_event_operator on audit_event (operator_id, at);
create index audit_event_organisation on audit_event (organisation_id, at);
create index audit_event_persons on audit_event using gin (person_ids);
create table audit_event_rest partition of audit_event default;
comment on table audit_event_rest is 'Catches what no month was prepared for; normally empty.';
call siso.protect('audit_event',
  'organisation_id is null or organisation_id = any ((select siso.my_organisations())::uuid[])', 'insert');
call siso.keep_private('audit_event_rest');

create function siso.prepare_audit_months(first date, months int) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  start date := date_trunc('month', first)::date;
  name  text;
begin
  for i in 0 .. months - 1 loop
    name := 'audit_event_' || to_char(start, 'YYYY_MM');
    if to_regclass('public.' || name) is null then
      execute format('create table public.%I partition of public.audit_event for values from (%L) to (%L)',
        name, start, (start + interval '1 month')::date);
      execute format('comment on table public.%I is %L', name, 'A month of the audit log.');
      call siso.keep_private(to_regclass('public.' || name));
    end if;
    start := (start + interval '1 month')::date;
  end loop;
end $$;

create table request_key (
  operator_id uuid        not null,
  key         uuid        not null,
  operation   text        not null,
  body_mac    bytea       not null,
  subject_id  uuid        not null,
  created_at  timestamptz not null,
  primary key (operator_id, key)
);
comment on table request_key is 'Creations asked with an Idempotency-Key: what was created, never what was answered.';
create index request_key_age on request_key (created_at);
call siso.protect('request_key', 'operator_id = (select siso.my_operator())', 'select, insert');

create function siso.enqueue(task text, payload json, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => at, max_attempts => 8);
end $$;
comment on function siso.enqueue is 'The one way the application asks for a job: in its own transaction, ids only.';
