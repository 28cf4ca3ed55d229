using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Notifications;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Spreadsheets;
using SmartAcademy.Web.Students.Import;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Users.Accounts;

internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder app)
    {
        var user = app.MapGroup("/users/{id:guid}").RequireAuthorization(Permission.UsersWrite);
        user.MapPost("/activate", (Guid id, IFormCollection form, HttpContext http, UserService users, CancellationToken ct) =>
            SwitchAsync(id, true, http, users, ct));
        user.MapPost("/deactivate", (Guid id, IFormCollection form, HttpContext http, UserService users, CancellationToken ct) =>
            SwitchAsync(id, false, http, users, ct));
        user.MapPost("/code.pdf", PrintCodeAsync);
        user.MapPost("/invitation-mail", MailCodeAsync);
        app.MapPost("/users/invite-class/print", PrintClassAsync).RequireAuthorization(Permission.UsersWrite);
        app.MapPost(ImportUrl.Home + "/{id:guid}/logins", PrintImportAsync)
            .RequireAuthorization(Permission.StudentsImport).RequireAuthorization(Permission.UsersWrite);
        app.MapPost("/guardians/{id:guid}/portal-access", OfGuardianAsync).RequireAuthorization(Permission.UsersWrite);
        app.MapPost("/students/{id:guid}/portal-access", OfStudentAsync).RequireAuthorization(Permission.UsersWrite);
        app.MapLoginLinks();
        app.MapGet("/users/export.xlsx", Export).RequireAuthorization(Permission.UsersExport);
    }

    private static async Task<Answer> SwitchAsync(Guid id, bool active, HttpContext http, UserService users, CancellationToken ct)
    {
        var switched = await users.SwitchAsync(http.ToActor(), id, active, ct);
        return AfterPost.Answer(switched.Refusal, $"/users/{id}", active ? "activated" : "deactivated");
    }

    /// <summary>A new code on a sheet of paper; it is shown nowhere else.</summary>
    private static async Task<IResult> PrintCodeAsync(
        Guid id, IFormCollection form, HttpContext http, InvitationService invitations, PortalLinks links, CancellationToken ct)
    {
        var issued = await invitations.IssueAsync(http.ToActor(), id, ct);
        if (issued.IsRefused)
        {
            return AfterPost.Answer(issued.Refusal, $"/users/{id}", "");
        }

        using var pdf = new MemoryStream();
        await InvitationDocument.WriteAsync(pdf, new[] { issued.Value }.ToAsyncEnumerable(), AddressOf(http, links), ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(pdf.ToArray(), "application/pdf", $"invitation-{issued.Value.Login}.pdf");
    }

    private static async Task<Answer> MailCodeAsync(Guid id, IFormCollection form, HttpContext http, InvitationMail mail, CancellationToken ct) =>
        AfterPost.Answer((await mail.SendAsync(http.ToActor(), id, ct)).Refusal, $"/users/{id}", "mailed");

    private static async Task<RedirectHttpResult> PrintClassAsync(
        [FromForm] Guid? classId, HttpContext http, WorkService work, PortalLinks links, CancellationToken ct)
    {
        var order = new InvitationOrder(classId, AddressOf(http, links));
        var started = await work.StartAsync(http.ToActor(), PrintInvitationsRunner.WorkKind, order, ct);
        return TypedResults.LocalRedirect(
            started.IsRefused ? $"/users/invite-class?refused={started.Refusal.Code}" : $"/work/{started.Value}");
    }

    /// <summary>The families of an applied class list, and on wish its pupils.</summary>
    private static async Task<Answer> PrintImportAsync(
        Guid id, [FromForm] bool? withPupils, HttpContext http, ImportInvitees invitees, WorkService work, PortalLinks links, CancellationToken ct)
    {
        if (await invitees.CountAsync(http.ToActor(), id, ct) is null)
        {
            return TypedResults.NotFound();
        }

        var order = new InvitationOrder(null, AddressOf(http, links), id, withPupils is true);
        var started = await work.StartAsync(http.ToActor(), PrintInvitationsRunner.WorkKind, order, ct);
        return started.IsRefused ? AfterPost.Answer(started.Refusal, ImportUrl.Of(id), "") : TypedResults.LocalRedirect($"/work/{started.Value}");
    }

    private static async Task<Answer> OfGuardianAsync(
        Guid id, [FromForm] bool? known, HttpContext http, PortalAccessService access, CancellationToken ct) =>
        Opened(await access.OfGuardianAsync(http.ToActor(), id, ct), $"/guardians/{id}", known is true);

    private static async Task<Answer> OfStudentAsync(
        Guid id, [FromForm] bool? known, HttpContext http, PortalAccessService access, CancellationToken ct) =>
        Opened(await access.OfStudentAsync(http.ToActor(), id, ct), $"/students/{id}", known is true);

    /// <summary>A login that was known before is only opened; nothing was made that could be told.</summary>
    private static Answer Opened(Result<Guid> given, string page, bool known) =>
        AfterPost.Answer(given.Refusal, given.IsRefused ? page : $"/users/{given.Value}", known ? "opened" : "invited");

    private static SheetResult<UserLine> Export(
        HttpContext http, UserQueries users, Roles.RoleWords words, IStringLocalizer<AccountsTexts> texts, CancellationToken ct) =>
        new(SheetFormat.Xlsx, "users", texts["users"], Columns(words, texts), users.ExportAsync(http.ToActor(), UserAddress.Read(http.Request.Query), ct));

    private static SheetColumn<UserLine>[] Columns(Roles.RoleWords words, IStringLocalizer<AccountsTexts> texts) =>
    [
        new(texts["Name"], line => line.Name, 26),
        new(texts["NameBangla"], line => line.NameBangla, 26),
        new(texts["login"], line => line.Login, 26),
        new(texts["Email"], line => line.Email, 26),
        new(texts["roles"], line => string.Join(", ", line.Roles.Select(role => words.Of(role.Key, role.Title, role.TitleBangla))), 24),
        new(texts["state"], line => texts[$"state.{line.State}"].Value, 12),
        new(texts["last"], line => line.LastSignInAt, 18),
        new(texts["school"], line => line.SchoolCode, 10),
    ];

    /// <summary>Sheets name the address that was set; where none was, the one under which the office itself reached the portal.</summary>
    private static string AddressOf(HttpContext http, PortalLinks links) => links.Address ?? $"{http.Request.Scheme}://{http.Request.Host}";
}
