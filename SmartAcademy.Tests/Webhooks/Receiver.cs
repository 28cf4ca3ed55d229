using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SmartAcademy.Tests.Webhooks;

/// <summary>A program outside, on this machine: it keeps what it is told and answers as it is bid.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication web;

    public Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        web.MapPost("/hook", (Delegate)TakeAsync);
    }

    public string Address => web.Urls.First() + "/hook";

    public ConcurrentQueue<Message> Taken { get; } = [];

    /// <summary>What it answers to the messages to come.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    public string? Location { get; set; }

    public Task StartAsync() => web.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        Taken.Enqueue(new Message(
            http.Request.Headers["webhook-id"].ToString(), http.Request.Headers["webhook-timestamp"].ToString(),
            http.Request.Headers["webhook-signature"].ToString(), body));
        http.Response.StatusCode = Status;
        if (Location is not null)
        {
            http.Response.Headers.Location = Location;
        }
    }

    public sealed record Message(string Id, string Timestamp, string Signature, string Body);
}
