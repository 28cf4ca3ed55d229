using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SmartAcademy.Tests.Support;

/// <summary>An SMS gateway on this machine. Like the real ones it answers 200 to a refusal; numbers that end in 0 are refused, in 9 it breaks off.</summary>
public sealed class SmsTrap : IAsyncDisposable
{
    private readonly WebApplication gateway;

    public SmsTrap()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        gateway = builder.Build();
        gateway.Urls.Add("http://127.0.0.1:0");
        gateway.MapPost("/send", (Delegate)TakeAsync);
    }

    public string Url => gateway.Urls.First() + "/send";

    public ConcurrentQueue<Dictionary<string, string>> Messages { get; } = [];

    public Task StartAsync() => gateway.StartAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits for a message to a number, written as 8801XXXXXXXXX.</summary>
    public async Task<string> TextToAsync(string number) =>
        (await Patience.UntilThereAsync(() => Messages.LastOrDefault(message => message["to"] == number)))["msg"];

    public ValueTask DisposeAsync() => gateway.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext http)
    {
        var message = (await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(http.Request.Body))!;
        Messages.Enqueue(message);
        if (message["to"].EndsWith('9'))
        {
            http.Abort();
        }

        return Results.Text(message["to"].EndsWith('0') ? """{"response_code":1001}""" : """{"response_code":202}""", "application/json");
    }
}
