using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Guardians;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Audit;

public sealed class LookAndExportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_at_a_student_is_told_once_in_ten_minutes()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Seen");
        var (clerk, noon) = (Actors.Clerk(school.Id), DemoDatabase.SundayNoon);

        await LookAsync(clerk, student.Id, noon);
        await LookAsync(clerk, student.Id, noon.AddMinutes(9));
        Assert.Single(await EntriesAsync(school, AuditAction.Viewed));

        await LookAsync(Actors.Clerk(school.Id), student.Id, noon.AddMinutes(9));
        await LookAsync(clerk, student.Id, noon.AddMinutes(11));
        Assert.Equal(3, (await EntriesAsync(school, AuditAction.Viewed)).Count);
    }

    [Fact]
    public async Task Who_sees_nothing_has_not_looked()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Hidden");
        var other = await TestSchool.MakeAsync(database);

        await LookAsync(Actors.Clerk(other.Id), student.Id, DemoDatabase.SundayNoon);

        Assert.Empty(await EntriesAsync(school, AuditAction.Viewed));
        Assert.Empty(await EntriesAsync(other, AuditAction.Viewed));
    }

    [Fact]
    public async Task A_look_at_a_guardian_is_told()
    {
        var school = await TestSchool.MakeAsync(database);
        var guardian = new Guardian(school.Id, new GuardianDetails("Mother"));
        await school.AddAsync(guardian);

        await new GuardianQueries(database, Views.Of(database)).FindAsync(Actors.Clerk(school.Id), guardian.Id, Ct);

        Assert.Equal((nameof(Guardian), guardian.Id.ToString()), (await EntriesAsync(school, AuditAction.Viewed)).Select(entry => (entry.ResourceType, entry.ResourceId)).Single());
    }

    [Fact]
    public async Task An_export_is_told_with_its_filter_and_without_what_was_searched_for()
    {
        var school = await TestSchool.MakeAsync(database);
        var filter = new StudentFilter { Search = "01711111111", ClassId = school.Class.Id };
        var students = new StudentExport(database, new AuditTrail(database, TimeProvider.System));

        Assert.Empty(await students.ReadAsync(Actors.Clerk(school.Id), filter, Ct).ToListAsync(Ct));

        var entry = Assert.Single(await EntriesAsync(school, AuditAction.Exported));
        Assert.Contains(school.Class.Id.ToString(), entry.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("01711", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_the_gate_log_is_told()
    {
        var school = await TestSchool.MakeAsync(database);
        var logs = new AccessQueries(database, new AuditTrail(database, TimeProvider.System), TimeProvider.System);

        Assert.Empty(await logs.ReadAsync(Actors.Admin(school.Id), new AccessLogFilter(), Ct).ToListAsync(Ct));

        Assert.Equal("AccessLog", Assert.Single(await EntriesAsync(school, AuditAction.Exported)).ResourceType);
    }

    private async Task LookAsync(Actor actor, Guid studentId, DateTimeOffset at) =>
        await new StudentQueries(database, Views.Of(database, DemoDatabase.TimeAt(at))).FindAsync(actor, studentId, Ct);

    private async Task<List<AuditEntry>> EntriesAsync(TestSchool school, string action)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await db.AuditEntries.Where(entry => entry.SchoolId == school.Id && entry.Action == action).ToListAsync(Ct);
    }
}
