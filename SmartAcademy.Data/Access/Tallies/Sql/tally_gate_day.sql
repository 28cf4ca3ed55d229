-- Counts one day of the session's school anew: what stood there is replaced. Whoever counts the same school meanwhile waits.
CREATE OR REPLACE FUNCTION tally_gate_day(p_day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_school constant uuid := current_school();
    v_nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    v_zone constant text := coalesce((SELECT nullif(time_zone_id, '') FROM schools WHERE id = v_school), 'Asia/Dhaka');
    v_from constant timestamptz := p_day::timestamp AT TIME ZONE v_zone;
    v_until constant timestamptz := (p_day + 1)::timestamp AT TIME ZONE v_zone;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('gate tallies ' || v_school, 0));
    DELETE FROM gate_hours WHERE school_id = v_school AND day = p_day;
    DELETE FROM gate_minutes WHERE school_id = v_school AND day = p_day;
    DELETE FROM gate_class_days WHERE school_id = v_school AND day = p_day;
    DELETE FROM gate_stays WHERE school_id = v_school AND day = p_day;

    WITH places AS MATERIALIZED (
        SELECT DISTINCT ON (student_id) student_id, class_id FROM enrolments
        WHERE school_id = v_school AND starts_on <= p_day AND (ends_on IS NULL OR ends_on >= p_day)
        ORDER BY student_id, starts_on DESC),
    scans AS MATERIALIZED (
        SELECT log.access_point_id, log.student_id, coalesce(places.class_id, v_nobody) AS class_id, log.direction, log.occurred_at,
               coalesce(log.reason, '') AS reason, log.status = 'Granted' AS granted, log.late_minutes,
               log.occurred_at AT TIME ZONE v_zone AS at
        FROM access_logs log LEFT JOIN places ON places.student_id = log.student_id
        WHERE log.school_id = v_school AND log.occurred_at >= v_from AND log.occurred_at < v_until),
    hours AS (
        INSERT INTO gate_hours (school_id, day, access_point_id, class_id, hour, direction, reason, scans)
        SELECT v_school, p_day, access_point_id, class_id, extract(hour FROM at), direction, reason, count(*)
        FROM scans GROUP BY access_point_id, class_id, extract(hour FROM at), direction, reason),
    minutes AS (
        INSERT INTO gate_minutes (school_id, day, access_point_id, minute, scans)
        SELECT v_school, p_day, access_point_id, extract(hour FROM at) * 60 + extract(minute FROM at), count(*)
        FROM scans GROUP BY access_point_id, extract(hour FROM at) * 60 + extract(minute FROM at)),
    people AS MATERIALIZED (
        SELECT class_id,
               min(occurred_at) FILTER (WHERE direction = 'Entry') AS came_at,
               max(occurred_at) FILTER (WHERE direction = 'Exit') AS left_at,
               max(late_minutes) AS late_minutes
        FROM scans WHERE granted AND student_id IS NOT NULL GROUP BY student_id, class_id),
    stays AS (
        INSERT INTO gate_stays (school_id, day, class_id, minutes, students)
        SELECT v_school, p_day, class_id, floor(extract(epoch FROM left_at - came_at) / 300) * 5, count(*)
        FROM people WHERE left_at > came_at GROUP BY class_id, floor(extract(epoch FROM left_at - came_at) / 300) * 5)
    INSERT INTO gate_class_days (school_id, day, class_id, came, late, late_minutes)
    SELECT v_school, p_day, class_id, count(*), count(*) FILTER (WHERE late_minutes > 0), coalesce(sum(late_minutes) FILTER (WHERE late_minutes > 0), 0)
    FROM people WHERE came_at IS NOT NULL GROUP BY class_id;
END
$$;
