-- Whatever a gate decides by is noted here when it changes, in the transaction of the change. A gate that took its view of the
-- school under some snapshot asks what that snapshot did not see yet; see write_scans. The notice only lets it ask sooner.
CREATE OR REPLACE FUNCTION note_gate_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v_row record;
    v_school uuid;
    v_subject uuid;
BEGIN
    IF TG_OP = 'DELETE' THEN v_row := OLD; ELSE v_row := NEW; END IF;
    IF TG_TABLE_NAME = 'schools' THEN v_school := v_row.id; ELSE v_school := v_row.school_id; END IF;
    -- A subject is a pass or a student: the row itself, or what the column names that the trigger was given. Without one the whole school
    -- is read anew: gates, readers, keys and rules are few and change seldom.
    IF TG_TABLE_NAME IN ('passes', 'students') THEN
        v_subject := v_row.id;
    ELSIF TG_NARGS > 0 THEN
        v_subject := (to_jsonb(v_row) ->> TG_ARGV[0])::uuid;
    END IF;
    INSERT INTO gate_changes (school_id, subject_id) VALUES (v_school, v_subject);
    PERFORM pg_notify('gate_changes', v_school::text);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER note_gate_change
    AFTER INSERT OR DELETE OR UPDATE OF token_hash, student_id, number, type, status, expires_on ON passes
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

-- A student without a pass concerns no gate, and the pass that is added tells of itself.
CREATE OR REPLACE TRIGGER note_gate_change
    AFTER UPDATE OF status, deleted_at, first_name, middle_name, last_name, name_bangla, class_id, photo_file_id ON students
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

CREATE OR REPLACE TRIGGER note_gate_change AFTER UPDATE OF is_active, time_zone_id ON schools
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR UPDATE OF name, section, department_id ON classes
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR UPDATE OR DELETE ON access_points
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

-- Not when a reader was last seen: that is written every minute.
CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR DELETE OR UPDATE OF is_active, access_point_id ON reader_devices
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR UPDATE OR DELETE ON device_access_points
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

-- Not when a key was last used.
CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR DELETE OR UPDATE OF key_hash, device_id, revoked_at ON device_keys
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR DELETE OR UPDATE OF live ON gate_rules
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR UPDATE OR DELETE ON school_weekdays
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR UPDATE OR DELETE ON special_days
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR UPDATE OR DELETE ON lockdowns
    FOR EACH ROW EXECUTE FUNCTION note_gate_change();

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR UPDATE OR DELETE ON student_blocks
    FOR EACH ROW EXECUTE FUNCTION note_gate_change('student_id');

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR UPDATE OR DELETE ON leave_requests
    FOR EACH ROW EXECUTE FUNCTION note_gate_change('student_id');

CREATE OR REPLACE TRIGGER note_gate_change AFTER INSERT OR UPDATE OR DELETE ON releases
    FOR EACH ROW EXECUTE FUNCTION note_gate_change('student_id');
