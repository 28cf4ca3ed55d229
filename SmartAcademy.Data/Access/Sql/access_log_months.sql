-- One partition of access_logs for each month (UTC). The portal's role owns no table, so it asks these functions, which act with the
-- owner's rights. Rows of a month that has no partition land in access_logs_other and move when their month is made.

-- Makes the partition of a month and tells whether it did. A month inside the range that was taken over from before is not made.
CREATE OR REPLACE FUNCTION make_access_log_month(p_month timestamptz) RETURNS boolean
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_from constant timestamptz := date_trunc('month', p_month, 'UTC');
    v_to constant timestamptz := date_trunc('month', v_from + interval '32 days', 'UTC');
    v_name constant text := 'access_logs_' || to_char(v_from AT TIME ZONE 'UTC', 'YYYY_MM');
BEGIN
    IF to_regclass('public.' || v_name) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE public.%I (LIKE public.access_logs INCLUDING DEFAULTS)', v_name);
    EXECUTE format(
        'WITH moved AS (DELETE FROM public.access_logs_other WHERE occurred_at >= %L AND occurred_at < %L RETURNING *) '
        'INSERT INTO public.%I SELECT * FROM moved', v_from, v_to, v_name);
    EXECUTE format('ALTER TABLE public.access_logs ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)', v_name, v_from, v_to);
    -- Who names the partition itself stands before the same wall; at the very first start row_level_security.sql comes after this.
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_name);
    IF to_regprocedure('public.sees_all_schools()') IS NOT NULL THEN
        EXECUTE format(
            'CREATE POLICY of_the_school ON public.%I '
            'USING ((SELECT public.sees_all_schools()) OR school_id = (SELECT public.current_school()))', v_name);
    END IF;
    RETURN true;
EXCEPTION WHEN invalid_object_definition THEN
    RETURN false;
END $$;

-- Makes the months of a span and tells how many there were to make.
CREATE OR REPLACE FUNCTION make_access_log_months(p_from timestamptz, p_to timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_all_schools constant text := coalesce(current_setting('academy.all_schools', true), '');
    v_made integer := 0;
    v_month timestamptz := date_trunc('month', p_from, 'UTC');
BEGIN
    IF p_to > p_from + interval '20 years' THEN
        RAISE EXCEPTION 'too many months' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- One maker at a time; and no queue of gates behind it: who cannot have the tables at once comes again another night.
    PERFORM pg_advisory_xact_lock(5500012);
    PERFORM set_config('lock_timeout', '1s', true);
    PERFORM set_config('academy.all_schools', 'on', true);
    WHILE v_month <= p_to LOOP
        v_made := v_made + public.make_access_log_month(v_month)::integer;
        v_month := date_trunc('month', v_month + interval '32 days', 'UTC');
    END LOOP;
    PERFORM set_config('academy.all_schools', v_all_schools, true);
    RETURN v_made;
END $$;

-- Drops the months that ended by p_before and hold rows of the session's school alone, and tells how many rows those were. A month
-- of several schools is dropped when the time of the last of them is over; until then the others' rows are deleted one by one.
CREATE OR REPLACE FUNCTION drop_access_log_months(p_before timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_school constant uuid := public.current_school();
    v_all_schools constant text := coalesce(current_setting('academy.all_schools', true), '');
    v_shared constant text := 'SELECT EXISTS (SELECT FROM %s WHERE school_id <> %L)';
    v_is_shared boolean;
    v_rows bigint;
    v_dropped bigint := 0;
    v_month record;
BEGIN
    IF v_school IS NULL THEN
        RAISE EXCEPTION 'no school was told' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    PERFORM pg_advisory_xact_lock(5500012);
    PERFORM set_config('lock_timeout', '1s', true);
    PERFORM set_config('academy.all_schools', 'on', true);
    FOR v_month IN
        SELECT part.oid::regclass AS place, make_timestamptz(substr(part.relname, 13, 4)::int, right(part.relname, 2)::int, 1, 0, 0, 0, 'UTC') AS starts
        FROM pg_inherits link JOIN pg_class part ON part.oid = link.inhrelid
        WHERE link.inhparent = 'public.access_logs'::regclass AND part.relname ~ '^access_logs_[0-9]{4}_[0-9]{2}$'
        ORDER BY part.relname
    LOOP
        CONTINUE WHEN date_trunc('month', v_month.starts + interval '32 days', 'UTC') > p_before;
        EXECUTE format(v_shared, v_month.place, v_school) INTO v_is_shared;
        CONTINUE WHEN v_is_shared;
        EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', v_month.place);
        EXECUTE format(v_shared, v_month.place, v_school) INTO v_is_shared;
        CONTINUE WHEN v_is_shared;
        EXECUTE format('SELECT count(*) FROM %s', v_month.place) INTO v_rows;
        EXECUTE format('DROP TABLE %s', v_month.place);
        v_dropped := v_dropped + v_rows;
    END LOOP;
    PERFORM set_config('academy.all_schools', v_all_schools, true);
    RETURN v_dropped;
END $$;

-- The months around a start of the portal; later ones are made by a job. Without them scans wait in access_logs_other.
DO $$ BEGIN
    PERFORM make_access_log_months(now() - interval '8 days', now() + interval '62 days');
EXCEPTION WHEN lock_not_available THEN
    RAISE WARNING 'the tables of the coming months could not be made now';
END $$;
