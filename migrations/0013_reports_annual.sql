create table report (
  tenant_id text not null,
  kind text not null check (kind in ('annual')),
  agency_id text not null,
  year int not null,
  version int not null check (version > 0),
  state text not null check (state in ('drafting', 'submitted', 'returned', 'approved')),
  opened_because text,
  returned_because text,
  seq int not null,
  last_hash text not null,
  changed_at timestamptz(3) not null,
  primary key (tenant_id, kind, agency_id, year, version)
);
comment on table report is 'An agency''s report on a year, version by version; before anything is written there is no row, and the page computes the draft';
comment on column report.opened_because is 'Of a later version: why the approved one before it had to be succeeded';

create table report_section (
  tenant_id text not null,
  kind text not null,
  agency_id text not null,
  year int not null,
  version int not null,
  section text not null,
  texts jsonb,
  owner_role text,
  owner_id uuid,
  state text not null check (state in ('todo', 'written', 'checked')),
  edited_at timestamptz(3),
  edited_by text,
  primary key (tenant_id, kind, agency_id, year, version, section),
  foreign key (tenant_id, kind, agency_id, year, version) references report (tenant_id, kind, agency_id, year, version)
);
comment on table report_section is 'What has been written or arranged for a section; a section without a row is as its declaration has it';
comment on column report_section.texts is 'Narrative by part; figures stand in it by their codes. Null: the declared text';
comment on column report_section.owner_role is 'The post that writes it, where it is another than the declared one';

create table report_frozen (
  tenant_id text not null,
  kind text not null,
  agency_id text not null,
  year int not null,
  version int not null,
  content jsonb not null,
  sha256 text not null,
  approved_at timestamptz(3) not null,
  approved_by text not null,
  primary key (tenant_id, kind, agency_id, year, version),
  foreign key (tenant_id, kind, agency_id, year, version) references report (tenant_id, kind, agency_id, year, version)
);
comment on table report_frozen is 'A report as approved: inserted once, never updated; a change is the next version';
comment on column report_frozen.content is 'Texts and figures, each figure with its period, its moment, the hash of its query and of the rows behind it';
comment on column report_frozen.sha256 is 'Fingerprint of the whole content, also in the event that approved it';
