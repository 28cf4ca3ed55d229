using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Students.Photos;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;
using NotFound = Microsoft.AspNetCore.Http.HttpResults.NotFound;

namespace SmartAcademy.Web.Schools;

internal static class SchoolEndpoints
{
    private const string LogoType = "image/png";

    public static void MapSchools(this IEndpointRouteBuilder app)
    {
        var school = app.MapGroup("/schools/{id:guid}");
        school.MapPost("/active", ActivateAsync).RequireAuthorization(Permission.SchoolsWrite);
        school.MapGet("/logo", ShowLogoAsync).RequireAuthorization(Policies.SignedIn);
        school.MapPost("/logo", SaveLogoAsync).RequireAuthorization(Permission.SchoolsWrite)
            .WithMetadata(new RequestSizeLimitAttribute(4 * PhotoStudio.LargestUpload));
        var department = app.MapGroup("/departments/{id:guid}").RequireAuthorization(Permission.DepartmentsWrite);
        department.MapPost("/delete", DeleteDepartmentAsync);
        department.MapPost("/restore", RestoreDepartmentAsync);
        app.MapPost("/academic-years/{id:guid}/current", MakeCurrentAsync).RequireAuthorization(Permission.ClassesWrite);
    }

    private static async Task<Answer> ActivateAsync(Guid id, [FromForm] bool active, HttpContext http, SchoolService schools, CancellationToken ct)
    {
        var changed = await schools.ActivateAsync(http.ToActor(), id, active, ct);
        return AfterPost.Answer(changed.Refusals is [var first, ..] ? first : null, $"/schools/{id}", active ? "reopened" : "closed");
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> ShowLogoAsync(
        Guid id, Guid? v, HttpContext http, SchoolService schools, CancellationToken ct)
    {
        if (await schools.OpenLogoAsync(http.ToActor(), id, ct) is not { } logo)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = v is null ? "private, no-cache" : "private, max-age=31536000, immutable";
        return TypedResults.Stream(logo.Content, logo.ContentType, entityTag: new EntityTagHeaderValue($"\"{logo.Sha256[..32]}\""));
    }

    private static async Task<Answer> SaveLogoAsync(
        Guid id, IFormFile? logo, HttpContext http, PhotoStudio studio, SchoolService schools, CancellationToken ct)
    {
        if (logo is null)
        {
            return AfterPost.Answer(StudentRefusals.PhotoMissing, $"/schools/{id}", "");
        }

        await using var upload = logo.OpenReadStream();
        var picture = await studio.MakeLogoAsync(upload, ct);
        if (picture.IsRefused)
        {
            return AfterPost.Answer(picture.Refusal, $"/schools/{id}", "");
        }

        using var content = new MemoryStream(picture.Value);
        var saved = await schools.SetLogoAsync(http.ToActor(), id, content, LogoType, ct);
        return AfterPost.Answer(saved.Refusals is [var first, ..] ? first : null, $"/schools/{id}", "saved");
    }

    private static async Task<Answer> DeleteDepartmentAsync(
        Guid id, IFormCollection form, HttpContext http, DepartmentService departments, CancellationToken ct)
    {
        var deleted = await departments.DeleteAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(deleted.Refusal, "/departments", "removed");
    }

    private static async Task<Answer> RestoreDepartmentAsync(
        Guid id, IFormCollection form, HttpContext http, DepartmentService departments, CancellationToken ct)
    {
        var restored = await departments.RestoreAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(restored.Refusal, "/departments", "restored");
    }

    private static async Task<Answer> MakeCurrentAsync(
        Guid id, IFormCollection form, HttpContext http, AcademicYearService years, CancellationToken ct)
    {
        var changed = await years.MakeCurrentAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(changed.Refusal, "/academic-years", "year-current");
    }
}
