alter table agency add column is_scored boolean not null default false;
comment on column agency.is_scored is 'Stands in the yearly ranking of the province''s agencies (PAR index)';
update agency set is_scored = true where kind <> 'peoplesCommittee';

create or replace view pub.agency as
  select tenant_id, id, name, kind, agency_code, legacy_unit_code, document_symbol, is_scored from agency;
