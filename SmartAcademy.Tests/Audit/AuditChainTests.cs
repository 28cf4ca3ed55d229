using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Audit;

/// <summary>Each test has a database of its own: what is broken here stays broken.</summary>
public sealed class AuditChainTests(TestServer server) : IAsyncLifetime
{
    private readonly TestDatabase database = new(server);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private AuditSealer Sealer => new(database);

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        for (var seal = 0; seal < 4; seal++)
        {
            await TestSchool.MakeAsync(database);
            await Sealer.SealAsync(Ct);
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_chain_that_nobody_touched_is_sound()
    {
        await TestSchool.MakeAsync(database);

        var verdict = await VerifyAsync();

        Assert.True(verdict.IsSound);
        Assert.Equal((4L, 12L, 3L, 0L), (verdict.Seals, verdict.Entries, verdict.Waiting, verdict.Purged));
        Assert.Equal(64, verdict.HeadHash.Length);
    }

    [Theory]
    [InlineData("Asia/Dhaka")]
    [InlineData("America/St_Johns")]
    public async Task The_zone_of_the_session_does_not_matter(string zone)
    {
        await TamperAsync($"ALTER ROLE academy_owner IN DATABASE {DatabaseName} SET timezone = '{zone}'");
        await TamperAsync($"ALTER ROLE academy_app IN DATABASE {DatabaseName} SET timezone = '{zone}'");
        NpgsqlConnection.ClearAllPools();
        await TestSchool.MakeAsync(database);
        await Sealer.SealAsync(Ct);

        Assert.True((await VerifyAsync()).IsSound);
    }

    [Theory]
    [InlineData("actor_name = 'somebody else'")]
    [InlineData("at = at + interval '1 microsecond'")]
    [InlineData("changes = jsonb_set(changes, '{Name,1}', '\"another\"')")]
    [InlineData("details = '{\"Reason\": \"none\"}'")]
    [InlineData("address = '10.0.0.9'")]
    [InlineData("school_id = NULL")]
    public async Task An_altered_entry_is_told_by_its_id(string alteration)
    {
        await TamperAsync($"UPDATE audit_entries SET {alteration} WHERE id = (SELECT id FROM audit_entries WHERE seal_no = 2 AND resource_type = 'School')");

        var fault = Assert.Single((await VerifyAsync()).Faults);

        Assert.Equal((AuditFaultKind.EntryAltered, 2L), (fault.Kind, fault.SealNo));
        Assert.NotNull(fault.EntryId);
    }

    [Fact]
    public async Task An_entry_altered_with_its_digest_breaks_the_seal()
    {
        await TamperAsync("UPDATE audit_entries SET digest = sha256('forged') WHERE id = (SELECT min(id::text)::uuid FROM audit_entries WHERE seal_no = 3)");

        Assert.Contains(new AuditFault(AuditFaultKind.EntriesExchanged, 3), (await VerifyAsync()).Faults);
    }

    [Theory]
    [InlineData("DELETE FROM audit_entries WHERE id = (SELECT max(id::text)::uuid FROM audit_entries WHERE seal_no = 2)", AuditFaultKind.EntriesMissing, 2L)]
    [InlineData("UPDATE audit_entries SET seal_no = 2 WHERE id = (SELECT max(id::text)::uuid FROM audit_entries WHERE seal_no = 3)", AuditFaultKind.EntriesAdded, 2L)]
    [InlineData("UPDATE audit_entries SET seal_no = 2 WHERE seal_no IS NULL", AuditFaultKind.EntriesAdded, 2L)]
    [InlineData("UPDATE audit_entries SET seal_no = 5 - seal_no WHERE seal_no IN (2, 3)", AuditFaultKind.EntriesExchanged, 3L)]
    [InlineData("UPDATE audit_seals SET entry_count = 2 WHERE no = 2", AuditFaultKind.SealAltered, 2L)]
    [InlineData("UPDATE audit_seals SET sealed_at = sealed_at - interval '1 day' WHERE no = 2", AuditFaultKind.SealAltered, 2L)]
    [InlineData("DELETE FROM audit_seals WHERE no = 2", AuditFaultKind.SealMissing, 2L)]
    [InlineData("DELETE FROM audit_seals WHERE no = 4", AuditFaultKind.EntryWithoutSeal, 4L)]
    [InlineData("UPDATE audit_seals SET purged_at = now() WHERE no = 3", AuditFaultKind.PurgedOutOfTurn, 3L)]
    public async Task What_was_done_to_the_chain_is_told(string tampering, AuditFaultKind kind, long sealNo)
    {
        await TestSchool.MakeAsync(database);
        await TamperAsync(tampering);

        Assert.Contains((await VerifyAsync()).Faults, fault => fault.Kind == kind && fault.SealNo == sealNo);
    }

    [Fact]
    public async Task A_tail_cut_off_with_its_entries_shows_by_the_hash_that_was_noted()
    {
        var noted = (await VerifyAsync()).HeadHash;
        await TamperAsync("DELETE FROM audit_seals WHERE no = 4; DELETE FROM audit_entries WHERE seal_no = 4");

        var verdict = await new AuditVerifier(database).VerifyAsync(noted, Ct);

        Assert.Equal(AuditFaultKind.NotedHashMissing, Assert.Single(verdict.Faults).Kind);
    }

    [Fact]
    public async Task A_noted_hash_of_an_earlier_day_is_found_again()
    {
        var noted = (await VerifyAsync()).HeadHash;
        await TestSchool.MakeAsync(database);
        await Sealer.SealAsync(Ct);

        Assert.True((await new AuditVerifier(database).VerifyAsync(noted, Ct)).IsSound);
    }

    [Fact]
    public async Task Many_writers_and_sealers_at_once_leave_a_sound_chain()
    {
        var school = await TestSchool.MakeAsync(database);
        var writers = Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 25; i++)
            {
                await using var db = await database.OpenAsync(Actors.Admin(school.Id), Ct);
                db.Add(new Department(school.Id, "Hifz", $"{writer}-{i}"));
                await db.SaveChangesAsync(Ct);
            }
        }).ToList();
        var sealers = Enumerable.Range(0, 3).Select(async _ =>
        {
            while (writers.Any(writer => !writer.IsCompleted))
            {
                await Sealer.SealAsync(Ct);
            }
        });
        await Task.WhenAll(writers.Concat(sealers));
        await Sealer.SealAsync(Ct);

        var verdict = await VerifyAsync();
        Assert.True(verdict.IsSound);
        Assert.Equal((0L, 12L + 3 + 200), (verdict.Waiting, verdict.Entries));
    }

    [Fact]
    public async Task An_entry_that_was_committed_late_is_sealed_later()
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        await using var open = await db.Database.BeginTransactionAsync(Ct);
        db.Add(new School("Late", "LATE"));
        await db.SaveChangesAsync(Ct);
        await TestSchool.MakeAsync(database);
        Assert.Equal(3, await Sealer.SealAsync(Ct));

        await open.CommitAsync(Ct);

        Assert.Equal(1, await Sealer.SealAsync(Ct));
        Assert.True((await VerifyAsync()).IsSound);
    }

    private string DatabaseName => new NpgsqlConnectionStringBuilder(database.Connections.App).Database!;

    private Task<AuditVerdict> VerifyAsync() => new AuditVerifier(database).VerifyAsync(null, Ct);

    /// <summary>What somebody can do who holds the database server: no trigger, no policy and no right stands in the way.</summary>
    private async Task TamperAsync(string statement)
    {
        var superuser = new NpgsqlConnectionStringBuilder(server.Superuser) { Database = DatabaseName, Pooling = false };
        await using var connection = new NpgsqlConnection(superuser.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand($"SET session_replication_role = replica; {statement}", connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
