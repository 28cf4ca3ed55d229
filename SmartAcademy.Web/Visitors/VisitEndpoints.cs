using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Notifications;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Students.Photos;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Visitors;

internal static class VisitEndpoints
{
    /// <summary>Room for a picture somewhat too large, so that it is refused with words and not with a broken connection.</summary>
    private const int LargestRequest = 4 * PhotoStudio.LargestUpload;

    public static void MapVisitActs(this IEndpointRouteBuilder app)
    {
        var visit = app.MapGroup(VisitAddress.List).RequireAuthorization(Permission.VisitorsWrite);
        visit.MapPost("/{id:guid}/arrive", ArriveAsync);
        visit.MapPost("/{id:guid}/let-in", (Guid id, [FromForm] string? reason, HttpContext http, VisitService visits, MessageBell bell, CancellationToken ct) =>
            DecideAsync(id, true, reason, http, visits, bell, ct));
        visit.MapPost("/{id:guid}/turn-away", (Guid id, [FromForm] string? reason, HttpContext http, VisitService visits, MessageBell bell, CancellationToken ct) =>
            DecideAsync(id, false, reason, http, visits, bell, ct));
        visit.MapPost("/{id:guid}/leave", LeaveAsync);
        visit.MapPost("/{id:guid}/cancel", CancelAsync);
        visit.MapPost("/{id:guid}/photo", SavePhotoAsync).WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
        visit.MapPost("/watch/{entryId:guid}/remove", UnwatchAsync);
    }

    private static async Task<Answer> ArriveAsync(Guid id, IFormCollection form, HttpContext http, VisitService visits, MessageBell bell, CancellationToken ct)
    {
        var arrived = await visits.ArriveAsync(http.ToActor(), id, ct);
        await RingAsync(arrived, bell, ct);
        return AfterPost.Answer(arrived.Refusal, VisitAddress.Of(id), "arrived");
    }

    private static async Task<Answer> DecideAsync(
        Guid id, bool letIn, string? reason, HttpContext http, VisitService visits, MessageBell bell, CancellationToken ct)
    {
        var decided = await visits.DecideAsync(http.ToActor(), id, letIn, reason, ct);
        await RingAsync(decided, bell, ct);
        return AfterPost.Answer(decided.Refusal, VisitAddress.Of(id), letIn ? "let-in" : "turned-away");
    }

    private static async Task<Answer> LeaveAsync(Guid id, IFormCollection form, HttpContext http, VisitService visits, CancellationToken ct) =>
        AfterPost.Answer((await visits.LeaveAsync(http.ToActor(), id, ct)).Refusal, VisitAddress.Of(id), "left");

    private static async Task<Answer> CancelAsync(Guid id, IFormCollection form, HttpContext http, VisitService visits, CancellationToken ct) =>
        AfterPost.Answer((await visits.CancelAsync(http.ToActor(), id, ct)).Refusal, VisitAddress.Of(id), "cancelled");

    private static async Task<Answer> UnwatchAsync(Guid entryId, IFormCollection form, HttpContext http, WatchListService watch, CancellationToken ct) =>
        AfterPost.Answer((await watch.RemoveAsync(http.ToActor(), entryId, ct)).Refusal, $"{VisitAddress.List}/watch", "unwatched");

    private static async Task<Answer> SavePhotoAsync(
        Guid id, IFormFile? photo, HttpContext http, PhotoStudio studio, VisitService visits, CancellationToken ct)
    {
        if (photo is null)
        {
            return AfterPost.Answer(StudentRefusals.PhotoMissing, VisitAddress.Of(id), "");
        }

        await using var upload = photo.OpenReadStream();
        var portrait = await studio.MakePortraitAsync(upload, ct);
        if (portrait.IsRefused)
        {
            return AfterPost.Answer(portrait.Refusal, VisitAddress.Of(id), "");
        }

        using var content = new MemoryStream(portrait.Value);
        return AfterPost.Answer((await visits.SetPhotoAsync(http.ToActor(), id, content, ct)).Refusal, VisitAddress.Of(id), "photo");
    }

    private static Task RingAsync(Result done, MessageBell bell, CancellationToken ct) => done.IsRefused ? Task.CompletedTask : bell.RingAsync(ct);
}
