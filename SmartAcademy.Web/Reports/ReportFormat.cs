namespace SmartAcademy.Web.Reports;

internal enum ReportFormat
{
    Pdf,
    Xlsx,
    Csv,
}
