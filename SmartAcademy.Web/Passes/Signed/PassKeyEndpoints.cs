using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Passes.Signed;

/// <summary>What heads do about signing keys and void passes, as forms of their page.</summary>
internal static class PassKeyEndpoints
{
    public const string Next = Page + "/next";
    public const string Void = Page + "/void";

    private const string Page = "/passes/keys";

    /// <summary>What a datetime-local field sends, with and without seconds.</summary>
    private static readonly string[] LocalMoments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static string Retire(Guid keyId) => $"{Page}/{keyId}/retire";

    public static void MapPassKeys(this IEndpointRouteBuilder app)
    {
        var keys = app.MapGroup(Page).RequireAuthorization(Permission.SettingsWrite);
        keys.MapPost("/next", MakeNextAsync);
        keys.MapPost("/{id:guid}/retire", RetireAsync);
        keys.MapPost("/void", VoidAsync);
    }

    private static async Task<Answer> MakeNextAsync([FromForm] string? seen, HttpContext http, PassKeyService keys, CancellationToken ct)
    {
        var number = int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var newest) ? newest : -1;
        return AfterPost.Answer((await keys.MakeNextAsync(http.ToActor(), number, ct)).Refusal, Page, "next");
    }

    /// <summary>Whoever saw the number of cards that rest on the key was told, and may go on.</summary>
    private static async Task<Answer> RetireAsync(Guid id, [FromForm] string? cards, HttpContext http, PassKeyService keys, CancellationToken ct)
    {
        var wasTold = int.TryParse(cards, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > 0;
        return AfterPost.Answer((await keys.RetireAsync(http.ToActor(), id, wasTold, ct)).Refusal, Page, "retired");
    }

    private static async Task<Answer> VoidAsync(
        [FromForm] string? before, [FromForm] string? reason, HttpContext http, PassVoidService voids, CancellationToken ct)
    {
        DateTime? moment = null;
        if (!string.IsNullOrWhiteSpace(before))
        {
            if (!DateTime.TryParseExact(before, LocalMoments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed))
            {
                return AfterPost.Answer(PassRefusals.NoMoment, Page, "");
            }

            moment = typed;
        }

        return AfterPost.Answer((await voids.VoidAsync(http.ToActor(), moment, reason, ct)).Refusal, Page, "void");
    }
}
