using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Kernel;

public sealed class LooseDateTests
{
    [Theory]
    [InlineData("06/07/2013")]
    [InlineData("6-7-2013")]
    [InlineData("06.07.2013")]
    [InlineData("06.07.13")]
    [InlineData("2013-07-06")]
    [InlineData("2013-07-06T00:00:00")]
    [InlineData("2013/7/6")]
    [InlineData(" ০৬/০৭/২০১৩ ")]
    [InlineData("٦/٧/٢٠١٣")]
    [InlineData("6 July 2013")]
    [InlineData("06-Jul-2013")]
    [InlineData("৬ জুলাই, ২০১৩")]
    [InlineData("41461")]
    [InlineData("41461.5")]
    public void The_day_stands_first_in_every_writing(string typed) =>
        Assert.Equal(new DateOnly(2013, 7, 6), LooseDate.Read(typed).Value);

    [Theory]
    [InlineData("", "date_missing")]
    [InlineData("31/02/2014", "date_impossible")]
    [InlineData("29/02/2013", "date_impossible")]
    [InlineData("12/25/2013", "date_impossible")]
    [InlineData("00/01/2013", "date_impossible")]
    [InlineData("6/7", "date_unreadable")]
    [InlineData("07/2013", "date_unreadable")]
    [InlineData("6/7/201", "date_unreadable")]
    [InlineData("6/7/1813", "date_unreadable")]
    [InlineData("soon", "date_unreadable")]
    [InlineData("12", "date_unreadable")]
    [InlineData("06072013", "date_unreadable")]
    [InlineData("-41461", "date_unreadable")]
    public void What_no_calendar_has_is_refused_and_never_moved(string typed, string code) =>
        Assert.Equal(code, LooseDate.Read(typed).Refusal?.Code);

    [Fact]
    public void Every_day_of_a_life_reads_back_in_each_writing() => Prop
        .ForAll(Gen.Choose(0, 50_000).Select(days => new DateOnly(1950, 1, 1).AddDays(days)).ToArbitrary(), day =>
            new[] { "dd/MM/yyyy", "d-M-yyyy", "yyyy-MM-dd", "d MMM yyyy" }
                .Select(writing => day.ToString(writing, System.Globalization.CultureInfo.InvariantCulture))
                .All(typed => LooseDate.Read(typed).Value == day && LooseDate.Read(DigitText.ToBangla(typed)).Value == day))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_or_serial_is_read_or_refused_without_a_fault()
    {
        Prop.ForAll<string>(typed => LooseDate.Read(typed).Refusal?.Code.Length > 0 || LooseDate.Read(typed).Value.Year >= 1900).QuickCheckThrowOnFailure();
        Prop.ForAll<double>(serial => LooseDate.FromSerial(serial).Refusal?.Code.Length > 0 || LooseDate.FromSerial(serial).Value.Year >= 1910).QuickCheckThrowOnFailure();
    }
}
