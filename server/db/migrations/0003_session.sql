-- Local accounts and sessions. The application reaches these tables only through the functions below.
create table credential (
  operator_id   uuid primary key references operator,
  password_hash text        not null,
  created_at    timestamptz not null,
  modified_at   timestamptz not null,
  modified_by   uuid references operator
);
comment on table credential is 'argon2id hashes of local accounts. OIDC identities will stand beside, not here.';
create index credential_modified_by on credential (modified_by);
call siso.keep_private('credential');

create table session (
  id              uuid primary key,
  token_hash      bytea       not null unique,
  kind            text        not null check (kind in ('operator', 'system')),
  operator_id     uuid references operator,
  assignment_id   uuid references assignment,
  organisation_id uuid references organisation,
  client_key      bytea       not null,
  last_seen_at    timestamptz not null,
  idle_minutes    int         not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  created_at      timestamptz not null,
  check ((kind = 'operator') = (operator_id is not null)),
  check (kind = 'operator' or organisation_id is not null)
);
comment on table session is 'Opaque tokens, kept as SHA-256. client_key seals what the browser has not yet delivered.';
create index session_operator on session (operator_id);
create index session_assignment on session (assignment_id);
create index session_organisation on session (organisation_id);
create index session_expiry on session (expires_at);
call siso.keep_private('session');

create table login_attempt (
  key_mac       bytea primary key,
  failures      int         not null,
  last_at       timestamptz not null,
  blocked_until timestamptz,
  created_at    timestamptz not null
);
comment on table login_attempt is 'Failures per (account, address) and per address, as MACs: a stranger elsewhere never locks an account.';
create index login_attempt_age on login_attempt (last_at);
call siso.keep_private('login_attempt');

create function siso.assignment_view(a assignment) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'id', a.id, 'role', a.role,
    'organisationId', a.organisation_id, 'organisation', o.name,
    'officeId', a.office_id, 'office', f.name,
    'contactPointId', a.contact_point_id, 'contactPoint', c.name,
    'zoneId', coalesce(a.zone_id, o.zone_id, p.zone_id), 'zone', z.name,
    'regionId', coalesce(a.region_id, z.region_id), 'region', r.name,
    'providerId', a.provider_id, 'provider', p.name)
  from (select a.id) only_one
  left join organisation o on o.id = a.organisation_id
  left join office f on f.id = a.office_id
  left join contact_point c on c.id = a.contact_point_id
  left join provider p on p.id = a.provider_id
  left join zone z on z.id = coalesce(a.zone_id, o.zone_id, p.zone_id)
  left join region r on r.id = coalesce(a.region_id, z.region_id)
$$;

create function siso.enter(token bytea, at timestamptz, today date) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s session;
  o operator;
  a assignment;
begin
  perform set_config('siso.today', today::text, true);
  select * into s from session where token_hash = token;
  if not found or s.revoked_at is not null or s.expires_at <= at
     or s.last_seen_at + make_interval(mins => s.idle_minutes) <= at then
    return null;
  end if;
  if s.kind = 'operator' then
    select * into o from operator where id = s.operator_id;
    if o.disabled_at is not null then return null; end if;
    select * into a from assignment where id = s.assignment_id
      and starts_on <= today and (ends_on is null or ends_on >= today);
  end if;
  if s.last_seen_at + interval '1 minute' <= at then
    update session set last_seen_at = at where id = s.id;
  end if;
  if s.kind = 'operator' and s.assignment_id is not null and a.id is null then
    -- the assignment has ended: the session lives, its context does not
    update session set assignment_id = null where id = s.id;
  end if;
  perform set_config('siso.session', encode(token, 'hex'), true);
  return jsonb_build_object(
    'sessionId', s.id, 'kind', s.kind, 'operatorId', s.operator_id,
    'name', o.name, 'surname', o.surname, 'qualification', o.qualification,
    'systemOrganisationId', s.organisation_id,
    'clientKey', encode(s.client_key, 'hex'),
    'expiresAt', s.expires_at, 'idleMinutes', s.idle_minutes,
    'organisations', to_jsonb(siso.my_organisations()),
    'assignment', case when a.id is null then null else siso.assignment_view(a) end);
end $$;
comment on function siso.enter is 'Checks the session and opens its context for this transaction; null when it is over.';

create function siso.find_credential(wanted text) returns table (operator_id uuid, password_hash text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.operator_id, c.password_hash from operator o join credential c on c.operator_id = o.id
  where o.username = lower(wanted) and o.disabled_at is null
$$;

create function siso.open_session(
  session_id uuid, token bytea, who uuid, key bytea, at timestamptz, today date, idle int, absolute_minutes int
) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  only_one uuid;
begin
  select case when count(*) = 1 then min(id::text)::uuid end into only_one from assignment
    where operator_id = who and starts_on <= today and (ends_on is null or ends_on >= today);
  insert into session (id, token_hash, kind, operator_id, assignment_id, client_key, last_seen_at, idle_minutes, expires_at, created_at)
    values (session_id, token, 'operator', who, only_one, key, at, idle, at + make_interval(mins => absolute_minutes), at);
  return siso.enter(token, at, today);
end $$;

create function siso.open_system_session(session_id uuid, token bytea, organisation uuid, at timestamptz, today date) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into session (id, token_hash, kind, organisation_id, client_key, last_seen_at, idle_minutes, expires_at, created_at)
    values (session_id, token, 'system', organisation, '', at, 10, at + interval '10 minutes', at);
  return siso.enter(token, at, today);
end $$;

create function siso.close_session(at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set revoked_at = at
  where token_hash = decode(nullif(current_setting('siso.session', true), ''), 'hex') and revoked_at is null
$$;

create function siso.my_assignments(today date) returns setof jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select siso.assignment_view(a) from assignment a
  where a.operator_id = siso.my_operator() and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)
  order by a.starts_on, a.id
$$;

create function siso.choose_assignment(wanted uuid, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update session set assignment_id = wanted
  where token_hash = decode(nullif(current_setting('siso.session', true), ''), 'hex')
    and exists (select from assignment a where a.id = wanted and a.operator_id = session.operator_id
                and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today));
  return found;
end $$;

create function siso.login_blocked_until(keys bytea[], at timestamptz) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select max(blocked_until) from login_attempt where key_mac = any (keys) and blocked_until > at
$$;

create function siso.note_login_failure(key bytea, at timestamptz, threshold int, window_minutes int) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into login_attempt as l (key_mac, failures, last_at, created_at) values (key, 1, at, at)
  on conflict (key_mac) do update set
    failures = case when l.last_at + make_interval(mins => window_minutes) < at then 1 else l.failures + 1 end,
    last_at = at,
    blocked_until = case when l.last_at + make_interval(mins => window_minutes) >= at and l.failures + 1 >= threshold
                         then at + make_interval(mins => window_minutes) end
$$;

create function siso.forget_login_failures(key bytea) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from login_attempt where key_mac = key
$$;

revoke execute on all functions in schema siso from public;
grant execute on function
  siso.my_organisations(), siso.my_operator(), siso.my_provider(), siso.enqueue(text, json, timestamptz),
  siso.enter(bytea, timestamptz, date), siso.find_credential(text),
  siso.open_session(uuid, bytea, uuid, bytea, timestamptz, date, int, int),
  siso.close_session(timestamptz), siso.my_assignments(date), siso.choose_assignment(uuid, date),
  siso.login_blocked_until(bytea[], timestamptz), siso.note_login_failure(bytea, timestamptz, int, int),
  siso.forget_login_failures(bytea)
to siso_app;
