using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Kernel;

/// <summary>Brings a database to this version of the portal and gives the portal's role what it needs, and no more.</summary>
public static class DataSetup
{
    /// <summary>Any fixed number will do; all instances must use the same.</summary>
    private const long SetupLock = 0x5341_5345_5455_50;

    public static Task MigrateAsync(DatabaseConnections connections, ColumnVault vault, ILogger log, CancellationToken ct) =>
        InTurnAsync(connections, async () =>
        {
            await ApplyMigrationsAsync(connections, log, ct);
            await using var owner = new NpgsqlConnection(connections.Owner);
            await owner.OpenAsync(ct);
            await SqlObjects.ApplyAsync(owner, ct);
            await SealPlainAsync(connections, vault, log, ct);
            await JobTables.EnsureAsync(owner, ct);
            await using var db = OpenAsOwner(connections);
            await BuiltInRoles.EnsureAsync(db, ct);
            await GrantAsync(connections, owner, ct);
        }, ct);

    /// <summary>Runs something that only one instance may do at a time, such as migrating or seeding.</summary>
    public static async Task InTurnAsync(DatabaseConnections connections, Func<Task> work, CancellationToken ct)
    {
        // Not pooled: closing the connection is what lets go of the lock, even when this process is killed.
        await using var guard = new NpgsqlConnection(connections.Owner + ";Pooling=false");
        await guard.OpenAsync(ct);
        await using var wait = new NpgsqlCommand("SELECT pg_advisory_lock($1)", guard)
        {
            Parameters = { new() { Value = SetupLock } },
            CommandTimeout = 0,
        };
        await wait.ExecuteNonQueryAsync(ct);
        await work();
    }

    private static async Task ApplyMigrationsAsync(DatabaseConnections connections, ILogger log, CancellationToken ct)
    {
        await using var db = OpenAsOwner(connections);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        log.LogInformation("Applying {Count} migrations, up to {Last}", pending.Count, pending[^1]);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>Values that an earlier version kept as they were typed.</summary>
    private static async Task SealPlainAsync(DatabaseConnections connections, ColumnVault vault, ILogger log, CancellationToken ct)
    {
        if (await new ColumnSealer(connections, vault).SealPlainAsync(ct) is > 0 and var rows)
        {
            log.LogInformation("Sealed the sensitive columns of {Rows} rows", rows);
        }
    }

    /// <summary>An owner needs no grants; <see cref="WorkingRole"/> says what is wrong with working as one.</summary>
    private static async Task GrantAsync(DatabaseConnections connections, NpgsqlConnection owner, CancellationToken ct)
    {
        if (!connections.AreSeparate)
        {
            return;
        }

        var app = new NpgsqlCommandBuilder().QuoteIdentifier(connections.AppUser);
        await using var db = OpenAsOwner(connections);
        await using var command = new NpgsqlCommand(GrantsTo(app) + TableRights.NarrowedFor(db.Model, app), owner);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static AcademyDbContext OpenAsOwner(DatabaseConnections connections) =>
        new(new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql(connections.Owner).Options) { Actor = Actor.System() };

    private static string GrantsTo(string app) =>
        $"""
        GRANT USAGE ON SCHEMA public TO {app};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {app};
        GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {app};
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app};
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {app};
        REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {app};
        DO $$ BEGIN
            IF pg_has_role((SELECT datdba FROM pg_database WHERE datname = current_database()), 'USAGE') THEN
                EXECUTE format(
                    'REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC, %s', current_database(), '{Quoted(app)}');
                REVOKE CREATE ON SCHEMA public FROM PUBLIC, {app};
            END IF;
        END $$;
        {FunctionsOfTheOwner(app)}
        {KeptFrom(app)}

        """;

    /// <summary>Row-level security does not reach materialised views; the portal reads them through views that do its work.</summary>
    private static string KeptFrom(string app) =>
        $"""
        DO $$
        DECLARE kept regclass;
        BEGIN
            FOR kept IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'm' LOOP
                EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, %s', kept, '{Quoted(app)}');
            END LOOP;
        END $$;
        """;

    /// <summary>Functions that act with the owner's rights are for the portal alone.</summary>
    private static string FunctionsOfTheOwner(string app) =>
        $"""
        DO $$
        DECLARE f regprocedure;
        BEGIN
            FOR f IN SELECT p.oid FROM pg_proc p
                WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND pg_get_userbyid(p.proowner) = current_user
            LOOP
                EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
                EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', f, '{Quoted(app)}');
            END LOOP;
        END $$;
        """;

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
