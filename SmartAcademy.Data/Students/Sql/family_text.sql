-- Keeps students.family_text: the search texts of a student's guardians. One trigram index then finds a child by its own
-- name or by its family's, and a page of a common name still comes in the order of the name index.

CREATE OR REPLACE FUNCTION refresh_family_text(student_ids uuid[]) RETURNS void LANGUAGE sql AS $$
    UPDATE students SET family_text = family.text
    FROM (
        SELECT asked.id, coalesce(string_agg(guardians.search_text, ' ' ORDER BY contact_priority, guardians.id), '') AS text
        FROM (SELECT DISTINCT unnest(student_ids) AS id) asked
        LEFT JOIN guardianships ON guardianships.student_id = asked.id
        LEFT JOIN guardians ON guardians.id = guardianships.guardian_id AND guardians.deleted_at IS NULL
        GROUP BY asked.id
    ) family
    WHERE students.id = family.id AND students.family_text IS DISTINCT FROM family.text
$$;

CREATE OR REPLACE FUNCTION guardianships_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_family_text(ARRAY(SELECT student_id FROM changed));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION guardians_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_family_text(ARRAY(
        SELECT student_id FROM guardianships JOIN changed ON changed.id = guardianships.guardian_id));
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER family_text_after_insert AFTER INSERT ON guardianships
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guardianships_changed();
CREATE OR REPLACE TRIGGER family_text_after_update AFTER UPDATE ON guardianships
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guardianships_changed();
CREATE OR REPLACE TRIGGER family_text_after_delete AFTER DELETE ON guardianships
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guardianships_changed();
CREATE OR REPLACE TRIGGER family_text_after_update AFTER UPDATE ON guardians
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guardians_changed();
