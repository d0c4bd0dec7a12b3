create table sector (
  tenant_id text not null references tenant (tenant_id),
  id text not null,
  code text not null,
  name text not null,
  sort_order int not null,
  primary key (tenant_id, id)
);

create table procedure (
  tenant_id text not null references tenant (tenant_id),
  code text not null,
  sort_order int not null,
  primary key (tenant_id, code)
);

create table procedure_version (
  tenant_id text not null,
  procedure_code text not null,
  version int not null,
  effective_from date not null,
  effective_to date,
  name text not null,
  sector_id text not null,
  level text not null,
  service_level text not null check (service_level in ('fullyOnline', 'partiallyOnline', 'infoOnly')),
  agency_id text not null,
  content jsonb not null,
  search tsvector not null,
  primary key (tenant_id, procedure_code, version),
  foreign key (tenant_id, procedure_code) references procedure (tenant_id, code),
  foreign key (tenant_id, sector_id) references sector (tenant_id, id)
);
create index procedure_version_search on procedure_version using gin (search);
comment on column procedure_version.content is 'All parts of Decree 63/2010 art. 8 as validated JSON; never edited, only succeeded';
comment on column procedure_version.effective_to is 'First day on which the version no longer holds';

create table process_version (
  tenant_id text not null,
  procedure_code text not null,
  version int not null,
  effective_from date not null,
  effective_to date,
  content jsonb not null,
  primary key (tenant_id, procedure_code, version),
  foreign key (tenant_id, procedure_code) references procedure (tenant_id, code)
);

create table form_version (
  tenant_id text not null,
  procedure_code text not null,
  version int not null,
  effective_from date not null,
  effective_to date,
  content json not null,
  primary key (tenant_id, procedure_code, version),
  foreign key (tenant_id, procedure_code) references procedure (tenant_id, code)
);
comment on column form_version.content is 'json, not jsonb: the order in which a form asks its fields is part of it';

create view pub.procedure_version as
  select tenant_id, procedure_code, version, name, sector_id, service_level, agency_id, effective_from, effective_to
  from procedure_version;
