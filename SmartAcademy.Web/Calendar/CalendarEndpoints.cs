using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Calendar;

internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder app)
    {
        var calendar = app.MapGroup("/calendar").RequireAuthorization(Permission.ClassesWrite);
        calendar.MapPost("/days/{id:guid}/remove", RemoveDayAsync);
        calendar.MapPost("/week/follow", FollowTheSchoolAsync);
        var year = app.MapGroup("/academic-years/{id:guid}").RequireAuthorization(Permission.ClassesWrite);
        year.MapPost("/terms/{termId:guid}/remove", RemoveTermAsync);
        year.MapPost("/copy-classes", CopyClassesAsync);
    }

    private static async Task<Answer> RemoveDayAsync(Guid id, IFormCollection form, HttpContext http, SpecialDayService days, CancellationToken ct)
    {
        var removed = await days.RemoveAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(removed.Refusal, "/calendar", "day-removed");
    }

    private static async Task<Answer> FollowTheSchoolAsync(
        [FromForm] Guid department, HttpContext http, SchoolWeekService weeks, CancellationToken ct)
    {
        var done = await weeks.FollowTheSchoolAsync(http.ToActor(), department, ct);
        return AfterPost.Answer(done.Refusal, "/calendar/week", "week-follows");
    }

    private static async Task<Answer> RemoveTermAsync(
        Guid id, Guid termId, IFormCollection form, HttpContext http, TermService terms, CancellationToken ct)
    {
        var removed = await terms.RemoveAsync(http.ToActor(), termId, ct);
        return AfterPost.Answer(removed.Refusal, $"/academic-years/{id}", "term-removed");
    }

    private static async Task<Answer> CopyClassesAsync(Guid id, [FromForm] Guid from, HttpContext http, ClassCopyService copies, CancellationToken ct)
    {
        var copied = await copies.CopyAsync(http.ToActor(), from, id, ct);
        return AfterPost.Answer(copied.IsRefused ? copied.Refusal : null, $"/academic-years/{id}", "classes-copied");
    }
}
