using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Users.Passwords;

namespace SmartAcademy.Tests.Users;

public sealed class PasswordRulesTests
{
    private static readonly BreachedPasswords List = new();

    private static readonly string?[] Names = ["rahim@school.example", "Rahim Uddin", "রহিম উদ্দিন", "Noor Academy", null, "+8801712345678"];

    [Theory]
    [InlineData("a quiet garden")]
    [InlineData("একটি শান্ত বাগান")]
    [InlineData("بستان هادئ جميل")]
    [InlineData("🌱🌿🌳🌲🌴🌵🌾🍀")]
    [InlineData("zzzzzzzzqq")]
    public void A_sentence_in_any_script_is_a_password(string password) => Assert.Null(PasswordRules.Check(password, Names, List.Contains));

    [Theory]
    [InlineData("")]
    [InlineData("seven 7")]
    [InlineData("🌱🌿🌳🌲🌴🌵🌾")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301")]
    public void Fewer_than_eight_letters_are_too_short(string password) =>
        Assert.Equal(PasswordRefusals.TooShort, PasswordRules.Check(password, Names, List.Contains));

    [Fact]
    public void As_many_as_128_letters_are_taken_and_no_more()
    {
        var longest = string.Concat(Enumerable.Repeat("অআ", PasswordRules.Longest / 2));

        Assert.Null(PasswordRules.Check(longest, Names, List.Contains));
        Assert.Equal(PasswordRefusals.TooLong, PasswordRules.Check(longest + "ই", Names, List.Contains));
    }

    [Theory]
    [InlineData("password")]
    [InlineData("PassWord")]
    [InlineData("1234567890")]
    [InlineData("bangladesh")]
    [InlineData("qwertyuiop")]
    public void A_password_of_the_stolen_lists_is_refused_in_any_case(string password) =>
        Assert.Equal(PasswordRefusals.Breached, PasswordRules.Check(password, Names, List.Contains));

    [Theory]
    [InlineData("rahim@school.example")]
    [InlineData("RAHIM UDDIN")]
    [InlineData("RahimUddin2026!")]
    [InlineData("রহিম উদ্দিন ১")]
    [InlineData("noor-academy")]
    [InlineData("8801712345678")]
    public void What_everybody_knows_is_no_password(string password) =>
        Assert.Equal(PasswordRefusals.Name, PasswordRules.Check(password, Names, List.Contains));

    [Fact]
    public void Letters_typed_as_one_or_two_code_points_are_one_password() =>
        Assert.Equal(PasswordRules.Composed("\u09AF\u09BC caf\u00E9"), PasswordRules.Composed("\u09DF cafe\u0301"));

    [Fact]
    public void Broken_letters_do_not_stop_the_check() => Assert.Null(PasswordRules.Check("broken \ud800 letters", Names, List.Contains));
}
