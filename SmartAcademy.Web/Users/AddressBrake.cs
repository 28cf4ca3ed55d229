using SmartAcademy.Data.Users.Brakes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Users;

/// <summary>Slows down a network address that fails with many logins: one password tried on everybody, or codes guessed.</summary>
internal sealed class AddressBrake(IHttpContextAccessor http, SignInBrakes brakes)
{
    public async Task<bool> IsClosedAsync(CancellationToken ct) => Key is { } key && await brakes.IsClosedAsync(key, ct);

    public async Task CountFailureAsync(CancellationToken ct)
    {
        if (Key is { } key)
        {
            await brakes.TakeTryAsync(key, BrakeRule.Address, ct);
        }
    }

    /// <summary>Null where there is no network between, as over a Unix socket.</summary>
    private string? Key => http.HttpContext?.Connection.RemoteIpAddress is { } address ? $"address:{CallerAddress.Of(address)}" : null;
}
