-- Counts the marks of whole days by month as they are written, so that a page of a year need not read a million of them.

CREATE OR REPLACE FUNCTION count_attendance_months() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
        UPDATE attendance_months counted SET days = counted.days - gone.days
        FROM (
            SELECT student_id, date_trunc('month', day)::date AS month, code_id, count(*) AS days
            FROM removed WHERE period IS NULL GROUP BY 1, 2, 3) gone
        WHERE (counted.student_id, counted.month, counted.code_id) = (gone.student_id, gone.month, gone.code_id);
    END IF;
    IF TG_OP = 'DELETE' THEN
        DELETE FROM attendance_months counted USING removed
        WHERE counted.student_id = removed.student_id AND counted.month = date_trunc('month', removed.day)::date AND counted.days = 0;
    END IF;
    IF TG_OP IN ('INSERT', 'UPDATE') THEN
        INSERT INTO attendance_months AS counted (school_id, student_id, month, code_id, days)
        SELECT school_id, student_id, date_trunc('month', day)::date, code_id, count(*)
        FROM added WHERE period IS NULL GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4
        ON CONFLICT (student_id, month, code_id) DO UPDATE SET days = counted.days + excluded.days;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER count_added_attendance AFTER INSERT ON attendance_marks
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_attendance_months();
CREATE OR REPLACE TRIGGER count_changed_attendance AFTER UPDATE ON attendance_marks
    REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_attendance_months();
CREATE OR REPLACE TRIGGER count_removed_attendance AFTER DELETE ON attendance_marks
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_attendance_months();

-- Marks that were there before they were counted.
INSERT INTO attendance_months (school_id, student_id, month, code_id, days)
SELECT school_id, student_id, date_trunc('month', day)::date, code_id, count(*)
FROM attendance_marks WHERE period IS NULL AND NOT EXISTS (SELECT FROM attendance_months) GROUP BY 1, 2, 3, 4;
