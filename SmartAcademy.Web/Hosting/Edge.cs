using Microsoft.AspNetCore.Localization;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Users;

namespace SmartAcademy.Web.Hosting;

/// <summary>What every request passes on its way in: ids, headers, languages, limits, sign-in.</summary>
internal static class Edge
{
    public static readonly string[] Languages = ["en", "bn"];

    public static void AddEdge(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions["traceId"] = context.HttpContext.TraceIdentifier);
        services.AddRateLimiter(SignInLimits.Add);
        services.AddRequestLocalization(options =>
        {
            options.SetDefaultCulture(Languages[0]).AddSupportedCultures(Languages).AddSupportedUICultures(Languages);
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        services.ConfigureOptions<Proxies>();
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System);
    }

    public static void UseEdge(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestId>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrorAnswers();
        app.UseMiddleware<AnswerPages>();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseMiddleware<RouterAnswers>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<TemporaryPasswordGate>();
        app.UseAntiforgery();
        app.UseMiddleware<FormTokenGate>();
    }
}
