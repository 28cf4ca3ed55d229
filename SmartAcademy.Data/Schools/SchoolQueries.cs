using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Schools;

public sealed class SchoolQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The schools that the actor may act in, by name.</summary>
    public async Task<IReadOnlyList<SchoolName>> NamesAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Visible(db, actor).OrderBy(school => school.Name)
            .Select(school => new SchoolName(school.Id, school.Name, school.NameBangla, school.Code)).ToListAsync(ct);
    }

    public async Task<bool> ExistsAsync(Actor actor, Guid schoolId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Visible(db, actor).AnyAsync(school => school.Id == schoolId, ct);
    }

    private static IQueryable<School> Visible(AcademyDbContext db, Actor actor)
    {
        var everywhere = actor.Is(Domain.Users.Role.SuperAdmin) || actor.AllSchools;
        return db.Schools.AsNoTracking().Where(school => everywhere || school.Id == actor.SchoolId);
    }
}
