using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Schools;

public sealed class SchoolQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The schools that the actor may act in, by name.</summary>
    public async Task<IReadOnlyList<SchoolName>> NamesAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        return await Visible(db, actor).OrderBy(school => school.Name)
            .Select(school => new SchoolName(school.Id, school.Name, school.NameBangla, school.Code)).ToListAsync(ct);
    }

    public async Task<bool> ExistsAsync(Actor actor, Guid schoolId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        return await Visible(db, actor).AnyAsync(school => school.Id == schoolId, ct);
    }

    public async Task<SchoolSheet?> FindAsync(Actor actor, Guid schoolId, CancellationToken ct)
    {
        if (!actor.May(Permission.SchoolsRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        var school = await Visible(db, actor).FirstOrDefaultAsync(school => school.Id == schoolId, ct);
        return school is null ? null : new SchoolSheet(school.Id, school.Description, school.IsActive, school.LogoFileId);
    }

    /// <summary>The zone of a school, for those whose pages show its times.</summary>
    public async Task<string?> TimeZoneAsync(Actor actor, Guid? schoolId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        return await Visible(db, actor).Where(school => school.Id == (schoolId ?? actor.SchoolId))
            .Select(school => school.TimeZoneId).FirstOrDefaultAsync(ct);
    }

    /// <summary>The schools side by side.</summary>
    public async Task<IReadOnlyList<SchoolLine>> SideBySideAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.SchoolsRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor.AboveSchools(), ct);
        return await Visible(db, actor).OrderBy(school => school.Name).Select(school => new SchoolLine
        {
            Id = school.Id,
            Name = school.Name,
            NameBangla = school.NameBangla,
            Code = school.Code,
            IsActive = school.IsActive,
            LogoFileId = school.LogoFileId,
            Students = db.Students.Count(row => row.SchoolId == school.Id && row.Status == StudentStatus.Active),
            Classes = db.Classes.Count(row => row.SchoolId == school.Id),
            Guardians = db.Guardians.Count(row => row.SchoolId == school.Id),
            Staff = db.Users.Count(row => row.SchoolId == school.Id && row.IsActive && db.UserRoles.Any(link =>
                link.UserId == row.Id && db.Roles.Any(role => role.Id == link.RoleId && StaffRoles.Contains(role.Name)))),
            ActivePasses = db.Passes.Count(row => row.SchoolId == school.Id && row.Status == PassStatus.Active),
        }).ToListAsync(ct);
    }

    private static readonly string?[] StaffRoles = [Role.SchoolAdmin, Role.Staff, Role.Teacher, Role.Security];

    private static IQueryable<School> Visible(AcademyDbContext db, Actor actor) => db.Schools.AsNoTracking().VisibleTo(actor);
}
