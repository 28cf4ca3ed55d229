using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Web.Students;

/// <summary>The filtered list as a spreadsheet.</summary>
internal static class StudentExportEndpoints
{
    public static void MapStudentExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/students/export.xlsx", (HttpContext http, StudentExport export, IStringLocalizer<StudentsTexts> texts, CancellationToken ct) =>
            Answer(SheetFormat.Xlsx, http, export, texts, ct)).RequireAuthorization(Permission.StudentsExport);
        app.MapGet("/students/export.csv", (HttpContext http, StudentExport export, IStringLocalizer<StudentsTexts> texts, CancellationToken ct) =>
            Answer(SheetFormat.Csv, http, export, texts, ct)).RequireAuthorization(Permission.StudentsExport);
    }

    private static SheetResult<StudentExportLine> Answer(
        SheetFormat format, HttpContext http, StudentExport export, IStringLocalizer<StudentsTexts> texts, CancellationToken ct)
    {
        var rows = export.ReadAsync(http.ToActor(), StudentFilterQuery.Read(http.Request.Query), ct);
        return new SheetResult<StudentExportLine>(format, "students", texts["title"], Columns(texts), rows);
    }

    private static IReadOnlyList<SheetColumn<StudentExportLine>> Columns(IStringLocalizer texts) =>
    [
        new(texts["EnrolmentNumber"], row => row.EnrolmentNumber),
        new(texts["FirstName"], row => row.Details.FirstName, 20),
        new(texts["MiddleName"], row => row.Details.MiddleName),
        new(texts["LastName"], row => row.Details.LastName, 20),
        new(texts["NameBangla"], row => row.Details.NameBangla, 26),
        new(texts["Class"], row => row.ClassName),
        new(texts["Section"], row => row.Section, 8),
        new(texts["RollNumber"], row => row.Details.RollNumber, 8),
        new(texts["Status"], row => texts[$"status.{row.Status}"].Value, 12),
        new(texts["Gender"], row => texts[$"gender.{row.Details.Gender}"].Value, 12),
        new(texts["DateOfBirth"], row => row.Details.DateOfBirth, 12),
        new(texts["BirthRegistrationNumber"], row => row.Details.BirthRegistrationNumber, 20),
        new(texts["Phone"], row => PhoneNumber.Display(row.Details.Phone)),
        new(texts["Email"], row => row.Details.Email, 24),
        new(texts["Address"], row => row.Details.Address, 30),
        new(texts["Guardian"], row => row.GuardianName, 24),
        new(texts["GuardianPhone"], row => PhoneNumber.Display(row.GuardianPhone)),
        new(texts["EmergencyContactName"], row => row.Details.EmergencyContactName, 20),
        new(texts["EmergencyContactPhone"], row => PhoneNumber.Display(row.Details.EmergencyContactPhone)),
        new(texts["Department"], row => row.DepartmentName, 18),
        new(texts["Program"], row => row.Details.Program),
        new(texts["YearOfStudy"], row => row.Details.YearOfStudy, 8),
        new(texts["EnrolledOn"], row => row.Details.EnrolledOn, 12),
        new(texts["GraduatedOn"], row => row.Details.GraduatedOn, 12),
        new(texts["School"], row => row.SchoolName, 26),
    ];
}
