using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Vault;

public sealed class ColumnSealerTests(TestDatabase database) : IClassFixture<TestDatabase>, IDbContextFactory<AcademyDbContext>
{
    private const string Phone = "+8801712345678";

    private readonly Keys sealing = new(1);
    private readonly Keys lookup = new(1);
    private ColumnVault? vault;

    private ColumnVault Vault => vault ??= new(sealing, lookup);

    private ColumnSealer Sealer => new(database.Connections, Vault);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public AcademyDbContext CreateDbContext() =>
        new(new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql(database.Connections.App).UseVault(Vault).Options);

    [Fact]
    public async Task Plain_values_of_an_earlier_version_are_sealed_once_also_when_some_are_sealed_already()
    {
        var school = await StartAsync();
        var (first, second) = (await school.AdmitAsync("Ayesha", details => details with { Phone = Phone, Address = "Old Bazar" }), await school.AdmitAsync("Bilal"));
        await RunAsync($"UPDATE students SET phone = '{Phone}', phone_hash = NULL, date_of_birth = '2014-05-06' WHERE id = '{first.Id}'");
        await RunAsync($"UPDATE students SET address = 'v1. flat, Lake Road' WHERE id = '{second.Id}'");

        Assert.Equal(2, await Sealer.SealPlainAsync(Ct));
        Assert.Equal(0, await Sealer.SealPlainAsync(Ct));

        await using var db = await this.OpenAsync(Actor.System(), Ct);
        var details = (await db.Students.SingleAsync(row => row.Id == first.Id, Ct)).Details;
        Assert.Equal((Phone, "Old Bazar", new DateOnly(2014, 5, 6)), (details.Phone, details.Address, details.DateOfBirth));
        Assert.Equal("v1. flat, Lake Road", (await db.Students.SingleAsync(row => row.Id == second.Id, Ct)).Address);
        Assert.Single((await new StudentQueries(this, Views.Of(this)).PageAsync(Actors.Clerk(school.Id), new StudentFilter { Search = "01712 345678" }, Ct)).Lines);
    }

    [Fact]
    public async Task Sealing_a_guardians_plain_phone_takes_it_out_of_the_search_text_of_the_family()
    {
        var school = await StartAsync();
        var child = await school.AdmitAsync("Ayesha");
        var guardian = new Guardian(school.Id, new GuardianDetails("Rahima", Phone: Phone));
        await school.AddAsync(guardian, new Guardianship(school.Id, child.Id, guardian.Id, Relationship.Mother, 1, true));
        await RunAsync($"UPDATE guardians SET phone = '{Phone}', phone_hash = NULL; UPDATE students SET family_text = 'rahima {Phone}' WHERE id = '{child.Id}'");

        await Sealer.SealPlainAsync(Ct);

        Assert.Equal(1L, await CountAsync($"SELECT count(*) FROM students WHERE id = '{child.Id}' AND family_text NOT LIKE '%017%'"));
    }

    [Fact]
    public async Task A_new_key_seals_everything_anew_and_the_old_one_holds_nothing_any_more()
    {
        var school = await StartAsync();
        var student = await school.AdmitAsync("Ayesha", details => details with { Phone = Phone, Address = "Old Bazar" });
        sealing.Held.Add(2);
        Assert.Equal(1, await Sealer.SealAnewAsync(Ct));
        Assert.DoesNotContain(await Sealer.CountAsync(Ct), use => use is { IsLookup: false, Version: 1 });
        sealing.Held.Remove(1);

        await using var db = await this.OpenAsync(Actor.System(), Ct);
        Assert.Equal("Old Bazar", (await db.Students.SingleAsync(row => row.Id == student.Id, Ct)).Address);
    }

    [Fact]
    public async Task A_new_lookup_key_hashes_phones_anew_and_they_are_found_before_and_after()
    {
        var school = await StartAsync();
        await school.AdmitAsync("Ayesha", details => details with { Phone = Phone });
        lookup.Held.Add(2);
        Assert.Equal(1, await FoundAsync(school));
        await Sealer.SealAnewAsync(Ct);
        lookup.Held.Remove(1);
        Assert.Equal(1, await FoundAsync(school));
    }

    /// <summary>Sealing locks the rows of a batch: a change that comes between reading and writing them must not be lost.</summary>
    [Fact]
    public async Task What_a_person_saves_while_keys_change_is_kept()
    {
        var school = await StartAsync();
        var students = new List<Guid>();
        for (var number = 0; number < 20; number++)
        {
            students.Add((await school.AdmitAsync($"Pupil {number}", details => details with { Address = "Old" })).Id);
        }

        sealing.Held.Add(2);
        var turns = Sealer.SealAnewAsync(Ct);
        foreach (var id in students)
        {
            await using var db = await this.OpenAsync(Actor.System(), Ct);
            await db.Students.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(x => x.Address, $"New {id}"), Ct);
        }

        await turns;
        await using var after = await this.OpenAsync(Actor.System(), Ct);
        Assert.All(await after.Students.Where(row => students.Contains(row.Id)).ToListAsync(Ct), row => Assert.Equal($"New {row.Id}", row.Address));
        Assert.Equal(0, await Sealer.SealAnewAsync(Ct));
    }

    private async Task<int> FoundAsync(TestSchool school) =>
        (await new StudentQueries(this, Views.Of(this)).PageAsync(Actors.Clerk(school.Id), new StudentFilter { Search = Phone }, Ct)).Total;

    private async Task<TestSchool> StartAsync()
    {
        await RunAsync("TRUNCATE students, guardians CASCADE");
        return await TestSchool.MakeAsync(this);
    }

    private async Task RunAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(database.Connections.Owner);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    private async Task<long> CountAsync(string query)
    {
        await using var connection = new NpgsqlConnection(database.Connections.Owner);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(query, connection);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
