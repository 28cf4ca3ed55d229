using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Timetable;

internal static class StandIns
{
    /// <summary>Who stands in on a day, by lesson.</summary>
    public static async Task<IReadOnlyDictionary<Guid, StandIn>> StandInsAsync(
        this AcademyDbContext db, Guid schoolId, DateOnly date, CancellationToken ct) =>
        await (
            from row in db.Substitutions.AsNoTracking()
            join user in db.Users on row.SubstituteUserId equals user.Id
            where row.SchoolId == schoolId && row.Date == date
            select new StandIn(row.Id, row.LessonId, user.Id, user.DisplayName, user.DisplayNameBangla, row.Reason))
            .ToDictionaryAsync(row => row.LessonId, ct);
}
