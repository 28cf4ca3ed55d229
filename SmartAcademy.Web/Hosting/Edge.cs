using Microsoft.AspNetCore.Localization;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Audit;
using SmartAcademy.Web.Factors;
using SmartAcademy.Web.Users;

namespace SmartAcademy.Web.Hosting;

/// <summary>What every request passes on its way in: ids, headers, languages, limits, sign-in.</summary>
internal static class Edge
{
    public static readonly string[] Languages = ["en", "bn"];

    /// <summary>How long a browser that came by https once asks for nothing else.</summary>
    private static readonly TimeSpan SecureOnly = TimeSpan.FromDays(365);

    public static void AddEdge(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions["traceId"] = context.HttpContext.TraceIdentifier);
        services.AddCheckedOptions<EdgeOptions>(EdgeOptions.Section);
        services.AddRateLimiter(_ => { });
        services.ConfigureOptions<RequestLimits>();
        services.AddCors();
        services.AddHsts(options => options.MaxAge = SecureOnly);
        services.AddSingleton<LivePages>();
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
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseErrorAnswers();
        app.UseMiddleware<AnswerPages>();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseCrossOrigin();
        app.UseMiddleware<RouterAnswers>();
        app.UseMiddleware<Nowhere>();
        app.UseMiddleware<LivePageOrigin>();
        app.UseMiddleware<BodyLimits>();
        app.UseAuthentication();
        app.UseMiddleware<RefusalAudit>();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<TemporaryPasswordGate>();
        app.UseMiddleware<SecondFactorGate>();
        app.UseAntiforgery();
        app.UseMiddleware<FormTokenGate>();
    }
}
