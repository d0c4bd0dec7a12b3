create table questionnaire (
  tenant_id text not null,
  id text not null,
  version int not null,
  occasion text not null check (occasion in ('afterDossier', 'annual', 'reformIndex')),
  name text not null,
  content json not null,
  provenance text,
  primary key (tenant_id, id, version)
);
comment on table questionnaire is 'What is asked, by version; a sheet keeps the version it was filled in under';

create table survey_round (
  tenant_id text not null,
  id uuid not null,
  questionnaire_id text not null,
  questionnaire_version int not null,
  agency_id text not null,
  year int not null,
  sample_size int not null,
  from_on date not null,
  to_on date not null,
  state text not null check (state in ('open', 'closed', 'published')),
  provenance text,
  primary key (tenant_id, id),
  unique (tenant_id, questionnaire_id, agency_id, year),
  foreign key (tenant_id, questionnaire_id, questionnaire_version) references questionnaire (tenant_id, id, version)
);
comment on table survey_round is 'One survey of one agency in one year: open while sheets come in, closed, published';

create table survey_sample (
  tenant_id text not null,
  round_id uuid not null,
  no int not null,
  dossier_id uuid not null,
  dossier_code text not null,
  primary key (tenant_id, round_id, no),
  foreign key (tenant_id, round_id) references survey_round (tenant_id, id)
);
comment on table survey_sample is 'Whose owners were drawn to be asked. No sheet names its place in the sample: who gave which answer is not kept';

create table survey_sheet (
  tenant_id text not null,
  id uuid not null,
  questionnaire_id text not null,
  questionnaire_version int not null,
  round_id uuid,
  round_year int not null,
  agency_id text not null,
  unit_id text,
  procedure_code text,
  month_on date not null,
  respondent_kind text not null check (respondent_kind in ('citizen', 'leadersAndStaff', 'citizensAndOrganisations')),
  channel text not null check (channel in ('online', 'paper')),
  comment text,
  provenance text,
  primary key (tenant_id, id),
  foreign key (tenant_id, questionnaire_id, questionnaire_version) references questionnaire (tenant_id, id, version),
  foreign key (tenant_id, round_id) references survey_round (tenant_id, id)
);
create index survey_sheet_agency on survey_sheet (tenant_id, agency_id, questionnaire_id, round_year, month_on, id);
create index survey_sheet_round on survey_sheet (tenant_id, round_id) where round_id is not null;
comment on table survey_sheet is 'One filled-in questionnaire, anonymous: no account, name, dossier, moment or order of arrival (its id is random)';
comment on column survey_sheet.month_on is 'First day of the month: a day could be told apart by who came to the counter';

create table survey_value (
  tenant_id text not null,
  sheet_id uuid not null,
  question text not null,
  factor text,
  value int not null,
  primary key (tenant_id, sheet_id, question, value),
  foreign key (tenant_id, sheet_id) references survey_sheet (tenant_id, id)
);
comment on table survey_value is 'One answered question; a blank has no row. Levels 1 to 5; yes 1, no 0; a choice by its place in the list';

create table survey_used_token (
  tenant_id text not null,
  token_hash bytea not null,
  primary key (tenant_id, token_hash)
);
comment on table survey_used_token is 'Links that were answered, so that each answers once; nothing leads from here to the sheet';

create table papi_score (
  tenant_id text not null,
  province text not null,
  year int not null,
  d1 numeric(6, 4),
  d2 numeric(6, 4),
  d3 numeric(6, 4),
  d4 numeric(6, 4),
  d5 numeric(6, 4),
  d6 numeric(6, 4),
  d7 numeric(6, 4),
  d8 numeric(6, 4),
  total numeric(7, 4),
  place int,
  of_provinces int,
  quartile text check (quartile in ('highest', 'upperMiddle', 'lowerMiddle', 'lowest')),
  source text not null,
  primary key (tenant_id, province, year)
);
comment on table papi_score is 'Measured by UNDP and CECODES and taken over as published; what was not published is null';

create view pub.survey_round as
  select tenant_id, id, questionnaire_id, questionnaire_version, agency_id, year, sample_size, from_on, to_on, state,
    provenance
  from survey_round;

create view pub.survey_sheet as
  select tenant_id, id, questionnaire_id as questionnaire, round_id, round_year, agency_id, unit_id, procedure_code,
    month_on as answered_on, respondent_kind, channel, provenance
  from survey_sheet;

create view pub.survey_answer as
  select s.tenant_id, s.questionnaire_id as questionnaire, s.round_year, s.agency_id, s.unit_id, s.procedure_code,
    s.month_on as answered_on, s.respondent_kind, v.factor, v.question, v.value, s.id as sheet_id, s.provenance
  from survey_sheet s join survey_value v on v.tenant_id = s.tenant_id and v.sheet_id = s.id;
comment on view pub.survey_answer is 'One row an answered question; satisfied are the values 4 and 5 of questions with a factor, and of O1';

create view pub.papi_score as
  select tenant_id, province, year, d1, d2, d3, d4, d5, d6, d7, d8, total, place, of_provinces, quartile, source
  from papi_score;
