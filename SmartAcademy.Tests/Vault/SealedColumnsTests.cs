using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Vault;

public sealed class SealedColumnsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_sensitive_column_is_sealed_in_the_table_and_plain_for_who_may_read()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Ayesha", details => details with
        {
            Phone = "+8801712345678",
            Address = "12 Mosque Road",
            DateOfBirth = new DateOnly(2015, 2, 28),
            EmergencyContactName = "Karim",
            EmergencyContactPhone = "+8801812345678",
            BirthRegistrationNumber = "20151234567890123",
        });

        var stored = await ColumnsAsync($"SELECT phone, address, date_of_birth, emergency_contact_name, emergency_contact_phone, birth_registration_number FROM students WHERE id = '{student.Id}'");
        Assert.All(stored, value => Assert.Matches(@"^v1\.1\.[A-Za-z0-9_-]{38,}$", value));
        await using var db = await database.OpenAsync(Actors.Clerk(school.Id), Ct);
        Assert.Equal(student.Details, (await db.Students.SingleAsync(row => row.Id == student.Id, Ct)).Details);
        Assert.Equal(new DateOnly(2015, 2, 28), await db.Students.Where(row => row.Id == student.Id).Select(row => row.DateOfBirth).SingleAsync(Ct));
    }

    [Fact]
    public async Task A_changed_phone_gets_a_new_hash_and_an_emptied_one_none()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Bilal", details => details with { Phone = "+8801712340000" });
        await WriteAsync(school, student.Id, "+8801712340001");
        Assert.Equal(TestVault.Columns.Hash("+8801712340001"), Assert.Single(await ColumnsAsync($"SELECT phone_hash FROM students WHERE id = '{student.Id}'")));
        await WriteAsync(school, student.Id, null);
        Assert.Empty(await ColumnsAsync($"SELECT phone_hash FROM students WHERE id = '{student.Id}' AND phone_hash IS NOT NULL"));
    }

    /// <summary>EF caches one model for a type of context; each portal's model must hold that portal's own keys.</summary>
    [Fact]
    public async Task Two_portals_in_one_process_do_not_share_their_keys()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Fatima", details => details with { Phone = "+8801712340002" });
        await using var other = new AcademyDbContext(new DbContextOptionsBuilder<AcademyDbContext>()
            .UseNpgsql(database.Connections.App).UseVault(new ColumnVault(new Keys(1), new Keys(1))).Options)
        { Actor = Actor.System() };

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => other.Students.SingleAsync(row => row.Id == student.Id, Ct));

        Assert.Contains("does not open with key 1", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_without_keys_reads_no_sensitive_column()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Omar", details => details with { Phone = "+8801712340003" });
        await using var locked = new AcademyDbContext(
            new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql(database.Connections.App).Options)
        { Actor = Actor.System() };

        await Assert.ThrowsAnyAsync<Exception>(() => locked.Students.SingleAsync(row => row.Id == student.Id, Ct));
        Assert.Equal("Omar", await locked.Students.Where(row => row.Id == student.Id).Select(row => row.FirstName).SingleAsync(Ct));
    }

    private async Task WriteAsync(TestSchool school, Guid studentId, string? phone)
    {
        await using var db = await database.OpenAsync(Actors.Clerk(school.Id), Ct);
        var student = await db.Students.SingleAsync(row => row.Id == studentId, Ct);
        student.Describe(student.Details with { Phone = phone });
        await db.SaveChangesAsync(Ct);
    }

    private async Task<List<string>> ColumnsAsync(string query)
    {
        await using var connection = new NpgsqlConnection(database.Connections.Owner);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(query, connection);
        await using var rows = await command.ExecuteReaderAsync(Ct);
        var values = new List<string>();
        while (await rows.ReadAsync(Ct))
        {
            values.AddRange(Enumerable.Range(0, rows.FieldCount).Select(rows.GetString));
        }

        return values;
    }
}
