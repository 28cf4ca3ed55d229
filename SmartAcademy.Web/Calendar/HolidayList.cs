using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Calendar;

/// <summary>
/// A yearly notice of holidays as a table: first day, last day (may be empty), name, name in Bangla, kind, and whether it depends on the moon.
/// A first row without a date is taken for the heading.
/// </summary>
internal static class HolidayList
{
    private static readonly string[] YesWords = ["yes", "y", "true", "1", "moon", "*", "হ্যাঁ", "হাঁ", "চাঁদ"];

    public static List<HolidayLine> Read(IReadOnlyList<SheetRow> rows) =>
        [.. rows.Where(row => !row.IsBlank).Where((row, place) => place > 0 || !LooseDate.Read(row.Cell(0)).IsRefused).Select(Read)];

    private static HolidayLine Read(SheetRow row)
    {
        var fields = new FieldReader();
        var startsOn = fields.Take(LooseDate.Read(row.Cell(0)), nameof(SpecialDayDetails.StartsOn));
        var endsOn = string.IsNullOrWhiteSpace(row.Cell(1)) ? startsOn : fields.Take(LooseDate.Read(row.Cell(1)), nameof(SpecialDayDetails.EndsOn));
        var typed = new SpecialDayDetails
        {
            Kind = Enum.TryParse<SpecialDayKind>(row.Cell(4).Trim(), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : SpecialDayKind.PublicHoliday,
            Name = row.Cell(2),
            NameBangla = row.Cell(3),
            StartsOn = startsOn,
            EndsOn = endsOn,
            DependsOnMoon = YesWords.Contains(row.Cell(5).Trim(), StringComparer.OrdinalIgnoreCase),
        };
        var details = fields.Refusals.Count > 0 ? fields.Refusals : typed.Check();
        return new HolidayLine(row.Number, details.IsRefused ? null : details.Value, details.Refusals, row);
    }
}
