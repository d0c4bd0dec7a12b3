-- Accounts and sessions, agencies, units and posts, and the calendar the office works by.

create table user_account (
  tenant_id text not null references tenant (tenant_id),
  id uuid not null,
  username text not null,
  kind text not null check (kind in ('citizen', 'business', 'official')),
  name text not null,
  password_hash text not null,
  disabled boolean not null default false,
  failed_sign_ins int not null default 0,
  locked_until timestamptz(3),
  profile jsonb not null default '{}',
  secret bytea,
  id_hash bytea,
  created_at timestamptz(3) not null,
  primary key (tenant_id, id),
  unique (tenant_id, username)
);
comment on column user_account.profile is 'What is not a personal identifier: address, e-mail';
comment on column user_account.secret is 'Personal identifiers, encrypted: id number, tax code, phone, birth date';
comment on column user_account.id_hash is 'Keyed hash of the id number or tax code, for search';

create table session (
  tenant_id text not null,
  token_hash bytea not null,
  account_id uuid not null,
  kind text not null check (kind in ('browser', 'token')),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references user_account (tenant_id, id)
);
create index session_account on session (tenant_id, account_id);
create index session_expiry on session (tenant_id, expires_at);

create table calendar_year (
  tenant_id text not null references tenant (tenant_id),
  year int not null,
  working_days int not null,
  primary key (tenant_id, year)
);
comment on table calendar_year is 'A year is listed when its days off are complete; no due date is computed into another year';

create table calendar_day (
  tenant_id text not null,
  on_date date not null,
  kind text not null check (kind in ('holiday', 'substitute', 'swapOff', 'swapWork')),
  name text not null,
  basis text,
  confirmed boolean not null,
  swap_with date,
  provenance text not null,
  primary key (tenant_id, on_date)
);

create table agency (
  tenant_id text not null references tenant (tenant_id),
  id text not null,
  name text not null,
  kind text not null,
  sort_order int not null,
  agency_code text not null,
  legacy_unit_code text,
  document_symbol text,
  primary key (tenant_id, id)
);

create table unit (
  tenant_id text not null,
  id text not null,
  agency_id text not null,
  parent_id text,
  name text not null,
  kind text not null,
  serves_agency_id text,
  sort_order int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, agency_id) references agency (tenant_id, id)
);
comment on column unit.serves_agency_id is 'For a counter of the service centre: the agency that seconded its people';

create table post (
  tenant_id text not null,
  id uuid not null,
  unit_id text not null,
  role text not null,
  title text not null,
  seat int not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, role, seat),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

create table post_holding (
  tenant_id text not null,
  post_id uuid not null,
  account_id uuid not null,
  from_on date not null,
  to_on date,
  primary key (tenant_id, post_id, account_id, from_on),
  foreign key (tenant_id, post_id) references post (tenant_id, id),
  foreign key (tenant_id, account_id) references user_account (tenant_id, id)
);
create index post_holding_account on post_holding (tenant_id, account_id);
comment on table post_holding is 'Roles come from posts: who holds which post, from when to when';

create schema pub;
comment on schema pub is 'What areas offer each other to read: their contract, kept stable while their tables change';

create view pub.person as
  select tenant_id, id, username, name, kind from user_account;

create view pub.agency as
  select tenant_id, id, name, kind, agency_code, legacy_unit_code, document_symbol from agency;

create view pub.unit as
  select tenant_id, id, agency_id, parent_id, name, kind, serves_agency_id, sort_order from unit;

create view pub.post as
  select tenant_id, id, unit_id, role, title, seat from post;
