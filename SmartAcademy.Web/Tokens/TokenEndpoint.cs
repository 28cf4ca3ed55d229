using SmartAcademy.Data.Tokens;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Tokens;

/// <summary><c>/api/v1/auth</c>: tokens for programs.</summary>
internal sealed class TokenEndpoint(TokenDesk desk, TokenService tokens, ApiProblems problems)
{
    private const int MostBytes = 4 * 1024;

    public Task<IResult> IssueAsync(HttpContext http, CancellationToken ct) =>
        OnBodyAsync<TokenRequest>(http, request => desk.IssueAsync(request, http.Origin(), ct), ct);

    public Task<IResult> RefreshAsync(HttpContext http, CancellationToken ct) =>
        OnBodyAsync<RefreshRequest>(http, request => tokens.RefreshAsync(CallerOf(http), request.RefreshToken, ct), ct);

    public async Task<IResult> RevokeAsync(HttpContext http, CancellationToken ct)
    {
        var (body, fault) = await JsonBody.ReadAsync<RevokeRequest>(http.Request, MostBytes, ct);
        if (body is null)
        {
            return problems.Of(http, fault!);
        }

        await tokens.RevokeAsync(CallerOf(http), body.Token, ct);
        return TypedResults.NoContent();
    }

    /// <summary>Nobody yet: the token itself will tell.</summary>
    private static Actor CallerOf(HttpContext http) => Actor.Nobody with { Origin = http.Origin() };

    private static int StatusOf(Refusal refusal) => refusal.Code == SignInRefusals.LockedOut.Code || refusal.Code == SignInRefusals.TooManyTries.Code
        ? StatusCodes.Status429TooManyRequests
        : StatusCodes.Status401Unauthorized;

    private async Task<IResult> OnBodyAsync<T>(HttpContext http, Func<T, Task<Result<IssuedTokens>>> act, CancellationToken ct)
        where T : class
    {
        var (body, fault) = await JsonBody.ReadAsync<T>(http.Request, MostBytes, ct);
        if (body is null)
        {
            return problems.Of(http, fault!);
        }

        var issued = await act(body);
        if (issued.IsRefused)
        {
            return problems.Of(http, new ApiFault(StatusOf(issued.Refusal), issued.Refusal.Code));
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(Envelope<TokenAnswer>.Of(TokenAnswer.Of(issued.Value)));
    }
}
