using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Reports;

/// <summary>The days of a student in one month by what they count as, inside a query.</summary>
internal sealed class MonthTally
{
    public required Guid StudentId { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    public required int Present { get; init; }

    public required int Late { get; init; }

    public required int Absent { get; init; }

    public required int Excused { get; init; }

    /// <summary>The months are narrowed here, where an index helps, and not behind the sums.</summary>
    public static IQueryable<MonthTally> Count(AcademyDbContext db, DateOnly? since, DateOnly? until) =>
        from counted in db.AttendanceMonths.AsNoTracking()
        where counted.Days > 0 && (since == null || counted.Month >= since) && (until == null || counted.Month <= until)
        join code in db.AttendanceCodes on counted.CodeId equals code.Id
        group new { code.CountsAs, counted.Days } by new { counted.StudentId, counted.Month } into days
        select new MonthTally
        {
            StudentId = days.Key.StudentId,
            Month = days.Key.Month,
            Present = days.Sum(row => row.CountsAs == CountsAs.Present ? row.Days : 0),
            Late = days.Sum(row => row.CountsAs == CountsAs.Late ? row.Days : 0),
            Absent = days.Sum(row => row.CountsAs == CountsAs.Absent ? row.Days : 0),
            Excused = days.Sum(row => row.CountsAs == CountsAs.Excused ? row.Days : 0),
        };
}
