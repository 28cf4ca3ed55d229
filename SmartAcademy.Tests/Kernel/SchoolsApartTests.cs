using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Kernel;

/// <summary>Three schools share two connections, and the portal's own filters are switched off.</summary>
public sealed class SchoolsApartTests(TestDatabase database) : IClassFixture<TestDatabase>, IDbContextFactory<AcademyDbContext>
{
    private const int Calls = 10_000;
    private const int Callers = 12;
    private const int StudentsOfASchool = 5;

    private int seen;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_mixed_calls_from_three_schools_return_no_foreign_row()
    {
        var schools = new[] { await SchoolAsync(), await SchoolAsync(), await SchoolAsync() };
        var next = 0;

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Increment(ref next) is var call && call <= Calls)
                {
                    await CallAsync(call, schools[call % schools.Length], schools[(call + 1) % schools.Length]);
                }
            }, Ct)));

        Assert.True(seen > Calls, $"only {seen} rows were seen at all");
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        Assert.False(await db.Students.IgnoreQueryFilters().AnyAsync(student => student.MiddleName == "taken", Ct));
    }

    /// <summary>A context as the portal opens it, from a pool of two connections.</summary>
    public AcademyDbContext CreateDbContext() => new(new DbContextOptionsBuilder<AcademyDbContext>()
        .UseNpgsql(new NpgsqlConnectionStringBuilder(database.Connections.App) { MaxPoolSize = 2, Timeout = 60 }.ConnectionString)
        .AddInterceptors(new AuditInterceptor(TimeProvider.System))
        .Options);

    private async Task<TestSchool> SchoolAsync()
    {
        var school = await TestSchool.MakeAsync(database);
        for (var number = 0; number < StudentsOfASchool; number++)
        {
            await school.AdmitAsync($"Pupil {number}");
        }

        return school;
    }

    private Task CallAsync(int call, TestSchool own, TestSchool foreign) => (call % 20) switch
    {
        0 => FailAsync(own),
        1 => CancelAsync(own),
        2 => ReadAsNobodyAsync(),
        3 => WriteAndRollBackAsync(own),
        4 => TakeAsync(own, foreign),
        5 => SaveAsync(own),
        < 9 => ReadInTransactionAsync(own),
        _ => ReadAsync(own),
    };

    private async Task ReadAsync(TestSchool own)
    {
        await using var db = await this.OpenAsync(Actors.Clerk(own.Id), Ct);
        Count(own, await db.Students.IgnoreQueryFilters().AsNoTracking().Select(student => student.SchoolId).ToListAsync(Ct));
    }

    private async Task ReadInTransactionAsync(TestSchool own)
    {
        await using var db = await this.OpenAsync(Actors.Clerk(own.Id), Ct);
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        Count(own, await db.Classes.IgnoreQueryFilters().Select(row => row.SchoolId).ToListAsync(Ct));
        Count(own, await db.Database.SqlQueryRaw<Guid>("SELECT school_id AS \"Value\" FROM academic_years").ToListAsync(Ct));
        await transaction.CommitAsync(Ct);
    }

    private async Task ReadAsNobodyAsync()
    {
        await using var db = CreateDbContext();
        Assert.Empty(await db.Students.IgnoreQueryFilters().AsNoTracking().ToListAsync(Ct));
    }

    private async Task FailAsync(TestSchool own)
    {
        await using var db = await this.OpenAsync(Actors.Clerk(own.Id), Ct);
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("SELECT 1 / count(*) FROM students WHERE false", Ct));
    }

    private async Task CancelAsync(TestSchool own)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        await using var db = await this.OpenAsync(Actors.Clerk(own.Id), Ct);
        var asked = db.Database.ExecuteSqlRawAsync("SELECT pg_sleep(10)", patience.Token);
        patience.CancelAfter(TimeSpan.FromMilliseconds(2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Count(own, await db.Students.IgnoreQueryFilters().Select(student => student.SchoolId).ToListAsync(Ct));
    }

    private async Task WriteAndRollBackAsync(TestSchool own)
    {
        await using var db = await this.OpenAsync(Actors.Clerk(own.Id), Ct);
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await db.Students.IgnoreQueryFilters().ExecuteUpdateAsync(row => row.SetProperty(student => student.MiddleName, "undone"), Ct);
        Count(own, await db.Students.IgnoreQueryFilters().Select(student => student.SchoolId).ToListAsync(Ct));
    }

    private async Task TakeAsync(TestSchool own, TestSchool foreign)
    {
        await using var db = await this.OpenAsync(Actors.Clerk(own.Id), Ct);
        var taken = await db.Students.IgnoreQueryFilters().Where(student => student.SchoolId == foreign.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(student => student.MiddleName, "taken"), Ct);
        Assert.Equal(0, taken);
    }

    private async Task SaveAsync(TestSchool own)
    {
        await using var db = await this.OpenAsync(Actors.Clerk(own.Id), Ct);
        var school = await db.Schools.SingleAsync(Ct);
        school.Describe(school.Description with { Address = $"House {Guid.NewGuid():N}" });
        await db.SaveChangesAsync(Ct);
        Count(own, await db.AuditEntries.Select(entry => entry.SchoolId!.Value).Distinct().ToListAsync(Ct));
    }

    private void Count(TestSchool own, List<Guid> schoolIds)
    {
        Assert.All(schoolIds, schoolId => Assert.Equal(own.Id, schoolId));
        Interlocked.Add(ref seen, schoolIds.Count);
    }
}
