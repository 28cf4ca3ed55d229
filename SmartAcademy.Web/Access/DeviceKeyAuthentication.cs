using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary>Knows a reader device by <c>Authorization: Bearer sak_…</c>.</summary>
internal sealed class DeviceKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    KnownDevices devices,
    WrongKeys wrongKeys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Device";
    public const string DeviceClaim = "device";

    private const string Bearer = "Bearer ";

    private bool lookedUpTooOften;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = DeviceApiKey.Read(header[Bearer.Length..].Trim())?.Hash();
        var device = hash is null ? null : Recall(hash) ?? await LookUpAsync(hash);
        if (device is not null)
        {
            return Accept(device, hash!);
        }

        wrongKeys.Count(Context.Connection.RemoteIpAddress);
        return AuthenticateResult.Fail("No live key of a device.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (lookedUpTooOften)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ApiProblems.TellWait(Context, WrongKeys.Window);
            return Task.CompletedTask;
        }

        TellToSignIn(Context);
        return Task.CompletedTask;
    }

    public static void TellToSignIn(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers[HeaderNames.WWWAuthenticate] = http.Request.Headers.Authorization.Count == 0
            ? "Bearer realm=\"smart-academy\""
            : "Bearer realm=\"smart-academy\", error=\"invalid_token\"";
    }

    private DeviceIdentity? Recall(byte[] hash) =>
        Context.GetEndpoint()?.Metadata.GetMetadata<ChecksKeyItself>() is null ? null : devices.Recall(hash);

    private async Task<DeviceIdentity?> LookUpAsync(byte[] hash)
    {
        lookedUpTooOften = wrongKeys.AreTooMany(Context.Connection.RemoteIpAddress);
        return lookedUpTooOften ? null : await devices.FindAsync(hash, Context.RequestAborted);
    }

    private AuthenticateResult Accept(DeviceIdentity device, byte[] hash)
    {
        Context.Features.Set(new CallingDevice(device.DeviceId, device.SchoolId, hash));
        var identity = new ClaimsIdentity([new Claim(DeviceClaim, device.DeviceId.ToString("D"))], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
