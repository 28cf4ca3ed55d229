using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students;

/// <summary>Admits students and changes what is written about them.</summary>
public sealed class StudentService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Admits a student to the actor's school; the enrolment number is taken in the same transaction.</summary>
    public async Task<Checked<Guid>> AdmitAsync(Actor actor, StudentDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.StudentsWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(schoolId, time, ct);
        var details = await CheckAsync(db, schoolId, typed, today, ct);
        return details.IsRefused ? details.As<Guid>() : await AdmitAsync(db, schoolId, details.Value, today, ct);
    }

    /// <summary>Writes the details, unless another person saved since <paramref name="version"/> was read.</summary>
    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid studentId, uint version, StudentDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Students.VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == studentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        var details = await CheckAsync(db, student.SchoolId, typed, await db.TodayAsync(student.SchoolId, time, ct), ct);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        student.Describe(details.Value);
        db.Entry(student).Property(row => row.Version).OriginalValue = version;
        var saved = student.Version == version ? await SaveAsync(db, ct) : Refusal.ChangedMeanwhile;
        return saved.IsRefused ? saved.Refusal : student.Id;
    }

    public Task<Result> BecomeStatusAsync(Actor actor, Guid studentId, StudentStatus status, string? reason, CancellationToken ct) =>
        WriteAsync(actor, Permission.StudentsWrite, studentId, reason, student =>
        {
            if (!Enum.IsDefined(status))
            {
                return StudentRefusals.UnknownStatus;
            }

            student.BecomeStatus(status, time.GetUtcNow());
            return Result.Ok;
        }, ct);

    /// <summary>Hides the student everywhere; the reason is kept, and <see cref="RestoreAsync"/> brings all back.</summary>
    public async Task<Result> DeleteAsync(Actor actor, Guid studentId, string? reason, CancellationToken ct)
    {
        var line = PlainLine.Read(reason, 300);
        if (line.IsRefused)
        {
            return line.Refusal.On(StudentRefusals.ReasonMissing.Field!);
        }

        return line.Value.Length == 0
            ? StudentRefusals.ReasonMissing
            : await WriteAsync(actor, Permission.StudentsDelete, studentId, line.Value, student => student.Delete(time.GetUtcNow()), ct);
    }

    public Task<Result> RestoreAsync(Actor actor, Guid studentId, CancellationToken ct) =>
        WriteAsync(actor, Permission.StudentsDelete, studentId, null, student => student.Restore(), ct);

    private async Task<Result> WriteAsync(
        Actor actor, string permission, Guid studentId, string? reason, Func<Student, Result> verb, CancellationToken ct)
    {
        if (!actor.May(permission))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        db.Reason = string.IsNullOrWhiteSpace(reason) ? null : reason;
        var student = await db.Students.WithDeleted().VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == studentId, ct);
        if (student is null)
        {
            return Refusal.NotFound;
        }

        var done = verb(student);
        return done.IsRefused ? done : await SaveAsync(db, ct);
    }

    private async Task<Checked<Guid>> AdmitAsync(
        AcademyDbContext db, Guid schoolId, StudentDetails details, DateOnly today, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var year = (details.EnrolledOn ?? today).Year;
        var number = await db.TakeNumbersAsync(EnrolmentNumber.Series, year, 1, ct);
        if (number > EnrolmentNumber.MostInOneYear)
        {
            return StudentRefusals.EnrolmentNumbersUsedUp;
        }

        var student = Student.Admit(schoolId, EnrolmentNumber.Format(year, number), details, today, time.GetUtcNow());
        db.Students.Add(student);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return student.Id;
    }

    /// <summary>The rules of the details, and that class and department are of the same school.</summary>
    private static async Task<Checked<StudentDetails>> CheckAsync(
        AcademyDbContext db, Guid schoolId, StudentDetails typed, DateOnly today, CancellationToken ct)
    {
        var details = StudentRules.Check(typed, today);
        List<Refusal> refusals = [.. details.Refusals];
        if (typed.ClassId is { } classId && !await db.Classes.AnyAsync(row => row.Id == classId && row.SchoolId == schoolId, ct))
        {
            refusals.Add(StudentRefusals.UnknownClass);
        }

        if (typed.DepartmentId is { } departmentId
            && !await db.Departments.AnyAsync(row => row.Id == departmentId && row.SchoolId == schoolId, ct))
        {
            refusals.Add(StudentRefusals.UnknownDepartment);
        }

        return refusals.Count > 0 ? refusals : details;
    }

    private static async Task<Result> SaveAsync(AcademyDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
    }
}
