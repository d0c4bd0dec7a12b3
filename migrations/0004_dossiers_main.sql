create table dossier (
  tenant_id text not null,
  id uuid not null,
  code text,
  submission_no text,
  procedure_code text not null,
  procedure_version int not null,
  process_version int not null,
  form_version int not null,
  rule_set text not null,
  channel text not null check (channel in ('inPerson', 'online', 'postal')),
  result_channel text not null check (result_channel in ('inPerson', 'online', 'postal')),
  status text not null,
  archived boolean not null default false,
  agency_id text not null,
  sector_id text not null,
  service_level text not null,
  account_id uuid,
  owner_kind text not null,
  owner_name text not null,
  owner jsonb not null,
  owner_secret bytea not null,
  owner_id_hash bytea,
  applicant jsonb,
  applicant_secret bytea,
  applicant_id_hash bytea,
  form jsonb not null,
  components jsonb not null,
  result jsonb,
  step_no int,
  submitted_at timestamptz(3),
  received_at timestamptz(3),
  due_at timestamptz(3),
  original_due_at timestamptz(3),
  appointment_at timestamptz(3),
  finished_at timestamptz(3),
  returned_at timestamptz(3),
  outcome text check (outcome in ('early', 'onTime', 'overdue')),
  state jsonb not null,
  seq int not null,
  last_hash text not null,
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  search tsvector not null,
  provenance text,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  unique (tenant_id, submission_no),
  foreign key (tenant_id, procedure_code, procedure_version)
    references procedure_version (tenant_id, procedure_code, version)
);
create index dossier_account on dossier (tenant_id, account_id, changed_at desc, id desc) where account_id is not null;
create index dossier_received on dossier (tenant_id, agency_id, received_at desc, id desc);
create index dossier_status_due on dossier (tenant_id, agency_id, status, due_at, id);
create index dossier_search on dossier using gin (search);
create index dossier_owner on dossier (tenant_id, owner_id_hash) where owner_id_hash is not null;
comment on column dossier.state is 'The state of src/law/dossier.ts, whole; the columns beside it are copies for queries';
comment on column dossier.seq is 'Number of the last event: every change names the one it expects';
comment on column dossier.owner_secret is 'Personal identifiers of the owner, encrypted';
comment on column dossier.provenance is 'Set on demonstration data: illustrative';

create table task (
  tenant_id text not null,
  id uuid not null,
  dossier_id uuid not null,
  queue text not null,
  step_no int,
  step_name text not null,
  role text not null,
  unit_id text,
  assignee_id uuid,
  opened_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  closed_at timestamptz(3),
  primary key (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
create index task_open on task (tenant_id, queue, due_at, id) where closed_at is null;
create index task_dossier on task (tenant_id, dossier_id, opened_at);
comment on table task is 'One open piece of somebody''s work; the inbox is a partial index over it';
comment on column task.queue is 'a:<account> when it is one person''s, p:<unit>:<role> when it waits at a post';

create table dossier_file (
  tenant_id text not null,
  file_id uuid not null,
  dossier_id uuid not null,
  primary key (tenant_id, file_id, dossier_id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);

create table letter (
  tenant_id text not null,
  dossier_id uuid not null,
  n int not null,
  form text not null,
  form_no text not null,
  number text not null,
  issued_at timestamptz(3) not null,
  issued_by text not null,
  sealed_fields bytea not null,
  primary key (tenant_id, dossier_id, n),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
comment on table letter is 'Every printed form as its fields (sealed: they name a person): the same fields give the same bytes, so a reprint is identical';
