using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Factors;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Factors;

internal static class FactorsSetup
{
    public static void AddFactors(this IServiceCollection services)
    {
        services.AddCheckedOptions<SecondFactorOptions>(SecondFactorOptions.Section);
        services.AddSingleton<AuthenticatorService>();
        services.AddSingleton<RecoveryCodeService>();
        services.AddSingleton<FactorQueries>();
        services.AddSingleton<FactorResetService>();
        services.AddSingleton<SecondFactorDuty>();
        services.AddScoped<PendingSignIn>();
        services.AddScoped<SecondStepDesk>();
        services.AddScoped<FactorDesk>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<PasskeySignIn>();
        services.Configure<IdentityPasskeyOptions>(Passkeys);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, ChallengeCookie);
    }

    public static void MapFactors(this WebApplication app)
    {
        app.MapPasskeys();
        app.MapFactorReset();
        if (!app.Services.GetRequiredService<SecondFactorDuty>().IsOn)
        {
            app.Logger.LogWarning("Heads may sign in without a second factor: SignIn:RequireSecondFactor is off, as it is by itself beside the demo academy");
        }
    }

    /// <summary>A passkey stands for both factors, so it must have asked its owner for a finger, a face or a PIN.</summary>
    private static void Passkeys(IdentityPasskeyOptions options)
    {
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
    }

    /// <summary>Holds the question that a passkey answers.</summary>
    private static void ChallengeCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "__Host-SmartAcademy-Passkey";
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
    }
}
