using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Guardians;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Students;

/// <summary>
/// The acts on the page of a student. Each reads its form, which is what makes the framework check the antiforgery token.
/// </summary>
internal static class StudentEndpoints
{
    public static void MapStudentActs(this IEndpointRouteBuilder app)
    {
        var student = app.MapGroup("/students/{id:guid}");
        student.MapPost("/delete", DeleteAsync).RequireAuthorization(Permission.StudentsDelete);
        student.MapPost("/restore", RestoreAsync).RequireAuthorization(Permission.StudentsDelete);
        student.MapPost("/status", BecomeStatusAsync).RequireAuthorization(Permission.StudentsWrite);
        var guardian = student.MapGroup("/guardians/{guardianId:guid}").RequireAuthorization(Permission.GuardiansWrite);
        guardian.MapPost("/link", LinkAsync);
        guardian.MapPost("/unlink", UnlinkAsync);
    }

    private static async Task<Answer> DeleteAsync(
        Guid id, [FromForm] string? reason, HttpContext http, StudentService students, CancellationToken ct)
    {
        var deleted = await students.DeleteAsync(http.ToActor(), id, reason, ct);
        return AfterPost.Answer(deleted.Refusal, $"/students/{id}", "removed");
    }

    private static async Task<Answer> RestoreAsync(
        Guid id, IFormCollection form, HttpContext http, StudentService students, CancellationToken ct)
    {
        var restored = await students.RestoreAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(restored.Refusal, $"/students/{id}", "restored");
    }

    private static async Task<Answer> BecomeStatusAsync(
        Guid id, [FromForm] StudentStatus status, [FromForm] string? reason, HttpContext http, StudentService students, CancellationToken ct)
    {
        var changed = await students.BecomeStatusAsync(http.ToActor(), id, status, reason, ct);
        return AfterPost.Answer(changed.Refusal, $"/students/{id}", "status");
    }

    private static async Task<Answer> LinkAsync(
        Guid id, Guid guardianId, [FromForm] Relationship relationship, HttpContext http, GuardianService guardians, CancellationToken ct)
    {
        var linked = await guardians.LinkAsync(http.ToActor(), id, guardianId, new Bond(relationship), ct);
        return AfterPost.Answer(linked.Refusal, $"/students/{id}?tab=guardians", "guardian-linked");
    }

    private static async Task<Answer> UnlinkAsync(
        Guid id, Guid guardianId, IFormCollection form, HttpContext http, GuardianService guardians, CancellationToken ct)
    {
        var parted = await guardians.UnlinkAsync(http.ToActor(), id, guardianId, ct);
        return AfterPost.Answer(parted.Refusal, $"/students/{id}?tab=guardians", "guardian-unlinked");
    }
}
