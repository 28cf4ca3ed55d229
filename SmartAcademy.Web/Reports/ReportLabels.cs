using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Reports;

/// <summary>The words of reports in the language of the screen: names of columns and choices, and cells as people read them.</summary>
internal sealed class ReportLabels(IStringLocalizer<ReportsTexts> texts)
{
    public string Entity(ReportEntity entity) => texts[$"entity.{entity}"];

    public string Column(ReportColumn column) => texts[$"column.{column.Key}"];

    public string Choice(ReportColumn column, string choice) => texts[$"choice.{column.ChoiceType}.{choice}"];

    /// <summary>A ready-made report is named by a text, any other by its owner.</summary>
    public string Name(ReportDefinition definition) => ReadyReport.Find(definition.Name) is { } ready ? texts[$"ready.{ready.Key}"] : definition.Name;

    /// <summary>For a screen and for paper.</summary>
    public string Written(ReportColumn column, object? cell) => cell switch
    {
        null => "",
        DateOnly month when column.Kind is ColumnKind.Month => Say.Month(month),
        DateOnly day => Say.ShortDate(day),
        DateTimeOffset instant => Say.DateTime(instant),
        int number => Say.Digits(number.ToString(CultureInfo.InvariantCulture)),
        decimal figure => Say.Digits(figure.ToString("0.##", CultureInfo.InvariantCulture)),
        _ => column.Kind is ColumnKind.Text ? Words(column, cell) : Say.Digits(Words(column, cell)),
    };

    /// <summary>For a spreadsheet: numbers and days stay what they are.</summary>
    public object? InSheet(ReportColumn column, object? cell) => cell is null or int or decimal or DateOnly or DateTimeOffset ? cell : Words(column, cell);

    private string Words(ReportColumn column, object cell) => (column.Kind, cell) switch
    {
        (ColumnKind.Phone, string phone) => PhoneNumber.Display(phone),
        (ColumnKind.Choice, bool flag) => Choice(column, flag ? nameof(YesNo.Yes) : nameof(YesNo.No)),
        (ColumnKind.Choice, _) => Choice(column, cell.ToString()!),
        _ => cell.ToString() ?? "",
    };
}
