using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Attendance;

/// <summary>Where the columns of the printed month stand: roll, name, one for each day, the totals.</summary>
internal sealed class MonthSheetColumns
{
    public const int Totals = 5;

    private const double RollWidth = 24;
    private const double NameWidth = 150;
    private const double TotalWidth = 26;

    private readonly double dayWidth;
    private readonly int days;

    public MonthSheetColumns(PageSize page, double margin, int days)
    {
        (Left, Right, this.days) = (margin, page.Width - margin, days);
        dayWidth = (Right - Left - RollWidth - NameWidth - (Totals * TotalWidth)) / days;
    }

    public double Left { get; }

    public double Right { get; }

    public Box Roll(double y, double height) => new(Left, y, RollWidth, height);

    public Box Name(double y, double height) => new(Left + RollWidth, y, NameWidth, height);

    public Box Day(int place, double y, double height) => new(Left + RollWidth + NameWidth + (place * dayWidth), y, dayWidth, height);

    public Box Total(int place, double y, double height) =>
        new(Left + RollWidth + NameWidth + (days * dayWidth) + (place * TotalWidth), y, TotalWidth, height);
}
