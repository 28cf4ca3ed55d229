-- The second wall between schools. A connection sees the rows of the school it was lent for and nothing else; what it was lent
-- for stands in three settings that SchoolLease.cs writes. Forced, so that the owner of the tables is held by it too.
-- Policies follow the tables: whatever has a school_id by the next start is behind the wall.

CREATE OR REPLACE FUNCTION current_school() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('academy.school_id', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('academy.user_id', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION sees_all_schools() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('academy.all_schools', true), '') = 'on' $$;

-- A policy is made anew only when its words have changed, because that locks the table; they are kept in its comment.
CREATE OR REPLACE FUNCTION pg_temp.ensure_policy(place regclass, named text, covers text, condition text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    words text := format('FOR %s USING (%s)', covers, condition);
BEGIN
    IF NOT (SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = place) THEN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', place);
    END IF;
    IF NOT EXISTS (
        SELECT FROM pg_policy WHERE polrelid = place AND polname = named AND obj_description(oid, 'pg_policy') = words)
    THEN
        EXECUTE format('DROP POLICY IF EXISTS %I ON %s', named, place);
        EXECUTE format('CREATE POLICY %I ON %s %s', named, place, words);
        EXECUTE format('COMMENT ON POLICY %I ON %s IS %L', named, place, words);
    END IF;
END $$;

DO $$
DECLARE
    -- The sub-selects are evaluated once for a query, not once for a row.
    everywhere constant text := '(SELECT sees_all_schools())';
    same_school constant text := everywhere || ' OR %s = (SELECT current_school())';
    -- Here a row without a school is everybody's: the roles that come with the house.
    shared constant text[] := ARRAY['roles', 'role_permissions'];
    found record;
BEGIN
    FOR found IN
        SELECT place.oid::regclass AS place, place.relname::text AS name
        FROM pg_class place
        JOIN pg_attribute part ON part.attrelid = place.oid AND part.attname = 'school_id' AND NOT part.attisdropped
        WHERE place.relnamespace = 'public'::regnamespace AND place.relkind IN ('r', 'p')
        ORDER BY place.relname
    LOOP
        PERFORM pg_temp.ensure_policy(found.place, 'of_the_school', 'ALL', format(same_school, 'school_id'));
        IF found.name = ANY (shared) THEN
            PERFORM pg_temp.ensure_policy(found.place, 'of_the_house', 'SELECT', 'school_id IS NULL');
        END IF;
    END LOOP;

    PERFORM pg_temp.ensure_policy('schools', 'of_the_school', 'ALL', format(same_school, 'id'));
    -- A group administrator who acts in one school still finds themselves.
    PERFORM pg_temp.ensure_policy('users', 'oneself', 'SELECT', 'id = (SELECT current_person())');

    -- What hangs on a person or a role without naming the school: sign-in tokens, roles held, permissions of a role.
    FOR found IN
        SELECT child.oid::regclass AS place, link.confrelid = 'users'::regclass AS is_persons
        FROM pg_constraint link
        JOIN pg_class child ON child.oid = link.conrelid
        JOIN pg_attribute part ON part.attrelid = child.oid AND part.attnum = link.conkey[1]
        WHERE link.contype = 'f' AND cardinality(link.conkey) = 1 AND child.relnamespace = 'public'::regnamespace
            AND (link.confrelid, part.attname) IN (('users'::regclass, 'user_id'), ('roles'::regclass, 'role_id'))
            AND NOT EXISTS (
                SELECT FROM pg_attribute other
                WHERE other.attrelid = child.oid AND NOT other.attisdropped AND (other.attname = 'school_id'
                    OR link.confrelid = 'roles'::regclass AND other.attname = 'user_id'))
        ORDER BY child.relname
    LOOP
        IF found.is_persons THEN
            PERFORM pg_temp.ensure_policy(found.place, 'of_the_person', 'ALL', format(
                '%s OR EXISTS (SELECT FROM users WHERE users.id = %s.user_id)', everywhere, found.place));
        ELSIF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'roles'::regclass AND attname = 'school_id' AND NOT attisdropped) THEN
            PERFORM pg_temp.ensure_policy(found.place, 'of_the_role', 'ALL', format(
                '%s OR EXISTS (SELECT FROM roles WHERE roles.id = %s.role_id AND roles.school_id = (SELECT current_school()))',
                everywhere, found.place));
            PERFORM pg_temp.ensure_policy(found.place, 'of_the_house', 'SELECT', format(
                'EXISTS (SELECT FROM roles WHERE roles.id = %s.role_id AND roles.school_id IS NULL)', found.place));
        END IF;
    END LOOP;
END $$;
