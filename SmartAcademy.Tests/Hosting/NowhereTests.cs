using System.Net;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Hosting;

public sealed class NowhereTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("GET", "/.git/config", HttpStatusCode.NotFound)]
    [InlineData("GET", "/.env", HttpStatusCode.NotFound)]
    [InlineData("GET", "/metrics", HttpStatusCode.NotFound)]
    [InlineData("GET", "/openapi", HttpStatusCode.NotFound)]
    [InlineData("GET", "/openapi/v1.json", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/swagger/index.html", HttpStatusCode.NotFound)]
    [InlineData("TRACE", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", "/api/v1/passes/verify", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", "/account/sign-in", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/account/sign-in", HttpStatusCode.MethodNotAllowed)]
    [Trait("Attack", "28")]
    public async Task A_stranger_finds_nothing_behind(string method, string address, HttpStatusCode expected)
    {
        using var question = new HttpRequestMessage(new HttpMethod(method), address);
        question.Headers.Add("X-Probe", "echo me");

        using var answer = await app.Visitor().Client.SendAsync(question, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain(
            "echo me", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
