using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Users;

namespace SmartAcademy.Web.Tokens;

/// <summary>What programs ask. No cookie opens these, so none needs antiforgery.</summary>
internal static class ProgramEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder app)
    {
        var auth = app.MapGroup(ApiPath.V1 + "/auth").AllowAnonymous().RequireRateLimiting(SignInLimits.Policy).WithTags("Tokens")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        auth.MapPost("/token", (HttpContext http, TokenEndpoint endpoint, CancellationToken ct) => endpoint.IssueAsync(http, ct))
            .WithName("issueTokens").WithSummary("Signs a program in for a person.").TakesJson<TokenRequest>().Produces<Envelope<TokenAnswer>>();
        auth.MapPost("/refresh", (HttpContext http, TokenEndpoint endpoint, CancellationToken ct) => endpoint.RefreshAsync(http, ct))
            .WithName("refreshTokens").WithSummary("The next pair of tokens for a refresh token, which is good once.")
            .TakesJson<RefreshRequest>().Produces<Envelope<TokenAnswer>>();
        auth.MapPost("/revoke", (HttpContext http, TokenEndpoint endpoint, CancellationToken ct) => endpoint.RevokeAsync(http, ct))
            .WithName("revokeTokens").WithSummary("Signs the program out.").TakesJson<RevokeRequest>().Produces(StatusCodes.Status204NoContent);

        var group = app.MapGroup(ApiPath.V1).WithTags("Programs").ProducesProblem(StatusCodes.Status401Unauthorized);
        group.MapGet("/me", Me).RequireAuthorization(TokenSetup.ProgramPolicy)
            .WithName("describeMe").WithSummary("Whom the program acts for, and its scopes.");
        group.MapGet("/students", StudentsAsync).RequireAuthorization(TokenSetup.PolicyOf(Permission.StudentsRead))
            .WithName("listStudents").WithSummary("The students that the person sees, 50 to a page.").ProducesProblem(StatusCodes.Status403Forbidden);
        group.MapGet("/access-logs", AccessLogsAsync).RequireAuthorization(TokenSetup.PolicyOf(Permission.AccessLogsRead))
            .WithName("listScans").WithSummary("Scans of the school, the newest first, 50 to a page.").ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static Ok<Envelope<MeAnswer>> Me(HttpContext http)
    {
        var actor = CallingProgram.ActorOf(http);
        var scopes = http.User.FindAll(BearerAuthentication.ScopeClaim).Select(claim => claim.Value).ToArray();
        return TypedResults.Ok(Envelope<MeAnswer>.Of(new MeAnswer(actor.UserId!.Value, actor.Name, actor.SchoolId, scopes)));
    }

    private static async Task<Ok<Envelope<PageAnswer<StudentAnswer>>>> StudentsAsync(
        HttpContext http, StudentQueries students, CancellationToken ct, string? q = null, Guid? classId = null, int page = 1)
    {
        var at = Math.Max(1, page);
        var found = await students.PageAsync(
            CallingProgram.ActorOf(http), new StudentFilter { Search = q, ClassId = classId, Page = at }, ct);
        return Answer([.. found.Lines.Select(StudentAnswer.Of)], at, StudentPage.Size, found.Total);
    }

    private static async Task<Ok<Envelope<PageAnswer<ScanLogAnswer>>>> AccessLogsAsync(
        HttpContext http, AccessQueries logs, CancellationToken ct, DateOnly? from = null, DateOnly? to = null, int page = 1)
    {
        var at = Math.Max(1, page);
        var found = await logs.PageAsync(CallingProgram.ActorOf(http), new AccessLogFilter { From = from, To = to, Page = at }, ct);
        return Answer([.. found.Lines.Select(ScanLogAnswer.Of)], at, AccessLogPage.Size, found.Total);
    }

    private static Ok<Envelope<PageAnswer<T>>> Answer<T>(T[] lines, int page, int size, int total) =>
        TypedResults.Ok(Envelope<PageAnswer<T>>.Of(new PageAnswer<T>(lines, page, size, total)));
}
