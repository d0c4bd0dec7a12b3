-- What is counted of a dossier, beside where it stands. The columns that are generated are read off the record itself:
-- nobody says of a dossier that it is digitised, its papers and its result either exist as data or they do not.
alter table dossier
  add column fee jsonb,
  add column stop_reason text generated always as (state ->> 'stopReason') stored,
  add column supplements int generated always as (
    coalesce((state ->> 'intakeSupplements')::int, 0) + coalesce((state ->> 'processingSupplements')::int, 0)
  ) stored,
  add column apologies int generated always as (coalesce((state ->> 'extensionNo')::int, 0)) stored,
  add column electronic_result boolean generated always as (
    coalesce(result ->> 'fileId' is not null or result ->> 'electronic' = 'true', false)
  ) stored,
  add column digitised boolean generated always as (
    coalesce(result ->> 'fileId' is not null or result ->> 'digitisedAt' is not null, false)
    and not jsonb_path_exists(
      components,
      '$[*] ? (!(exists (@.digitisedAt)) && !(exists (@.fileIds[0])) && !(@.copyType == "electronic"))'
    )
  ) stored;
comment on column dossier.fee is 'What was owed and how it was paid, as far as the record tells: {"vnd", "paidOnline"}';
comment on column dossier.digitised is 'Every paper given and the result are there as data or files (Decree 45/2020, Decree 107/2021)';
comment on column dossier.apologies is 'How often the date was put off with an apology (Decree 61/2018 art. 19)';

-- Years that were loaded before these columns were: their events tell what the file said.
update dossier d
set fee = jsonb_build_object('vnd', (e.data ->> 'feeVnd')::bigint, 'paidOnline', e.data -> 'paidOnline')
from event e
where e.tenant_id = d.tenant_id and e.subject_kind = 'dossier' and e.subject_id = d.id::text
  and e.name = 'dossier.accepted' and e.data ? 'feeVnd';

update dossier d
set components = coalesce(
      (select jsonb_agg(one.component || jsonb_build_object('digitisedAt', e.data ->> 'digitisedAt') order by one.n)
       from jsonb_array_elements(d.components) with ordinality as one (component, n)),
      '[]'),
    result = d.result || jsonb_build_object('digitisedAt', e.data ->> 'digitisedAt', 'electronic', e.data -> 'electronicResult')
from event e
where e.tenant_id = d.tenant_id and e.subject_kind = 'dossier' and e.subject_id = d.id::text
  and e.name = 'dossier.returned' and e.data ->> 'digitised' = 'true' and d.result is not null;

-- What waits, by its date; what was late, by its end: few rows, however many dossiers there have been.
create index dossier_open on dossier (tenant_id, agency_id, original_due_at)
  where finished_at is null and received_at is not null;
create index dossier_late on dossier (tenant_id, agency_id, finished_at) where outcome = 'overdue';
create index dossier_finished on dossier (tenant_id, agency_id, finished_at);
create index dossier_online on dossier (tenant_id, procedure_code, received_at) where channel = 'online';

create view pub.dossier as
  select tenant_id, id, code, submission_no, procedure_code, procedure_version, channel, status, agency_id, sector_id,
    service_level, submitted_at, received_at, due_at, original_due_at, finished_at, returned_at, outcome, stop_reason,
    supplements, apologies, digitised, electronic_result,
    (fee ->> 'vnd')::bigint as fee_vnd, coalesce((fee ->> 'paidOnline')::boolean, false) as paid_online,
    to_timestamp((state ->> 'pausedAt')::bigint / 1000.0) as paused_at, state -> 'pauses' as pauses,
    (received_at at time zone 'Asia/Ho_Chi_Minh')::date as received_on,
    (finished_at at time zone 'Asia/Ho_Chi_Minh')::date as finished_on,
    provenance
  from dossier
  where status <> 'draft';
comment on view pub.dossier is 'Dossiers to be counted: no names, no answers, no drafts';
