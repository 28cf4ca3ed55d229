using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Web.Spreadsheets;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Attendance;

/// <summary>The register of a month as a spreadsheet: one row a pupil, one column a day; days off are marked with a dot.</summary>
internal static class MonthSheetWorkbook
{
    private const double DayWidth = 4.5;

    public static async Task WriteAsync(MonthSheet sheet, IStringLocalizer<AttendanceTexts> texts, Stream stream, CancellationToken ct)
    {
        List<double> widths = [6, 30, .. sheet.Days.Select(_ => DayWidth), 8, 8, 8, 8, 8];
        await using var writer = new XlsxSheetWriter(stream, sheet.Label, widths);
        await writer.WriteAsync(
            [
                texts["roll"].Value, texts["pupil"].Value,
                .. sheet.Days.Select(day => day.Day.Day.ToString(CultureInfo.InvariantCulture)),
                texts["figure.present"].Value, texts["figure.late"].Value, texts["figure.absent"].Value, texts["figure.excused"].Value, "%",
            ], ct);
        foreach (var row in sheet.Rows)
        {
            await writer.WriteAsync(
                [
                    row.RollNumber, NameOf.First(row.Name, row.NameBangla),
                    .. sheet.Days.Zip(row.Letters, (day, letter) => letter.Length == 0 && !day.IsSchoolDay ? "·" : letter),
                    row.Tally.Present, row.Tally.Late, row.Tally.Absent, row.Tally.Excused,
                    row.Tally.Share(sheet.Excused) is { } share ? Math.Round(share * 100, 1) : null,
                ], ct);
        }
    }
}
