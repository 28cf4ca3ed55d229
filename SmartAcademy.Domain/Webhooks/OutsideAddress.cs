using System.Net;
using System.Net.Sockets;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Webhooks;

/// <summary>
/// Tells addresses of the open internet from all others, so that nobody can send the portal to look at its own network. The list follows
/// the IANA registries of special-purpose addresses (RFC 6890 and its successors).
/// </summary>
public static class OutsideAddress
{
    private static readonly IPNetwork[] NotOutside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Answers to the virtual machines of one large provider only, though it looks public.
            "168.63.129.16/32",
            // Inside the global range: Teredo and other protocols, documentation, and 6to4, which carries any IPv4 address inside.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>What is routed on the internet. IPv4 in IPv6, NAT64, loopback, link-local and unique local addresses lie outside of it.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly string[] LocalNames = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa"];

    /// <summary>Whether it is an ordinary address of the internet.</summary>
    public static bool IsOutside(IPAddress address) =>
        !address.IsIPv4MappedToIPv6
        && (address.AddressFamily is AddressFamily.InterNetwork || (address.AddressFamily is AddressFamily.InterNetworkV6 && GlobalUnicast.Contains(address)))
        && !Array.Exists(NotOutside, network => network.Contains(address));

    /// <summary>What is wrong with a web address as it is written; what its name leads to is seen when it is called.</summary>
    public static Refusal? RefusalOf(string text, bool localAllowed)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return WebhookRefusals.NotHttps;
        }

        if (localAllowed && address.IsLoopback && address.Scheme is "http" or "https")
        {
            return null;
        }

        if (address.Scheme != Uri.UriSchemeHttps)
        {
            return WebhookRefusals.NotHttps;
        }

        return IPAddress.TryParse(address.Host.Trim('[', ']'), out var number)
            ? IsOutside(number) ? null : WebhookRefusals.NotOutside
            : IsLocalName(address.IdnHost.TrimEnd('.')) ? WebhookRefusals.NotOutside : null;
    }

    /// <summary>A name without a dot is one of the own network.</summary>
    private static bool IsLocalName(string name) => !name.Contains('.', StringComparison.Ordinal)
        || Array.Exists(LocalNames, local => name.EndsWith("." + local, StringComparison.OrdinalIgnoreCase));
}
