using System.Security.Cryptography;
using System.Text;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Tests.Webhooks;

public sealed class WebhookSecretTests
{
    /// <summary>The example of the Standard Webhooks specification's own libraries.</summary>
    [Fact]
    public void A_signature_is_that_of_Standard_Webhooks() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSecret.Of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"));

    [Fact]
    public void Id_time_and_body_are_signed()
    {
        var secret = WebhookSecret.Make();
        var signed = secret.Sign("msg_1", 1, "{}");
        string[] others = [secret.Sign("msg_2", 1, "{}"), secret.Sign("msg_1", 2, "{}"), secret.Sign("msg_1", 1, "{ }"), WebhookSecret.Make().Sign("msg_1", 1, "{}")];

        Assert.DoesNotContain(signed, others);
        Assert.Equal(
            "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret.Text["whsec_".Length..]), Encoding.UTF8.GetBytes("msg_1.1.{}"))),
            signed);
    }

    [Fact]
    public void A_secret_does_not_write_itself_into_a_log() => Assert.Equal("whsec_…", WebhookSecret.Make().ToString());

    [Fact]
    public void Two_secrets_sign_for_a_day_after_one_was_exchanged()
    {
        var noon = new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
        var webhook = new WebhookSubscription(Guid.NewGuid(), new WebhookDetails { Name = "App", Address = "https://a.example/", Events = WebhookEvent.All }, null, noon);
        var (first, second) = (WebhookSecret.Make(), WebhookSecret.Make());
        Assert.Equal(WebhookRefusals.NoSecret, webhook.SwitchOn(noon).Refusal);
        webhook.TakeSecret(first, noon);
        webhook.TakeSecret(second, noon);

        Assert.Equal(WebhookState.On, webhook.State);
        Assert.Equal([second, first], webhook.SecretsAt(noon.AddHours(23)));
        Assert.Equal([second], webhook.SecretsAt(noon.AddHours(25)));
    }
}
