using SmartAcademy.Data.Attendance.Leave;

namespace SmartAcademy.Web.Attendance.Leave;

/// <summary>The paper that comes with the form of a request.</summary>
internal static class LeaveUpload
{
    public const string Field = "Form.Document";

    /// <summary>The paper and a form's worth of words.</summary>
    public const long MostRequestBytes = LeaveDocument.MostBytes + (256 * 1024);

    /// <summary>Null where none was chosen.</summary>
    public static async Task<LeaveDocument?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        if (form.Files.GetFile(Field) is not { Length: > 0 } file)
        {
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        return new LeaveDocument(file.FileName, content.ToArray());
    }
}
