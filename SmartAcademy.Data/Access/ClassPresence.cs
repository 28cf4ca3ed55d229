using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Access;

/// <summary>Who is in school, class by class: the office sees all classes of the year, a teacher their own.</summary>
public sealed class ClassPresence(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>In the order of the levels, youngest first.</summary>
    public async Task<IReadOnlyList<ClassDay>> TodayAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockOfActorAsync(time, ct);
        var classes = await db.Classes.AsNoTracking().VisibleTo(db, actor)
            .Where(row => db.AcademicYears.Any(year => year.Id == row.AcademicYearId && year.IsCurrent))
            .OrderBy(row => row.SchoolId).ThenBy(row => row.SortOrder).ThenBy(row => row.Name).ThenBy(row => row.Section)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.NameBangla,
                row.Section,
                Students = db.Students.Count(student => student.ClassId == row.Id && student.Status == StudentStatus.Active),
            }).ToListAsync(ct);
        var present = await PresentAsync(db, clock, [.. classes.Select(row => (Guid?)row.Id)], ct);
        return
        [
            .. classes.Select(row =>
            {
                var (inside, left) = present.GetValueOrDefault(row.Id);
                return new ClassDay(row.Id, row.Name, row.NameBangla, row.Section, row.Students, inside, left);
            }),
        ];
    }

    private static async Task<Dictionary<Guid, (int Inside, int Left)>> PresentAsync(
        AcademyDbContext db, SchoolClock clock, List<Guid?> classIds, CancellationToken ct)
    {
        var days = db.AccessLogs.Between(clock.StartOf(clock.Today), clock.UtcNow).ByStudent();
        var counts = await days
            .Join(db.Students, day => day.StudentId, student => student.Id, (day, student) => new { student.ClassId, student.Status, Day = day })
            .Where(row => row.Status == StudentStatus.Active && classIds.Contains(row.ClassId))
            .GroupBy(row => row.ClassId!.Value, row => row.Day)
            .Select(row => new { row.Key, Inside = row.AsQueryable().Count(StudentDays.IsInside), Seen = row.Count() })
            .ToListAsync(ct);
        return counts.ToDictionary(row => row.Key, row => (row.Inside, row.Seen - row.Inside));
    }
}
