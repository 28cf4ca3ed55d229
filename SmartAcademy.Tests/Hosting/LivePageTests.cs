using System.Net;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Tests.Hosting;

public sealed class LivePageTests(TestApp app) : IClassFixture<TestApp>
{
    private const int Most = 10;

    private static readonly byte[] Handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("https://localhost", HttpStatusCode.OK)]
    [Trait("Attack", "10")]
    public async Task A_page_of_another_site_opens_no_live_page(string origin, HttpStatusCode expected)
    {
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        using var question = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        question.Headers.Add("Origin", origin);

        using var answer = await browser.Client.SendAsync(question, Ct);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    [Trait("Attack", "10")]
    public async Task A_web_socket_of_another_site_is_refused()
    {
        var cookie = await CookieAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(cookie, "https://evil.example"));
        using var own = await OpenAsync(cookie, "https://localhost");
        Assert.Equal(WebSocketState.Open, own.State);
    }

    [Fact]
    [Trait("Attack", "40")]
    public async Task Of_two_hundred_live_pages_of_one_person_ten_stay_open()
    {
        var cookie = await CookieAsync();
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, app.UserId(TestApp.LoginOf(Role.Security)).ToString())]));
        var pages = app.Services.GetRequiredService<LivePages>();
        var open = new List<WebSocket>();
        for (var page = 1; page <= 200; page++)
        {
            var socket = await OpenAsync(cookie, "https://localhost");
            if (page <= Most)
            {
                open.Add(socket);
                await WaitUntilAsync(() => pages.CountOf(person) == page);
                continue;
            }

            await ReadToItsEndAsync(socket);
            socket.Dispose();
        }

        Assert.Equal(Most, pages.CountOf(person));
        await open[0].CloseAsync(WebSocketCloseStatus.NormalClosure, null, Ct);
        await WaitUntilAsync(() => pages.CountOf(person) == Most - 1);
        open.Add(await OpenAsync(cookie, "https://localhost"));
        await WaitUntilAsync(() => pages.CountOf(person) == Most);
        open.ForEach(socket => socket.Dispose());
    }

    private async Task<string> CookieAsync()
    {
        using var answer = await app.Visitor().SignInAsync(TestApp.LoginOf(Role.Security), TestApp.Password);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private async Task<WebSocket> OpenAsync(string cookie, string origin)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => (request.Headers.Cookie, request.Headers.Origin) = (cookie, origin);
        var socket = await client.ConnectAsync(new Uri("wss://localhost/_blazor"), Ct);
        await socket.SendAsync(Handshake, WebSocketMessageType.Text, endOfMessage: true, Ct);
        return socket;
    }

    /// <summary>Ends only when the portal hangs up.</summary>
    private static async Task ReadToItsEndAsync(WebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var buffer = new byte[1024];
        while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
        {
            Assert.Equal(WebSocketState.Open, socket.State);
        }
    }

    private static async Task WaitUntilAsync(Func<bool> isSo)
    {
        for (var look = 0; look < 1000 && !isSo(); look++)
        {
            await Task.Delay(10, Ct);
        }

        Assert.True(isSo());
    }
}
