using SmartAcademy.Data.Releases;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Releases;

internal static class ReleaseEndpoints
{
    public static void MapReleaseActs(this IEndpointRouteBuilder app)
    {
        app.MapPost("/pick-up/releases/{id:guid}/return", ReturnAsync).RequireAuthorization(Permission.ReleasesWrite);
        app.MapPost("/pick-up/named/{id:guid}/withdraw", WithdrawAsync).RequireAuthorization(Permission.ReleasesWriteOwn);
    }

    private static async Task<Answer> ReturnAsync(Guid id, IFormCollection form, HttpContext http, ReleaseService releases, CancellationToken ct)
    {
        var returned = await releases.ReturnAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(returned.Refusal, "/pick-up", "returned");
    }

    private static async Task<Answer> WithdrawAsync(Guid id, IFormCollection form, HttpContext http, ReleaseCodeService codes, CancellationToken ct)
    {
        var withdrawn = await codes.WithdrawAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(withdrawn.Refusal, "/pick-up/mine", "withdrawn");
    }
}
