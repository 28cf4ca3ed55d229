namespace SmartAcademy.Web.Grades.Cards;

/// <summary>What a work order made.</summary>
internal sealed record PrintedReportCards(int Printed);
