-- What every area stands on. Every table starts with tenant_id; no trigger, no key without it (Citus-compatible).
-- All moments are timestamptz(3): JavaScript dates hold milliseconds, and a cursor must not lose rows.

create table tenant (
  tenant_id text primary key,
  name text not null,
  agency_code text not null
);
comment on table tenant is 'A province (or a standalone office): the outer fence of every query';

create table setting (
  tenant_id text not null references tenant (tenant_id),
  key text not null,
  value jsonb not null,
  primary key (tenant_id, key)
);

create table content_load (
  tenant_id text not null references tenant (tenant_id),
  name text not null,
  sha256 text not null,
  loaded_at timestamptz(3) not null,
  primary key (tenant_id, name)
);
comment on table content_load is 'Which files of default content are in the database, so that a start loads each once';

create table idempotency_key (
  tenant_id text not null,
  actor text not null,
  key text not null,
  request_hash text not null,
  status int not null,
  answer jsonb not null,
  created_at timestamptz(3) not null,
  primary key (tenant_id, actor, key)
);
create index idempotency_key_age on idempotency_key (tenant_id, created_at);

create table event (
  tenant_id text not null,
  id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  seq int not null,
  name text not null,
  at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  actor_id uuid,
  actor_name text not null,
  on_behalf_of text,
  data jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (tenant_id, id)
);
create unique index event_subject on event (tenant_id, subject_kind, subject_id, seq);
create index event_recent on event (tenant_id, recorded_at desc, id desc);
comment on table event is 'Append-only: at once the audit entry, the history shown to people and the source of notices';
comment on column event.at is 'By the office''s clock (settable in demonstration mode)';
comment on column event.hash is 'SHA-256 over the entry and prev_hash: a chain per subject';

create table number_book (
  tenant_id text not null,
  book text not null,
  period text not null,
  last int not null,
  primary key (tenant_id, book, period)
);
comment on table number_book is 'Counters taken in the transaction that uses the number, so that none is skipped or given twice';

create table file (
  tenant_id text not null,
  id uuid not null,
  sha256 text not null,
  name text not null,
  type text not null,
  size int not null,
  uploaded_by uuid,
  uploaded_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create index file_content on file (tenant_id, sha256);
