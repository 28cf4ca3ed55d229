using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Kernel;

public sealed class DigitTextTests
{
    [Theory]
    [InlineData("০১২৩৪৫৬৭৮৯")]
    [InlineData("٠١٢٣٤٥٦٧٨٩")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹")]
    [InlineData("0123456789")]
    public void Digits_of_every_script_read_as_latin(string typed) => Assert.Equal("0123456789", DigitText.ToLatin(typed));

    [Fact]
    public void Letters_stay() => Assert.Equal("রোল 12-ক", DigitText.ToLatin("রোল ১২-ক"));

    [Fact]
    public void Latin_digits_written_in_bangla_read_back() => Prop
        .ForAll<int>(number =>
        {
            var written = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return DigitText.ToLatin(DigitText.ToBangla(written)) == written;
        })
        .QuickCheckThrowOnFailure();
}
