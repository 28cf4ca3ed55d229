using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Users;

internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app) =>
        app.MapPost("/account/sign-out", SignOutAsync).RequireAuthorization(Policies.SignedIn)
            .WithMetadata(new Microsoft.AspNetCore.Antiforgery.RequireAntiforgeryTokenAttribute());

    private static async Task<RedirectHttpResult> SignOutAsync(HttpContext http, SignInDesk desk)
    {
        await desk.SignOutAsync(http.User);
        return TypedResults.LocalRedirect("/account/sign-in");
    }
}
