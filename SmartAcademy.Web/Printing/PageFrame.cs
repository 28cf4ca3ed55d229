namespace SmartAcademy.Web.Printing;

/// <summary>What stands above and below a table on each of its pages.</summary>
/// <param name="Head">Points kept free under the upper margin.</param>
/// <param name="Foot">Points kept free over the lower margin.</param>
/// <param name="Draw">Draws both on a page of this number, counted from 1.</param>
internal sealed record PageFrame(double Head, double Foot, Action<Canvas, int> Draw);
