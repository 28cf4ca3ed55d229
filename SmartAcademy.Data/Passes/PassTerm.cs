using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Passes;

/// <summary>Until when a pass issued today is good.</summary>
internal static class PassTerm
{
    /// <summary>The end of the school's current academic year; a year from today where that has gone by or is not known.</summary>
    public static async Task<DateOnly> UsualExpiryAsync(this AcademyDbContext db, Guid schoolId, DateOnly today, CancellationToken ct)
    {
        var end = await db.AcademicYears.Where(year => year.SchoolId == schoolId && year.DepartmentId == null && year.IsCurrent)
            .Select(year => (DateOnly?)year.EndsOn).FirstOrDefaultAsync(ct);
        return end >= today ? end.Value : today.AddYears(1);
    }
}
