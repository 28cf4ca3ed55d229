using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access;

/// <summary>A reader device that talks HTTP.</summary>
internal sealed class GateClient(HttpClient client)
{
    public const string Verify = "/api/v1/passes/verify";
    public const string AccessLogs = "/api/v1/access-logs";
    public const string Me = "/api/v1/access-points/me";

    public static GateClient Of(TestApp app, string? key)
    {
        var client = app.Visitor().Client;
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return new GateClient(client);
    }

    public Task<HttpResponseMessage> VerifyAsync(string code, string scanId) => PostAsync(Verify, new { qrCode = code, scanId });

    public Task<HttpResponseMessage> PostAsync(string url, object body) => PostTextAsync(url, JsonSerializer.Serialize(body));

    public async Task<HttpResponseMessage> PostTextAsync(string url, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        return await client.PostAsync(new Uri(url, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string url) =>
        client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    /// <summary>Asserts a problem document with a status and a code, and gives it back.</summary>
    public static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await ReadAsync(answer);
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(status, (int?)problem["status"]);
        Assert.False(string.IsNullOrEmpty((string?)problem["traceId"]));
        Assert.False(string.IsNullOrEmpty((string?)problem["title"]));
        return problem;
    }
}
