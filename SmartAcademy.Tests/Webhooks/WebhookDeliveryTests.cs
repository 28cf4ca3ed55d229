using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Tests.Webhooks;

public sealed class WebhookDeliveryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private static readonly WebhookAnswer Busy = new(503, "not taken");

    private readonly WebhookSubscription webhook =
        new(Guid.NewGuid(), new WebhookDetails { Name = "App", Address = "https://a.example/", Events = WebhookEvent.All }, null, Noon);

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void It_is_tried_with_longer_and_longer_waits_up_to_about_a_day(double chance)
    {
        var delivery = Laid();
        var (at, waits) = (Noon, new List<TimeSpan>());
        while (delivery.Status is DeliveryStatus.Waiting)
        {
            delivery.Try(at);
            delivery.Answer(Busy, at, chance);
            waits.Add(delivery.NextTryAt - at);
            at = delivery.NextTryAt;
        }

        waits.RemoveAt(waits.Count - 1);
        Assert.Equal((DeliveryStatus.Failed, 12, 503), (delivery.Status, delivery.Tries, delivery.StatusCode));
        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).TotalHours, 18, 28);
    }

    [Fact]
    public void Chance_moves_a_wait_by_a_fifth()
    {
        var (early, late) = (Laid(), Laid());
        early.Try(Noon);
        late.Try(Noon);
        early.Answer(Busy, Noon, 0);
        late.Answer(Busy, Noon, 1);

        Assert.Equal((4.0, 6.0), ((early.NextTryAt - Noon).TotalSeconds, (late.NextTryAt - Noon).TotalSeconds));
    }

    [Fact]
    public void A_receiver_that_is_gone_is_not_asked_again()
    {
        var delivery = Laid();
        delivery.Try(Noon);
        delivery.Answer(new WebhookAnswer(410), Noon, 0);
        webhook.TakeSecret(WebhookSecret.Make(), Noon);
        webhook.Failed(isGone: true, Noon);

        Assert.Equal((DeliveryStatus.Failed, WebhookState.GivenUp), (delivery.Status, webhook.State));
    }

    [Fact]
    public void A_message_that_is_on_its_way_is_not_sent_twice_by_hand()
    {
        var delivery = Laid();
        Assert.Equal(WebhookRefusals.StillWaiting, delivery.Repeat(Noon).Refusal);
        delivery.Try(Noon);
        delivery.Answer(new WebhookAnswer(204), Noon, 0);
        var id = delivery.MessageId;

        Assert.False(delivery.Repeat(Noon.AddHours(1)).IsRefused);
        Assert.Equal((DeliveryStatus.Waiting, 0, id), (delivery.Status, delivery.Tries, delivery.MessageId));
    }

    [Fact]
    public void A_receiver_that_fails_rests_longer_and_longer_and_is_given_up_after_days()
    {
        webhook.TakeSecret(WebhookSecret.Make(), Noon);
        var at = Noon;
        while (webhook.State is WebhookState.On)
        {
            webhook.Failed(isGone: false, at);
            Assert.InRange((webhook.NextTurnAt - at).TotalSeconds, 5, 600);
            at = webhook.NextTurnAt;
        }

        Assert.InRange((at - Noon).TotalDays, 3, 3.1);
        webhook.SwitchOn(at);
        Assert.Equal((WebhookState.On, at), (webhook.State, webhook.CollectedTo));
    }

    [Theory]
    [InlineData(true, false, false, WebhookEvent.Granted)]
    [InlineData(true, true, false, WebhookEvent.Flagged)]
    [InlineData(false, false, false, null)]
    [InlineData(true, true, true, WebhookEvent.Flagged)]
    public void A_scan_is_told_once_by_its_most_special_name_that_is_wanted(bool granted, bool flagged, bool overridden, string? told) =>
        Assert.Equal(told, WebhookEvent.Of(granted, flagged, overridden, [WebhookEvent.Granted, WebhookEvent.Flagged]));

    private WebhookDelivery Laid() => new(webhook, Guid.NewGuid(), WebhookEvent.Granted, "{}", Noon);
}
