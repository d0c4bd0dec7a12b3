-- Sums by agency and day of the numbers that are asked for most. They are copies: every row can be computed anew from
-- pub.dossier, and is, whole, whenever something happened to a dossier of its day.
create table dossier_cell (
  tenant_id text not null,
  indicator text not null,
  procedure_code text not null,
  agency_id text not null,
  unit_id text not null,
  counted_on date not null,
  row_count bigint not null,
  counted bigint not null,
  amount numeric not null,
  primary key (tenant_id, indicator, procedure_code, agency_id, unit_id, counted_on)
);
create index dossier_cell_day on dossier_cell (tenant_id, agency_id, counted_on);
comment on column dossier_cell.procedure_code is 'Empty: all procedures of the agency together';

create table cell_position (
  tenant_id text primary key,
  recorded_until timestamptz(3) not null,
  loads bigint not null,
  definition text not null,
  working_days text not null
);
comment on table cell_position is 'Up to which event the cells of a tenant are right, and what they were computed by';
comment on column cell_position.loads is 'How many bulk loads of dossiers had been written: these follow no event';
comment on column cell_position.definition is 'Hash of the declared queries: another one makes the cells worthless';
