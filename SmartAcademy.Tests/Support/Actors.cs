using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Tests.Support;

/// <summary>Actors for tests of services, as a sign-in would make them.</summary>
public static class Actors
{
    public static Actor In(Guid schoolId, string role, Guid? userId = null) =>
        ActorOfRoles.Make(userId ?? Guid.CreateVersion7(), role, [RolePermissions.DefaultOf(role)], schoolId);

    public static Actor Admin(Guid schoolId) => In(schoolId, Role.SchoolAdmin);

    public static Actor Clerk(Guid schoolId) => In(schoolId, Role.Staff);

    public static Actor Guard(Guid schoolId) => In(schoolId, Role.Security);

    public static Actor Teacher(Guid schoolId, Guid? userId = null) => In(schoolId, Role.Teacher, userId);

    public static Actor Parent(Guid schoolId, Guid? userId = null) => In(schoolId, Role.Parent, userId);

    public static Actor Pupil(Guid schoolId, Guid? userId = null) => In(schoolId, Role.Student, userId);

    public static Actor SuperAdmin(Guid? schoolId = null) =>
        ActorOfRoles.Make(Guid.CreateVersion7(), Role.SuperAdmin, [RolePermissions.DefaultOf(Role.SuperAdmin)], schoolId);
}
