-- At one time a class has one lesson, or several electives between which its students split up. An index cannot tell an elective
-- from a compulsory subject, so the database looks itself, in turn with whoever else changes the timetable of the school.

CREATE OR REPLACE FUNCTION take_timetable_turn(school uuid) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('timetable/' || replace(school::text, '-', ''), 0));
$$;

CREATE OR REPLACE FUNCTION refuse_second_lesson() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM take_timetable_turn(NEW.school_id);
    IF EXISTS (
        SELECT FROM lessons other
        WHERE other.class_id = NEW.class_id AND other.day = NEW.day AND other.period_id = NEW.period_id AND other.id <> NEW.id
            AND EXISTS (SELECT FROM class_subjects taught WHERE taught.id IN (NEW.class_subject_id, other.class_subject_id) AND NOT taught.is_elective))
    THEN
        RAISE EXCEPTION 'the class has a lesson at that time'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'ix_lessons_one_of_class';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER refuse_second_lesson AFTER INSERT OR UPDATE OF class_id, day, period_id, class_subject_id ON lessons
    FOR EACH ROW EXECUTE FUNCTION refuse_second_lesson();

CREATE OR REPLACE FUNCTION refuse_shared_compulsory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM take_timetable_turn(NEW.school_id);
    IF EXISTS (
        SELECT FROM lessons own
        JOIN lessons other ON other.class_id = own.class_id AND other.day = own.day AND other.period_id = own.period_id AND other.id <> own.id
        WHERE own.class_subject_id = NEW.id)
    THEN
        RAISE EXCEPTION 'the subject shares lessons with other electives'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'ix_lessons_one_of_class';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER refuse_shared_compulsory AFTER UPDATE OF is_elective ON class_subjects
    FOR EACH ROW WHEN (OLD.is_elective AND NOT NEW.is_elective) EXECUTE FUNCTION refuse_shared_compulsory();
