-- Seals make tampering with the audit visible. The portal's role may add entries and read them; what it cannot do by itself,
-- it asks of these functions, which act with the owner's rights.

-- An entry may get its seal once. Nothing else of it may ever change, whoever asks.
CREATE OR REPLACE FUNCTION keep_audit_entry() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_sealed public.audit_entries%ROWTYPE := OLD;
BEGIN
    v_sealed.seal_no := NEW.seal_no;
    IF OLD.seal_no IS NOT NULL OR NEW IS DISTINCT FROM v_sealed THEN
        RAISE EXCEPTION 'an audit entry is never altered' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER keep_audit_entry BEFORE UPDATE ON public.audit_entries
    FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();

-- Seals up to p_most committed entries as of p_at and tells how many. Only the owner can use it; see seal_audit.
-- The hash is that of AuditSeal.ExpectedHash: numbers in eight bytes, bytes told by their length, instants in microseconds.
CREATE OR REPLACE FUNCTION seal_audit_as_of(p_most integer, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_ids uuid[];
    v_content bytea;
    v_no bigint;
    v_previous bytea;
BEGIN
    -- One sealer at a time. Writers of entries never wait here.
    PERFORM pg_advisory_xact_lock(5500011);

    SELECT array_agg(open.id), sha256(string_agg(open.digest, '' ORDER BY open.id)) INTO v_ids, v_content
    FROM (SELECT id, digest FROM public.audit_entries WHERE seal_no IS NULL ORDER BY id LIMIT p_most) open;
    IF v_ids IS NULL THEN
        RETURN 0;
    END IF;

    SELECT seal.no + 1, seal.hash INTO v_no, v_previous FROM public.audit_seals seal ORDER BY seal.no DESC LIMIT 1;
    v_no := coalesce(v_no, 1);
    v_previous := coalesce(v_previous, decode(repeat('00', 32), 'hex'));

    INSERT INTO public.audit_seals (no, previous_hash, entry_count, content_hash, sealed_at, hash)
    VALUES (
        v_no, v_previous, cardinality(v_ids), v_content, p_at,
        sha256(
            int8send(v_no)
            || int8send(length(v_previous)) || v_previous
            || int8send(cardinality(v_ids))
            || int8send(length(v_content)) || v_content
            || int8send((extract(epoch FROM p_at) * 1000000)::bigint)));
    UPDATE public.audit_entries SET seal_no = v_no WHERE id = ANY (v_ids);
    RETURN cardinality(v_ids);
END $$;

-- The chain spans all schools, whichever one the session works for.
CREATE OR REPLACE FUNCTION seal_audit(p_most integer) RETURNS integer
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_schools text := coalesce(current_setting('academy.all_schools', true), '');
    v_sealed integer;
BEGIN
    PERFORM set_config('academy.all_schools', 'on', true);
    v_sealed := public.seal_audit_as_of(p_most, clock_timestamp());
    PERFORM set_config('academy.all_schools', v_schools, true);
    RETURN v_sealed;
END $$;

-- Removes the entries of the oldest seals that were made before p_before; the seals stay and hold the chain together.
-- A year is kept whatever the portal asks.
CREATE OR REPLACE FUNCTION purge_audit(p_before timestamptz) RETURNS bigint
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_schools text := coalesce(current_setting('academy.all_schools', true), '');
    v_last bigint;
    v_removed bigint;
BEGIN
    IF p_before > now() - interval '365 days' THEN
        RAISE EXCEPTION 'audit entries are kept for a year at least' USING ERRCODE = 'insufficient_privilege';
    END IF;

    PERFORM pg_advisory_xact_lock(5500011);
    PERFORM set_config('academy.all_schools', 'on', true);
    SELECT coalesce(
        (SELECT min(no) - 1 FROM public.audit_seals WHERE sealed_at >= p_before),
        (SELECT max(no) FROM public.audit_seals), 0) INTO v_last;
    DELETE FROM public.audit_entries WHERE seal_no BETWEEN 1 AND v_last OR (seal_no = 0 AND at < p_before);
    GET DIAGNOSTICS v_removed = ROW_COUNT;
    UPDATE public.audit_seals SET purged_at = now() WHERE no <= v_last AND purged_at IS NULL;
    PERFORM set_config('academy.all_schools', v_schools, true);
    RETURN v_removed;
END $$;

REVOKE ALL ON FUNCTION seal_audit_as_of(integer, timestamptz) FROM PUBLIC;
