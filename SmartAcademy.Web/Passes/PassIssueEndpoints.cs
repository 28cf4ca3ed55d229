using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Passes;

/// <summary>New passes: one for a student, or all that a class lacks as long work.</summary>
internal static class PassIssueEndpoints
{
    public static void MapPassIssue(this IEndpointRouteBuilder app)
    {
        var issue = app.MapGroup("/passes/issue").RequireAuthorization(Permission.PassesWrite);
        issue.MapPost("student", IssueOneAsync);
        issue.MapPost("class", IssueClassAsync);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> IssueOneAsync(
        HttpContext http, PassIssueService passes, [FromForm] Guid studentId, [FromForm] PassType type, [FromForm] string? expiresOn,
        [FromForm] string? returnUrl, CancellationToken ct)
    {
        var issued = await passes.IssueAsync(http.ToActor(), new PassRequest(studentId, type, DayIn(expiresOn)), ct);
        return issued.Refusal switch
        {
            null => PassForms.BackTo(PassForms.PageOf(issued.Value), "issued"),
            var refusal when refusal == Refusal.NotFound => TypedResults.NotFound(),
            var refusal => PassForms.BackTo(LocalUrl.OrHome(returnUrl), refusal),
        };
    }

    private static async Task<RedirectHttpResult> IssueClassAsync(
        HttpContext http, WorkService work, [FromForm] Guid classId, [FromForm] string? expiresOn, CancellationToken ct)
    {
        var started = await work.StartAsync(http.ToActor(), IssuePassesRunner.WorkKind, new ClassIssue(classId, DayIn(expiresOn)), ct);
        return started.IsRefused
            ? PassForms.BackTo($"/passes/issue?class={classId}", started.Refusal)
            : TypedResults.LocalRedirect($"/work/{started.Value}");
    }

    /// <summary>An empty date field means the usual last day.</summary>
    private static DateOnly? DayIn(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, 0, out var day) ? day : null;
}
