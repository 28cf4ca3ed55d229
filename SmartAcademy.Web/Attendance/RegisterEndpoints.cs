using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Attendance;

/// <summary>
/// Where a register is sent: by the plain form, which is answered with the page again, and by the page's script, which asks for JSON
/// and so can send a draft that waited for the network.
/// </summary>
internal static class RegisterEndpoints
{
    public static void MapRegisters(this IEndpointRouteBuilder app) =>
        app.MapPost("/attendance/{id:guid}/{date}", SaveAsync).RequireAuthorization(Policies.TakeRegisters);

    private static async Task<IResult> SaveAsync(
        Guid id, string date, int? period, [FromForm] IFormCollection form, HttpContext http, RegisterService registers, RefusalWords words,
        CancellationToken ct)
    {
        if (RegisterUrl.Day(date) is not { } day)
        {
            return TypedResults.NotFound();
        }

        var place = new RegisterPlace(id, day, period);
        var answer = await registers.SaveAsync(http.ToActor(), RegisterForm.Read(form, place), ct);
        return WantsJson(http) ? Json(answer, words) : Page(answer, RegisterUrl.Of(place));
    }

    private static IResult Page(RegisterAnswer answer, string page) => AfterPost.Answer(answer.Refusal, page, "saved").Result;

    private static JsonHttpResult<SavedRegister> Json(RegisterAnswer answer, RefusalWords words)
    {
        var body = SavedRegister.Of(answer, answer.Refusal is { } refusal ? words.Of(refusal) : null);
        return TypedResults.Json(body, statusCode: answer.Refusal switch
        {
            null => StatusCodes.Status200OK,
            { } overtaken when overtaken == AttendanceRefusals.ChangedMeanwhile => StatusCodes.Status409Conflict,
            { } missing when missing == Refusal.NotFound => StatusCodes.Status404NotFound,
            { } forbidden when forbidden == Refusal.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        });
    }

    private static bool WantsJson(HttpContext http) => http.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);
}
