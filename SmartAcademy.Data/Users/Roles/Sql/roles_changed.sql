-- Tells every instance of the portal that what a role gives has changed, whoever changed it.
CREATE OR REPLACE FUNCTION tell_roles_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('roles_changed', '');
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tell_roles_changed AFTER INSERT OR UPDATE OR DELETE ON roles
    FOR EACH STATEMENT EXECUTE FUNCTION tell_roles_changed();

CREATE OR REPLACE TRIGGER tell_roles_changed AFTER INSERT OR UPDATE OR DELETE ON role_permissions
    FOR EACH STATEMENT EXECUTE FUNCTION tell_roles_changed();
