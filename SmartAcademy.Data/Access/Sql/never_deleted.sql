-- Whoever and whatever a scan names is kept for ever: a student leaves, a pass is revoked, a reader is switched off, a gate is removed
-- from the lists, but their rows stay. So a scan need not ask on every write whether they are there, as foreign keys would.
CREATE OR REPLACE FUNCTION keep_what_scans_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a row of % is never deleted, scans may name it', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE OR REPLACE TRIGGER keep_what_scans_name BEFORE DELETE ON students FOR EACH ROW EXECUTE FUNCTION keep_what_scans_name();
CREATE OR REPLACE TRIGGER keep_what_scans_name BEFORE DELETE ON passes FOR EACH ROW EXECUTE FUNCTION keep_what_scans_name();
CREATE OR REPLACE TRIGGER keep_what_scans_name BEFORE DELETE ON reader_devices FOR EACH ROW EXECUTE FUNCTION keep_what_scans_name();
CREATE OR REPLACE TRIGGER keep_what_scans_name BEFORE DELETE ON access_points FOR EACH ROW EXECUTE FUNCTION keep_what_scans_name();
