using System.Globalization;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Tests.Ui;

public sealed class SayTests
{
    private static readonly DateOnly Day = new(2026, 1, 15);
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 13, 10, 0, TimeSpan.FromHours(6));

    [Fact]
    public void English_screens_read_Latin_digits_and_short_months()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("15 Jan 2026", Say.Date(Day));
        Assert.Equal("Thu 15 Jan 2026", Say.DayAndDate(Day));
        Assert.Equal("15/01/2026", Say.ShortDate(Day));
        Assert.Equal("13:10", Say.Time(Now));
        Assert.Equal("12,34,567", Say.Number(1234567L));
        Assert.Equal("৳12,34,567.00", Say.Taka(1234567));
        Assert.Equal("96.4%", Say.Percent(0.964));
        Assert.Equal("11 Jumada II 1448 AH", Say.Hijri(new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public void Bangla_screens_read_Bangla_digits_and_months()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("bn");
        Assert.Equal("১৫ জানুয়ারি ২০২৬".Normalize(), Say.Date(Day).Normalize());
        Assert.Equal("১৫/০১/২০২৬", Say.ShortDate(Day));
        Assert.Equal("১৩:১০", Say.Time(Now));
        Assert.Equal("১২,৩৪,৫৬৭", Say.Number(1234567L));
        Assert.Equal("৳১২,৩৪,৫৬৭.০০", Say.Taka(1234567));
        Assert.Equal("৯৬.৪%", Say.Percent(0.964));
        Assert.Equal("১১ জমাদিউস সানি ১৪৪৮ হিজরি".Normalize(), Say.Hijri(new DateOnly(2026, 11, 22)).Normalize());
    }

    [Theory]
    [InlineData("en", 0, "just now")]
    [InlineData("en", 2, "2 min ago")]
    [InlineData("en", 125, "2 h ago")]
    [InlineData("en", 60 * 25, "yesterday")]
    [InlineData("en", 60 * 24 * 3, "3 days ago")]
    [InlineData("en", 60 * 24 * 10, "05 Jan 2026")]
    [InlineData("bn", 2, "২ মিনিট আগে")]
    public void How_long_ago_is_said_in_words(string language, int minutes, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(words.TrimStart('0'), Say.Relative(Now.AddMinutes(-minutes), Now));
    }
}
