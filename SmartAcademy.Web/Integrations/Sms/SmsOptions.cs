using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Web.Integrations.Sms;

/// <summary>
/// An SMS gateway spoken to over HTTP. The gateways of Bangladesh differ in field names and in how they say yes, so both are settings;
/// without an address nothing is sent.
/// </summary>
internal sealed class SmsOptions : IValidatableObject
{
    public const string Section = "Sms";

    /// <summary>Where messages are posted; https, or http on this machine.</summary>
    public string Url { get; set; } = "";

    public SmsBody Body { get; set; } = SmsBody.Json;

    /// <summary>Fields of the request; <c>{to}</c>, <c>{text}</c>, <c>{type}</c> (text or unicode) and <c>{id}</c> are filled in.</summary>
    public Dictionary<string, string> Fields { get; set; } = [];

    public SmsNumber Number { get; set; } = SmsNumber.Plus;

    /// <summary>A regular expression that the answer's body must match to count as accepted: gateways answer 200 to refusals as well.</summary>
    public string AcceptedPattern { get; set; } = "";

    public bool IsOn => Url.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            yield break;
        }

        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || !(url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback)))
        {
            yield return new("Sms:Url must be an https address.", [nameof(Url)]);
        }

        if (AcceptedPattern.Length == 0)
        {
            yield return new("Sms:AcceptedPattern must tell an accepted message by the gateway's answer.", [nameof(AcceptedPattern)]);
        }

        if (!Fields.Values.Any(value => value.Contains("{to}", StringComparison.Ordinal))
            || !Fields.Values.Any(value => value.Contains("{text}", StringComparison.Ordinal)))
        {
            yield return new("Sms:Fields must hold {to} and {text}.", [nameof(Fields)]);
        }
    }
}
