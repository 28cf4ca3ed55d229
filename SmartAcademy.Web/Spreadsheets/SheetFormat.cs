namespace SmartAcademy.Web.Spreadsheets;

internal enum SheetFormat
{
    Xlsx,
    Csv,
}
