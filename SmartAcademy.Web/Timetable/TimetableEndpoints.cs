using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Timetable;

/// <summary>What is done with cells, days, periods and rooms by one press.</summary>
internal static class TimetableEndpoints
{
    public static void MapTimetableActs(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/timetable").RequireAuthorization(Permission.ClassesWrite);
        group.MapPost("/lessons/{id:guid}/clear", ClearAsync);
        group.MapPost("/classes/{id:guid}/copy-day", CopyDayAsync);
        group.MapPost("/settings/periods/{id:guid}/delete", DeletePeriodAsync);
        group.MapPost("/settings/rooms/{id:guid}/delete", DeleteRoomAsync);
    }

    private static async Task<Answer> ClearAsync(Guid id, IFormCollection form, HttpContext http, LessonService lessons, CancellationToken ct)
    {
        var cleared = await lessons.ClearAsync(http.ToActor(), id, ct);
        var page = cleared.IsRefused ? TimetableAddress.Index : TimetableAddress.Of(TimetableOf.Class(cleared.Value));
        return AfterPost.Answer(cleared.Refusal, page, "cleared");
    }

    private static async Task<Answer> CopyDayAsync(Guid id, IFormCollection form, HttpContext http, LessonService lessons, CancellationToken ct)
    {
        var (from, to) = (FormReading.Choice<DayOfWeek>(form["from"]), FormReading.Choice<DayOfWeek>(form["to"]));
        var copied = await lessons.CopyDayAsync(http.ToActor(), id, from, to, ct);
        var page = TimetableAddress.Of(TimetableOf.Class(id));
        return copied.IsRefused
            ? AfterPost.Answer(copied.Refusal, page, "")
            : TypedResults.LocalRedirect($"{page}?copied={copied.Value.Copied}&leftOut={copied.Value.LeftOut}");
    }

    private static async Task<Answer> DeletePeriodAsync(Guid id, IFormCollection form, HttpContext http, PeriodService periods, CancellationToken ct)
    {
        var deleted = await periods.DeleteAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(deleted.Refusal, TimetableAddress.Settings, "removed");
    }

    private static async Task<Answer> DeleteRoomAsync(Guid id, IFormCollection form, HttpContext http, RoomService rooms, CancellationToken ct)
    {
        var deleted = await rooms.DeleteAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(deleted.Refusal, TimetableAddress.Settings, "removed");
    }
}
