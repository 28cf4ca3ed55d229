using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// Section <c>ForwardedHeaders</c>: which headers are believed, and from which proxies. The framework's own binding leaves
/// addresses out without a word, and believes the machine itself besides.
/// </summary>
internal sealed class Proxies(IConfiguration configuration) : IConfigureOptions<ForwardedHeadersOptions>
{
    private const string Section = "ForwardedHeaders";

    public void Configure(ForwardedHeadersOptions options)
    {
        var section = configuration.GetSection(Section);
        options.ForwardedHeaders = section.GetValue("ForwardedHeaders", ForwardedHeaders.None);
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var address in section.GetSection("KnownProxies").Get<string[]>() ?? [])
        {
            options.KnownProxies.Add(IPAddress.TryParse(address, out var proxy)
                ? proxy
                : throw new InvalidOperationException($"{Section}:KnownProxies holds '{address}', which is no address."));
        }

        foreach (var range in section.GetSection("KnownNetworks").Get<string[]>() ?? [])
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(range, out var network)
                ? network
                : throw new InvalidOperationException($"{Section}:KnownNetworks holds '{range}', which is no range such as 10.0.0.0/8."));
        }

        if (options.ForwardedHeaders != ForwardedHeaders.None && options.KnownProxies.Count + options.KnownIPNetworks.Count == 0)
        {
            // The framework would believe everybody.
            throw new InvalidOperationException($"{Section} names no proxy. Say in KnownProxies or KnownNetworks who may forward addresses.");
        }
    }
}
