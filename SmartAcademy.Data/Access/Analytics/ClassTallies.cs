using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Tallies;

namespace SmartAcademy.Data.Access.Analytics;

/// <summary>What the tallies say of classes in a span of days.</summary>
internal sealed class ClassTallies(AcademyDbContext db, Guid? classId, DateOnly first, DateOnly last)
{
    private List<ClassRow>? classes;

    private IQueryable<GateClassDay> Days => db.GateClassDays.AsNoTracking()
        .Where(row => row.Day >= first && row.Day <= last && (classId == null || row.ClassId == classId));

    public async Task<IReadOnlyList<LateDay>> LateDaysAsync(CancellationToken ct) =>
        await Days.GroupBy(row => row.Day).OrderBy(rows => rows.Key)
            .Select(rows => new LateDay(rows.Key, rows.Sum(row => row.Came), rows.Sum(row => row.Late))).ToListAsync(ct);

    public async Task<IReadOnlyList<LateClass>> LateClassesAsync(CancellationToken ct)
    {
        var days = (await Days.Where(row => row.ClassId != Guid.Empty).ToListAsync(ct)).ToLookup(row => row.ClassId);
        return
        [
            .. from place in await ClassesAsync(ct)
               let own = days[place.Id].ToList()
               let late = own.Sum(row => row.Late)
               where late > 0
               let byDay = own.ToDictionary(row => row.Day, row => row.Late)
               select new LateClass(
                   place.Id, place.Title, own.Sum(row => row.Came), late, own.Sum(row => row.LateMinutes),
                   [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(day => byDay.GetValueOrDefault(first.AddDays(day)))]),
        ];
    }

    /// <summary>Empty while nobody has left.</summary>
    public async Task<IReadOnlyList<StayOfClass>> StaysAsync(CancellationToken ct)
    {
        var counted = await db.GateStays.AsNoTracking()
            .Where(row => row.Day >= first && row.Day <= last && (classId == null || row.ClassId == classId))
            .GroupBy(row => new { row.ClassId, row.Minutes })
            .Select(rows => new { rows.Key.ClassId, rows.Key.Minutes, Students = rows.Sum(row => row.Students) }).ToListAsync(ct);
        if (counted.Count == 0)
        {
            return [];
        }

        var byClass = counted.ToLookup(row => row.ClassId, row => (row.Minutes, row.Students));
        return
        [
            new StayOfClass(null, Quartiles.Of(counted.Select(row => (row.Minutes, row.Students)).GroupBy(row => row.Minutes, row => row.Students)
                .Select(rows => (rows.Key, rows.Sum())))),
            .. from place in await ClassesAsync(ct)
               where byClass.Contains(place.Id)
               select new StayOfClass(place.Title, Quartiles.Of(byClass[place.Id])),
        ];
    }

    /// <summary>Of all years: a span may lie in an earlier one, and a class may have been removed.</summary>
    private async Task<IReadOnlyList<ClassRow>> ClassesAsync(CancellationToken ct) => classes ??= await db.Classes.WithDeleted().AsNoTracking()
        .Where(row => classId == null || row.Id == classId)
        .OrderBy(row => row.SchoolId).ThenBy(row => row.SortOrder).ThenBy(row => row.Name).ThenBy(row => row.Section)
        .Select(row => new ClassRow(row.Id, new ClassTitle(row.Name, row.NameBangla, row.Section))).ToListAsync(ct);

    private sealed record ClassRow(Guid Id, ClassTitle Title);
}
