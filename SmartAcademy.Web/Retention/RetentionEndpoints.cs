using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Retention;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Retention;

internal static class RetentionEndpoints
{
    private const string Page = "/retention";

    public static void MapRetentionActs(this IEndpointRouteBuilder app)
    {
        var retention = app.MapGroup(Page).RequireAuthorization(Permission.SettingsWrite);
        retention.MapPost("/keep", KeepAsync);
        retention.MapPost("/as-the-group", KeepAsTheGroupAsync);
    }

    private static async Task<Answer> KeepAsync(
        [FromForm] RetentionKind kind, [FromForm] string? keep, HttpContext http, RetentionService retention, CancellationToken ct)
    {
        var number = new FieldReader().Whole(keep, nameof(keep)) ?? 0;
        var kept = await retention.KeepAsync(http.ToActor(), kind, number, ct);
        return AfterPost.Answer(kept.Refusal, Page, "kept");
    }

    private static async Task<Answer> KeepAsTheGroupAsync(
        [FromForm] RetentionKind kind, HttpContext http, RetentionService retention, CancellationToken ct)
    {
        var kept = await retention.KeepAsTheGroupAsync(http.ToActor(), kind, ct);
        return AfterPost.Answer(kept.Refusal, Page, "kept");
    }
}
