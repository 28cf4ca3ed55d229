using System.Net.Http.Headers;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Architecture;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Devices;

public sealed class DeviceKeyReachTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>What a key is for; whoever adds an address here widens what a stolen key can do.</summary>
    private static readonly string[] ForDevices =
    [
        "GET /api/v1/access-points/me", "GET /api/v1/access-points/me/rules", "POST /api/v1/access-points/me/heartbeat",
        "POST /api/v1/access-logs", "POST /api/v1/passes/verify", "GET /api/v1/students/{studentId:guid}/photo",
    ];

    [Fact]
    [Trait("Attack", "21")]
    public async Task A_device_key_opens_nothing_but_the_addresses_of_devices()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        using var visitor = app.Visitor().Client;
        using var device = app.Visitor().Client;
        device.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", gate.Key.Text);
        var wider = new List<string>();
        foreach (var route in RouteTable.WhoIsLetIn.Keys.Except(ForDevices))
        {
            var (method, url) = (route.Split(' ')[0], Filled(route.Split(' ')[1]));
            using var without = await SendAsync(visitor, method, url);
            using var with = await SendAsync(device, method, url);
            if (with.StatusCode != without.StatusCode || Where(with) != Where(without))
            {
                wider.Add($"{route}: {without.StatusCode} becomes {with.StatusCode}");
            }
        }

        Assert.True(wider.Count == 0, string.Join('\n', wider));
    }

    [Fact]
    public void The_role_of_readers_gives_no_permission() => Assert.Empty(RolePermissions.TicksOf(Role.CardReader));

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string url)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(url, UriKind.Relative));
        request.Content = method == "POST" ? new FormUrlEncodedContent([]) : null;
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Any id will do: who is not let in is not told whether there is such a thing.</summary>
    private static string Filled(string pattern) => string.Join('/', pattern.Replace("{documentName}", "v1", StringComparison.Ordinal).Split('/')
        .Select(part => part.StartsWith('{') ? part.Contains("date", StringComparison.OrdinalIgnoreCase) ? "2026-06-14" : Guid.Empty.ToString() : part));

    private static string? Where(HttpResponseMessage answer) => answer.Headers.Location?.ToString().Split('?')[0];
}
