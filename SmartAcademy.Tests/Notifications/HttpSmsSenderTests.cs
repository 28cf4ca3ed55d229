using Microsoft.Extensions.Options;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Integrations.Sms;

namespace SmartAcademy.Tests.Notifications;

public sealed class HttpSmsSenderTests : IAsyncLifetime
{
    private readonly SmsTrap trap = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await trap.StartAsync();

    public ValueTask DisposeAsync() => trap.DisposeAsync();

    [Theory]
    [InlineData("কোড ১২৩", "unicode")]
    [InlineData("code 123", "text")]
    public async Task A_text_arrives_whole_with_its_alphabet(string text, string type)
    {
        var outcome = await Sender().SendAsync(new SmsMessage("+8801712345671", text), Guid.NewGuid(), Ct);

        var arrived = Assert.Single(trap.Messages);
        Assert.Equal(SendOutcome.Accepted, outcome);
        Assert.Equal(("8801712345671", text, type, "secret"), (arrived["to"], arrived["msg"], arrived["type"], arrived["api_key"]));
    }

    [Fact]
    public async Task A_refusal_inside_an_answer_of_200_is_a_refusal() =>
        Assert.Equal(SendOutcome.Answer.RefusedForGood, (await Sender().SendAsync(new SmsMessage("+8801712345670", "x"), Guid.NewGuid(), Ct)).Kind);

    [Fact]
    public async Task A_line_that_breaks_after_the_message_went_is_not_tried_again() =>
        Assert.Equal(SendOutcome.Answer.Unknown, (await Sender().SendAsync(new SmsMessage("+8801712345679", "x"), Guid.NewGuid(), Ct)).Kind);

    [Fact]
    public async Task A_gateway_that_is_away_is_asked_again_later() =>
        Assert.Equal(SendOutcome.Answer.RefusedForNow, (await Sender("http://127.0.0.1:1/send").SendAsync(new SmsMessage("+8801712345671", "x"), Guid.NewGuid(), Ct)).Kind);

    [Fact]
    public void Settings_without_the_gateways_yes_are_refused() =>
        Assert.Contains(new SmsOptions { Url = "https://sms.example/send" }.Validate(null!), problem => problem.MemberNames.Contains(nameof(SmsOptions.AcceptedPattern)));

    private HttpSmsSender Sender(string? url = null) => new(new Clients(), Options.Create(new SmsOptions
    {
        Url = url ?? trap.Url,
        Number = SmsNumber.Country,
        AcceptedPattern = "\"response_code\":202",
        Fields = { ["api_key"] = "secret", ["to"] = "{to}", ["msg"] = "{text}", ["type"] = "{type}" },
    }));

    private sealed class Clients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new();
    }
}
