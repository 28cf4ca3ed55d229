using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance.Leave;

/// <summary>Requests for leave, for those who answer them and for those who asked.</summary>
public sealed class LeaveQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>What the actor may answer; the waiting ones by their first day, the others the newest first.</summary>
    public async Task<LeavePage> PageAsync(Actor actor, LeaveStatus? status, int page, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var rows = db.LeaveRequests.AsNoTracking().AnsweredBy(db, actor).Where(row => status == null || row.Status == status);
        var ordered = status is LeaveStatus.Asked
            ? rows.OrderBy(row => row.StartsOn).ThenBy(row => row.Id)
            : rows.OrderByDescending(row => row.AskedAt).ThenByDescending(row => row.Id);
        var total = await rows.CountAsync(ct);
        var skipped = (Math.Clamp(page, 1, 100_000) - 1) * LeavePage.Size;
        return new LeavePage(await Lines(db, ordered.Skip(skipped).Take(LeavePage.Size)).ToListAsync(ct), total);
    }

    /// <summary>How many wait for the actor's answer.</summary>
    public async Task<int> WaitingAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.LeaveRequests.AnsweredBy(db, actor).CountAsync(row => row.Status == LeaveStatus.Asked, ct);
    }

    /// <summary>The requests for the actor's own children, newest first.</summary>
    public async Task<IReadOnlyList<LeaveLine>> OwnAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var rows = db.LeaveRequests.AsNoTracking().OfFamilyOf(db, actor).OrderByDescending(row => row.AskedAt).Take(100);
        return await Lines(db, rows).ToListAsync(ct);
    }

    /// <summary>The children for whom the actor may ask, eldest record first.</summary>
    public async Task<IReadOnlyList<LeaveChild>> ChildrenAsync(Actor actor, CancellationToken ct)
    {
        if (actor.UserId is not { } userId || !actor.May(Permission.AttendanceReadOwn))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.Students.AsNoTracking()
            .Where(student => student.Status == StudentStatus.Active && db.ChildrenOf(userId).Contains(student.Id))
            .OrderBy(student => student.EnrolmentNumber)
            .Select(student => new LeaveChild(
                student.Id, StudentName.Full(student.FirstName, student.MiddleName, student.LastName), student.NameBangla)).ToListAsync(ct);
    }

    private static IQueryable<LeaveLine> Lines(AcademyDbContext db, IQueryable<LeaveRequest> requests) =>
        from row in requests
        join student in db.Students on row.StudentId equals student.Id
        let place = db.Classes.FirstOrDefault(place => place.Id == student.ClassId)
        select new LeaveLine
        {
            Id = row.Id,
            StudentId = row.StudentId,
            Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
            NameBangla = student.NameBangla,
            ClassName = place == null ? null : place.Name,
            ClassNameBangla = place == null ? null : place.NameBangla,
            Section = place == null ? "" : place.Section,
            StartsOn = row.StartsOn,
            EndsOn = row.EndsOn,
            Reason = row.Reason,
            Status = row.Status,
            AskedAt = row.AskedAt,
            Answer = row.Answer,
            AnsweredBy = db.Users.Where(user => user.Id == row.AnsweredBy).Select(user => user.DisplayName).FirstOrDefault(),
            HasDocument = row.DocumentFileId != null,
        };
}
