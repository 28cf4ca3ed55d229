using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Brakes;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Sessions;
using SmartAcademy.Web.Users.Contact;
using SmartAcademy.Web.Users.Passwords;

namespace SmartAcademy.Web.Users;

internal static class SignInSetup
{
    public const string CookieName = "__Host-SmartAcademy";

    private static readonly TimeSpan StampCheck = TimeSpan.FromMinutes(1);

    public static void AddSignIn(this IServiceCollection services)
    {
        AddPasswords(services);
        services.AddIdentityCore<AcademyUser>(Rules)
            .AddRoles<AcademyRole>()
            .AddEntityFrameworkStores<AcademyDbContext>()
            .AddSignInManager<AcademySignIn>()
            .AddClaimsPrincipalFactory<AcademyPrincipalFactory>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Cookie);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = StampCheck;
            options.OnRefreshingPrincipal = SchoolSwitch.KeepOnRefresh;
        });
        services.AddAntiforgery(options => options.Cookie = new AlwaysSecureCookie
        {
            Name = "__Host-SmartAcademy-Form",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
        });
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, LiveAuthenticationState>();
        services.AddCurrentActor();
        services.AddSingleton<SignInAudit>();
        services.AddSingleton<LoginDirectory>();
        services.AddSingleton<SignInBrakes>();
        services.AddSingleton<LoginUnlock>();
        services.AddSingleton<AddressBrake>();
        services.AddSingleton<KnownDevices>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SignInCompletion>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<PasswordDesk>();
        services.AddSingleton<ResetRequests>();
        services.AddScoped<ResetDesk>();
        services.AddScoped<ContactDesk>();
        services.AddScoped<ContactProof>();
        services.AddScoped<FirstAdmin>();
        services.AddSingleton<ActorDirectory>();
        services.AddSingleton<OneTimeCodes>();
    }

    /// <summary>Registered before Identity's own, which then stay out.</summary>
    private static void AddPasswords(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = ComposedPasswordHasher.Iterations);
        services.AddSingleton<IPasswordHasher<AcademyUser>, ComposedPasswordHasher>();
        services.AddScoped<IPasswordValidator<AcademyUser>, AcademyPasswordValidator>();
        services.AddSingleton<BreachedPasswords>();
        services.AddSingleton<HashOfNobody>();
    }

    /// <summary>Wrong passwords are counted by <see cref="SignInBrakes"/>, which knows devices and addresses as well.</summary>
    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = false;
        options.Lockout.AllowedForNewUsers = false;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.LoginPath = "/account/sign-in";
        options.LogoutPath = "/account/sign-out";
        options.AccessDeniedPath = "/account/denied";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>A browser is sent to a page; a program gets the status.</summary>
    private static Task Answer(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (ApiPath.Covers(context.HttpContext) || context.Request.Path.StartsWithSegments(OpenApiSetup.Folder, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
