using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Enrolments;

/// <summary>Moves a student to another class, lets them leave, and takes them back. The history is the database's; this says why.</summary>
public sealed class EnrolmentService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int LongestReason = 300;

    /// <summary>To another class or section of the same year.</summary>
    public Task<Result> MoveAsync(Actor actor, Guid studentId, Guid classId, int? rollNumber, string? reason, CancellationToken ct) =>
        WriteAsync(actor, studentId, reason, EnrolmentEnd.Moved, async (db, student) =>
        {
            if (student.ClassId is not { } from || !IsOnTheRoll(student))
            {
                return EnrolmentRefusals.NotOnTheRoll;
            }

            return from == classId ? EnrolmentRefusals.SameClass : await PlaceAsync(db, student, classId, rollNumber, sameYearAs: from, ct);
        }, ct);

    /// <summary>Out of the school: to another one, withdrawn, or graduated.</summary>
    public Task<Result> LeaveAsync(Actor actor, Guid studentId, EnrolmentEnd end, string? reason, CancellationToken ct) =>
        WriteAsync(actor, studentId, reason, end, (_, student) =>
        {
            if (!end.IsLeaving())
            {
                return Task.FromResult<Result>(EnrolmentRefusals.LeavingNeedsItsKind);
            }

            if (!IsOnTheRoll(student))
            {
                return Task.FromResult<Result>(EnrolmentRefusals.NotOnTheRoll);
            }

            student.BecomeStatus(end.StatusAfter(), time.GetUtcNow());
            return Task.FromResult(Result.Ok);
        }, ct);

    /// <summary>Back into a class of a running year, after having left.</summary>
    public Task<Result> ReadmitAsync(Actor actor, Guid studentId, Guid classId, int? rollNumber, string? reason, CancellationToken ct) =>
        WriteAsync(actor, studentId, reason, null, async (db, student) =>
        {
            if (IsOnTheRoll(student))
            {
                return EnrolmentRefusals.AlreadyOnTheRoll;
            }

            student.BecomeStatus(StudentStatus.Active, time.GetUtcNow());
            return await PlaceAsync(db, student, classId, rollNumber, sameYearAs: null, ct);
        }, ct);

    private async Task<Result> WriteAsync(
        Actor actor, Guid studentId, string? reason, EnrolmentEnd? end, Func<AcademyDbContext, Student, Task<Result>> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsWrite))
        {
            return Refusal.Forbidden;
        }

        var line = PlainLine.Read(reason, LongestReason);
        if (line.IsRefused)
        {
            return line.Refusal.On("Reason");
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Students.VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == studentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        db.Reason = line.Value.Length == 0 ? null : line.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var running = await db.RunningPlacesAsync([studentId], ct);
        var done = await verb(db, student);
        if (done.IsRefused)
        {
            return done;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            await db.ExplainAsync(end, running.Values, db.Reason, ct);
            await transaction.CommitAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
    }

    private static async Task<Result> PlaceAsync(
        AcademyDbContext db, Student student, Guid classId, int? rollNumber, Guid? sameYearAs, CancellationToken ct)
    {
        var target = await db.Classes.Where(row => row.Id == classId && row.SchoolId == student.SchoolId)
            .Select(row => new { row.AcademicYearId, row.DepartmentId, row.Program }).FirstOrDefaultAsync(ct);
        if (target is null)
        {
            return StudentRefusals.UnknownClass;
        }

        if (sameYearAs is not null && !await db.Classes.WithDeleted().AnyAsync(row => row.Id == sameYearAs && row.AcademicYearId == target.AcademicYearId, ct))
        {
            return EnrolmentRefusals.OtherYear;
        }

        if (rollNumber is < 1 or > StudentRules.LargestRoll)
        {
            return StudentRefusals.RollOutOfRange;
        }

        if (rollNumber is not null && await db.Students.AnyAsync(
            row => row.ClassId == classId && row.RollNumber == rollNumber && row.Status == StudentStatus.Active && row.Id != student.Id, ct))
        {
            return EnrolmentRefusals.RollTaken;
        }

        student.Describe(student.Details with
        {
            ClassId = classId,
            RollNumber = rollNumber,
            DepartmentId = target.DepartmentId ?? student.DepartmentId,
            Program = target.Program ?? student.Program,
        });
        return Result.Ok;
    }

    private static bool IsOnTheRoll(Student student) =>
        student.ClassId is not null && student.Status is StudentStatus.Active or StudentStatus.Suspended;
}
