using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Classes;

internal static class ClassEndpoints
{
    public static void MapClasses(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/classes/{id:guid}").RequireAuthorization(Permission.ClassesWrite);
        group.MapPost("/delete", DeleteAsync);
        group.MapPost("/teachers", AddTeacherAsync);
        group.MapPost("/teachers/{userId:guid}/remove", RemoveTeacherAsync);
    }

    private static async Task<Answer> DeleteAsync(Guid id, IFormCollection form, HttpContext http, ClassService classes, CancellationToken ct)
    {
        var deleted = await classes.DeleteAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(deleted.Refusal, deleted.IsRefused ? $"/classes/{id}" : "/classes", "removed");
    }

    private static async Task<Answer> AddTeacherAsync(Guid id, [FromForm] Guid userId, HttpContext http, ClassService classes, CancellationToken ct)
    {
        var added = await classes.AddTeacherAsync(http.ToActor(), id, userId, ct);
        return AfterPost.Answer(added.Refusal, $"/classes/{id}", "teacher-added");
    }

    private static async Task<Answer> RemoveTeacherAsync(
        Guid id, Guid userId, IFormCollection form, HttpContext http, ClassService classes, CancellationToken ct)
    {
        var removed = await classes.RemoveTeacherAsync(http.ToActor(), id, userId, ct);
        return AfterPost.Answer(removed.Refusal, $"/classes/{id}", "teacher-removed");
    }
}
