using System.Net;
using System.Net.Sockets;

namespace SmartAcademy.Web.Hosting;

/// <summary>The address that limits count by. A household has a whole /64 of IPv6, so its first half stands for all of it.</summary>
internal static class CallerAddress
{
    private const int PrefixBytes = 8;

    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes()[..PrefixBytes]),
        _ => address.ToString(),
    };
}
