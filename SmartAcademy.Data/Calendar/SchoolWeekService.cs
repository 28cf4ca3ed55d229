using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Calendar;

/// <summary>Writes on which days of the week the school, or a department with its own week, is open.</summary>
public sealed class SchoolWeekService(IDbContextFactory<AcademyDbContext> contexts)
{
    public async Task<Result> SetAsync(Actor actor, Guid? departmentId, IReadOnlyList<WeekdayHours> week, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.ClassesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        if (!week.Any(day => day.IsOpen))
        {
            return CalendarRefusals.NoDayOpen;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (departmentId is not null && !await db.Departments.AnyAsync(row => row.Id == departmentId && row.SchoolId == schoolId, ct))
        {
            return StudentRefusals.UnknownDepartment;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.InTurnAsync(schoolId, ct);
        var written = await db.SchoolWeekdays.Where(row => row.SchoolId == schoolId && row.DepartmentId == departmentId).ToListAsync(ct);
        foreach (var day in week)
        {
            var row = written.Find(known => known.Day == day.Day) ?? db.SchoolWeekdays.Add(new SchoolWeekday(schoolId, departmentId, day.Day)).Entity;
            if (row.Set(day.IsOpen, day.OpensAt, day.ClosesAt) is { IsRefused: true } refused)
            {
                return refused;
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Ok;
    }

    /// <summary>Lets a department follow the school's week again.</summary>
    public async Task<Result> FollowTheSchoolAsync(Actor actor, Guid departmentId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var own = await db.SchoolWeekdays.Where(row => row.DepartmentId == departmentId).ToListAsync(ct);
        if (own.Count == 0)
        {
            return Refusal.NotFound;
        }

        db.SchoolWeekdays.RemoveRange(own);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }
}
