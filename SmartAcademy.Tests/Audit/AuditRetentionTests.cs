using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Audit;

public sealed class AuditRetentionTests(TestServer server) : IAsyncLifetime
{
    private readonly TestDatabase database = new(server);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private AuditRetention Retention => new(database, new AuditTrail(database, TimeProvider.System), TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var years in new[] { 5, 4, 3, 0 })
        {
            var then = now.AddYears(-years);
            database.Time = DemoDatabase.TimeAt(then);
            await TestSchool.MakeAsync(database);
            await SealAsOfAsync(then);
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_oldest_seals_lose_their_entries_and_the_chain_stays_sound()
    {
        var before = TimeProvider.System.GetUtcNow().AddYears(-3).AddDays(-30);
        Assert.Equal(6, (await Retention.PreviewAsync(Actor.System(), before, Ct)).Value);

        Assert.Equal(6, (await Retention.PurgeAsync(Actor.System(), before, Ct)).Value);

        var verdict = await new AuditVerifier(database).VerifyAsync(null, Ct);
        Assert.True(verdict.IsSound);
        Assert.Equal((4L, 2L, 6L), (verdict.Seals, verdict.Purged, verdict.Entries));
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        Assert.Contains("\"6\"", (await db.AuditEntries.SingleAsync(entry => entry.Action == AuditAction.Purged, Ct)).Details, StringComparison.Ordinal);
        Assert.Equal(0, (await Retention.PurgeAsync(Actor.System(), before, Ct)).Value);
    }

    [Fact]
    public async Task The_last_year_is_kept_whatever_is_asked()
    {
        await Retention.PurgeAsync(Actor.System(), DateTimeOffset.MaxValue, Ct);

        var verdict = await new AuditVerifier(database).VerifyAsync(null, Ct);
        Assert.True(verdict.IsSound);
        Assert.Equal((3L, 3L), (verdict.Purged, verdict.Entries));
    }

    [Fact]
    public async Task Nobody_of_one_school_may_purge()
    {
        var school = await TestSchool.MakeAsync(database);

        Assert.Equal(Refusal.Forbidden, (await Retention.PurgeAsync(Actors.Admin(school.Id), DateTimeOffset.MaxValue, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Retention.PreviewAsync(Actors.SuperAdmin(school.Id), DateTimeOffset.MaxValue, Ct)).Refusal);
    }

    /// <summary>Only the owner can seal as of another time than now.</summary>
    private async Task SealAsOfAsync(DateTimeOffset instant)
    {
        await using var connection = new NpgsqlConnection(database.Connections.Owner);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand("SELECT seal_audit_as_of(100, $1)", connection) { Parameters = { new() { Value = instant } } };
        await command.ExecuteNonQueryAsync(Ct);
    }
}
