-- Search without diacritics: columns hold folded text (lib/domain/text/fold), trigrams make "contains" fast.
create extension if not exists pg_trgm;
create index if not exists item_search on item using gin (search_text gin_trgm_ops);
create index if not exists officer_search on officer using gin (search_text gin_trgm_ops);
create index if not exists unit_search on unit using gin (search_text gin_trgm_ops);
create index if not exists user_search on "user" using gin (search_text gin_trgm_ops);
create index if not exists sitting_search on sitting using gin (search_text gin_trgm_ops);
