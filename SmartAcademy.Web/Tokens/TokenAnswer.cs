using System.ComponentModel;
using SmartAcademy.Data.Tokens;
using SmartAcademy.Domain.Tokens;

namespace SmartAcademy.Web.Tokens;

internal sealed record TokenAnswer(
    string AccessToken,
    string TokenType,
    [property: Description("Seconds.")] int ExpiresIn,
    string RefreshToken,
    [property: Description("Seconds.")] int RefreshExpiresIn,
    string Scope)
{
    public static TokenAnswer Of(IssuedTokens tokens) => new(
        tokens.Access, "Bearer", (int)TokenRules.AccessLasts.TotalSeconds, tokens.Refresh, (int)TokenRules.RefreshLasts.TotalSeconds, tokens.Scopes);
}
