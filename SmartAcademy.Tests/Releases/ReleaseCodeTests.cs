using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Releases;

public sealed class ReleaseCodeTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_shows_the_code_gets_the_child_once()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var digits = await house.NameDriverAsync();

        Assert.Equal(house.Child.Id, (await house.Codes.ChildOfAsync(house.Guard, ReleaseDigits.Show(digits), Ct)).Value);
        Assert.Equal(house.Child.Id, (await house.Codes.ChildOfAsync(house.Guard, $"https://portal.example/pick-up?code={digits}", Ct)).Value);
        Assert.False((await house.ReleaseAsync(house.Order(CollectedBy.OneTime, Guid.Empty, digits))).IsRefused);

        Assert.Equal(("Karim", "Driver", CollectedBy.OneTime), (await house.StoredAsync())[0] is var row ? (row.CollectorName, row.Relation, row.CollectedAs) : default);
        Assert.Equal(ReleaseRefusals.CodeUsed, (await house.Codes.ChildOfAsync(house.Guard, digits, Ct)).Refusal);
        Assert.NotNull((await house.Own.ListAsync(house.Parent, Ct)).Single().Codes.Single().UsedAt);
    }

    [Fact]
    public async Task Of_many_who_use_a_code_at_once_one_gets_the_child()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var digits = await house.NameDriverAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.ReleaseAsync(house.Order(CollectedBy.OneTime, Guid.Empty, digits))));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Single(await house.StoredAsync());
    }

    [Fact]
    public async Task A_code_is_good_today_only()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var digits = await house.NameDriverAsync();

        house.Time.Pass(TimeSpan.FromHours(12));

        Assert.Equal(ReleaseRefusals.CodeWrong, (await house.Codes.ChildOfAsync(house.Guard, digits, Ct)).Refusal);
        Assert.Equal(ReleaseRefusals.CodeWrong, Assert.Single((await house.ReleaseAsync(house.Order(CollectedBy.OneTime, Guid.Empty, digits))).Refusals));
        Assert.Empty((await house.Own.ListAsync(house.Parent, Ct)).Single().Codes);
    }

    [Fact]
    public async Task A_code_of_another_child_opens_nothing_here()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var digits = await house.NameDriverAsync();
        var other = await PickUpSchool.OpenAsync(app);

        Assert.Equal(ReleaseRefusals.CodeWrong, Assert.Single((await other.ReleaseAsync(other.Order(CollectedBy.OneTime, Guid.Empty, digits))).Refusals));
        Assert.False((await house.ReleaseAsync(house.Order(CollectedBy.OneTime, Guid.Empty, digits))).IsRefused);
    }

    [Fact]
    public async Task After_ten_wrong_codes_also_the_right_one_is_refused_for_a_while()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var digits = await house.NameDriverAsync();
        var wrong = digits == "00000000" ? "00000001" : "00000000";

        for (var tried = 0; tried < 10; tried++)
        {
            Assert.Equal(ReleaseRefusals.CodeWrong, (await house.Codes.ChildOfAsync(house.Guard, wrong, Ct)).Refusal);
        }

        Assert.Equal(ReleaseRefusals.TooManyTries, (await house.Codes.ChildOfAsync(house.Guard, digits, Ct)).Refusal);
        Assert.Equal(ReleaseRefusals.TooManyTries, Assert.Single((await house.ReleaseAsync(house.Order(CollectedBy.OneTime, Guid.Empty, digits))).Refusals));
        house.Time.Pass(TimeSpan.FromMinutes(16));
        Assert.Equal(house.Child.Id, (await house.Codes.ChildOfAsync(house.Guard, digits, Ct)).Value);
    }

    [Fact]
    public async Task A_withdrawn_code_is_no_code_and_a_used_one_stays_used()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var digits = await house.NameDriverAsync();
        var code = (await house.Own.ListAsync(house.Parent, Ct)).Single().Codes.Single();

        Assert.False((await house.Codes.WithdrawAsync(house.Parent, code.Id, Ct)).IsRefused);
        Assert.Equal(ReleaseRefusals.CodeWrong, (await house.Codes.ChildOfAsync(house.Guard, digits, Ct)).Refusal);

        var second = await house.NameDriverAsync();
        var open = (await house.Own.ListAsync(house.Parent, Ct)).Single().Codes.Single();
        await house.ReleaseAsync(house.Order(CollectedBy.OneTime, Guid.Empty, second));
        Assert.Equal(ReleaseRefusals.CodeUsed, (await house.Codes.WithdrawAsync(house.Parent, open.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task Three_codes_are_open_at_a_time_however_fast_they_are_made()
    {
        var house = await PickUpSchool.OpenAsync(app);

        var named = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(_ => house.Codes.NameAsync(house.Parent, house.Child.Id, new CollectorDetails("Karim", "Driver"), Ct)));

        Assert.Equal(ReleaseCode.MostOpen, named.Count(code => !code.IsRefused));
        Assert.All(named.Where(code => code.IsRefused), code => Assert.Equal(ReleaseRefusals.TooManyCodes, code.Refusals[0]));
    }

    [Fact]
    public async Task Strangers_and_parents_of_others_name_withdraw_and_find_nothing()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var other = await PickUpSchool.OpenAsync(app);
        var digits = await house.NameDriverAsync();
        var code = (await house.Own.ListAsync(house.Parent, Ct)).Single().Codes.Single();
        var driver = new CollectorDetails("Karim", "Driver");

        Assert.Equal(Refusal.NotFound, Assert.Single((await house.Codes.NameAsync(other.Parent, house.Child.Id, driver, Ct)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await house.Codes.NameAsync(Actors.Teacher(app.School.Id), house.Child.Id, driver, Ct)).Refusals));
        Assert.Equal(Refusal.NotFound, (await house.Codes.WithdrawAsync(other.Parent, code.Id, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.Codes.ChildOfAsync(house.Parent, digits, Ct)).Refusal);
        Assert.Equal(ReleaseRefusals.CodeWrong, (await house.Codes.ChildOfAsync(Actors.Guard(app.OtherSchool.Id), digits, Ct)).Refusal);
        Assert.DoesNotContain(await house.Own.ListAsync(other.Parent, Ct), child => child.StudentId == house.Child.Id);
    }

    [Fact]
    public async Task The_database_holds_no_code()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var digits = await house.NameDriverAsync();

        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var rows = await db.Database.SqlQuery<string>($"SELECT row_to_json(code)::text AS \"Value\" FROM release_codes code WHERE student_id = {house.Child.Id}").ToListAsync(Ct);

        Assert.DoesNotContain(digits, Assert.Single(rows), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1234 5678", "12345678")]
    [InlineData("১২৩৪-৫৬৭৮", "12345678")]
    [InlineData("https://portal.example/pick-up?code=12345678", "12345678")]
    [InlineData("1234567", null)]
    [InlineData("123456789", null)]
    [InlineData("abcdefgh", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_and_scanners_write_it(string? typed, string? digits) => Assert.Equal(digits, ReleaseDigits.Read(typed));
}
