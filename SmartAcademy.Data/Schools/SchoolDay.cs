using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Schools;

internal static class SchoolDay
{
    /// <summary>The clock on the school's wall; whoever looks at all schools reads by the default zone.</summary>
    public static async Task<SchoolClock> ClockAsync(this AcademyDbContext db, Guid? schoolId, TimeProvider time, CancellationToken ct)
    {
        var zone = schoolId is null
            ? null
            : await db.Schools.Where(school => school.Id == schoolId).Select(school => school.TimeZoneId).FirstOrDefaultAsync(ct);
        return SchoolClock.For(time, zone);
    }

    /// <summary>The day it is at the school.</summary>
    public static async Task<DateOnly> TodayAsync(this AcademyDbContext db, Guid? schoolId, TimeProvider time, CancellationToken ct) =>
        (await db.ClockAsync(schoolId, time, ct)).Today;
}
