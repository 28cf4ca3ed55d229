namespace SmartAcademy.Data.Reports;

/// <summary>
/// The chosen cells of a row as a query hands them out: each with the next. A chain and not an array, since the database would be asked for
/// an array of one type.
/// </summary>
internal sealed record CellChain(object? Cell, CellChain? Next)
{
    public IEnumerable<object?> Cells()
    {
        for (var link = this; link is not null; link = link.Next)
        {
            yield return link.Cell;
        }
    }
}
