using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Tokens;

/// <summary>The program behind a request, as the person it acts for with what its scopes leave; a feature of the request.</summary>
internal sealed record CallingProgram(Actor Actor)
{
    public static Actor ActorOf(HttpContext http) =>
        http.Features.Get<CallingProgram>()?.Actor ?? throw new InvalidOperationException("The endpoint lacks the program policy.");
}
