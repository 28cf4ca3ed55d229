using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Reader;

/// <summary>The network between a reader and the portal, which a test may cut in either direction.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly HttpClient portal;

    public Line(TestApp app)
    {
        portal = app.Visitor().Client;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        web.MapFallback(CarryAsync);
    }

    public string Address => web.Urls.First();

    /// <summary>Nothing gets through to the portal.</summary>
    public bool IsCut { get; set; }

    /// <summary>What is sent arrives, and the answer does not.</summary>
    public bool LosesAnswers { get; set; }

    public Task StartAsync() => web.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        portal.Dispose();
    }

    private async Task CarryAsync(HttpContext http)
    {
        if (IsCut)
        {
            http.Abort();
            return;
        }

        using var question = new HttpRequestMessage(new HttpMethod(http.Request.Method), http.Request.Path.Value) { Content = new StreamContent(http.Request.Body) };
        question.Content.Headers.TryAddWithoutValidation("Content-Type", http.Request.ContentType);
        question.Headers.TryAddWithoutValidation("Authorization", http.Request.Headers.Authorization.ToString());
        using var answer = await portal.SendAsync(question);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (LosesAnswers)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = (int)answer.StatusCode;
        http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await http.Response.Body.WriteAsync(body);
    }
}
