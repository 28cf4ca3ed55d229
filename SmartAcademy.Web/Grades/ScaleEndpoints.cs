using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Grades;

internal static class ScaleEndpoints
{
    public static void MapScales(this IEndpointRouteBuilder app)
    {
        var scales = app.MapGroup("/grades/scales").RequireAuthorization(Permission.GradesApprove);
        scales.MapPost("/{id:guid}/default", MakeDefaultAsync);
        scales.MapPost("/{id:guid}/delete", DeleteAsync);
        scales.MapPost("/choose", ChooseAsync);
    }

    private static async Task<Answer> MakeDefaultAsync(Guid id, IFormCollection form, HttpContext http, ScaleService scales, CancellationToken ct)
    {
        var made = await scales.MakeDefaultAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(made.Refusal, GradeAddress.Scales, "default");
    }

    private static async Task<Answer> DeleteAsync(Guid id, IFormCollection form, HttpContext http, ScaleService scales, CancellationToken ct)
    {
        var deleted = await scales.DeleteAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(deleted.Refusal, GradeAddress.Scales, "scale-removed");
    }

    private static async Task<Answer> ChooseAsync([FromForm] Guid classId, [FromForm] string? scaleId, HttpContext http, ScaleService scales, CancellationToken ct)
    {
        var chosen = await scales.ChooseAsync(http.ToActor(), classId, FormReading.Id(scaleId), ct);
        return AfterPost.Answer(chosen.Refusal, GradeAddress.Scales, "chosen");
    }
}
