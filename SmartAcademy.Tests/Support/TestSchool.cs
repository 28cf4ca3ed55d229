using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Tests.Support;

/// <summary>A small school with a current year and one class, and a way to admit students without the services under test.</summary>
public sealed class TestSchool
{
    private static int made;

    private readonly IDbContextFactory<AcademyDbContext> contexts;

    private TestSchool(IDbContextFactory<AcademyDbContext> contexts, School school, AcademicYear year, SchoolClass schoolClass) =>
        (this.contexts, School, Year, Class) = (contexts, school, year, schoolClass);

    public School School { get; }

    public AcademicYear Year { get; }

    public SchoolClass Class { get; }

    public Guid Id => School.Id;

    public static async Task<TestSchool> MakeAsync(IDbContextFactory<AcademyDbContext> contexts)
    {
        var ct = TestContext.Current.CancellationToken;
        var number = Interlocked.Increment(ref made);
        var school = new School($"School {number}", $"S{number}");
        var year = AcademicYear.Open(school.Id, "2026", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).Value;
        year.MakeCurrent();
        var schoolClass = new SchoolClass(school.Id, year.Id, "Seven", "B");
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        db.AddRange(school, year, schoolClass);
        await db.SaveChangesAsync(ct);
        return new TestSchool(contexts, school, year, schoolClass);
    }

    /// <summary>Another class of the same school, for a test that wants one to itself.</summary>
    public static async Task<TestSchool> BesideAsync(IDbContextFactory<AcademyDbContext> contexts, TestSchool other)
    {
        var own = new SchoolClass(other.Id, other.Year.Id, "Six", $"{Interlocked.Increment(ref made)}");
        await other.AddAsync(own);
        return new TestSchool(contexts, other.School, other.Year, own);
    }

    /// <summary>A student of the class, unless <paramref name="details"/> say otherwise.</summary>
    public async Task<Student> AdmitAsync(string firstName, Func<StudentDetails, StudentDetails>? details = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var wanted = new StudentDetails { FirstName = firstName, LastName = "Test", ClassId = Class.Id };
        var number = $"T{Guid.NewGuid():N}"[..20];
        var student = Student.Admit(
            Id, number, details?.Invoke(wanted) ?? wanted, new DateOnly(2026, 1, 5), new DateTimeOffset(2026, 1, 5, 3, 0, 0, TimeSpan.Zero));
        await AddAsync(student);
        return student;
    }

    public async Task AddAsync(params object[] rows)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        db.AddRange(rows);
        await db.SaveChangesAsync(ct);
    }
}
