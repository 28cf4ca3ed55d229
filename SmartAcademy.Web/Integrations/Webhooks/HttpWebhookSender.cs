using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Web.Integrations.Webhooks;

/// <summary>Posts messages to receivers. Of an answer only its status counts: nothing of it is followed, read or kept.</summary>
internal sealed class HttpWebhookSender(IHttpClientFactory clients, IOptions<WebhookOptions> options) : IWebhookSender
{
    public const string Client = "webhooks";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);

    /// <summary>In KiB; a receiver has nothing to say.</summary>
    private const int LongestHeaders = 16;

    public bool LocalAllowed => options.Value.AllowLocal;

    /// <summary>The way out for all receivers: no proxy, no cookies, no redirects, and only to addresses that were checked.</summary>
    public static SocketsHttpHandler Handler(OutsideConnection outside) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = ConnectPatience,
        ConnectCallback = outside.ConnectAsync,
        MaxResponseHeadersLength = LongestHeaders,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    };

    public async Task<WebhookAnswer> SendAsync(WebhookPost post, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var request = Write(post);
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)answer.StatusCode;
            return new WebhookAnswer(status, answer.IsSuccessStatusCode ? null : status is >= 300 and < 400 ? "redirects are not followed" : "not taken");
        }
        catch (HttpRequestException failed) when (failed.InnerException is NotOutsideException)
        {
            return new WebhookAnswer(null, "the address is private or local");
        }
        catch (HttpRequestException failed)
        {
            return new WebhookAnswer(null, $"not reached: {failed.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new WebhookAnswer(null, "no answer in time");
        }
    }

    private static HttpRequestMessage Write(WebhookPost post)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, post.Address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(post.Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.UserAgent.ParseAdd("SmartAcademy-Webhooks/1.0");
        request.Headers.Add("webhook-id", post.Id);
        request.Headers.Add("webhook-timestamp", post.At.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', post.Signatures));
        return request;
    }
}
