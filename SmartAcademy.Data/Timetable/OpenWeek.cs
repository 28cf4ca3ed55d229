using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Data.Timetable;

internal static class OpenWeek
{
    /// <summary>Any Saturday: the week of a school begins behind its Friday.</summary>
    private static readonly DateOnly Saturday = new(2000, 1, 1);

    /// <summary>The weekdays on which a department usually has school, the first of the week first.</summary>
    public static async Task<IReadOnlyList<DayOfWeek>> OpenWeekdaysAsync(
        this AcademyDbContext db, Guid schoolId, IEnumerable<Guid?> departmentIds, CancellationToken ct)
    {
        var week = await db.SchoolWeekdays.AsNoTracking().Where(row => row.SchoolId == schoolId).ToListAsync(ct);
        var usual = new SchoolCalendar(week, []);
        return [.. departmentIds.SelectMany(id => usual.SchoolDays(Saturday, Saturday.AddDays(6), id)).Distinct().Order().Select(day => day.DayOfWeek)];
    }
}
