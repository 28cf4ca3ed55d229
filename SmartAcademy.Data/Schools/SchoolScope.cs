using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Schools;

internal static class SchoolScope
{
    /// <summary>A super admin sees every school, also while acting in one; everybody else their own.</summary>
    public static IQueryable<School> VisibleTo(this IQueryable<School> schools, Actor actor)
    {
        var everywhere = actor.SeesEverySchool();
        return schools.Where(school => everywhere || school.Id == actor.SchoolId);
    }

    /// <summary>The same person looking at all schools, for the pages that stand above them.</summary>
    public static Actor AboveSchools(this Actor actor) =>
        actor.SeesEverySchool() ? actor with { SchoolId = null, AllSchools = true } : actor;

    private static bool SeesEverySchool(this Actor actor) => actor.AllSchools || actor.Is(Role.SuperAdmin);
}
