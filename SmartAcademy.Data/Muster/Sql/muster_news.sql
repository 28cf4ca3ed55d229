-- Tells the open pages of an evacuation that somebody was added or marked, or that it ended; they read it anew.
CREATE OR REPLACE FUNCTION tell_muster() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'musters' THEN PERFORM pg_notify('muster', NEW.id::text); ELSE PERFORM pg_notify('muster', NEW.muster_id::text); END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tell_muster AFTER INSERT OR UPDATE ON muster_people FOR EACH ROW EXECUTE FUNCTION tell_muster();
CREATE OR REPLACE TRIGGER tell_muster AFTER INSERT OR UPDATE ON musters FOR EACH ROW EXECUTE FUNCTION tell_muster();
