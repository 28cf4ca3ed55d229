using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users;

/// <summary>Names of the staff, for those who put people in their places.</summary>
public sealed class StaffQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Who may teach a class.</summary>
    public Task<IReadOnlyList<StaffName>> TeachersAsync(Actor actor, Guid schoolId, CancellationToken ct) =>
        NamesAsync(actor, Permission.ClassesWrite, schoolId, [Role.Teacher], ct);

    /// <summary>Who may head a department.</summary>
    public Task<IReadOnlyList<StaffName>> HeadsAsync(Actor actor, Guid schoolId, CancellationToken ct) =>
        NamesAsync(actor, Permission.DepartmentsWrite, schoolId, [Role.Teacher, Role.Staff, Role.SchoolAdmin], ct);

    private async Task<IReadOnlyList<StaffName>> NamesAsync(
        Actor actor, string permission, Guid schoolId, string[] roles, CancellationToken ct)
    {
        if (!actor.May(permission) || !actor.Sees(schoolId))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.StaffOf(schoolId, roles).OrderBy(user => user.DisplayName)
            .Select(user => new StaffName(user.Id, user.DisplayName, user.DisplayNameBangla)).ToListAsync(ct);
    }
}
