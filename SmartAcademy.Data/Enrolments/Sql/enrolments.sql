-- Keeps the history of classes: a student who is on the roll has one running enrolment, in the class that stands in the student's row.
-- Here and not in a service, because students are written by forms, imports, undos and erasures.

CREATE OR REPLACE FUNCTION keep_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    today date := (now() AT TIME ZONE coalesce((SELECT time_zone_id FROM schools WHERE id = NEW.school_id), 'Asia/Dhaka'))::date;
    on_the_roll boolean := NEW.class_id IS NOT NULL AND NEW.deleted_at IS NULL AND NEW.status IN ('Active', 'Suspended');
    running enrolments;
BEGIN
    SELECT * INTO running FROM enrolments WHERE student_id = NEW.id AND ends_on IS NULL;
    IF on_the_roll AND running.class_id = NEW.class_id THEN
        UPDATE enrolments SET roll_number = NEW.roll_number
        WHERE id = running.id AND roll_number IS DISTINCT FROM NEW.roll_number;
        RETURN NULL;
    END IF;

    IF running.starts_on >= today THEN
        -- It never held for a day: somebody put a slip right.
        DELETE FROM enrolments WHERE id = running.id;
    ELSIF running.id IS NOT NULL THEN
        UPDATE enrolments SET ends_on = today - 1, "end" = CASE
            WHEN on_the_roll THEN 'Moved'
            WHEN NEW.status = 'Graduated' THEN 'Graduated'
            ELSE 'Withdrawn' END
        WHERE id = running.id;
    END IF;

    IF on_the_roll THEN
        INSERT INTO enrolments (id, school_id, student_id, academic_year_id, class_id, roll_number, starts_on)
        SELECT gen_random_uuid(), NEW.school_id, NEW.id, classes.academic_year_id, classes.id, NEW.roll_number,
            CASE WHEN TG_OP = 'INSERT' THEN least(greatest(NEW.enrolled_on, years.starts_on), years.ends_on)
                ELSE greatest(today, years.starts_on) END
        FROM classes JOIN academic_years years ON years.id = classes.academic_year_id WHERE classes.id = NEW.class_id;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER keep_enrolment_after_insert AFTER INSERT ON students FOR EACH ROW EXECUTE FUNCTION keep_enrolment();
CREATE OR REPLACE TRIGGER keep_enrolment_after_update AFTER UPDATE OF class_id, roll_number, status, deleted_at ON students
    FOR EACH ROW WHEN (
        (OLD.class_id, OLD.roll_number, OLD.status, OLD.deleted_at) IS DISTINCT FROM (NEW.class_id, NEW.roll_number, NEW.status, NEW.deleted_at))
    EXECUTE FUNCTION keep_enrolment();

-- Students who were there before their history was kept.
INSERT INTO enrolments (id, school_id, student_id, academic_year_id, class_id, roll_number, starts_on)
SELECT gen_random_uuid(), students.school_id, students.id, classes.academic_year_id, classes.id, students.roll_number,
    least(greatest(students.enrolled_on, years.starts_on), years.ends_on)
FROM students
JOIN classes ON classes.id = students.class_id
JOIN academic_years years ON years.id = classes.academic_year_id
WHERE students.deleted_at IS NULL AND students.status IN ('Active', 'Suspended')
    AND NOT EXISTS (SELECT FROM enrolments WHERE enrolments.student_id = students.id AND ends_on IS NULL);
