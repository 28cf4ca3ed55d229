using System.Globalization;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Notifications;

namespace SmartAcademy.Tests.Notifications;

public sealed class MailWriterTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    [Trait("Attack", "18")]
    public void A_name_with_markup_is_plain_text_in_a_mail()
    {
        const string name = "<img src=x onerror=alert(1)>";

        var mail = app.Services.GetRequiredService<MailWriter>()
            .Write("amina@school.example", name, MessageKind.PasswordReset, new Uri("https://portal.example/account/reset?token=abc"), []).Value;

        var page = new HtmlParser().ParseDocument(mail.Html);
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Contains(name, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bn", "আসসালামু আলাইকুম")]
    [InlineData("en", "Assalamu alaikum")]
    public void A_mail_speaks_the_language_of_who_asked(string language, string greeting)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var mail = app.Services.GetRequiredService<MailWriter>().Write("amina@school.example", "আমিনা", MessageKind.PasswordChanged, null, []).Value;

        Assert.StartsWith(greeting, mail.Text, StringComparison.Ordinal);
    }
}
