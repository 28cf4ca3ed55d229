using SmartAcademy.Data.Guardians;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Guardians;

internal static class GuardianSetup
{
    public static void AddGuardians(this IServiceCollection services)
    {
        services.AddSingleton<GuardianService>();
        services.AddSingleton<GuardianQueries>();
    }

    public static void MapGuardians(this IEndpointRouteBuilder app) =>
        app.MapPost("/guardians/{id:guid}/delete", DeleteAsync).RequireAuthorization(Permission.GuardiansWrite);

    private static async Task<Answer> DeleteAsync(Guid id, IFormCollection form, HttpContext http, GuardianService guardians, CancellationToken ct)
    {
        var deleted = await guardians.DeleteAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(deleted.Refusal, deleted.IsRefused ? $"/guardians/{id}" : "/guardians", "removed");
    }
}
