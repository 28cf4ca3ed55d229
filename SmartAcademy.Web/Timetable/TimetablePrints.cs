using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Timetable;

/// <summary>Weeks on paper, in the language of the screen.</summary>
internal static class TimetablePrints
{
    public static void MapTimetablePrints(this IEndpointRouteBuilder app)
    {
        Map(app, TimetableKind.Class, Policies.SeeClasses);
        Map(app, TimetableKind.Teacher, Policies.SeeClasses);
        Map(app, TimetableKind.Student, Policies.SeeStudents);
    }

    private static void Map(IEndpointRouteBuilder app, TimetableKind kind, string policy) =>
        app.MapGet($"/timetable/{TimetableAddress.FolderOf(kind)}/{{id:guid}}/week.pdf",
            (Guid id, HttpContext http, TimetableQueries timetables, WeekDocument document, CancellationToken ct) =>
                PrintAsync(new TimetableOf(kind, id), http, timetables, document, ct)).RequireAuthorization(policy);

    private static async Task<Results<FileContentHttpResult, NotFound>> PrintAsync(
        TimetableOf of, HttpContext http, TimetableQueries timetables, WeekDocument document, CancellationToken ct)
    {
        if (await timetables.WeekAsync(http.ToActor(), of, ct) is not { } week)
        {
            return TypedResults.NotFound();
        }

        using var pdf = new MemoryStream();
        await document.WriteAsync(pdf, week, ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(pdf.ToArray(), "application/pdf", "timetable.pdf");
    }
}
