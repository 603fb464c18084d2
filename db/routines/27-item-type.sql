-- A bank is narrowed by type over the versions that are newest, which are found here without reading them.
create index if not exists item_version_type on item_version ((interaction ->> 'type'), item_id, version);
create index if not exists tag_search on tag using gin (search_text gin_trgm_ops);
