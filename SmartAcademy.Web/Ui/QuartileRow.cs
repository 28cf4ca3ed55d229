namespace SmartAcademy.Web.Ui;

/// <summary>One category and between which values its middle half lies.</summary>
public sealed record QuartileRow(string Name, double Lower, double Median, double Upper);
