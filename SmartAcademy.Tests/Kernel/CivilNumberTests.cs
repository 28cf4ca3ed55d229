using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Kernel;

public sealed class CivilNumberTests
{
    [Theory]
    [InlineData("20151234567890123", "20151234567890123")]
    [InlineData("২০১৫ ১২৩৪৫৬৭৮৯০ ১২৩", "20151234567890123")]
    [InlineData(" 2015-1234567890-123 ", "20151234567890123")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_birth_registration_number_is_read_as_people_write_it(string? typed, string? read) =>
        Assert.Equal(read, CivilNumber.ReadBirthRegistration(typed).Value);

    [Theory]
    [InlineData("2015123456789012")]
    [InlineData("30151234567890123")]
    [InlineData("2015123456789012A")]
    public void Anything_else_is_refused(string typed) =>
        Assert.Equal(TextRefusals.BirthRegistrationInvalid, CivilNumber.ReadBirthRegistration(typed).Refusal);

    [Theory]
    [InlineData("1234567890", true)]
    [InlineData("1234567890123", true)]
    [InlineData("19801234567890123", true)]
    [InlineData("30801234567890123", false)]
    [InlineData("12345678901", false)]
    public void A_national_id_has_ten_thirteen_or_seventeen_digits(string typed, bool good) =>
        Assert.Equal(!good, CivilNumber.ReadNationalId(typed).IsRefused);
}
