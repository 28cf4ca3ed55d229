using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Shell;

/// <summary>Where a form post goes: back to a page that says what was done or refused; what nobody may see is not found.</summary>
internal static class AfterPost
{
    public static Results<RedirectHttpResult, Microsoft.AspNetCore.Http.HttpResults.NotFound, ForbidHttpResult> Answer(Refusal? refusal, string page, string done)
    {
        if (refusal == Refusal.NotFound)
        {
            return TypedResults.NotFound();
        }

        if (refusal == Refusal.Forbidden)
        {
            return TypedResults.Forbid();
        }

        var joint = page.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return TypedResults.LocalRedirect(refusal is null ? $"{page}{joint}done={done}" : $"{page}{joint}refused={refusal.Code}");
    }
}
