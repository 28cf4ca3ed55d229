namespace SmartAcademy.Data.Kernel;

/// <summary>The last number given out of a series in a year. The row lock makes numbers gapless and unique.</summary>
public sealed class NumberSeries
{
    public string Name { get; private set; } = "";

    public int Year { get; private set; }

    public int Last { get; private set; }
}
