using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Data.Grades;

internal static class Terms
{
    /// <summary>Newest first.</summary>
    public static Task<List<TermName>> TermsOfYearAsync(this AcademyDbContext db, Guid yearId, CancellationToken ct) =>
        Names(db, db.Terms.Where(term => term.AcademicYearId == yearId)).ToListAsync(ct);

    /// <summary>Of the years that run, the school's own and those of departments, newest first.</summary>
    public static Task<List<TermName>> RunningTermsAsync(this AcademyDbContext db, CancellationToken ct) =>
        Names(db, db.Terms.Where(term => db.AcademicYears.Any(year => year.Id == term.AcademicYearId && year.IsCurrent))).ToListAsync(ct);

    /// <summary>The wanted one, else the last that has begun, else the first; null where a year has no term yet.</summary>
    public static TermName? Choose(this IReadOnlyCollection<TermName> newestFirst, Guid? wanted, DateOnly today) => wanted is { } id
        ? newestFirst.FirstOrDefault(term => term.Id == id)
        : newestFirst.FirstOrDefault(term => term.StartsOn <= today) ?? newestFirst.LastOrDefault();

    private static IQueryable<TermName> Names(AcademyDbContext db, IQueryable<Term> terms) =>
        from term in terms.AsNoTracking()
        join year in db.AcademicYears on term.AcademicYearId equals year.Id
        orderby term.StartsOn descending, year.Name
        select new TermName(term.Id, year.Id, term.Name, term.NameBangla, year.Name, term.StartsOn, term.EndsOn);
}
