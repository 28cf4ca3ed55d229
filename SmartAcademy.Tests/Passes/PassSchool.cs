using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Passes;

/// <summary>A school of its own for one test, with a class, and its people as actors.</summary>
internal sealed class PassSchool
{
    private static int made;

    private PassSchool(TestDatabase database, School school, AcademicYear year, SchoolClass row) =>
        (Database, School, Year, Class) = (database, school, year, row);

    public static DateOnly Today { get; } = new(2026, 11, 22);

    public TestDatabase Database { get; }

    public School School { get; }

    public AcademicYear Year { get; }

    public SchoolClass Class { get; }

    public StoppedClock Time { get; } = new(new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero));

    public FixedKeys Keys { get; } = new();

    public Actor Clerk => As(Role.Staff);

    public PassIssueService Issue => new(Database, Keys, Time);

    public PassService Service => new(Database, Time);

    public PassQueries Queries => new(Database, Time);

    public PassCodes Codes => new(Database, Keys, Signers, Time);

    public PassSigners Signers => new(Database, Time);

    public PassKeyBook Book => new(Database, TimeProvider.System);

    public PassCodeReader Reader => new(Book, Database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<PassSchool> OpenAsync(TestDatabase database)
    {
        var school = new School("Madrasa", $"M{Interlocked.Increment(ref made)}");
        var year = AcademicYear.Open(school.Id, "2026", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).Value;
        year.MakeCurrent();
        var row = new SchoolClass(school.Id, year.Id, "Seven", "B");
        await SaveAsync(database, school, year, row);
        return new PassSchool(database, school, year, row);
    }

    public Actor As(string role, Guid? userId = null) => ActorOfRoles.Make(userId ?? Guid.CreateVersion7(), role, [RolePermissions.DefaultOf(role)], School.Id);

    public async Task<Student> AdmitAsync(string name = "Ayesha", StudentStatus status = StudentStatus.Active)
    {
        var number = $"SA2026{Interlocked.Increment(ref made):00000}";
        var details = new StudentDetails { FirstName = name, NameBangla = "আয়েশা", ClassId = Class.Id, RollNumber = made };
        var student = Student.Admit(School.Id, number, details, Today, Time.GetUtcNow());
        student.BecomeStatus(status);
        await SaveAsync(student);
        return student;
    }

    public async Task<Pass> IssueAsync(Student student, PassType type = PassType.Standard)
    {
        var issued = await Issue.IssueAsync(Clerk, new PassRequest(student.Id, type), Ct);
        return await FindAsync(issued.Value);
    }

    public async Task<Pass> FindAsync(Guid passId)
    {
        await using var db = await Database.OpenAsync(Actor.System(), Ct);
        return await db.Passes.AsNoTracking().SingleAsync(pass => pass.Id == passId, Ct);
    }

    public async Task<IReadOnlyList<Pass>> PassesOfAsync(Student student)
    {
        await using var db = await Database.OpenAsync(Actor.System(), Ct);
        return await db.Passes.AsNoTracking().Where(pass => pass.StudentId == student.Id).OrderBy(pass => pass.Id).ToListAsync(Ct);
    }

    public Task SaveAsync(params object[] rows) => SaveAsync(Database, rows);

    private static async Task SaveAsync(TestDatabase database, params object[] rows)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        db.AddRange(rows);
        await db.SaveChangesAsync(Ct);
    }
}
