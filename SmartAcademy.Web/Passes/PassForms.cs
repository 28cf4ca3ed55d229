using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Passes;

/// <summary>Where a form's answer is shown: the page it came from, with what was done or why not in the address.</summary>
internal static class PassForms
{
    public const string Done = "done";
    public const string Refused = "refused";

    public static string PageOf(Guid passId) => $"/passes/{passId}";

    public static RedirectHttpResult BackTo(string page, string done) => TypedResults.LocalRedirect($"{page}{Joint(page)}{Done}={done}");

    public static RedirectHttpResult BackTo(string page, Refusal refusal) =>
        TypedResults.LocalRedirect($"{page}{Joint(page)}{Refused}={refusal.Code}");

    private static char Joint(string page) => page.Contains('?', StringComparison.Ordinal) ? '&' : '?';
}
