namespace SmartAcademy.Web.Grades.Import;

/// <summary>The uploaded file.</summary>
public sealed class GradeImportForm
{
    public IFormFile? File { get; set; }
}
