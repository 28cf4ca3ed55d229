namespace SmartAcademy.Web.Printing;

/// <summary>One column of a printed table; the shares of all columns divide the table's width.</summary>
internal sealed record TableColumn(string Title, double Share = 1, TextAlignment Alignment = TextAlignment.Start);
