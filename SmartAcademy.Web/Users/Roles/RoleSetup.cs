using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Users.Roles;

internal static class RoleSetup
{
    public static void AddAcademyRoles(this IServiceCollection services)
    {
        services.AddSingleton<RoleBook>();
        services.AddSingleton<RoleQueries>();
        services.AddSingleton<RoleService>();
        services.AddSingleton<RoleWords>();
        services.AddSingleton<PermissionWords>();
        services.AddHostedService<RoleListener>();
    }

    public static void MapRoles(this IEndpointRouteBuilder app) =>
        app.MapPost("/roles/{id:guid}/delete", DeleteAsync).RequireAuthorization(Permission.RolesDelete);

    private static async Task<Results<RedirectHttpResult, Microsoft.AspNetCore.Http.HttpResults.NotFound, ForbidHttpResult>> DeleteAsync(
        Guid id, IFormCollection form, HttpContext http, RoleService roles, CancellationToken ct)
    {
        var deleted = await roles.DeleteAsync(http.ToActor(), id, ct);
        return deleted.IsRefused && deleted.Refusal != Refusal.NotFound && deleted.Refusal != Refusal.Forbidden
            ? AfterPost.Answer(deleted.Refusal, $"/roles/{id}", "")
            : AfterPost.Answer(deleted.Refusal, "/roles", "removed");
    }
}
