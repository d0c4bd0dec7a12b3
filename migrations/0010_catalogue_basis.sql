create view pub.procedure_basis as
  select v.tenant_id, v.procedure_code, v.version, v.name, v.agency_id, b.document_number, v.effective_from, v.effective_to
  from procedure_version v
  cross join lateral jsonb_array_elements_text(v.content->'legalBasis') as b (document_number);
comment on view pub.procedure_basis is 'One row a document that a version of a procedure rests on (Decree 63/2010 art. 8); effective_to is the first day without effect';
