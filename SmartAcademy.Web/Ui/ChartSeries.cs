namespace SmartAcademy.Web.Ui;

/// <summary>One meaning in a chart; the tone gives it the same colour on every page.</summary>
public sealed record ChartSeries(string Name, Tone Tone);
