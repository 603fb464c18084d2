-- sathach_app: everything but the keys. sathach_keys: the same and the keys. Neither can change the schema.
grant usage on schema public to sathach_app;
grant select, insert, update, delete on all tables in schema public to sathach_app;
grant usage, select on all sequences in schema public to sathach_app;
grant execute on all functions in schema public to sathach_app;
revoke all on item_key from sathach_app;
revoke update, delete, truncate on audit_event, response_event, late_event, score, item_version, item_review, form_item, result_release, practice_answer, campaign_document, visit_step, sample_replacement, basis_confirmation, stimulus_version, item_version_stimulus, item_recheck from sathach_app;
revoke update, delete, truncate on signature, seal, addendum from sathach_app;
revoke update, delete, truncate on hand_answer, hand_score, automatic_score, answer_file from sathach_app;
revoke update, delete, truncate on recommendation_act from sathach_app;
grant select, insert on item_key to sathach_keys;
revoke all on item_import_line from sathach_app;
grant select, insert, update, delete on item_import_line to sathach_keys;
revoke execute on function date_back_demonstration(uuid, timestamptz) from public, sathach_app;
revoke execute on function date_back_draw(uuid, timestamptz) from public, sathach_app;
revoke execute on function make_rehearsal_people(int), remove_rehearsals() from public, sathach_app;
revoke execute on function remove_imported_items(uuid) from public, sathach_app;
grant execute on function remove_imported_items(uuid) to sathach_keys;
