using System.ComponentModel.DataAnnotations;
using System.Net;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Integrations.Smtp;

/// <summary>The school's mail server; without a host nothing is sent and the pages say so.</summary>
internal sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    private const int ImplicitTlsPort = 465;

    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public MailEncryption Encryption { get; set; } = MailEncryption.StartTls;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The address that mails come from.</summary>
    public string From { get; set; } = "";

    public string FromName { get; set; } = "Smart Academy";

    /// <summary>Where people reach the portal, for links in mails and on printed sheets. Never taken from a request: whoever asks could choose it.</summary>
    public string PortalAddress { get; set; } = "";

    public bool IsOn => Host.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PortalAddress.Length + Host.Length > 0
            && (!Uri.TryCreate(PortalAddress, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")))
        {
            yield return new("Mail:PortalAddress must be the portal's address, such as https://portal.school.example.", [nameof(PortalAddress)]);
        }

        if (!IsOn)
        {
            yield break;
        }

        if (Port == ImplicitTlsPort)
        {
            yield return new("Mail:Port 465 is implicit TLS, which this portal does not speak; use 587 with STARTTLS.", [nameof(Port)]);
        }

        if (Encryption is MailEncryption.None && !IsHere(Host))
        {
            yield return new("Mail:Encryption None is for a mail server on this machine only.", [nameof(Encryption)]);
        }

        if (EmailAddress.ReadOptional(From) is { IsRefused: true } or { Value: null })
        {
            yield return new("Mail:From must be an e-mail address.", [nameof(From)]);
        }
    }

    private static bool IsHere(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
