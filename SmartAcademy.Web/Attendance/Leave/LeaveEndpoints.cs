using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Attendance.Leave;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;
using Nothing = Microsoft.AspNetCore.Http.HttpResults.NotFound;

namespace SmartAcademy.Web.Attendance.Leave;

internal static class LeaveEndpoints
{
    public static void MapLeave(this IEndpointRouteBuilder app)
    {
        var leave = app.MapGroup("/leave/{id:guid}");
        leave.MapPost("/approve", ApproveAsync).RequireAuthorization(Policies.AnswerLeave);
        leave.MapPost("/refuse", RefuseAsync).RequireAuthorization(Policies.AnswerLeave);
        leave.MapPost("/withdraw", WithdrawAsync).RequireAuthorization(Permission.AttendanceReadOwn);
        leave.MapGet("/document", DocumentAsync).RequireAuthorization(Permission.AttendanceReadOwn);
    }

    private static async Task<Answer> ApproveAsync(Guid id, [FromForm] string? reason, HttpContext http, LeaveService leave, CancellationToken ct)
    {
        var approved = await leave.ApproveAsync(http.ToActor(), id, reason, ct);
        return AfterPost.Answer(approved.Refusal, "/leave", "approved");
    }

    private static async Task<Answer> RefuseAsync(Guid id, [FromForm] string? reason, HttpContext http, LeaveService leave, CancellationToken ct)
    {
        var refused = await leave.RefuseAsync(http.ToActor(), id, reason, ct);
        return AfterPost.Answer(refused.Refusal, "/leave", "refused");
    }

    private static async Task<Answer> WithdrawAsync(Guid id, IFormCollection form, HttpContext http, LeaveService leave, CancellationToken ct)
    {
        var withdrawn = await leave.WithdrawAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(withdrawn.Refusal, "/leave/mine", "withdrawn");
    }

    /// <summary>Always as a download: what a stranger sent is never shown as a page of ours.</summary>
    private static async Task<Results<FileStreamHttpResult, Nothing>> DocumentAsync(Guid id, HttpContext http, LeaveService leave, CancellationToken ct)
    {
        if (await leave.OpenDocumentAsync(http.ToActor(), id, ct) is not { } file)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(file.Content, file.ContentType, file.OriginalName ?? "document");
    }
}
