using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Data.Calendar;

internal static class SchoolDays
{
    /// <summary>The calendar of one school, with the special days that touch the days from one to another.</summary>
    public static async Task<SchoolCalendar> CalendarAsync(this AcademyDbContext db, Guid schoolId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var week = await db.SchoolWeekdays.AsNoTracking().Where(row => row.SchoolId == schoolId).ToListAsync(ct);
        var specialDays = await db.SpecialDays.AsNoTracking()
            .Where(row => row.SchoolId == schoolId && row.StartsOn <= to && row.EndsOn >= from).ToListAsync(ct);
        return new SchoolCalendar(week, specialDays);
    }
}
