using SmartAcademy.Data.Factors;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Factors;

/// <summary>Helps somebody who lost their phone. The form is read, so its token is checked.</summary>
internal static class FactorResetEndpoints
{
    public static void MapFactorReset(this IEndpointRouteBuilder app) =>
        app.MapPost("/users/{id:guid}/second-factor/reset", ResetAsync).RequireAuthorization(Permission.UsersWrite);

    private static async Task<Answer> ResetAsync(
        Guid id, IFormCollection form, HttpContext http, FactorResetService factors, CancellationToken ct) =>
        AfterPost.Answer((await factors.ResetAsync(http.ToActor(), id, ct)).Refusal, LocalUrl.OrHome(form["returnUrl"]), "factor-reset");
}
