using Npgsql;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access;

public sealed class NeverDeletedTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("students")]
    [InlineData("passes")]
    [InlineData("reader_devices")]
    [InlineData("access_points")]
    public async Task What_a_scan_may_name_is_deleted_by_nobody(string table)
    {
        var gate = await TestGate.MakeAsync(database, await TestSchool.MakeAsync(database));
        await gate.NewPassAsync();
        await using var owner = await SqlSession.OpenAsync(database.Connections.Owner);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            owner.RunAsync($"SET academy.all_schools = 'on'; DELETE FROM {table} WHERE school_id = '{gate.School.Id}'"));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refusal.SqlState);
    }
}
