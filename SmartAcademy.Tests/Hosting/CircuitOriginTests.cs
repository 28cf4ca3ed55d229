using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Tests.Hosting;

public sealed class CircuitOriginTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_circuit_knows_where_its_connection_comes_from_and_keeps_it_between_calls()
    {
        var circuit = new CircuitOrigin();

        await CallAsync("203.0.113.9", "Phone/2", () => circuit.OnConnectionUpAsync(null!, Ct));
        Assert.Equal(new CallerOrigin("203.0.113.9", "Phone/2"), circuit.Origin);

        await circuit.OnConnectionUpAsync(null!, Ct);
        Assert.Equal("203.0.113.9", circuit.Origin!.Address);
    }

    [Fact]
    public async Task A_browser_that_comes_back_from_another_network_is_told_by_the_new_address()
    {
        var circuit = new CircuitOrigin();
        await CallAsync("203.0.113.9", "Phone/2", () => circuit.OnConnectionUpAsync(null!, Ct));

        await CallAsync("2001:db8::9", "Phone/2", () => circuit.OnConnectionUpAsync(null!, Ct));

        Assert.Equal("2001:db8::9", circuit.Origin!.Address);
    }

    [Fact]
    public async Task Nothing_of_a_call_is_left_when_it_is_over()
    {
        await CallAsync("203.0.113.9", "Phone/2", () => Task.CompletedTask);

        Assert.Null(CallingConnection.Origin);
    }

    private static async Task CallAsync(string address, string agent, Func<Task> within)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        http.Request.Headers.UserAgent = agent;
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var hub = new AnyHub();
        var call = new HubInvocationContext(new Caller(http), services, hub, typeof(AnyHub).GetMethod(nameof(AnyHub.Dispose))!, []);
        await new CallingConnection().InvokeMethodAsync(call, async _ =>
        {
            await within();
            return null;
        });
    }

    private sealed class AnyHub : Hub;

    private sealed class Caller : HubCallerContext, IHttpContextFeature
    {
        public Caller(HttpContext http)
        {
            HttpContext = http;
            Features.Set<IHttpContextFeature>(this);
        }

        public HttpContext? HttpContext { get; set; }

        public override string ConnectionId => "connection";

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User => null;

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => CancellationToken.None;

        public override void Abort()
        {
        }
    }
}
