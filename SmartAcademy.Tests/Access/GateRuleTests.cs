using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Tests.Access;

public sealed class GateRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PassAtScan Good = new(PassStatus.Active, Today, HolderMayPass: true);

    [Fact]
    public void Reasons_are_checked_in_the_order_in_which_they_are_told()
    {
        var gate = new GateAtScan(IsOpen: false, AccessPointDirection.Exit, GateDirection.Entry, Today);
        var pass = new PassAtScan(PassStatus.Revoked, Today.AddDays(-1), HolderMayPass: false);

        Assert.Equal(DenialReason.AccessPointInactive, GateRule.Denial(gate, null));
        gate = gate with { IsOpen = true };
        Assert.Equal(DenialReason.WrongDirection, GateRule.Denial(gate, null));
        gate = gate with { Asked = null };
        Assert.Equal(DenialReason.ForgedPass, GateRule.Denial(gate, null, DenialReason.ForgedPass));
        Assert.Equal(DenialReason.UnknownPass, GateRule.Denial(gate, null));
        Assert.Equal(DenialReason.RevokedPass, GateRule.Denial(gate, pass));
        Assert.Equal(DenialReason.InactivePass, GateRule.Denial(gate, pass with { Status = PassStatus.Inactive }));
        Assert.Equal(DenialReason.ExpiredPass, GateRule.Denial(gate, pass with { Status = PassStatus.Active }));
        Assert.Equal(DenialReason.StudentInactive, GateRule.Denial(gate, Good with { HolderMayPass = false }));
        Assert.Null(GateRule.Denial(gate, Good));
    }

    [Fact]
    public void A_pass_that_is_marked_expired_stays_so_whatever_its_last_day() =>
        Assert.Equal(
            DenialReason.ExpiredPass,
            GateRule.Denial(new GateAtScan(true, AccessPointDirection.Both, null, Today), Good with { Status = PassStatus.Expired }));

    [Theory]
    [InlineData(AccessPointDirection.Entry, null, GateDirection.Entry)]
    [InlineData(AccessPointDirection.Exit, null, GateDirection.Exit)]
    [InlineData(AccessPointDirection.Both, null, null)]
    [InlineData(AccessPointDirection.Both, GateDirection.Exit, GateDirection.Exit)]
    [InlineData(AccessPointDirection.Entry, GateDirection.Exit, GateDirection.Exit)]
    public void The_device_then_the_gate_tell_the_way(AccessPointDirection serves, GateDirection? asked, GateDirection? way) =>
        Assert.Equal(way, new GateAtScan(true, serves, asked, Today).Direction);
}
