using System.Text;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Web.Calendar;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Tests.Calendar;

public sealed class HolidayListTests
{
    [Fact]
    public void A_notice_is_read_with_its_heading_breaks_kinds_and_the_moon()
    {
        var lines = Read(
            "From,To,Name,Bangla,Kind,Moon\n2026-03-20,2026-03-24,Eid-ul-Fitr,ঈদুল ফিতর,PublicHoliday,yes\n26/03/2026,,Independence Day\n০৭/০৬/২০২৬,,Founders' day,,SchoolHoliday");

        Assert.Equal([2, 3, 4], lines.Select(line => line.Number));
        Assert.Equal((new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 24), true), (lines[0].Details!.StartsOn, lines[0].Details!.EndsOn, lines[0].Details!.DependsOnMoon));
        Assert.Equal(lines[1].Details!.StartsOn, lines[1].Details!.EndsOn);
        Assert.Equal((SpecialDayKind.SchoolHoliday, new DateOnly(2026, 6, 7)), (lines[2].Details!.Kind, lines[2].Details!.StartsOn));
    }

    [Fact]
    public void A_row_that_cannot_be_read_says_why_and_spoils_no_other()
    {
        var lines = Read("2026-03-26,,Independence Day\nsoon,,Eid\n2026-05-02,2026-05-01,May\n2026-05-01,,");

        Assert.NotNull(lines[0].Details);
        Assert.Equal([true, true, true], lines.Skip(1).Select(line => line.Details is null && line.Refusals.Count > 0));
    }

    private static List<HolidayLine> Read(string text) => HolidayList.Read(CsvSheet.Read(Encoding.UTF8.GetBytes(text)).Value);
}
