using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Kernel;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("01300-000593")]
    [InlineData(" 01300 000 593 ")]
    [InlineData("+880 1300-000593")]
    [InlineData("8801300000593")]
    [InlineData("008801300000593")]
    [InlineData("(01300) 000.593")]
    [InlineData("০১৩০০-০০০৫৯৩")]
    [InlineData("٠١٣٠٠٠٠٠٥٩٣")]
    [InlineData("01300\u2013000593\u200B\u00A0")]
    public void Every_usual_writing_reads_as_one_number(string typed)
    {
        var phone = PhoneNumber.Read(typed).Value;

        Assert.Equal("+8801300000593", phone.E164);
        Assert.False(phone.LeadingZeroRestored);
        Assert.Equal("01300-000593", phone.ToString());
    }

    [Fact]
    public void A_leading_zero_eaten_by_a_spreadsheet_is_restored_and_said()
    {
        var phone = PhoneNumber.Read("1300000593").Value;

        Assert.Equal("+8801300000593", phone.E164);
        Assert.True(phone.LeadingZeroRestored);
    }

    [Theory]
    [InlineData("", "phone_missing")]
    [InlineData(null, "phone_missing")]
    [InlineData("8.80171E+12", "phone_rounded")]
    [InlineData("8,80171e+12", "phone_rounded")]
    [InlineData("1300-123", "phone_invalid")]
    [InlineData("01200000593", "phone_invalid")]
    [InlineData("01100000593", "phone_invalid")]
    [InlineData("029123456", "phone_invalid")]
    [InlineData("09612345678", "phone_invalid")]
    [InlineData("+9101300000593", "phone_invalid")]
    [InlineData("01300000593x", "phone_invalid")]
    [InlineData("01300000593/01300000594", "phone_invalid")]
    [InlineData("01300000593\0", "phone_invalid")]
    public void What_is_no_mobile_number_is_refused_and_never_guessed(string? typed, string code) =>
        Assert.Equal(code, PhoneNumber.Read(typed).Refusal?.Code);

    [Fact]
    public void The_stored_and_the_shown_form_read_back_as_the_same_number() => Prop
        .ForAll(Gen.Choose(3, 9).SelectMany(operatorDigit => Gen.Choose(0, 99_999_999).Select(rest => $"+8801{operatorDigit}{rest:D8}")).ToArbitrary(),
            stored => PhoneNumber.Read(stored).Value.E164 == stored && PhoneNumber.Read(PhoneNumber.Display(stored)).Value.E164 == stored)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_or_refused_without_a_fault() => Prop
        .ForAll<string>(typed => PhoneNumber.Read(typed) is { IsRefused: true } or { Value.E164.Length: 14 })
        .QuickCheckThrowOnFailure();
}
