namespace SmartAcademy.Web.Ui;

/// <summary>One category with a value for each series, in the order of the series.</summary>
public sealed record ChartPoint(string Name, IReadOnlyList<double> Values, string? Href = null, bool Now = false)
{
    public double Sum => Values.Sum();
}
