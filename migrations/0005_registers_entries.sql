create table register_entry (
  tenant_id text not null,
  id uuid not null,
  register text not null,
  agency_id text not null,
  mark text,
  title text not null,
  state text not null,
  dated_on date not null,
  due_on date,
  data jsonb not null,
  secret bytea,
  unique_key text,
  search tsvector not null,
  seq int not null,
  last_hash text not null,
  provenance text,
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  voided_at timestamptz(3),
  primary key (tenant_id, id),
  unique (tenant_id, register, unique_key)
);
create index register_entry_list on register_entry (tenant_id, register, dated_on desc, id desc);
create index register_entry_agency on register_entry (tenant_id, register, agency_id, dated_on desc, id desc);
create index register_entry_due on register_entry (tenant_id, register, due_on, id) where due_on is not null and voided_at is null;
create index register_entry_mark on register_entry (tenant_id, register, mark) where mark is not null;
create index register_entry_data on register_entry using gin (data jsonb_path_ops);
create index register_entry_search on register_entry using gin (search);
comment on table register_entry is 'One row an entry of any register; each register offers its own typed view in schema pub, made from its declaration';
comment on column register_entry.data is 'Values by field name, as the declaration describes them; dates as ISO text';
comment on column register_entry.secret is 'Values of personal fields, encrypted';
comment on column register_entry.dated_on is 'The entry''s own date, by which it is listed and counted into a period';
comment on column register_entry.due_on is 'Until when the present state must have been left; null when nothing is owed';
comment on column register_entry.seq is 'Number of the last event: every change names the one it expects';
comment on column register_entry.provenance is 'illustrative, seen, memory: set on shipped content';

create table register_file (
  tenant_id text not null,
  entry_id uuid not null,
  file_id uuid not null,
  note text,
  attached_at timestamptz(3) not null,
  primary key (tenant_id, entry_id, file_id),
  foreign key (tenant_id, entry_id) references register_entry (tenant_id, id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);

create table register_import (
  tenant_id text not null,
  id uuid not null,
  register text not null,
  agency_id text not null,
  file_name text not null,
  file_sha256 text not null,
  status text not null check (status in ('waiting', 'checking', 'writing', 'done', 'refused', 'cancelled', 'failed')),
  rows_checked int not null,
  rows_written int not null,
  error_count int not null,
  reason text,
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
create index register_import_recent on register_import (tenant_id, register, asked_at desc, id desc);

create table register_import_error (
  tenant_id text not null,
  import_id uuid not null,
  no int not null,
  sheet text not null,
  line int not null,
  cell text not null,
  message text not null,
  primary key (tenant_id, import_id, no),
  foreign key (tenant_id, import_id) references register_import (tenant_id, id)
);
