using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Timetable;

internal static class SubstitutionEndpoints
{
    public static void MapSubstitutions(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/timetable").RequireAuthorization(Policies.ArrangeSubstitutes);
        group.MapPost("/lessons/{id:guid}/substitute", AssignAsync);
        group.MapPost("/substitutions/{id:guid}/withdraw", WithdrawAsync);
    }

    private static async Task<Answer> AssignAsync(
        Guid id, IFormCollection form, HttpContext http, SubstitutionService substitutions, CancellationToken ct)
    {
        var substituteId = FormReading.Id(form["substitute"]) ?? Guid.Empty;
        var assigned = await substitutions.AssignAsync(http.ToActor(), id, DateIn(form) ?? default, substituteId, form["reason"], ct);
        return AfterPost.Answer(assigned.Refusal, PageOf(form), "assigned");
    }

    private static async Task<Answer> WithdrawAsync(
        Guid id, IFormCollection form, HttpContext http, SubstitutionService substitutions, CancellationToken ct)
    {
        var withdrawn = await substitutions.WithdrawAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(withdrawn.Refusal, PageOf(form), "withdrawn");
    }

    /// <summary>The day and the teacher that the page showed.</summary>
    private static string PageOf(IFormCollection form) =>
        DateIn(form) is { } date ? TimetableAddress.Absence(date, FormReading.Id(form["teacher"])) : TimetableAddress.Substitutions;

    private static DateOnly? DateIn(IFormCollection form) => new FieldReader().Day(form["date"], "date");
}
