using SmartAcademy.Domain.Users;

namespace SmartAcademy.Tests.Users;

public sealed class TypedLoginTests
{
    [Theory]
    [InlineData("Amina@School.example", " amina@school.EXAMPLE ")]
    [InlineData("01712-345678", "+8801712345678")]
    [InlineData("০১৭১২৩৪৫৬৭৮", "8801712 345678")]
    [InlineData("sa202600001", "SA202600001")]
    public void One_login_written_in_two_ways_has_one_brake(string one, string other) =>
        Assert.Equal(TypedLogin.Read(one).BrakeKey, TypedLogin.Read(other).BrakeKey);

    [Fact]
    public void Two_logins_have_two_brakes() =>
        Assert.NotEqual(TypedLogin.Read("amina@school.example").BrakeKey, TypedLogin.Read("amin@school.example").BrakeKey);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\ud800")]
    public void Nothing_and_broken_letters_are_read_as_the_login_of_nobody(string? typed) => Assert.Null(TypedLogin.Read(typed).Phone);

    [Fact]
    public void A_very_long_login_is_cut() => Assert.Equal(TypedLogin.Longest, TypedLogin.Read(new string('x', 10_000)).Name.Length);
}
