using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SmartAcademy.Domain.Notifications;

namespace SmartAcademy.Web.Integrations.Sms;

/// <summary>
/// Posts a message to the gateway of the settings. A message that the gateway may have taken before the line broke is not sent again:
/// a second SMS costs money and trust.
/// </summary>
internal sealed class HttpSmsSender(IHttpClientFactory clients, IOptions<SmsOptions> options) : ISmsSender
{
    public const string Client = "sms";

    private const int LongestAnswer = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MatchPatience = TimeSpan.FromMilliseconds(200);

    private readonly SmsOptions gateway = options.Value;

    public bool IsConfigured => gateway.IsOn;

    public async Task<SendOutcome> SendAsync(SmsMessage message, Guid messageId, CancellationToken ct)
    {
        if (!IsConfigured)
        {
            return SendOutcome.ForNow("no SMS gateway is set");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var body = Write(Fields(message, messageId));
            using var client = clients.CreateClient(Client);
            using var answer = await client.PostAsync(new Uri(gateway.Url), body, patience.Token);
            return await ReadAsync(answer, patience.Token);
        }
        catch (HttpRequestException failed) when (failed.HttpRequestError is
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            return SendOutcome.ForNow($"gateway not reached: {failed.HttpRequestError}");
        }
        catch (HttpRequestException failed)
        {
            return SendOutcome.Unclear($"line broke: {failed.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return SendOutcome.Unclear("the gateway did not answer in time");
        }
    }

    private async Task<SendOutcome> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        {
            return SendOutcome.ForNow($"HTTP {(int)answer.StatusCode}");
        }

        if ((int)answer.StatusCode >= 500)
        {
            return SendOutcome.Unclear($"HTTP {(int)answer.StatusCode}");
        }

        var words = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode && words.Length <= LongestAnswer
            && Regex.IsMatch(words, gateway.AcceptedPattern, RegexOptions.CultureInvariant, MatchPatience)
            ? SendOutcome.Accepted
            : SendOutcome.ForGood($"HTTP {(int)answer.StatusCode}, refused");
    }

    private Dictionary<string, string> Fields(SmsMessage message, Guid messageId) => gateway.Fields.ToDictionary(
        field => field.Key,
        field => field.Value
            .Replace("{to}", NumberOf(message.To), StringComparison.Ordinal)
            .Replace("{type}", message.IsUnicode ? "unicode" : "text", StringComparison.Ordinal)
            .Replace("{id}", messageId.ToString("N")[..20], StringComparison.Ordinal)
            .Replace("{text}", message.Text, StringComparison.Ordinal));

    private HttpContent Write(Dictionary<string, string> fields) =>
        gateway.Body is SmsBody.Json ? JsonContent.Create(fields) : new FormUrlEncodedContent(fields);

    private string NumberOf(string e164) => gateway.Number switch
    {
        SmsNumber.Country => e164[1..],
        SmsNumber.National => e164[3..],
        _ => e164,
    };
}
