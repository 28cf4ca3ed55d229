namespace SmartAcademy.Web.Spreadsheets;

/// <summary>Writes one table row by row, without keeping it in memory.</summary>
internal interface ISheetWriter : IAsyncDisposable
{
    /// <summary>Writes a row; text, numbers, days and instants are written as such, null as an empty cell.</summary>
    Task WriteAsync(IReadOnlyList<object?> cells, CancellationToken ct);
}
