using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users.Codes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Users;

public sealed class OneTimeCodesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CodePurpose[] Reset = [CodePurpose.PasswordReset];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CodeForm.Paper)]
    [InlineData(CodeForm.Digits)]
    public async Task A_typed_code_is_good_once(CodeForm form)
    {
        var user = await AddUserAsync();
        var text = await Codes().IssueAsync(Actor.System(), Order(user, form), Ct);

        var open = await Codes().OpenTypedAsync(Actor.System(), user, text, Reset, Ct);
        var used = await UseAsync(open.Value);
        var again = await Codes().OpenTypedAsync(Actor.System(), user, text, Reset, Ct);

        Assert.Equal((user, CodePurpose.PasswordReset), (open.Value.UserId, open.Value.Purpose));
        Assert.False(used.IsRefused);
        Assert.Equal(CodeRefusals.WrongCode, again.Refusal);
    }

    [Fact]
    public async Task A_link_is_good_once_and_only_for_its_purpose()
    {
        var user = await AddUserAsync();
        var token = await Codes().IssueAsync(Actor.System(), Order(user, CodeForm.Link), Ct);

        var other = await Codes().OpenLinkAsync(Actor.System(), token, [CodePurpose.EmailProof], Ct);
        var open = await Codes().OpenLinkAsync(Actor.System(), token, Reset, Ct);
        await UseAsync(open.Value);
        var again = await Codes().OpenLinkAsync(Actor.System(), token, Reset, Ct);

        Assert.Equal(CodeRefusals.DeadLink, other.Refusal);
        Assert.Equal(CodeRefusals.DeadLink, again.Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("00000000000000000000000000000000abc")]
    public async Task A_link_that_was_never_given_is_dead(string? token) =>
        Assert.Equal(CodeRefusals.DeadLink, (await Codes().OpenLinkAsync(Actor.System(), token, Reset, Ct)).Refusal);

    [Fact]
    public async Task A_code_may_be_typed_in_small_letters_with_spaces_and_Bangla_digits()
    {
        var user = await AddUserAsync();
        var text = await Codes().IssueAsync(Actor.System(), Order(user, CodeForm.Digits), Ct);

        var open = await Codes().OpenTypedAsync(Actor.System(), user, " " + DigitText.ToBangla(text.Replace('-', ' ')), Reset, Ct);

        Assert.False(open.IsRefused);
    }

    [Fact]
    [Trait("Attack", "4")]
    public async Task Ten_wrong_codes_make_the_right_one_void()
    {
        var user = await AddUserAsync();
        var text = await Codes().IssueAsync(Actor.System(), Order(user, CodeForm.Paper), Ct);
        for (var wrong = 0; wrong < OneTimeCode.Tries; wrong++)
        {
            await Codes().OpenTypedAsync(Actor.System(), user, $"WRONG-{wrong}", Reset, Ct);
        }

        var right = await Codes().OpenTypedAsync(Actor.System(), user, text, Reset, Ct);

        Assert.Equal(CodeRefusals.WrongCode, right.Refusal);
    }

    [Fact]
    [Trait("Attack", "4")]
    public async Task The_right_code_is_taken_after_nine_wrong_ones()
    {
        var user = await AddUserAsync();
        var text = await Codes().IssueAsync(Actor.System(), Order(user, CodeForm.Paper), Ct);
        for (var wrong = 1; wrong < OneTimeCode.Tries; wrong++)
        {
            await Codes().OpenTypedAsync(Actor.System(), user, $"WRONG-{wrong}", Reset, Ct);
        }

        Assert.False((await Codes().OpenTypedAsync(Actor.System(), user, text, Reset, Ct)).IsRefused);
    }

    [Fact]
    [Trait("Attack", "4")]
    public async Task Guesses_made_at_once_are_ten_and_no_more()
    {
        var user = await AddUserAsync();
        await Codes().IssueAsync(Actor.System(), Order(user, CodeForm.Paper), Ct);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(guess => Codes().OpenTypedAsync(Actor.System(), user, $"WRONG-{guess}", Reset, Ct)));

        await using var db = await database.OpenAsync(Actor.System(), Ct);
        Assert.Equal(0, (await db.OneTimeCodes.SingleAsync(code => code.UserId == user, Ct)).TriesLeft);
    }

    [Fact]
    public async Task Of_many_who_use_a_code_at_once_one_succeeds()
    {
        var user = await AddUserAsync();
        var token = await Codes().IssueAsync(Actor.System(), Order(user, CodeForm.Link), Ct);
        var open = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Codes().OpenLinkAsync(Actor.System(), token, Reset, Ct)));

        var used = await Task.WhenAll(open.Select(code => UseAsync(code.Value)));

        Assert.Single(used, result => !result.IsRefused);
    }

    [Fact]
    public async Task A_code_ends_with_its_time()
    {
        var user = await AddUserAsync();
        var yesterday = new OneTimeCodes(database, DemoDatabase.TimeAt(TimeProvider.System.GetUtcNow().AddHours(-2)));
        var text = await yesterday.IssueAsync(Actor.System(), Order(user, CodeForm.Paper), Ct);
        var token = await yesterday.IssueAsync(Actor.System(), Order(user, CodeForm.Link) with { Purpose = CodePurpose.EmailProof }, Ct);

        Assert.True((await Codes().OpenTypedAsync(Actor.System(), user, text, Reset, Ct)).IsRefused);
        Assert.True((await Codes().OpenLinkAsync(Actor.System(), token, [CodePurpose.EmailProof], Ct)).IsRefused);
    }

    [Fact]
    public async Task A_new_code_makes_the_earlier_one_of_its_purpose_void()
    {
        var user = await AddUserAsync();
        var first = await Codes().IssueAsync(Actor.System(), Order(user, CodeForm.Paper), Ct);
        var second = await Codes().IssueAsync(Actor.System(), Order(user, CodeForm.Paper), Ct);

        Assert.True((await Codes().OpenTypedAsync(Actor.System(), user, first, Reset, Ct)).IsRefused);
        Assert.False((await Codes().OpenTypedAsync(Actor.System(), user, second, Reset, Ct)).IsRefused);
    }

    [Fact]
    public async Task Nobody_can_use_the_code_of_another()
    {
        var text = await Codes().IssueAsync(Actor.System(), Order(await AddUserAsync(), CodeForm.Paper), Ct);

        Assert.True((await Codes().OpenTypedAsync(Actor.System(), await AddUserAsync(), text, Reset, Ct)).IsRefused);
        Assert.True((await Codes().OpenTypedAsync(Actor.System(), null, text, Reset, Ct)).IsRefused);
    }

    private OneTimeCodes Codes() => new(database, TimeProvider.System);

    private static CodeOrder Order(Guid user, CodeForm form) => new(user, CodePurpose.PasswordReset, form, TimeSpan.FromHours(1));

    private async Task<Result> UseAsync(OpenCode code)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await Codes().UseAsync(db, code, Ct);
    }

    private async Task<Guid> AddUserAsync()
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var user = new AcademyUser { UserName = Guid.NewGuid().ToString() };
        db.Users.Add(user);
        await db.SaveChangesAsync(Ct);
        return user.Id;
    }
}
