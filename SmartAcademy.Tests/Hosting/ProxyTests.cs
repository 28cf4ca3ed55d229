using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Tests.Hosting;

public sealed class ProxyTests
{
    [Fact]
    public void Forwarded_addresses_count_from_the_proxies_that_the_settings_name_and_no_others()
    {
        var options = Read(new()
        {
            ["ForwardedHeaders:ForwardedHeaders"] = "XForwardedFor, XForwardedProto",
            ["ForwardedHeaders:KnownProxies:0"] = "10.1.2.3",
        });

        Assert.Equal(ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, options.ForwardedHeaders);
        Assert.Equal([IPAddress.Parse("10.1.2.3")], options.KnownProxies);
        Assert.Empty(options.KnownIPNetworks);
    }

    [Fact]
    public void Without_settings_nobody_may_forward_an_address() => Assert.Equal(ForwardedHeaders.None, Read([]).ForwardedHeaders);

    private static ForwardedHeadersOptions Read(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddEdge();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
    }
}
