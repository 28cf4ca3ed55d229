-- What a year of scans says of each student. PostgreSQL has no row-level security for materialised views, so the portal's role may not
-- read this one (DataSetup takes the right away): it reads the view below, which shows a connection the rows of its school.
DO $do$
DECLARE
    v_query constant text := $query$
        WITH scans AS (
            SELECT log.school_id, log.student_id, log.status = 'Granted' AS granted, log.direction, log.occurred_at, log.late_minutes,
                   log.occurred_at AT TIME ZONE coalesce(nullif(school.time_zone_id, ''), 'Asia/Dhaka') AS at
            FROM access_logs log JOIN schools school ON school.id = log.school_id
            WHERE log.student_id IS NOT NULL AND log.occurred_at > now() - interval '365 days'),
        days AS (
            SELECT school_id, student_id, at::date AS day,
                   count(*) FILTER (WHERE granted) AS passes, count(*) FILTER (WHERE NOT granted) AS denials,
                   min(occurred_at) FILTER (WHERE granted) AS first_at, max(occurred_at) FILTER (WHERE granted) AS last_at,
                   min(at) FILTER (WHERE granted AND direction = 'Entry') AS came, max(late_minutes) FILTER (WHERE granted) AS late_minutes
            FROM scans GROUP BY school_id, student_id, at::date)
        SELECT days.school_id, days.student_id, sum(passes)::int AS passes, min(first_at) AS first_seen_at, max(last_at) AS last_seen_at,
               count(*) FILTER (WHERE passes > 0 AND days.day > today.day - 30)::int AS days_seen30,
               count(*) FILTER (WHERE passes > 0 AND days.day > today.day - 90)::int AS days_seen90,
               count(*) FILTER (WHERE days.late_minutes > 0)::int AS late_days, sum(denials)::int AS denials,
               percentile_disc(0.5) WITHIN GROUP (ORDER BY came::time) FILTER (WHERE came IS NOT NULL AND days.day > today.day - 90) AS usual_arrival,
               now() AS counted_at
        FROM days
        JOIN (SELECT id, (now() AT TIME ZONE coalesce(nullif(time_zone_id, ''), 'Asia/Dhaka'))::date AS day FROM schools) today
            ON today.id = days.school_id
        GROUP BY days.school_id, days.student_id
    $query$;
BEGIN
    IF obj_description(to_regclass('public.student_pass_summary'), 'pg_class') = md5(v_query) THEN
        RETURN;
    END IF;
    DROP MATERIALIZED VIEW IF EXISTS student_pass_summary CASCADE;
    EXECUTE 'CREATE MATERIALIZED VIEW student_pass_summary AS ' || v_query;
    CREATE UNIQUE INDEX ON student_pass_summary (school_id, student_id);
    EXECUTE format('COMMENT ON MATERIALIZED VIEW student_pass_summary IS %L', md5(v_query));
END
$do$;

-- The settings by their names, not by the functions of row_level_security.sql, which at the very first start come later.
CREATE OR REPLACE VIEW student_pass_summaries WITH (security_barrier) AS
    SELECT * FROM student_pass_summary
    WHERE (SELECT coalesce(current_setting('academy.all_schools', true), '') = 'on')
        OR school_id = (SELECT nullif(current_setting('academy.school_id', true), '')::uuid);

-- Whoever reads meanwhile sees what stood there before. With the owner's rights, because only an owner may refresh.
CREATE OR REPLACE FUNCTION refresh_student_pass_summary() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET work_mem = '64MB'
AS $$
DECLARE
    v_all_schools constant text := coalesce(current_setting('academy.all_schools', true), '');
BEGIN
    PERFORM set_config('academy.all_schools', 'on', true);
    REFRESH MATERIALIZED VIEW CONCURRENTLY public.student_pass_summary;
    PERFORM set_config('academy.all_schools', v_all_schools, true);
END
$$;
