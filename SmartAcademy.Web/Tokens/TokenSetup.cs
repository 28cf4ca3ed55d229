using Microsoft.AspNetCore.Authentication;
using SmartAcademy.Data.Tokens;
using SmartAcademy.Domain.Tokens;

namespace SmartAcademy.Web.Tokens;

internal static class TokenSetup
{
    /// <summary>A program with a live access token, whatever its scopes.</summary>
    public const string ProgramPolicy = "program";

    /// <summary>A program whose token has this scope.</summary>
    public static string PolicyOf(string scope) => $"{ProgramPolicy}:{scope}";

    public static void AddTokens(this IServiceCollection services)
    {
        services.AddSingleton<TokenService>();
        services.AddSingleton<TokenQueries>();
        services.AddScoped<TokenDesk>();
        services.AddScoped<TokenEndpoint>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerAuthentication>(BearerAuthentication.SchemeName, null);
        var policies = services.AddAuthorizationBuilder().AddPolicy(ProgramPolicy, policy => policy
            .AddAuthenticationSchemes(BearerAuthentication.SchemeName).RequireAuthenticatedUser());
        foreach (var scope in ApiScope.All)
        {
            policies.AddPolicy(PolicyOf(scope), policy => policy
                .AddAuthenticationSchemes(BearerAuthentication.SchemeName).RequireClaim(BearerAuthentication.ScopeClaim, scope));
        }
    }
}
