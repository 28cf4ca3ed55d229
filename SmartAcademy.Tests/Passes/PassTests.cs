using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Tests.Passes;

public sealed class PassTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private static readonly FixedKeys Keys = new();

    [Fact]
    public void A_pass_may_end_today_but_not_yesterday()
    {
        Assert.False(Issue(Today).IsRefused);
        Assert.Equal(PassRefusals.ExpiryInThePast, Issue(Today.AddDays(-1)).Refusal);
    }

    [Fact]
    public void A_temporary_pass_lasts_thirty_days_at_most()
    {
        Assert.False(Issue(Today.AddDays(30), PassType.Temporary).IsRefused);
        Assert.Equal(PassRefusals.TemporaryTooLong, Issue(Today.AddDays(31), PassType.Temporary).Refusal);
    }

    [Fact]
    public void An_active_pass_is_stopped_with_a_reason_and_started_again()
    {
        var pass = Issue(Today).Value;
        Assert.Equal(PassRefusals.AlreadyActive, pass.Activate(Today).Refusal);
        Assert.Equal(PassRefusals.ReasonNeeded, pass.Deactivate("  ", Today).Refusal);
        Assert.False(pass.Deactivate(" left at home ", Today).IsRefused);
        Assert.Equal((PassStatus.Inactive, "left at home"), (pass.Status, pass.Reason));
        Assert.Equal(PassRefusals.NotActive, pass.Deactivate("again", Today).Refusal);
        Assert.False(pass.Activate(Today).IsRefused);
        Assert.Equal((PassStatus.Active, null), (pass.Status, pass.Reason));
    }

    [Fact]
    public void A_revoked_pass_stays_revoked()
    {
        var (pass, clerk) = (Issue(Today).Value, Guid.NewGuid());
        Assert.Equal(PassRefusals.ReasonNeeded, pass.Revoke(clerk, null, Now).Refusal);
        Assert.Equal(PassRefusals.ReasonTooLong, pass.Revoke(clerk, new string('x', 301), Now).Refusal);
        Assert.Null(pass.RevokedAt);
        Assert.False(pass.Revoke(clerk, "lost", Now).IsRefused);
        Assert.Equal((clerk, Now), (pass.RevokedBy, pass.RevokedAt));
        Assert.Equal(PassRefusals.AlreadyRevoked, pass.Revoke(clerk, "lost", Now).Refusal);
        Assert.Equal(PassRefusals.AlreadyRevoked, pass.Activate(Today).Refusal);
        Assert.Equal(PassRefusals.AlreadyRevoked, pass.Deactivate("x", Today).Refusal);
        Assert.Equal(PassRefusals.NotExpired, pass.Expire(Today.AddDays(1)).Refusal);
    }

    [Fact]
    public void A_pass_is_expired_from_the_first_minute_after_its_last_day()
    {
        var pass = Issue(Today).Value;
        Assert.Equal(PassStatus.Active, pass.StatusOn(Today));
        Assert.Equal(PassRefusals.NotExpired, pass.Expire(Today).Refusal);
        var tomorrow = Today.AddDays(1);
        Assert.Equal(PassStatus.Expired, pass.StatusOn(tomorrow));
        Assert.Equal(PassRefusals.Expired, pass.Activate(tomorrow).Refusal);
        Assert.Equal(PassRefusals.Expired, pass.Deactivate("x", tomorrow).Refusal);
        Assert.False(pass.Expire(tomorrow).IsRefused);
        Assert.Equal(PassRefusals.NotExpired, pass.Expire(tomorrow).Refusal);
    }

    [Fact]
    public void A_sealed_pass_gives_the_same_token_again_and_only_with_the_same_key()
    {
        var pass = Issue(Today).Value;
        var token = pass.Seal(Keys);
        Assert.Equal(token, pass.Unseal(Keys).Value);
        Assert.Equal(token.Hash(), pass.TokenHash);
        Assert.Equal(PassRefusals.KeyMissing, pass.Unseal(new FixedKeys(fill: 9)).Refusal);
        Assert.Equal(PassRefusals.KeyMissing, pass.Unseal(new FixedKeys(current: 2)).Refusal);
    }

    [Fact]
    public void Pass_numbers_are_counted_in_each_year() => Assert.Equal("P2026000042", PassNumber.Format(2026, 42));

    private static Result<Pass> Issue(DateOnly expiresOn, PassType type = PassType.Standard) =>
        Pass.Issue(new PassOrder(Guid.NewGuid(), Guid.NewGuid(), "P2026000001", type, expiresOn, null), Today);
}
