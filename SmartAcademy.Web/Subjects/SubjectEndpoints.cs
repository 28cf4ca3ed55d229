using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Subjects;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Subjects;

internal static class SubjectEndpoints
{
    public static void MapSubjects(this IEndpointRouteBuilder app)
    {
        var subject = app.MapGroup("/subjects/{id:guid}").RequireAuthorization(Permission.ClassesWrite);
        subject.MapPost("/delete", DeleteAsync);
        subject.MapPost("/restore", RestoreAsync);
        var ofClass = app.MapGroup("/classes/{id:guid}/subjects").RequireAuthorization(Permission.ClassesWrite);
        ofClass.MapPost("/add", AddAsync);
        ofClass.MapPost("/copy", CopyAsync);
        var taught = ofClass.MapGroup("/{subjectId:guid}");
        taught.MapPost("/remove", RemoveAsync);
        taught.MapPost("/offer", OfferAsync);
        taught.MapPost("/teachers", AddTeacherAsync);
        taught.MapPost("/teachers/{userId:guid}/remove", RemoveTeacherAsync);
    }

    /// <summary>The page of what one class learns.</summary>
    public static string PageOf(Guid classId) => $"/classes/{classId}/subjects";

    private static async Task<Answer> DeleteAsync(Guid id, IFormCollection form, HttpContext http, SubjectService subjects, CancellationToken ct)
    {
        var deleted = await subjects.DeleteAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(deleted.Refusal, "/subjects", "removed");
    }

    private static async Task<Answer> RestoreAsync(Guid id, IFormCollection form, HttpContext http, SubjectService subjects, CancellationToken ct)
    {
        var restored = await subjects.RestoreAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(restored.Refusal, "/subjects", "restored");
    }

    private static async Task<Answer> AddAsync(Guid id, IFormCollection form, HttpContext http, ClassSubjectService taught, CancellationToken ct)
    {
        var subjectId = FormReading.Id(form["subject"]) ?? Guid.Empty;
        var added = await taught.AddAsync(http.ToActor(), id, subjectId, IsElective(form), ct);
        return AfterPost.Answer(added.Refusal, PageOf(id), "subject-added");
    }

    private static async Task<Answer> CopyAsync(Guid id, IFormCollection form, HttpContext http, ClassSubjectService taught, CancellationToken ct)
    {
        var copied = await taught.CopyAsync(http.ToActor(), id, FormReading.Id(form["from"]) ?? Guid.Empty, ct);
        return AfterPost.Answer(copied.Refusal, PageOf(id), "copied");
    }

    private static async Task<Answer> RemoveAsync(
        Guid id, Guid subjectId, IFormCollection form, HttpContext http, ClassSubjectService taught, CancellationToken ct)
    {
        var removed = await taught.RemoveAsync(http.ToActor(), id, subjectId, ct);
        return AfterPost.Answer(removed.Refusal, PageOf(id), "subject-removed");
    }

    private static async Task<Answer> OfferAsync(
        Guid id, Guid subjectId, IFormCollection form, HttpContext http, ClassSubjectService taught, CancellationToken ct)
    {
        var offered = await taught.OfferAsync(http.ToActor(), id, subjectId, IsElective(form), ct);
        return AfterPost.Answer(offered.Refusal, PageOf(id), "offered");
    }

    private static async Task<Answer> AddTeacherAsync(
        Guid id, Guid subjectId, [FromForm] Guid userId, HttpContext http, ClassSubjectService taught, CancellationToken ct)
    {
        var added = await taught.AddTeacherAsync(http.ToActor(), id, subjectId, userId, ct);
        return AfterPost.Answer(added.Refusal, PageOf(id), "teacher-added");
    }

    private static async Task<Answer> RemoveTeacherAsync(
        Guid id, Guid subjectId, Guid userId, IFormCollection form, HttpContext http, ClassSubjectService taught, CancellationToken ct)
    {
        var removed = await taught.RemoveTeacherAsync(http.ToActor(), id, subjectId, userId, ct);
        return AfterPost.Answer(removed.Refusal, PageOf(id), "teacher-removed");
    }

    private static bool IsElective(IFormCollection form) => form["elective"] == "true";
}
