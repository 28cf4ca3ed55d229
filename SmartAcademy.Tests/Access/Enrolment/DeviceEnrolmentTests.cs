using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Enrolment;

public sealed class DeviceEnrolmentTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly StoppedClock time = new(new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DeviceEnrolmentService Enrolments => new(database, time);

    [Fact]
    public async Task A_code_becomes_a_key_of_the_device_and_is_good_once()
    {
        var gate = await GateAsync();
        var code = await OfferAsync(gate);

        var enrolled = await Enrolments.UseAsync(Actor.Nobody, code, Ct);
        var again = await Enrolments.UseAsync(Actor.Nobody, code, Ct);

        Assert.Equal((gate.School.Id, gate.Device.Id), (enrolled.Value.SchoolId, enrolled.Value.DeviceId));
        Assert.Contains(await KeysAsync(gate), key => key.KeyHash.SequenceEqual(enrolled.Value.Key.Hash()) && key.RevokedAt is null);
        Assert.Equal(AccessRefusals.CodeUsed, again.Refusal);
        Assert.Equal(2, (await KeysAsync(gate)).Count);
    }

    [Fact]
    public async Task Of_many_who_show_the_same_code_at_once_one_gets_a_key()
    {
        var gate = await GateAsync();
        var code = await OfferAsync(gate);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Enrolments.UseAsync(Actor.Nobody, code, Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Equal(7, answers.Count(answer => answer.Refusal == AccessRefusals.CodeUsed));
        Assert.Equal(2, (await KeysAsync(gate)).Count);
    }

    [Fact]
    public async Task A_code_dies_after_a_quarter_of_an_hour()
    {
        var gate = await GateAsync();
        var code = await OfferAsync(gate);
        time.Pass(DeviceEnrolment.Lifetime);

        Assert.Equal(AccessRefusals.CodeExpired, (await Enrolments.UseAsync(Actor.Nobody, code, Ct)).Refusal);
        Assert.Single(await KeysAsync(gate));
    }

    [Fact]
    public async Task A_withdrawn_code_and_one_before_a_newer_one_are_void()
    {
        var gate = await GateAsync();
        var withdrawn = await OfferAsync(gate);
        Assert.False((await Enrolments.WithdrawAsync(Actors.Admin(gate.School.Id), gate.Device.Id, Ct)).IsRefused);
        var replaced = await OfferAsync(gate);
        var newest = await OfferAsync(gate);

        Assert.Equal(AccessRefusals.CodeWithdrawn, (await Enrolments.UseAsync(Actor.Nobody, withdrawn, Ct)).Refusal);
        Assert.Equal(AccessRefusals.CodeWithdrawn, (await Enrolments.UseAsync(Actor.Nobody, replaced, Ct)).Refusal);
        Assert.False((await Enrolments.UseAsync(Actor.Nobody, newest, Ct)).IsRefused);
    }

    [Fact]
    public async Task A_device_with_two_keys_takes_no_third_and_does_not_waste_its_code()
    {
        var gate = await GateAsync();
        var code = await OfferAsync(gate);
        var second = await new DeviceService(database, time).AddKeyAsync(Actors.Admin(gate.School.Id), gate.Device.Id, Ct);

        Assert.Equal(AccessRefusals.TwoKeysAlive, (await Enrolments.UseAsync(Actor.Nobody, code, Ct)).Refusal);
        Assert.Equal(AccessRefusals.TwoKeysAlive, (await Enrolments.OfferAsync(Actors.Admin(gate.School.Id), gate.Device.Id, Ct)).Refusal);

        var key = (await KeysAsync(gate)).Single(key => key.KeyHash.SequenceEqual(second.Value.Hash()));
        await new DeviceService(database, time).RevokeKeyAsync(Actors.Admin(gate.School.Id), gate.Device.Id, key.Id, Ct);
        Assert.False((await Enrolments.UseAsync(Actor.Nobody, code, Ct)).IsRefused);
    }

    [Fact]
    public async Task A_device_that_was_switched_off_is_enrolled_by_nobody()
    {
        var gate = await GateAsync();
        var code = await OfferAsync(gate);
        await gate.ChangeAsync<ReaderDevice>(gate.Device.Id, device => device.SwitchOff());

        Assert.Equal(AccessRefusals.CodeUnknown, (await Enrolments.UseAsync(Actor.Nobody, code, Ct)).Refusal);
        Assert.Equal(AccessRefusals.CodeUnknown, (await Enrolments.UseAsync(Actor.Nobody, DeviceEnrolmentCode.Make(), Ct)).Refusal);
    }

    [Fact]
    public async Task Only_who_looks_after_gates_makes_or_withdraws_codes_and_only_in_their_school()
    {
        var gate = await GateAsync();
        var elsewhere = await TestSchool.MakeAsync(database);

        Assert.Equal(Refusal.Forbidden, (await Enrolments.OfferAsync(Actors.Guard(gate.School.Id), gate.Device.Id, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Enrolments.WithdrawAsync(Actors.Clerk(gate.School.Id), gate.Device.Id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Enrolments.OfferAsync(Actors.Admin(elsewhere.Id), gate.Device.Id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Enrolments.WithdrawAsync(Actors.Admin(elsewhere.Id), gate.Device.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task Neither_the_code_nor_the_key_stands_in_the_database_or_its_audit()
    {
        var gate = await GateAsync();
        var code = await OfferAsync(gate);
        var enrolled = await Enrolments.UseAsync(Actor.Nobody, code, Ct);

        var dump = DatabaseDump.Of(database.Connections);

        Assert.Contains(gate.Device.Id.ToString(), dump, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Text[DeviceEnrolmentCode.Prefix.Length..], dump, StringComparison.Ordinal);
        Assert.DoesNotContain(enrolled.Value.Key.Text[DeviceApiKey.Prefix.Length..], dump, StringComparison.Ordinal);
        await using var db = await ((IDbContextFactory<AcademyDbContext>)database).OpenAsync(Actor.System(), Ct);
        var told = await db.AuditEntries.Where(entry => entry.SchoolId == gate.School.Id).Select(entry => entry.ResourceType).ToListAsync(Ct);
        Assert.Contains(nameof(DeviceEnrolment), told);
        Assert.Contains(nameof(DeviceKey), told);
    }

    private async Task<TestGate> GateAsync() => await TestGate.MakeAsync(database, await TestSchool.MakeAsync(database));

    private async Task<DeviceEnrolmentCode> OfferAsync(TestGate gate) =>
        (await Enrolments.OfferAsync(Actors.Admin(gate.School.Id), gate.Device.Id, Ct)).Value;

    private async Task<List<DeviceKey>> KeysAsync(TestGate gate)
    {
        await using var db = await ((IDbContextFactory<AcademyDbContext>)database).OpenAsync(Actor.System(), Ct);
        return await db.DeviceKeys.AsNoTracking().Where(key => key.DeviceId == gate.Device.Id).ToListAsync(Ct);
    }
}
