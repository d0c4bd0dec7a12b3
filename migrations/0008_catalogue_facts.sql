-- What is counted of procedures. Read off the content, which is never edited, so that a query need not open it.
alter table procedure_version
  add column direct_unit_id text generated always as (content ->> 'directUnitId') stored,
  add column reception_unit_id text generated always as (content ->> 'receptionUnitId') stored;

create view pub.sector as select tenant_id, id, code, name, sort_order from sector;

create view pub.procedure as
  select v.tenant_id, v.procedure_code as code, v.version, v.name, v.sector_id, v.level, v.service_level, v.agency_id,
    v.direct_unit_id, v.reception_unit_id, v.effective_from, v.effective_to,
    (v.content #>> '{limit,statutory,value}')::int as statutory_limit,
    (v.content #>> '{limit,committed,value}')::int as committed_limit,
    v.content #>> '{limit,statutory,unit}' as limit_unit,
    v.content ->> 'codeWithProvince' as code_with_province,
    v.content -> 'channels' as channels,
    v.content -> 'legalBasis' as legal_basis,
    jsonb_array_length(v.content -> 'fees') > 0 as has_fee,
    (v.content ->> 'interAgency')::boolean as inter_agency
  from procedure_version v;
comment on view pub.procedure is 'Versions of procedures; in force on a day: effective_from <= day, and effective_to null or later';

create view pub.process as
  select tenant_id, procedure_code, version, effective_from, effective_to,
    content #>> '{approvedBy,number}' as approved_number, (content #>> '{approvedBy,on}')::date as approved_on
  from process_version;
