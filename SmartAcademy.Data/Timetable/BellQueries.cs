using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>The bells and the rooms of a school.</summary>
public sealed class BellQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<RoomLine>> RoomsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await (
            from row in db.Rooms.AsNoTracking()
            orderby row.Name
            select new RoomLine(
                row.Id, row.SchoolId, new RoomDetails(row.Name, row.NameBangla, row.Seats), db.Lessons.Count(lesson => lesson.RoomId == row.Id)))
            .ToListAsync(ct);
    }

    /// <summary>Those of the school, then those of each department with bells of its own; each in the order of the day.</summary>
    public async Task<IReadOnlyList<PeriodLine>> PeriodsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var lines = await (
            from row in db.Periods.AsNoTracking()
            join department in db.Departments.WithDeleted() on row.DepartmentId equals department.Id into departments
            from department in departments.DefaultIfEmpty()
            orderby row.StartsAt
            select new PeriodLine(
                row.Id, row.SchoolId,
                new PeriodDetails(row.Number, row.Name, row.StartsAt, row.EndsAt, row.NameBangla, row.IsBreak, row.DepartmentId),
                department.Name, db.Lessons.Count(lesson => lesson.PeriodId == row.Id)))
            .ToListAsync(ct);
        return [.. lines.OrderBy(line => line.DepartmentName is not null).ThenBy(line => line.DepartmentName, StringComparer.OrdinalIgnoreCase)];
    }
}
