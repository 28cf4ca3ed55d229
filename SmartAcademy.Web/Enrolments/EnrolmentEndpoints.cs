using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Enrolments;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Enrolments;

/// <summary>The acts on a student's tab of classes.</summary>
internal static class EnrolmentEndpoints
{
    public static void MapEnrolments(this IEndpointRouteBuilder app)
    {
        var student = app.MapGroup("/students/{id:guid}").RequireAuthorization(Permission.StudentsWrite);
        student.MapPost("/move", MoveAsync);
        student.MapPost("/leave", LeaveAsync);
        student.MapPost("/readmit", ReadmitAsync);
    }

    private static async Task<Answer> MoveAsync(
        Guid id, [FromForm] Guid classId, [FromForm] string? rollNumber, [FromForm] string? reason, HttpContext http, EnrolmentService enrolments, CancellationToken ct)
    {
        var roll = Roll(rollNumber);
        var moved = roll.IsRefused ? roll.Refusals[0] : await enrolments.MoveAsync(http.ToActor(), id, classId, roll.Value, reason, ct);
        return AfterPost.Answer(moved.Refusal, PageOf(id), "moved");
    }

    private static async Task<Answer> LeaveAsync(
        Guid id, [FromForm] EnrolmentEnd end, [FromForm] string? reason, HttpContext http, EnrolmentService enrolments, CancellationToken ct)
    {
        var left = await enrolments.LeaveAsync(http.ToActor(), id, end, reason, ct);
        return AfterPost.Answer(left.Refusal, PageOf(id), "left");
    }

    private static async Task<Answer> ReadmitAsync(
        Guid id, [FromForm] Guid classId, [FromForm] string? rollNumber, [FromForm] string? reason, HttpContext http, EnrolmentService enrolments, CancellationToken ct)
    {
        var roll = Roll(rollNumber);
        var back = roll.IsRefused ? roll.Refusals[0] : await enrolments.ReadmitAsync(http.ToActor(), id, classId, roll.Value, reason, ct);
        return AfterPost.Answer(back.Refusal, PageOf(id), "readmitted");
    }

    private static Checked<int?> Roll(string? typed)
    {
        var fields = new FieldReader();
        return fields.Finish(fields.Whole(typed, "RollNumber"));
    }

    private static string PageOf(Guid studentId) => $"/students/{studentId}?tab=classes";
}
