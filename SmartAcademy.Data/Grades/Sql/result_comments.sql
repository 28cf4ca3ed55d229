-- The portal's role cannot change a published result. The one thing that may go from it are the teachers' words about a student
-- who was erased; the grades stay, without a name.
CREATE OR REPLACE FUNCTION forget_result_comments(p_student_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM students WHERE id = p_student_id AND erased_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the student is not erased' USING ERRCODE = 'insufficient_privilege';
    END IF;

    UPDATE subject_results SET comment = NULL
    FROM student_results WHERE student_results.id = subject_results.student_result_id
        AND student_results.student_id = p_student_id AND subject_results.comment IS NOT NULL;
    UPDATE student_results SET comment = NULL WHERE student_id = p_student_id AND comment IS NOT NULL;
END $$;
