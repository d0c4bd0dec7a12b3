create table score_definition (
  tenant_id text not null,
  scorecard text not null,
  year int not null,
  name text not null,
  content jsonb not null,
  sha256 text not null,
  loaded_at timestamptz(3) not null,
  primary key (tenant_id, scorecard, year)
);
comment on table score_definition is 'Criteria as data: one definition a year, as the file of that year has it; last year''s is never edited';

create table score_sheet (
  tenant_id text not null,
  scorecard text not null,
  year int not null,
  agency_id text not null,
  id uuid not null,
  state text not null check (state in ('open', 'selfScoring', 'selfSubmitted', 'appraisal', 'responded', 'finalised', 'published')),
  handed_in_on date,
  provenance text,
  seq int not null,
  last_hash text not null,
  changed_at timestamptz(3) not null,
  primary key (tenant_id, scorecard, year, agency_id),
  unique (tenant_id, id)
);
comment on table score_sheet is 'One agency in one round: where its self-score and appraisal stand';

create table score_item (
  tenant_id text not null,
  scorecard text not null,
  year int not null,
  agency_id text not null,
  criterion text not null,
  applies boolean not null,
  computed jsonb,
  self_points numeric(6, 2),
  self_note text,
  evidence text,
  appraised_points numeric(6, 2),
  appraisal_note text,
  explanation text,
  primary key (tenant_id, scorecard, year, agency_id, criterion),
  foreign key (tenant_id, scorecard, year, agency_id) references score_sheet (tenant_id, scorecard, year, agency_id)
);
comment on column score_item.computed is 'What the system''s own records give: points with reason, the fact, the indicator and the fingerprint of its query';

create table score_publication (
  tenant_id text not null,
  scorecard text not null,
  year int not null,
  version int not null,
  published_on date not null,
  published_at timestamptz(3) not null,
  published_by text not null,
  decision text,
  reason text,
  provenance text,
  sha256 text not null,
  primary key (tenant_id, scorecard, year, version)
);
comment on table score_publication is 'A published round: inserted once, never updated; a correction is the next version';
comment on column score_publication.sha256 is 'Fingerprint of all results of this version, also in the event that published it';

create table score_result (
  tenant_id text not null,
  scorecard text not null,
  year int not null,
  version int not null,
  agency_id text not null,
  points numeric(8, 4) not null,
  max_points numeric(8, 4) not null,
  percentage double precision not null,
  rank int,
  group_no int not null,
  items jsonb,
  provenance text,
  primary key (tenant_id, scorecard, year, version, agency_id),
  foreign key (tenant_id, scorecard, year, version) references score_publication (tenant_id, scorecard, year, version)
);
comment on column score_result.items is 'Points by criterion as published; null for a year of which only totals are known';

create view pub.score_result as
  select r.tenant_id, r.scorecard, r.year, r.version, r.agency_id, r.points, r.max_points, r.percentage, r.rank,
    r.group_no, p.published_on, r.provenance
  from score_result r
  join score_publication p on p.tenant_id = r.tenant_id and p.scorecard = r.scorecard and p.year = r.year
    and p.version = r.version
  where r.version = (select max(l.version) from score_publication l
    where l.tenant_id = r.tenant_id and l.scorecard = r.scorecard and l.year = r.year);
comment on view pub.score_result is 'Results of the latest version of every published round';
