using System.Net;
using System.Text;
using Microsoft.Extensions.Localization;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Notifications;

namespace SmartAcademy.Web.Notifications;

/// <summary>Writes a mail of a kind in the language of the moment, as plain text and as HTML in which every word is encoded.</summary>
internal sealed class MailWriter(IStringLocalizer<NotificationsTexts> texts)
{
    /// <param name="to">The address.</param>
    /// <param name="name">How the person is greeted.</param>
    /// <param name="kind">Names the texts: <c>{kind}.subject</c>, <c>.lead</c>, <c>.after</c>, and <c>.action</c> for the link.</param>
    /// <param name="link">The page to open, if any.</param>
    /// <param name="words">Fill the places in the lead.</param>
    public Result<EmailMessage> Write(string to, string name, string kind, Uri? link, params object[] words)
    {
        string[] before = [texts["greeting", name], texts[$"{kind}.lead", words]];
        string[] after = [texts[$"{kind}.after"], texts["farewell"]];
        var action = link is null ? "" : texts[$"{kind}.action"].Value;
        return EmailMessage.Write(to, name, texts[$"{kind}.subject"], Plain(before, link, after), Html(before, action, link, after));
    }

    private static string Plain(string[] before, Uri? link, string[] after) =>
        string.Join("\n\n", before.Concat(link is null ? [] : [link.AbsoluteUri]).Concat(after)) + "\n";

    private static string Html(string[] before, string action, Uri? link, string[] after)
    {
        var html = new StringBuilder("<!DOCTYPE html><html><body style=\"font-family:sans-serif;font-size:16px;line-height:1.6;color:#1c2421\">");
        AppendAll(html, before);
        if (link is not null)
        {
            var address = WebUtility.HtmlEncode(link.AbsoluteUri);
            html.Append("<p><a href=\"").Append(address).Append("\">").Append(WebUtility.HtmlEncode(action)).Append("</a></p>");
            html.Append("<p style=\"font-size:13px;word-break:break-all\">").Append(address).Append("</p>");
        }

        AppendAll(html, after);
        return html.Append("</body></html>").ToString();
    }

    private static void AppendAll(StringBuilder html, string[] lines)
    {
        foreach (var line in lines)
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        }
    }
}
