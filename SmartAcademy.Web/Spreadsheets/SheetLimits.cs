namespace SmartAcademy.Web.Spreadsheets;

/// <summary>How much of a stranger's file is read before it is refused.</summary>
internal static class SheetLimits
{
    public const int FileBytes = 10 * 1024 * 1024;

    /// <summary>What the parts of a workbook may unpack to together; a list of 20,000 pupils takes about 25 MB.</summary>
    public const long UnpackedBytes = 50 * 1024 * 1024;

    /// <summary>Parts of a workbook; an ordinary one has about ten.</summary>
    public const int Parts = 1000;

    public const int Rows = 20_000;

    /// <summary>Rows looked at, blank ones included.</summary>
    public const int RowsScanned = 100_000;

    public const int Columns = 100;

    /// <summary>UTF-16 units of one cell; longer ones are cut and then refused by the field they are meant for.</summary>
    public const int CellLength = 2_000;
}
