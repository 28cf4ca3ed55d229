using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Passes;

/// <summary>Which day it is at a school, and until when a pass issued today is good.</summary>
internal static class SchoolDays
{
    /// <summary>An actor of all schools reads lists by the clock of the default zone.</summary>
    public static async Task<DateOnly> TodayAsync(this AcademyDbContext db, TimeProvider time, Guid? schoolId, CancellationToken ct) =>
        (await db.ClockAsync(time, schoolId, ct)).Today;

    public static async Task<SchoolClock> ClockAsync(this AcademyDbContext db, TimeProvider time, Guid? schoolId, CancellationToken ct)
    {
        var zone = schoolId is null
            ? null
            : await db.Schools.Where(school => school.Id == schoolId).Select(school => school.TimeZoneId).FirstOrDefaultAsync(ct);
        return SchoolClock.For(time, zone);
    }

    /// <summary>The end of the current academic year; a year from today where that has gone by or is not known.</summary>
    public static async Task<DateOnly> UsualExpiryAsync(this AcademyDbContext db, Guid schoolId, DateOnly today, CancellationToken ct)
    {
        var end = await db.AcademicYears.Where(year => year.SchoolId == schoolId && year.IsCurrent)
            .Select(year => (DateOnly?)year.EndsOn).FirstOrDefaultAsync(ct);
        return end >= today ? end.Value : today.AddYears(1);
    }
}
