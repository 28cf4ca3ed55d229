namespace SmartAcademy.Web.Ui;

/// <summary>One category with a value for each series, in the order of the series; the amount stands at the end of a bar instead of the sum.</summary>
public sealed record ChartPoint(string Name, IReadOnlyList<double> Values, string? Href = null, bool Now = false, string? Amount = null)
{
    public double Sum => Values.Sum();
}
