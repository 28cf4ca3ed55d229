using Microsoft.Extensions.Options;
using SmartAcademy.Web.Integrations.Smtp;

namespace SmartAcademy.Web.Notifications;

/// <summary>Addresses of the portal's pages for mails and papers, from the settings and never from a request.</summary>
internal sealed class PortalLinks(IOptions<MailOptions> options)
{
    /// <summary>Where people reach the portal, without a slash at the end; null when nobody has set it.</summary>
    public string? Address => options.Value.PortalAddress is { Length: > 0 } address ? address.TrimEnd('/') : null;

    /// <param name="page">A path of ours.</param>
    /// <param name="token">Goes into the address; null for none.</param>
    public Uri To(string page, string? token = null) =>
        new(new Uri(options.Value.PortalAddress), token is null ? page : $"{page}?token={Uri.EscapeDataString(token)}");
}
