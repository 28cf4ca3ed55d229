using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Passes.Signed;

public sealed class PassKeyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_key_signs_the_old_one_verifies_until_it_is_retired()
    {
        var (school, pass) = await OpenAsync();
        var (keys, admin) = (Service(school), school.As(Role.SchoolAdmin));
        var first = (await school.Codes.ShowAsync(school.Clerk, pass.Id, Ct)).Value;
        Assert.Equal(2, (await keys.MakeNextAsync(admin, 1, Ct)).Value);
        var second = (await school.Codes.ShowAsync(school.Clerk, pass.Id, Ct)).Value;
        Assert.Equal((1, 2), (first.Pass.KeyNumber, second.Pass.KeyNumber));
        Assert.Equal(pass.TokenHash, (await school.Reader.ReadAsync(school.School.Id, first.Text, false, Ct)).TokenHash);
        Assert.False((await keys.RetireAsync(admin, await IdOfAsync(school, 1), anyway: false, Ct)).IsRefused);
        Assert.Null((await school.Reader.ReadAsync(school.School.Id, first.Text, false, Ct)).TokenHash);
        Assert.Equal(pass.TokenHash, (await school.Reader.ReadAsync(school.School.Id, second.Text, false, Ct)).TokenHash);
        Assert.Equal(PassRefusals.SigningKeyRetired, (await keys.RetireAsync(admin, await IdOfAsync(school, 1), true, Ct)).Refusal);
    }

    [Fact]
    public async Task The_key_that_signs_is_not_retired_and_one_that_good_cards_rest_on_only_when_told_twice()
    {
        var (school, pass) = await OpenAsync();
        var (keys, admin) = (Service(school), school.As(Role.SchoolAdmin));
        var signer = await school.Signers.OfAsync(school.School.Id, Ct);
        await PrintAsync(school, pass, signer.KeyNumber);
        Assert.Equal(PassRefusals.SigningKeyCurrent, (await keys.RetireAsync(admin, await IdOfAsync(school, 1), true, Ct)).Refusal);
        await keys.MakeNextAsync(admin, 1, Ct);
        Assert.Equal(PassRefusals.SigningKeyInUse, (await keys.RetireAsync(admin, await IdOfAsync(school, 1), false, Ct)).Refusal);
        Assert.Equal([0, 1], (await Queries(school).ReadAsync(admin, Ct))!.Keys.Select(key => key.Cards));
        Assert.False((await keys.RetireAsync(admin, await IdOfAsync(school, 1), anyway: true, Ct)).IsRefused);
    }

    [Fact]
    public async Task A_card_printed_anew_or_a_pass_that_is_stopped_frees_the_old_key()
    {
        var (school, pass) = await OpenAsync();
        var (keys, admin) = (Service(school), school.As(Role.SchoolAdmin));
        var other = await school.IssueAsync(await school.AdmitAsync("Ibrahim"));
        await school.Signers.OfAsync(school.School.Id, Ct);
        await PrintAsync(school, pass, 1);
        await PrintAsync(school, other, 1);
        await keys.MakeNextAsync(admin, 1, Ct);
        await PrintAsync(school, pass, 2);
        await school.Service.RevokeAsync(school.Clerk, new PassChange(other.Id, Reason: "lost"), Ct);
        Assert.Equal([1, 0], (await Queries(school).ReadAsync(admin, Ct))!.Keys.Select(key => key.Cards));
        Assert.False((await keys.RetireAsync(admin, await IdOfAsync(school, 1), anyway: false, Ct)).IsRefused);
    }

    [Fact]
    public async Task Many_who_make_the_next_key_at_once_make_one_and_the_audit_knows_who()
    {
        var (school, _) = await OpenAsync();
        await school.Signers.OfAsync(school.School.Id, Ct);
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            Task.Run(() => Service(school).MakeNextAsync(school.As(Role.SchoolAdmin), 1, Ct), Ct)));
        Assert.Single(made, result => !result.IsRefused);
        Assert.All(made.Where(result => result.IsRefused), result => Assert.Equal(Refusal.ChangedMeanwhile, result.Refusal));
        await using var db = await database.OpenAsync(Actor.System(school.School.Id), Ct);
        var told = await db.AuditEntries.AsNoTracking().Where(entry => entry.ResourceType == nameof(PassSigningKey)).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync(Ct);
        Assert.Equal([(AuditAction.Created, "system"), (AuditAction.Created, Role.SchoolAdmin)], told.Select(entry => (entry.Action, entry.ActorName)));
        var key = await db.PassSigningKeys.AsNoTracking().OrderBy(key => key.Number).LastAsync(Ct);
        Assert.All(told, entry => Assert.DoesNotContain(key.PrivateKey[..30], entry.Changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_schools_key_does_not_exist_and_other_roles_may_neither_look_nor_act()
    {
        var (school, _) = await OpenAsync();
        var (other, _) = await OpenAsync();
        await school.Signers.OfAsync(school.School.Id, Ct);
        var id = await IdOfAsync(school, 1);
        Assert.Equal(Refusal.NotFound, (await Service(other).RetireAsync(other.As(Role.SchoolAdmin), id, true, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Service(school).MakeNextAsync(Actor.System(), 1, Ct)).Refusal);
        foreach (var role in new[] { Role.Staff, Role.Teacher, Role.Security, Role.Parent, Role.Student })
        {
            Assert.Equal(Refusal.Forbidden, (await Service(school).MakeNextAsync(school.As(role), 1, Ct)).Refusal);
            Assert.Equal(Refusal.Forbidden, (await Service(school).RetireAsync(school.As(role), id, true, Ct)).Refusal);
            Assert.Null(await Queries(school).ReadAsync(school.As(role), Ct));
        }
    }

    private async Task<(PassSchool School, Pass Pass)> OpenAsync()
    {
        var school = await PassSchool.OpenAsync(database);
        return (school, await school.IssueAsync(await school.AdmitAsync()));
    }

    private static PassKeyService Service(PassSchool school) => new(school.Database, school.Time);

    private static PassKeyQueries Queries(PassSchool school) => new(school.Database, school.Time);

    private static Task PrintAsync(PassSchool school, Pass pass, int key) =>
        new CardQueries(school.Database, new AuditTrail(school.Database, school.Time), school.Time)
            .RecordPrintAsync(school.Clerk, [new PrintedCode(pass.SchoolId, pass.Id, pass.Number, key)], Ct);

    private static async Task<Guid> IdOfAsync(PassSchool school, int number) =>
        (await Queries(school).ReadAsync(school.As(Role.SchoolAdmin), Ct))!.Keys.Single(key => key.Number == number).Id;
}
