using System.Net;
using System.Net.Sockets;
using SmartAcademy.Data.Users.Brakes;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users;

/// <summary>Slows down a network address that fails with many logins: one password tried on everybody, or codes guessed.</summary>
internal sealed class AddressBrake(IHttpContextAccessor http, SignInBrakes brakes)
{
    private const int NetworkBytes = 8;

    public async Task<bool> IsClosedAsync(CancellationToken ct) => Key is { } key && await brakes.IsClosedAsync(key, ct);

    public async Task CountFailureAsync(CancellationToken ct)
    {
        if (Key is { } key)
        {
            await brakes.TakeTryAsync(key, BrakeRule.Address, ct);
        }
    }

    private string? Key => http.HttpContext?.Connection.RemoteIpAddress is { } address ? $"address:{NetworkOf(address)}" : null;

    /// <summary>A household has a whole /64 of IPv6 addresses.</summary>
    internal static string NetworkOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, NetworkBytes))
            : plain.ToString();
    }
}
