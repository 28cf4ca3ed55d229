using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Schools;

public sealed class AcademicYearQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The years of the actor's school, newest first.</summary>
    public async Task<IReadOnlyList<AcademicYearLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await (
            from year in db.AcademicYears.AsNoTracking()
            join school in db.Schools on year.SchoolId equals school.Id
            orderby school.Code, year.DepartmentId != null, year.StartsOn descending
            select new AcademicYearLine(
                year.Id, year.SchoolId, school.Code, new AcademicYearDetails(year.Name, year.StartsOn, year.EndsOn, year.DepartmentId), year.IsCurrent,
                db.Classes.Count(row => row.AcademicYearId == year.Id))).ToListAsync(ct);
    }
}
